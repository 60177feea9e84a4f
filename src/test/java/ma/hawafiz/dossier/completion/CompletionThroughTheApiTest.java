package ma.hawafiz.dossier.completion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.Portal;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.dossier.PiecesSaid;
import ma.hawafiz.review.DeclareComplete;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Missing pieces, the complement and the clock through the API and the pages, each by whose role it is. */
@QuarkusTest
class CompletionThroughTheApiTest {
    private static final UUID SIGNATORY = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final Map<String, Object> INCOMPLETE = Map.of(
            "pieces", List.of(Map.of("code", "RC"), Map.of("code", "RIB", "note", "Illisible")), "ground", "Manques");

    @Inject
    Firms firms;

    @Inject
    DeclareComplete declareComplete;

    private Firms.Firm firm;
    private UUID dossier;

    @BeforeEach
    void lodge() {
        firm = firms.registered(SIGNATORY);
        firms.declares(firm);
        firms.imports(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00"));
        dossier = firms.lodged(firm);
        PiecesSaid.of(dossier, List.of("RC", "RIB"), Set.of());
    }

    /** The person of the demonstration is left with the companies of the demonstration. */
    @AfterEach
    void leave() throws SQLException {
        try (Database owner = Database.asOwner()) {
            owner.change("update mandate set revoked_at = now() + interval '1 year' where company_id = ?", firm.id());
        }
    }

    @Test
    void missingPiecesAreListedHandedInAndTheReviewBegins() {
        post("signatory@atlas", "incompleteness", INCOMPLETE).statusCode(403);
        post("agent@ministry", "incompleteness", Map.of("pieces", List.of(Map.of("code", "X")), "ground", "X"))
                .statusCode(400)
                .body("violations[0].code", equalTo("pieces.notAsked"));
        post("agent@ministry", "incompleteness", INCOMPLETE).statusCode(200).body("state", equalTo("INCOMPLETE"));
        get("signatory@atlas", "asked")
                .body("missing.code", contains("RC", "RIB"))
                .body("missing[1].note", equalTo("Illisible"))
                .body("complement", nullValue());
        get("signatory@atlas", "clock").body("running[0].delay", equalTo("COMPLETION"));
        post("signatory@atlas", "hand-in", null)
                .statusCode(422)
                .body("code", equalTo("DOSSIER_INCOMPLETE"))
                .body("violations.path", contains("$.pieces.RC", "$.pieces.RIB"));
        PiecesSaid.of(dossier, List.of("RC", "RIB"), Set.of("RC", "RIB"));
        post("agent@ministry", "hand-in", null).statusCode(403);
        post("signatory@atlas", "hand-in", null).statusCode(200).body("state", equalTo("UNDER_REVIEW"));
        get("signatory@atlas", "clock")
                .body("running[0].due", equalTo("2027-05-31"))
                .body("silenceMeansConsent", equalTo(false))
                .body("entries.kind", contains("START", "END", "START"));
    }

    @Test
    void aComplementIsAskedForOnceAndAnswered() {
        post("agent@ministry", "completeness", null).statusCode(200);
        Map<String, Object> asked = Map.of("asked", "Les contrats", "ground", "Illisibles");
        post("agent@ministry", "complement", asked).statusCode(403);
        post("instructor@ministry", "complement", Map.of("asked", " ", "ground", "X"))
                .statusCode(400)
                .body("violations.path", contains("$.asked"));
        post("instructor@ministry", "complement", asked).statusCode(200).body("state", equalTo("COMPLEMENT_REQUESTED"));
        get("signatory@atlas", "clock").body("standing", equalTo(60)).body("running[0].delay", equalTo("COMPLEMENT"));
        post("signatory@atlas", "complement-answer", Map.of("answer", "Les voici."))
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"));
        get("instructor@ministry", "asked").body("complement.answer", equalTo("Les voici."));
        post("instructor@ministry", "complement", asked)
                .statusCode(409)
                .body("code", equalTo("COMPLEMENT_ALREADY_REQUESTED"));
        as("agent@ministry")
                .queryParam("limit", 200)
                .get("/api/v1/delays")
                .then()
                .statusCode(200)
                .body("items.dossierId", hasItem(dossier.toString()));
        as("signatory@atlas").get("/api/v1/delays").then().statusCode(403);
    }

    @Test
    void theForecastGoesPageByPageTheSoonestFirst() {
        post("agent@ministry", "completeness", null).statusCode(200);
        UUID other = firms.lodged(anotherFirm());
        Firms.by(Firms.AGENT, () -> declareComplete.declareComplete(other));
        String first = as("agent@ministry")
                .queryParam("limit", 1)
                .queryParam("delay", "REVIEW")
                .get("/api/v1/delays")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("next", notNullValue())
                .extract()
                .path("next");
        List<String> due = as("agent@ministry")
                .queryParam("limit", 200)
                .queryParam("delay", "REVIEW")
                .queryParam("after", first)
                .get("/api/v1/delays")
                .then()
                .statusCode(200)
                .extract()
                .path("items.due");
        assertThat(due).isNotEmpty().isSorted();
    }

    @Test
    void thePagesLeadFromTheDossierToEachForm() {
        var agent = Portal.signIn("agent@ministry", "/review");
        assertThat(page(agent, "/review/dossiers/" + dossier)).contains("/incompleteness\"");
        assertThat(page(agent, "/review/dossiers/" + dossier + "/incompleteness"))
                .contains("name=\"piece.RIB\"");
        assertThat(page(agent, "/review/delays")).contains("badge-state time-");
        post("agent@ministry", "incompleteness", INCOMPLETE).statusCode(200);
        var company = Portal.signIn("signatory@atlas", "/home");
        assertThat(page(company, "/dossiers/" + dossier))
                .contains("/missing-pieces\"")
                .contains("time-IN_TIME");
        assertThat(page(company, "/dossiers/" + dossier + "/missing-pieces")).contains("Illisible");
    }

    private static String page(Cookies session, String address) {
        return given().cookies(session)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private Firms.Firm anotherFirm() {
        Firms.Firm other = firms.declared();
        firms.imports(other, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00"));
        return other;
    }

    private static RequestSpecification as(String person) {
        return Portal.as(person).filter(Contract.filter());
    }

    private ValidatableResponse post(String person, String what, @Nullable Object body) {
        RequestSpecification request = body == null
                ? as(person).noContentType()
                : as(person).contentType(ContentType.JSON).body(body);
        return request.post("/api/v1/dossiers/{dossier}/" + what, dossier).then();
    }

    private ValidatableResponse get(String person, String what) {
        return as(person)
                .get("/api/v1/dossiers/{dossier}/" + what, dossier)
                .then()
                .statusCode(200);
    }
}
