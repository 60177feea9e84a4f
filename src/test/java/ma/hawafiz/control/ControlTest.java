package ma.hawafiz.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Portal;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.identity.Side;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.storage.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which paid dossiers are controlled is drawn: nobody can steer it, and everybody can make the draw again. */
@QuarkusTest
class ControlTest {
    private static final String CONTROLS = "/api/v1/controls";
    private static final String CONTROL = CONTROLS + "/{id}";
    private static final String SEED = "insert into control_draw values (?, ?, ?, 'X', now())";

    @Test
    void theSampleIsWhatAnybodyRecomputesFromWhatIsPublished(@TempDir Path folder) throws Exception {
        paid("2025-08-01", 12);
        String id = opened("2025-08-01", 2, 3, 1, 4);
        String commitment = open().get(CONTROL, id).then().extract().path("seedCommitment");
        admin().post(CONTROL + "/seed", id).then().statusCode(409).body("code", equalTo("CONTROL_CONFLICT"));

        admin().post(CONTROL + "/population", id).then().statusCode(200).body("dossiers", equalTo(12));
        admin().post(CONTROL + "/population", id).then().statusCode(409);
        open().get(CONTROL, id).then().statusCode(200).body("seed", nullValue());
        open().get(CONTROL + "/population", id).then().statusCode(404);
        String seed = admin().post(CONTROL + "/seed", id)
                .then()
                .statusCode(200)
                .extract()
                .path("seed");

        String population = text(id, "population");
        String draw = text(id, "draw");
        assertThat(Sha256.of(HexFormat.of().parseHex(seed))).isEqualTo(commitment);
        assertThat(population.lines().skip(1))
                .hasSize(12)
                .isSorted()
                .allMatch(line -> line.matches("PAE-2026-\\d+-0;(HIGH|MEDIUM|LOW)"));
        open().get(CONTROL, id).then().body("populationSha256", equalTo(Sha256.of(population)));
        assertThat(recomputed(folder, population, seed, commitment)).isEqualTo(draw);
        assertThat(draw.lines().filter(line -> line.startsWith("RANDOM"))).hasSize(4);

        // One letter of the population, and everything is drawn otherwise; another seed is not the committed one.
        assertThat(recomputed(folder, population.replaceFirst(";(HIGH|MEDIUM|LOW)\n$", ";LOW \n"), seed, commitment))
                .isNotEqualTo(draw);
        assertThat(recomputed(folder, population, "00".repeat(32), commitment)).isEmpty();
    }

    @Test
    void aRiskPutsADossierIntoItsStratum() throws SQLException {
        FilledCompany large = paid("2025-09-01", 1, 25_000_000).getFirst();
        FilledCompany small = paid("2025-09-01", 1).getFirst();
        owner("delete from difference_decision where company_id = ?", small.id());
        String id = drawn("2025-09-01", 5, 5, 5, 0);

        auditor()
                .get(CONTROL + "/sample", id)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.find { it.companyId == '" + large.id() + "' }.drawnAs", equalTo("HIGH"))
                .body(
                        "items.find { it.companyId == '" + large.id() + "' }.risks",
                        containsInAnyOrder("LARGE_AMOUNT", "PAYROLL_KEPT", "FIRST_PAYMENT"))
                .body("items.find { it.companyId == '" + small.id() + "' }.drawnAs", equalTo("MEDIUM"))
                .body("items.find { it.companyId == '" + small.id() + "' }.risks", equalTo(List.of("FIRST_PAYMENT")));
    }

    @Test
    void theDatabaseLetsNobodyDrawOtherwise() throws SQLException {
        paid("2025-10-01", 2);
        String opened = opened("2025-10-01", 0, 0, 0, 1);
        admin().post(CONTROL + "/population", opened).then().statusCode(200);
        UUID id = UUID.fromString(opened);
        try (Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER);
                Database company = Database.as(Side.COMPANY, FilledCompany.APPROVER)) {
            assertThat(ministry.refusal(SEED, id, "00".repeat(32), FilledCompany.APPROVER))
                    .isEqualTo("control_draw_seed");
            assertThat(ministry.refusal(SEED, id, "00".repeat(32), FilledCompany.INSTRUCTOR))
                    .isIn("42501", "control_draw_seed");
            for (String fixed : List.of("control_member", "control_sample")) {
                assertThat(ministry.refusalOfCopy(fixed, "true", Map.of("control_id", Ids.next())))
                        .as(fixed)
                        .isEqualTo("42501");
            }
            for (String past : List.of(
                    "control",
                    "control_population",
                    "control_member",
                    "control_draw",
                    "control_sample",
                    "control_finding")) {
                assertThat(ministry.refusal("delete from " + past)).as(past).isEqualTo("42501");
                assertThat(ministry.refusal("truncate " + past)).as(past).isEqualTo("42501");
                assertThat(company.count("select count(*) from " + past))
                        .as(past)
                        .isZero();
            }
            assertThat(ministry.refusal("update control set high = 1")).isEqualTo("42501");
        }
    }

    @Test
    void aPopulationIsNotFrozenBeforeItsPeriodIsOver() throws SQLException {
        String id = opened("2027-03-31", "2027-04-30");
        admin().post(CONTROL + "/population", id).then().statusCode(409);
        try (Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER)) {
            assertThat(ministry.refusal(
                            "insert into control_population (control_id, frozen_by, frozen_by_name, frozen_at)"
                                    + " values (?, ?, 'X', '2027-04-01')",
                            UUID.fromString(id),
                            FilledCompany.APPROVER))
                    .isEqualTo("control_period_over");
        }
    }

    @Test
    void whoHadAPartInADossierDoesNotControlItAndAFindingIsRecordedOnce() throws SQLException {
        FilledCompany paid = paid("2025-11-01", 1).getFirst();
        String id = drawn("2025-11-01", 0, 0, 0, 1);
        String finding = CONTROL + "/sample/{dossier}/finding";

        instructor()
                .body("{\"outcome\": \"BREACH\", \"report\": \"Postes introuvables.\"}")
                .post(finding, id, paid.decided())
                .then()
                .statusCode(409)
                .body("code", equalTo("SAME_PERSON"));
        owner(
                "insert into control_finding values (?, ?, ?, 'BREACH', 'Postes introuvables.', ?, 'Y', now())",
                UUID.fromString(id),
                paid.decided(),
                paid.id(),
                UUID.randomUUID());
        instructor()
                .body("{\"outcome\": \"COMPLIANT\", \"report\": \"Conforme.\"}")
                .post(finding, id, paid.decided())
                .then()
                .statusCode(409)
                .body("code", equalTo("CONTROL_CONFLICT"));
        instructor()
                .body("{\"outcome\": null, \"report\": \" \"}")
                .post(finding, id, paid.decided())
                .then()
                .statusCode(400)
                .body("violations.path", containsInAnyOrder("$.outcome", "$.report"));
        open().get(CONTROL, id).then().body("found", equalTo(1)).body("breaches", equalTo(1));
    }

    @Test
    void aPlanThatCannotBeIsRefusedWithEverythingThatIsWrong() {
        Portal.as("admin@ministry")
                .contentType(ContentType.JSON)
                .body(
                        "{\"from\": \"2026-02-01\", \"until\": \"2026-01-01\", \"high\": -1, \"medium\": 1001, \"low\": 0,"
                                + " \"largeAmount\": \"0\", \"recentDays\": 0}")
                .post(CONTROLS)
                .then()
                .statusCode(400)
                .body(
                        "violations.path",
                        containsInAnyOrder(
                                "$.until", "$.high", "$.medium", "$.random", "$.largeAmount", "$.recentDays"));
        instructor()
                .body(plan("2026-01-01", "2026-01-31", 1, 0, 0, 0))
                .post(CONTROLS)
                .then()
                .statusCode(403);
    }

    private static String opened(String day, int high, int medium, int low, int random) {
        return opened(plan(day, day, high, medium, low, random));
    }

    private static String opened(String from, String until) {
        return opened(plan(from, until, 1, 1, 1, 1));
    }

    private static String opened(String plan) {
        return admin().body(plan)
                .post(CONTROLS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String drawn(String day, int high, int medium, int low, int random) {
        String id = opened(day, high, medium, low, random);
        admin().post(CONTROL + "/population", id).then().statusCode(200);
        admin().post(CONTROL + "/seed", id).then().statusCode(200);
        return id;
    }

    private static String plan(String from, String until, int high, int medium, int low, int random) {
        return """
                {"from": "%s", "until": "%s", "high": %d, "medium": %d, "low": %d, "random": %d,
                 "largeAmount": "200000.00", "recentDays": 90}""".formatted(from, until, high, medium, low, random);
    }

    private static String text(String id, String what) {
        return open().get(CONTROL + "/" + what, id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** By the published program, in a process of its own; empty where it refuses the seed. */
    private static String recomputed(Path folder, String population, String seed, String commitment)
            throws IOException, InterruptedException {
        Path file = folder.resolve("population.csv");
        Files.writeString(file, population);
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "src/main/resources/META-INF/resources/RecomputeDraw.java",
                        file.toString(),
                        seed,
                        commitment,
                        "2",
                        "3",
                        "1",
                        "4")
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).isEqualTo(said.isEmpty() ? 1 : 0);
        return said;
    }

    private static List<FilledCompany> paid(String day, int many) throws SQLException {
        return paid(day, many, 1);
    }

    private static List<FilledCompany> paid(String day, int many, long centimes) throws SQLException {
        List<FilledCompany> companies = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            FilledCompany company = FilledCompany.granting(centimes);
            pay(company, day);
            companies.add(company);
        }
        return companies;
    }

    /** Paid as if a bank had said so: what it takes to be paid is the business of other tests. */
    private static void pay(FilledCompany company, String day) throws SQLException {
        try (Database owner = Database.asOwner()) {
            owner.run("alter table dossier_event disable trigger user");
            owner.change("update dossier set state = 'PAID' where id = ?", company.decided());
            owner.change(
                    "insert into dossier_event values (gen_random_uuid(), ?, ?, 'CONFIRM_PAYMENT', 'IN_PAYMENT', 'PAID', null,"
                            + " ?, 'X', cast(? as timestamptz))",
                    company.decided(),
                    company.id(),
                    company.person(),
                    day + "T12:00:00Z");
            owner.run("alter table dossier_event enable trigger user");
        }
    }

    private static void owner(String statement, Object... parameters) throws SQLException {
        try (Database owner = Database.asOwner()) {
            owner.change(statement, parameters);
        }
    }

    private static RequestSpecification open() {
        return RestAssured.given().filter(Contract.filter());
    }

    private static RequestSpecification admin() {
        return Portal.as("admin@ministry").contentType(ContentType.JSON).filter(Contract.filter());
    }

    private static RequestSpecification auditor() {
        return Portal.as("auditor@ministry").filter(Contract.filter());
    }

    private static RequestSpecification instructor() {
        return Portal.as("instructor@ministry").contentType(ContentType.JSON);
    }
}
