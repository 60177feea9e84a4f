package ma.hawafiz.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import ma.hawafiz.Portal;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.platform.storage.Sha256;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The sample company's PAE claim for 2026, from its payroll file to the ledger, through the API alone. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClaimThroughTheApiTest {
    private static final Path PAYROLL = Path.of("seeds/demo/atlas/payroll.csv");
    private static String company = "";
    private static String dossier = "";
    private static String situation = "";

    private static RequestSpecification as(String person) {
        return Portal.as(person).filter(Contract.filter());
    }

    @Test
    @Order(1)
    void theDeclarantFindsTheCompanyAndImportsItsPayrollOnce() throws IOException {
        company = as("declarant@atlas")
                .get("/api/v1/companies")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Atlas Relation Client"))
                .extract()
                .path("items[0].id");

        importPayroll().then().statusCode(201).body("lines", equalTo(1936)).body("employees", equalTo(120));
        importPayroll().then().statusCode(200);

        as("declarant@atlas")
                .get("/api/v1/companies/{company}/payroll-imports", company)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as("declarant@atlas")
                .queryParam("limit", 200)
                .get("/api/v1/companies/{company}/employees", company)
                .then()
                .statusCode(200)
                .body("items", hasSize(120));
    }

    private static Response importPayroll() throws IOException {
        return as("declarant@atlas")
                .contentType("text/csv")
                .queryParam("fileName", "payroll.csv")
                .body(Files.readAllBytes(PAYROLL))
                .post("/api/v1/companies/{company}/payroll-imports", company);
    }

    @Test
    @Order(2)
    void theDraftShowsTheDeterminationAndThereIsOnlyOne() {
        Map<String, Object> wanted = Map.of("companyId", company, "measure", "PAE", "exercice", 2026);
        ExtractableResponse<Response> opened = as("declarant@atlas")
                .contentType(ContentType.JSON)
                .body(wanted)
                .post("/api/v1/dossiers")
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("number", nullValue())
                .body("outcome", equalTo("MET"))
                .extract();
        dossier = opened.path("id");
        assertThat(opened.header("Location")).endsWith("/api/v1/dossiers/" + dossier);

        as("declarant@atlas")
                .contentType(ContentType.JSON)
                .body(wanted)
                .post("/api/v1/dossiers")
                .then()
                .statusCode(409)
                .body("code", equalTo("DOSSIER_ALREADY_LIVE"));
    }

    @Test
    @Order(3)
    void nobodyElseSeesTheDraft() {
        as("declarant@atlas")
                .queryParam("companyId", company)
                .get("/api/v1/dossiers")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(dossier))
                .body("items[0].totals", nullValue());
        for (String other : List.of("declarant@rif", "instructor@ministry")) {
            as(other)
                    .get("/api/v1/dossiers/{dossier}", dossier)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
        }
        as("accountant@fidal").get("/api/v1/dossiers/{dossier}", dossier).then().statusCode(200);
    }

    @Test
    @Order(4)
    void theDossierAndThePublicEvaluationGiveTheSameBytes() {
        situation = as("declarant@atlas")
                .get("/api/v1/dossiers/{dossier}/situation", dossier)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String determination = as("declarant@atlas")
                .get("/api/v1/dossiers/{dossier}/determination", dossier)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        String evaluated = given().filter(Contract.filter())
                .contentType(ContentType.JSON)
                .body(situation)
                .post("/api/v1/evaluations")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(evaluated).isEqualTo(determination).endsWith("}\n");
    }

    @Test
    @Order(5)
    void onlyTheSignatoryLodgesAndGetsAReceiptWithTheContentsHash() {
        as("declarant@atlas")
                .noContentType()
                .post("/api/v1/dossiers/{dossier}/lodging", dossier)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        as("signatory@rif")
                .noContentType()
                .post("/api/v1/dossiers/{dossier}/lodging", dossier)
                .then()
                .statusCode(404);

        as("signatory@atlas")
                .noContentType()
                .post("/api/v1/dossiers/{dossier}/lodging", dossier)
                .then()
                .statusCode(201)
                .body("number", matchesPattern("PAE-2026-\\d{6}-\\d"))
                .body("lodgedBy", equalTo("Youssef Benali"))
                .body("contentSha256", equalTo(sha256(situation)));
        as("signatory@atlas")
                .noContentType()
                .post("/api/v1/dossiers/{dossier}/lodging", dossier)
                .then()
                .statusCode(409)
                .body("code", equalTo("DOSSIER_STATE_CONFLICT"));
    }

    @Test
    @Order(6)
    void theMinistryReviewsDecidesByTwoPersonsAndTheLedgerHoldsTheAmounts() {
        as("instructor@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("summary", "Trop tôt", "refusals", List.of()))
                .post("/api/v1/dossiers/{dossier}/opinion", dossier)
                .then()
                .statusCode(409);
        as("agent@ministry")
                .noContentType()
                .post("/api/v1/dossiers/{dossier}/completeness", dossier)
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"));

        ExtractableResponse<Response> read = as("instructor@ministry")
                .get("/api/v1/dossiers/{dossier}/determination", dossier)
                .then()
                .statusCode(200)
                .extract();
        String refused = read.path("lines.find { it.payable != '0.00' }.cnss");
        BigDecimal refusedAmount = new BigDecimal(read.<String>path("lines.find { it.payable != '0.00' }.payable"));
        BigDecimal payable = new BigDecimal(read.<String>path("totals.payable"));
        String met = read.path("lines.find { it.outcome == 'NOT_MET' }.cnss");

        as("instructor@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "summary",
                        " ",
                        "refusals",
                        List.of(Map.of("cnss", met, "reason", "Non"), Map.of("cnss", refused, "reason", ""))))
                .post("/api/v1/dossiers/{dossier}/opinion", dossier)
                .then()
                .statusCode(400)
                .body("violations", hasSize(3));
        as("instructor@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "summary",
                        "Conditions réunies, sauf pour un contrat.",
                        "refusals",
                        List.of(Map.of("cnss", refused, "reason", "Contrat de stage."))))
                .post("/api/v1/dossiers/{dossier}/opinion", dossier)
                .then()
                .statusCode(201)
                .body("preparedBy", equalTo("Laila Bennis"))
                .body("lines.find { it.cnss == '" + refused + "' }.proposal", equalTo("REFUSE"));

        as("approver@ministry")
                .noContentType()
                .post("/api/v1/dossiers/{dossier}/decision", dossier)
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSION_REQUIRED"));
        as("approver@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("ground", "De moi-même"))
                .post("/api/v1/dossiers/{dossier}/return-to-review", dossier)
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSION_REQUIRED"));
        String session = theCommitteeFollowsTheOpinion();
        as("approver@ministry")
                .noContentType()
                .post("/api/v1/dossiers/{dossier}/decision", dossier)
                .then()
                .statusCode(201)
                .body("session.number", equalTo(session))
                .body("session.day", equalTo("2027-03-31"))
                .body("session.votesFor", equalTo(2))
                .body("outcome", equalTo("PARTIALLY_APPROVED"))
                .body("granted", equalTo(payable.subtract(refusedAmount).toPlainString()))
                .body("signedBy", equalTo("Amina Kadiri"))
                .body("appealUntil", equalTo("2027-04-30"))
                .body("lines.find { it.cnss == '" + refused + "' }.reason", equalTo("Contrat de stage."));

        ExtractableResponse<Response> granted = as("signatory@atlas")
                .queryParam("limit", 200)
                .get("/api/v1/companies/{company}/grants", company)
                .then()
                .statusCode(200)
                .body("items[0].dossierNumber", notNullValue())
                .extract();
        assertThat(granted.<List<String>>path("items.amount").stream()
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(payable.subtract(refusedAmount));
        as("signatory@atlas")
                .get("/api/v1/dossiers/{dossier}/decision", dossier)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("PARTIALLY_APPROVED"));
        as("signatory@atlas")
                .get("/api/v1/dossiers/{dossier}/events", dossier)
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("LODGE", "DECLARE_COMPLETE", "PROPOSE", "DECIDE")));
        String next = as("signatory@atlas")
                .get("/api/v1/dossiers/{dossier}/events?limit=3", dossier)
                .then()
                .body("items", hasSize(3))
                .extract()
                .path("next");
        as("signatory@atlas")
                .queryParam("after", next)
                .get("/api/v1/dossiers/{dossier}/events", dossier)
                .then()
                .body("items.action", equalTo(List.of("DECIDE")))
                .body("next", nullValue());
    }

    /** Two of three members are there, which is a quorum, and both are for. */
    private static String theCommitteeFollowsTheOpinion() {
        String session = sent("agent@ministry", Map.of("day", "2027-03-31", "place", "Rabat"), "")
                .then()
                .statusCode(201)
                .body("state", equalTo("CONVENED"))
                .body("quorum", equalTo(2))
                .extract()
                .path("id");
        sent("agent@ministry", Map.of("day", "2027-03-30", "place", " "), "")
                .then()
                .statusCode(400)
                .body("violations", hasSize(2));
        String path = "/" + session;
        as("agent@ministry")
                .noContentType()
                .post("/api/v1/committee-sessions/{session}/agenda/ready", session)
                .then()
                .statusCode(200)
                .body("agenda.dossierId", hasItem(dossier));
        as("agent@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("dossiers", List.of(dossier)))
                .put("/api/v1/committee-sessions/{session}/agenda", session)
                .then()
                .statusCode(200)
                .body("agenda.dossierId", equalTo(List.of(dossier)));
        List<String> members = as("agent@ministry")
                .get("/api/v1/committee-members")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.name in ['Rachid Mansouri', 'Zineb Alami'] }.sort { it.name }.id");
        Map<String, Object> opening = Map.of("present", members, "chair", members.getFirst());
        sent(
                        "agent@ministry",
                        Map.of("present", List.of(members.getFirst()), "chair", members.getFirst()),
                        path + "/opening")
                .then()
                .statusCode(409)
                .body("code", equalTo("QUORUM_NOT_MET"));
        sent("committee@ministry", opening, path + "/opening").then().statusCode(403);
        sent("agent@ministry", opening, path + "/opening")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("chair", equalTo("Rachid Mansouri"));
        String vote = path + "/dossiers/" + dossier + "/vote";
        sent("committee3@ministry", Map.of("vote", "FOR"), vote)
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_PRESENT"));
        for (String member : List.of("committee@ministry", "committee2@ministry")) {
            sent(member, Map.of("vote", "FOR"), vote).then().statusCode(200).body("agenda[0].votes", hasSize(0));
        }
        sent("committee@ministry", Map.of("vote", "AGAINST"), vote)
                .then()
                .statusCode(409)
                .body("code", equalTo("VOTED_ALREADY"));
        sent("committee@ministry", Map.of("ground", "Trop tard"), path + "/dossiers/" + dossier + "/conflict")
                .then()
                .statusCode(409);
        sent("agent@ministry", Map.of("reasons", List.of()), path + "/closing")
                .then()
                .statusCode(200)
                .body("agenda[0].outcome", equalTo("FOLLOWED"))
                .body("agenda[0].votes", hasSize(2));
        sent("agent@ministry", Map.of("ground", "Trop tard"), path + "/cancellation")
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSION_STATE_CONFLICT"));
        theMinutesAreTheBytesTheSessionNames(session);
        return as("auditor@ministry").get("/api/v1/committee-sessions").path("items[0].number");
    }

    private static void theMinutesAreTheBytesTheSessionNames(String session) {
        ExtractableResponse<Response> closed = as("auditor@ministry")
                .get("/api/v1/committee-sessions/{session}", session)
                .then()
                .extract();
        for (String language : List.of("fr", "ar")) {
            byte[] pdf = as("auditor@ministry")
                    .accept("application/pdf")
                    .get("/api/v1/committee-sessions/{session}/minutes/{language}", session, language)
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .extract()
                    .asByteArray();
            assertThat(Sha256.of(pdf))
                    .isEqualTo(closed.path("minutes.find { it.language == '" + language + "' }.sha256"));
        }
    }

    private static Response sent(String person, Map<String, ?> body, String path) {
        return as(person).contentType(ContentType.JSON).body(body).post("/api/v1/committee-sessions" + path);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
