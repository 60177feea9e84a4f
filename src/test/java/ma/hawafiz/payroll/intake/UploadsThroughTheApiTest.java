package ma.hawafiz.payroll.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.Portal;
import ma.hawafiz.company.DeclareFacts;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.identity.Side;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.payroll.reading.EbdsText;
import ma.hawafiz.payroll.reading.PaperFirm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program meets on the way of a file, each exchange held against the contract. */
@QuarkusTest
class UploadsThroughTheApiTest {
    private static final UUID SIGNATORY_OF_RIF = UUID.fromString("00000000-0000-7000-8000-000000000004");
    private static final Month MARCH = Month.of(2026, 3);
    private static final String UPLOADS = "/payroll-uploads/";

    @Inject
    Firms firms;

    @Inject
    DeclareFacts declareFacts;

    private Firms.Firm firm;
    private String company;

    @BeforeEach
    void newFirm() {
        firm = firms.registered(SIGNATORY_OF_RIF);
        Firms.by(firm.signatory(), () -> declareFacts.declare(firm.id(), Firms.facts(), -1));
        company = "/api/v1/companies/" + firm.id();
    }

    @Test
    void followsAFileToItsEnd() throws InterruptedException {
        String file = Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00");

        Response taken = asked().contentType("text/csv")
                .header("Prefer", "respond-async")
                .queryParam("fileName", "paie.csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(company + "/payroll-imports");
        String id = taken.then()
                .statusCode(202)
                .header("Location", endsWith(company + UPLOADS + taken.path("id")))
                .extract()
                .path("id");
        ended(id).body("state", equalTo("ACCEPTED")).body("lines", equalTo(20)).body("importId", notNullValue());

        asked().get(company + "/payroll-uploads?limit=1").then().statusCode(200).body("items.id", hasItem(id));
        faults(id, "").body("items", hasSize(0)).body("next", nullValue());
        asked().get(company + UPLOADS + id + "/corrected-file")
                .then()
                .statusCode(409)
                .body("code", equalTo("UPLOAD_CONFLICT"));
        asked().delete(company + UPLOADS + id).then().statusCode(409).body("code", equalTo("UPLOAD_CONFLICT"));
        asked().get(company + UPLOADS + firm.id()).then().statusCode(404);
        sent("text/csv", "paie.csv", file).statusCode(200);
    }

    @Test
    void tellsTheFaultsInPagesAndGivesTheFileBack() {
        String file = Firms.HEADER + Firms.lines(FilledCompany.digits(9), "90x0");
        sent("text/csv", "paie.csv", file).statusCode(422).body("all.total", equalTo(19));
        String id = latest();

        String next = faults(id, "?limit=10")
                .body("items", hasSize(10))
                .body("items[0].path", equalTo("line 2, rbi"))
                .extract()
                .path("next");
        faults(id, "?limit=10&after=" + next)
                .body("items", hasSize(9))
                .body("items[8].path", equalTo("line 20, rbi"))
                .body("next", nullValue());
        asked().get(company + UPLOADS + id + "/faults?limit=0").then().statusCode(400);

        sent("text/csv", "paie.csv", corrected(id).replace("90x0", "9000"))
                .statusCode(201)
                .body("lines", equalTo(19));
    }

    @Test
    void asksWhatColumnsAreAndRemembersIt() throws InterruptedException {
        String header = "Matricule CNSS;Nom salarié;Prénom;Date d’embauche;Période;SBI;Nb jours\n";
        String first = sent("text/csv", "a.csv", header + "101251911;TAZI;IMANE;10/09/2025;2025-09;9000;26\n")
                .statusCode(202)
                .body("state", equalTo("MAPPING"))
                .extract()
                .path("id");
        List<String> columns = List.of("CNSS", "LAST_NAME", "FIRST_NAME", "HIRED", "MONTH", "RBI", "DAYS");

        mapping(first, "application/json", Map.of("columns", columns.subList(0, 5)))
                .statusCode(400);
        mapping(first, "application/json", Map.of()).statusCode(400);
        mapping(first, "text/plain", "CNSS").statusCode(415).body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        mapping(first, "application/json", Map.of("columns", columns)).statusCode(202);
        ended(first).body("state", equalTo("ACCEPTED")).body("mappingId", notNullValue());

        asked().get(company + "/payroll-mappings")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].columns", equalTo(columns));
        sent("text/csv", "b.csv", header + "101251911;TAZI;IMANE;10/09/2025;2025-10;9000;26\n")
                .statusCode(201);
    }

    @Test
    void readsNothingOfWhatIsCancelled() {
        String id = sent("text/csv", "a.csv", "Inconnu;Colonnes\n1;2\n")
                .statusCode(202)
                .extract()
                .path("id");

        asked().delete(company + UPLOADS + id).then().statusCode(204);

        asked().get(company + UPLOADS + id).then().body("state", equalTo("CANCELLED"));
        asked().delete(company + UPLOADS + id).then().statusCode(409).body("code", equalTo("UPLOAD_CONFLICT"));
    }

    @Test
    void takesAMarkedDeclarationOnceCorrected() throws SQLException {
        String sound = new EbdsText(affiliation(), MARCH)
                .known(101_257_568, "OUHADDOU IMANE", 26, 3_805_259, 600_000, "SO")
                .entrant(0, "HAJJI TARIQ", "D506172", 19, 3_800_503, 600_000)
                .toString();
        sent("text/plain", "ds.txt", sound.replace("0000003800503", "0000003800504"))
                .statusCode(422);

        String marked = corrected(latest());

        assertThat(marked.lines().toList().get(4)).hasSizeGreaterThan(260);
        sent("text/plain", "ds.txt", marked.replace("0000003800504", "0000003800503"))
                .statusCode(201)
                .body("kind", equalTo("EBDS"))
                .body("firstMonth", equalTo("2026-03"));
    }

    @Test
    void takesAMarkedReturnOnceCorrectedAndAZippedOneAtOnce() throws SQLException, IOException {
        String sound = annual(2025);
        String person = sound.replaceFirst("(?s).*?<numCNI>(.*?)<.*", "$1");
        sent("application/xml", "etat.xml", sound.replace(person, "?")).statusCode(422);

        String marked = corrected(latest());

        assertThat(marked).contains("<!-- hawafiz : ");
        sent("application/xml", "etat.xml", marked.replace("<numCNI>?<", "<numCNI>" + person + "<"))
                .statusCode(201)
                .body("kind", equalTo("ETAT_9421"));
        sent("application/zip", "etat.zip", zip(Map.of("etat.xml", annual(2026))))
                .statusCode(201)
                .body("kind", equalTo("ETAT_9421"))
                .body("firstMonth", equalTo("2026-01"))
                .body("lastMonth", equalTo("2026-12"));
    }

    @Test
    void asksForOneFileAtATimeInAnArchive() throws IOException {
        sent("application/zip", "paie.zip", zip(Map.of("a.csv", Firms.HEADER, "b.csv", Firms.HEADER)))
                .statusCode(422)
                .body("violations", hasSize(1))
                .body("violations[0].reason", notNullValue())
                .body("violations[0].remedy", notNullValue());
        faults(latest(), "").body("items", hasSize(1));
    }

    @Test
    void keepsThePreFilledFileOfTheCnssWithoutTakingItForADeclaration() throws SQLException {
        String[] b = new EbdsText(affiliation(), MARCH)
                .known(101_257_568, "OUHADDOU IMANE", 26, 3_805_259, 600_000, "SO")
                .toString()
                .split("\n");
        String preFilled = b[0].replace("B00", "A00").replace("B0 ", "A0 ")
                + "\n"
                + b[1].replace("B01", "A01")
                + "\n%-260s\n"
                        .formatted("A02" + b[2].substring(3, 25)
                                + "%-60s03000000000000000000000000".formatted("OUHADDOU IMANE"))
                + "%-260s\n"
                        .formatted("A03" + b[2].substring(3, 16) + "000001000003" + "0".repeat(36) + "000000101257568");

        sent("text/plain", "affebds.txt", preFilled).statusCode(201).body("kind", equalTo("EBDS"));

        try (Database seen = Database.as(Side.COMPANY, SIGNATORY_OF_RIF)) {
            assertThat(seen.all("select series from ebds_declaration where company_id = ?", firm.id()))
                    .containsExactly("A");
            assertThat(seen.count("select count(*) from ebds_standing where company_id = ?", firm.id()))
                    .isZero();
        }
    }

    private static RequestSpecification asked() {
        return Portal.as("signatory@rif").filter(Contract.filter());
    }

    private ValidatableResponse sent(String type, String name, String text) {
        return sent(type, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private ValidatableResponse sent(String type, String name, byte[] file) {
        return asked().contentType(type)
                .queryParam("fileName", name)
                .body(file)
                .post(company + "/payroll-imports")
                .then();
    }

    private ValidatableResponse mapping(String id, String type, Object choice) {
        return asked().contentType(type)
                .body(choice)
                .put(company + UPLOADS + id + "/mapping")
                .then();
    }

    private ValidatableResponse faults(String id, String query) {
        return asked().get(company + UPLOADS + id + "/faults" + query).then().statusCode(200);
    }

    private String latest() {
        return asked().get(company + "/payroll-uploads").path("items[0].id");
    }

    private String corrected(String id) {
        byte[] marked = asked().get(company + UPLOADS + id + "/corrected-file")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new String(marked, StandardCharsets.UTF_8);
    }

    private ValidatableResponse ended(String id) throws InterruptedException {
        for (int look = 0; look < 300; look++) {
            Response upload = asked().get(company + UPLOADS + id);
            if (!List.of("WAITING", "READING").contains(upload.<String>path("state"))) {
                return upload.then().statusCode(200);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not read within half a minute");
    }

    private String affiliation() throws SQLException {
        return ofCompany("cnss_affiliation");
    }

    /** Of this firm, in place of the one the paper firm is. */
    private String annual(int year) throws SQLException {
        return PaperFirm.of(4, 30)
                .annual(year)
                .replace(PaperFirm.SENDER.ice(), ofCompany("ice"))
                .replace(PaperFirm.SENDER.fiscalId(), ofCompany("fiscal_id"))
                .replace(PaperFirm.SENDER.affiliation(), affiliation());
    }

    private String ofCompany(String column) throws SQLException {
        try (Database seen = Database.as(Side.COMPANY, SIGNATORY_OF_RIF)) {
            return seen.one("select " + column + " from company where id = ?", firm.id());
        }
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
