package ma.hawafiz.payment.recovery;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.Portal;
import ma.hawafiz.company.DeclareFacts;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.review.DeclareComplete;
import ma.hawafiz.review.GiveOpinion;
import ma.hawafiz.review.opinion.LineRefusal;
import org.junit.jupiter.api.Test;

/** A decision appealed and revised, then paid, and paid back: each by who may, through the API alone. */
@QuarkusTest
class AppealAndRecoveryThroughTheApiTest {
    private static final UUID SIGNATORY = UUID.fromString("00000000-0000-7000-8000-000000000002");

    @Inject
    Firms firms;

    @Inject
    DeclareFacts declareFacts;

    @Inject
    DeclareComplete declareComplete;

    @Inject
    GiveOpinion giveOpinion;

    private static RequestSpecification as(String person) {
        return Portal.as(person).filter(Contract.filter());
    }

    private static ValidatableResponse post(String person, UUID dossier, String path, Object body) {
        return as(person)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/dossiers/{dossier}" + path, dossier)
                .then();
    }

    private UUID partlyGranted(String granted, String refused) {
        Firms.Firm firm = firms.registered(SIGNATORY);
        Firms.by(firm.signatory(), () -> declareFacts.declare(firm.id(), Firms.facts(), -1));
        firms.imports(firm, Firms.HEADER + Firms.lines(granted, "9000.00") + Firms.lines(refused, "9000.00"));
        UUID dossier = firms.lodged(firm);
        Firms.by(Firms.AGENT, () -> declareComplete.declareComplete(dossier));
        Firms.by(
                Firms.INSTRUCTOR,
                () -> giveOpinion.give(dossier, "Un stage.", List.of(new LineRefusal(refused, "Stage."))));
        firms.decided(dossier);
        return dossier;
    }

    @Test
    void anAppealIsFiledListedAndAnsweredByAnother() {
        String granted = FilledCompany.digits(9);
        String refused = FilledCompany.digits(9);
        UUID dossier = partlyGranted(granted, refused);
        Map<String, Object> appeal = Map.of(
                "grounds", "C’est un CDI.", "lines", List.of(Map.of("cnss", refused, "ground", "Contrat joint.")));

        as("signatory@atlas")
                .get("/api/v1/dossiers/{dossier}/appeal", dossier)
                .then()
                .statusCode(404);
        post("approver@ministry", dossier, "/appeal", appeal).statusCode(403);
        post("signatory@rif", dossier, "/appeal", appeal).statusCode(404);
        post("signatory@atlas", dossier, "/appeal", Map.of("grounds", "", "lines", List.of()))
                .statusCode(400);
        post("signatory@atlas", dossier, "/appeal", appeal)
                .statusCode(201)
                .body("lines.cnss", contains(refused))
                .body("answerDue", equalTo("2027-04-15"))
                .body("answer", nullValue());
        post("signatory@atlas", dossier, "/appeal", appeal).statusCode(409);
        as("auditor@ministry")
                .queryParam("limit", 200)
                .get("/api/v1/appeals")
                .then()
                .statusCode(200)
                .body("items.dossierId", hasItem(dossier.toString()));
        as("signatory@atlas").get("/api/v1/appeals").then().statusCode(403);

        post("approver@ministry", dossier, "/appeal/upholding", Map.of("ground", "Non."))
                .statusCode(409)
                .body("code", equalTo("SAME_PERSON"));
        post(
                        "approver2@ministry",
                        dossier,
                        "/appeal/revision",
                        Map.of(
                                "ground",
                                "C’est un CDI.",
                                "lines",
                                List.of(Map.of("cnss", refused, "proposal", "GRANT"))))
                .statusCode(200)
                .body("answer.outcome", equalTo("REVISED"))
                .body("daysLeft", nullValue());
        as("signatory@atlas")
                .get("/api/v1/dossiers/{dossier}/decision", dossier)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("APPROVED"))
                .body("granted", equalTo("36720.00"))
                .body("signedBy", equalTo("Mehdi Raji"))
                .body("revises", notNullValue())
                .body("appealId", notNullValue());
        as("auditor@ministry")
                .queryParam("limit", 200)
                .get("/api/v1/appeals")
                .then()
                .body("items.dossierId", not(hasItem(dossier.toString())));
    }

    @Test
    void whatWasPaidComesBackOnceTheCompanyIsHeard() throws SQLException {
        String cnss = FilledCompany.digits(9);
        UUID dossier = partlyGranted(cnss, FilledCompany.digits(9));
        try (Database owner = Database.asOwner()) {
            owner.change("update dossier set state = 'PAID' where id = ?", dossier);
        }
        Map<String, Object> claim = Map.of(
                "breach",
                "FALSE_DECLARATION",
                "evidence",
                "Relevés.",
                "lines",
                List.of(Map.of("cnss", cnss, "amount", "18360.00")));
        as("signatory@atlas")
                .get("/api/v1/dossiers/{dossier}/recovery", dossier)
                .then()
                .statusCode(404);
        post("approver@ministry", dossier, "/recovery", claim).statusCode(403);
        post("instructor@ministry", dossier, "/recovery", Map.of("lines", List.of()))
                .statusCode(400);
        post("instructor@ministry", dossier, "/recovery", claim)
                .statusCode(201)
                .body("claimed", equalTo("18360.00"))
                .body("hearingUntil", equalTo("2027-04-15"))
                .body("open", nullValue());
        Map<String, Object> decision =
                Map.of("lines", List.of(Map.of("cnss", cnss, "amount", "9180.00", "ground", "La moitié.")));
        post("approver2@ministry", dossier, "/recovery/decision", decision)
                .statusCode(422)
                .body("code", equalTo("NOT_HEARD_YET"));
        post("signatory@atlas", dossier, "/recovery/answer", Map.of("answer", "C’est exact en partie."))
                .statusCode(201)
                .body("answer.answeredBy", equalTo("Youssef Benali"));
        post("signatory@atlas", dossier, "/recovery/answer", Map.of("answer", "Encore."))
                .statusCode(409);
        post("approver@ministry", dossier, "/recovery/decision", decision)
                .statusCode(409)
                .body("code", equalTo("SAME_PERSON"));
        post("approver2@ministry", dossier, "/recovery/decision", decision)
                .statusCode(201)
                .body("decision.due", equalTo("9180.00"))
                .body("open", equalTo("9180.00"));
        Map<String, Object> money = Map.of("amount", "9180.00", "receivedOn", "2027-03-31", "reference", "VIR-7");
        post("approver@ministry", dossier, "/recovery/receipts", money).statusCode(403);
        post("payer@ministry", dossier, "/recovery/receipts", money)
                .statusCode(201)
                .body("open", equalTo("0.00"))
                .body("receipts.reference", contains("VIR-7"));
        post("payer@ministry", dossier, "/recovery/receipts", money).statusCode(409);
        as("signatory@atlas")
                .get("/api/v1/dossiers/{dossier}/events", dossier)
                .then()
                .statusCode(200)
                .body(
                        "items.action",
                        equalTo(List.of("LODGE", "DECLARE_COMPLETE", "PROPOSE", "DECIDE", "OPEN_RECOVERY", "SETTLE")));
    }
}
