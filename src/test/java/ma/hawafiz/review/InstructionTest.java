package ma.hawafiz.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.Portal;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.identity.Side;
import org.junit.jupiter.api.Test;

/** An instructor at work on a dossier: whose it is, what she drafts and notes, what she gives, and that she read it. */
@QuarkusTest
class InstructionTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final String DRAFT = "/api/v1/dossiers/{dossier}/opinion-draft";

    @Inject
    Firms firms;

    /** Two persons whose lines are payable, one without a contract, on which the rules do not decide. */
    private record Claim(UUID dossier, String one, String two, String undecided) {}

    private static RequestSpecification as(String person) {
        return Portal.as(person).filter(Contract.filter());
    }

    private Claim claim() {
        Firms.Firm firm = firms.declared();
        String one = FilledCompany.digits(9);
        String two = FilledCompany.digits(9);
        String undecided = FilledCompany.digits(9);
        firms.imports(
                firm,
                Firms.HEADER
                        + Firms.lines(one, "9000.00")
                        + Firms.lines(two, "9000.00")
                        + Firms.lines(undecided, "9000.00").replace(";CDI;", ";;"));
        UUID dossier = firms.lodged(firm);
        as("agent@ministry").noContentType().post("/api/v1/dossiers/{dossier}/completeness", dossier);
        return new Claim(dossier, one, two, undecided);
    }

    private static Map<String, Object> line(String cnss, String code) {
        return Map.of("cnss", cnss, "proposal", "REFUSE", "code", code);
    }

    @Test
    void writesAnOpinionLineByLineAndGivesItWithCodedReasonsInTheReadersLanguage() {
        Claim claim = claim();
        as("instructor@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("summary", "En cours", "lines", List.of(line(claim.one, "TRAINING_CONTRACT"))))
                .post(DRAFT, claim.dossier)
                .then()
                .statusCode(200)
                .body("lines", hasSize(1));
        as("instructor@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("lines", List.of(Map.of("cnss", claim.two, "proposal", "GRANT"))))
                .post(DRAFT, claim.dossier)
                .then()
                .body("summary", equalTo("En cours"))
                .body("lines.cnss", hasItem(claim.one))
                .body("lines", hasSize(2));

        as("instructor@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "summary",
                        "Conforme, sauf un stage.",
                        "refusals",
                        List.of(
                                Map.of("cnss", claim.one, "code", "TRAINING_CONTRACT", "remark", "ANAPEC."),
                                Map.of("cnss", claim.undecided, "code", "PIECE_NOT_PRODUCED", "remark", "Contrat."))))
                .post("/api/v1/dossiers/{dossier}/opinion", claim.dossier)
                .then()
                .statusCode(201)
                .body("lines.find { it.cnss == '" + claim.two + "' }.proposal", equalTo("GRANT"))
                .body("lines.find { it.cnss == '" + claim.one + "' }.code", equalTo("TRAINING_CONTRACT"));
        as("instructor@ministry").get(DRAFT, claim.dossier).then().statusCode(404);
        firms.followed(claim.dossier);
        as("approver@ministry")
                .noContentType()
                .header("Accept-Language", "ar")
                .post("/api/v1/dossiers/{dossier}/decision", claim.dossier)
                .then()
                .statusCode(201)
                .body("outcome", equalTo("PARTIALLY_APPROVED"))
                .body("lines.find { it.cnss == '" + claim.one + "' }.granted", equalTo("0.00"))
                .body("lines.find { it.cnss == '" + claim.one + "' }.reason", containsString("تدريب"))
                .body("lines.find { it.cnss == '" + claim.one + "' }.remark", equalTo("ANAPEC."))
                .body("lines.find { it.cnss == '" + claim.undecided + "' }.granted", equalTo("0.00"));
    }

    @Test
    void refusesWhatIsNoReasonAndGrantsNothingTheRulesDoNotPay() {
        Claim claim = claim();
        as("instructor@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "summary",
                        "X",
                        "refusals",
                        List.of(
                                Map.of("cnss", claim.one, "code", "NO_SUCH"),
                                Map.of("cnss", claim.two, "code", "OTHER"),
                                Map.of("cnss", claim.undecided, "reason", "Libre"),
                                Map.of("cnss", "999999999", "code", "OTHER", "remark", "X"))))
                .post("/api/v1/dossiers/{dossier}/opinion", claim.dossier)
                .then()
                .statusCode(400)
                .body(
                        "violations.code",
                        equalTo(List.of(
                                "opinion.noSuchReason",
                                "opinion.remarkMissing",
                                "opinion.nothingPayable",
                                "opinion.noSuchLine")));
        as("instructor@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("summary", "Tout.", "refusals", List.of()))
                .post("/api/v1/dossiers/{dossier}/opinion", claim.dossier)
                .then()
                .statusCode(201)
                .body("lines.find { it.cnss == '" + claim.undecided + "' }.proposal", equalTo("REFUSE"))
                .body("lines.find { it.cnss == '" + claim.undecided + "' }.amount", equalTo("0.00"));
    }

    @Test
    void refusesAllLinesOfOneQuestionByOneAct() {
        Claim claim = claim();
        as("instructor@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("about", "condition.pae.contract", "code", "PIECE_NOT_PRODUCED", "remark", "Contrat."))
                .post(DRAFT + "/refusals", claim.dossier)
                .then()
                .statusCode(200)
                .body("lines.cnss", equalTo(List.of(claim.undecided)));
        as("instructor@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("cnss", List.of(claim.one, claim.two), "code", "OTHER"))
                .post(DRAFT + "/refusals", claim.dossier)
                .then()
                .statusCode(400)
                .body("violations.code", equalTo(List.of("opinion.remarkMissing")));
        as("instructor@ministry").delete(DRAFT, claim.dossier).then().statusCode(204);
        as("instructor@ministry").get(DRAFT, claim.dossier).then().statusCode(404);
    }

    @Test
    void keepsADraftThroughThePagesAndGivesItAsAWhole() {
        Claim claim = claim();
        Cookies session = Portal.signIn("instructor@ministry", "/review");
        String page = "/review/dossiers/" + claim.dossier;
        String shown = RestAssured.given()
                .cookies(session)
                .get(page)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(shown)
                .contains("id=\"line." + claim.undecided + "\"", "complement?ask=pae.contract%3A" + claim.undecided)
                .doesNotContain("id=\"line." + claim.one + "\"");
        String refusable = RestAssured.given()
                .cookies(session)
                .get(page + "?about=refusable")
                .asString();
        assertThat(refusable).contains("id=\"grant." + claim.one + "\"", "id=\"code." + claim.undecided + "\"");
        assertThat(refusable).doesNotContain("id=\"grant." + claim.undecided + "\"");

        post(
                        session,
                        page + "/opinion-draft",
                        Map.of(
                                "about",
                                "refusable",
                                "line",
                                claim.one,
                                "proposal." + claim.one,
                                "REFUSE",
                                "code." + claim.one,
                                "TRAINING_CONTRACT",
                                "remark." + claim.one,
                                "",
                                "summary",
                                "Presque prêt"))
                .then()
                .statusCode(303)
                .header("Location", containsString("?about=refusable#line." + claim.one));
        Cookies again = Portal.signIn("instructor@ministry", "/review");
        assertThat(RestAssured.given().cookies(again).get(page).asString()).contains("Presque prêt");
        post(again, page + "/opinion", Map.of("summary", "Prêt")).then().statusCode(303);
        as("approver@ministry")
                .get("/api/v1/dossiers/{dossier}/opinion", claim.dossier)
                .then()
                .body("summary", equalTo("Prêt"))
                .body("lines.find { it.cnss == '" + claim.one + "' }.code", equalTo("TRAINING_CONTRACT"))
                .body("lines.find { it.cnss == '" + claim.two + "' }.proposal", equalTo("GRANT"));
    }

    private static Response post(Cookies session, String address, Map<String, String> form) {
        Response page = RestAssured.given().cookies(session).get("/review");
        Matcher token = TOKEN.matcher(page.asString());
        assertThat(token.find()).isTrue();
        return RestAssured.given()
                .redirects()
                .follow(false)
                .cookies(session)
                .cookies(page.cookies())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", token.group(1))
                .formParams(form)
                .post(address);
    }

    @Test
    void isAHelpToSayWhoHasADossierInHandAndStopsNobody() {
        Claim claim = claim();
        as("instructor@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .put("/api/v1/dossiers/{dossier}/assignment", claim.dossier)
                .then()
                .statusCode(200)
                .body("assignee", equalTo("Laila Bennis"));
        as("instructor@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("assigneeId", UUID.randomUUID()))
                .put("/api/v1/dossiers/{dossier}/assignment", claim.dossier)
                .then()
                .statusCode(403);
        as("approver@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("assigneeId", UUID.randomUUID()))
                .put("/api/v1/dossiers/{dossier}/assignment", claim.dossier)
                .then()
                .statusCode(400);
        as("agent@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("assigneeId", Firms.INSTRUCTOR.id()))
                .put("/api/v1/dossiers/{dossier}/assignment", claim.dossier)
                .then()
                .body("by", equalTo("Omar Fassi"));
        as("auditor@ministry")
                .get("/api/v1/workload")
                .then()
                .statusCode(200)
                .body("shares.person", hasItem("Laila Bennis"));
        as("instructor@ministry")
                .get("/api/v1/work-items?assigned=me")
                .then()
                .body("items.dossierId", hasItem(claim.dossier.toString()));
        as("agent@ministry")
                .delete("/api/v1/dossiers/{dossier}/assignment", claim.dossier)
                .then()
                .statusCode(204);
        as("auditor@ministry")
                .get("/api/v1/dossiers/{dossier}/assignments", claim.dossier)
                .then()
                .body("items.assignee", equalTo(Arrays.asList(null, "Laila Bennis", "Laila Bennis")));
    }

    @Test
    void notesForTheMinistryOnly() throws SQLException {
        Claim claim = claim();
        as("instructor@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("cnss", claim.one, "text", "À revoir."))
                .post("/api/v1/dossiers/{dossier}/notes", claim.dossier)
                .then()
                .statusCode(201)
                .body("author", equalTo("Laila Bennis"));
        as("instructor@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("cnss", "999999999", "text", "Qui ?"))
                .post("/api/v1/dossiers/{dossier}/notes", claim.dossier)
                .then()
                .statusCode(400);
        as("agent@ministry")
                .get("/api/v1/dossiers/{dossier}/notes", claim.dossier)
                .then()
                .body("items.text", hasItem("À revoir."));
        as("auditor@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("text", "X"))
                .post("/api/v1/dossiers/{dossier}/notes", claim.dossier)
                .then()
                .statusCode(403);
        as("signatory@atlas")
                .get("/api/v1/dossiers/{dossier}/notes", claim.dossier)
                .then()
                .statusCode(403);
        FilledCompany company = FilledCompany.create();
        try (Database ours = Database.as(Side.COMPANY, company.person());
                Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER)) {
            assertThat(ours.count("select count(*) from review_note")).isZero();
            assertThat(ours.count("select count(*) from dossier_assignment")).isZero();
            assertThat(ministry.refusalOfCopy(
                            "review_note",
                            "dossier_id = '%s'".formatted(company.decided()),
                            Map.of("id", UUID.randomUUID())))
                    .isEqualTo("42501");
        }
    }

    @Test
    void tellsTheJournalOncePerHourThatTheMinistryReadADossier() throws SQLException {
        Claim claim = claim();
        as("auditor@ministry")
                .get("/api/v1/dossiers/{dossier}", claim.dossier)
                .then()
                .statusCode(200);
        as("auditor@ministry")
                .get("/api/v1/dossiers/{dossier}/situation", claim.dossier)
                .then()
                .statusCode(200);
        RestAssured.given()
                .cookies(Portal.signIn("auditor@ministry", "/review"))
                .get("/review/dossiers/" + claim.dossier)
                .then()
                .statusCode(200);
        as("signatory@atlas")
                .get("/api/v1/dossiers/{dossier}", claim.dossier)
                .then()
                .statusCode(404);
        as("auditor@ministry")
                .get("/api/v1/dossiers/{dossier}", UUID.randomUUID())
                .then()
                .statusCode(404);
        try (Database owner = Database.asOwner()) {
            String read = "select count(*) from journal_entry where action = 'DossierRead' and subject = ?";
            assertThat(owner.count(read + " and actor_name not in ('Omar Fassi', 'Laila Bennis')", claim.dossier))
                    .isEqualTo(1);
            assertThat(owner.count(read + " and company_id is not null", claim.dossier))
                    .isZero();
            owner.change(
                    "update dossier_reading set hour = hour - interval '1 hour' where dossier_id = ?", claim.dossier);
        }
        as("auditor@ministry").get("/api/v1/dossiers/{dossier}/determination", claim.dossier);
        try (Database owner = Database.asOwner()) {
            assertThat(owner.count(
                            "select count(*) from journal_entry where action = 'DossierRead' and subject = ?"
                                    + " and actor_name not in ('Omar Fassi', 'Laila Bennis')",
                            claim.dossier))
                    .isEqualTo(2);
        }
    }

    @Test
    void showsWhatHasChangedOfTheFactsSinceLodgingAndWhy() {
        Firms.Firm firm = firms.declared();
        String cnss = FilledCompany.digits(9);
        String other = FilledCompany.digits(9);
        firms.imports(firm, Firms.HEADER + Firms.lines(cnss, "9000.00") + Firms.lines(other, "9000.00"));
        UUID dossier = firms.lodged(firm);
        as("instructor@ministry")
                .get("/api/v1/dossiers/{dossier}/facts-since-lodging", dossier)
                .then()
                .statusCode(200)
                .body("company", hasSize(0))
                .body("lines", hasSize(0));
        firms.imports(firm, Firms.HEADER + Firms.lines(cnss, "9000.00").replace(";9000.00;26\n", ";10000.00;26\n"));
        as("instructor@ministry")
                .get("/api/v1/dossiers/{dossier}/facts-since-lodging", dossier)
                .then()
                .statusCode(200)
                .body("lines", hasSize(1))
                .body("lines[0].cnss", equalTo(cnss))
                .body("lines[0].causes", equalTo(List.of("PAYROLL")))
                .body("lines[0].difference", equalTo("2040.00"))
                .body("lines[0].facts.fact", hasItem("month"));
        RestAssured.given()
                .cookies(Portal.signIn("instructor@ministry", "/review"))
                .get("/review/dossiers/" + dossier + "/facts")
                .then()
                .statusCode(200);
    }
}
