package ma.hawafiz.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.Portal;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.demo.bank.BankAnswers;
import ma.hawafiz.payment.run.PaidFirms;
import org.junit.jupiter.api.Test;

/** The treasury’s part through the API alone, as the contract promises it. */
@QuarkusTest
class PaymentThroughTheApiTest {
    @Inject
    PaidFirms paid;

    private static RequestSpecification as(String person) {
        return Portal.as(person).filter(Contract.filter());
    }

    @Test
    void goesFromTheWaitingListToTheBanksAnswer() {
        UUID dossier = paid.granted();
        as("payer@ministry")
                .queryParam("limit", 200)
                .get("/api/v1/waiting-payments")
                .then()
                .statusCode(200)
                .body("items.dossierId", hasItem(dossier.toString()));
        as("instructor@ministry").get("/api/v1/waiting-payments").then().statusCode(403);

        String run = as("payer@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("dossiers", List.of(dossier)))
                .post("/api/v1/payment-runs")
                .then()
                .statusCode(201)
                .body("state", equalTo("MADE"))
                .extract()
                .path("id");
        String address = "/api/v1/payment-runs/" + run;
        String sha256 = as("payer2@ministry")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .path("sha256");
        as("payer@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("sha256", sha256))
                .post(address + "/confirmation")
                .then()
                .statusCode(409)
                .body("code", equalTo("SAME_PERSON"));
        as("payer2@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("sha256", "0".repeat(64)))
                .post(address + "/confirmation")
                .then()
                .statusCode(412);
        as("payer@ministry").get(address + "/file").then().statusCode(409);
        as("payer2@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("sha256", sha256))
                .post(address + "/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("ISSUED"))
                .body("confirmedBy", equalTo("Nadia Filali"));
        as("payer2@ministry")
                .noContentType()
                .post(address + "/discard")
                .then()
                .statusCode(409)
                .body("code", equalTo("PAYMENT_CONFLICT"));

        String file = as("payer@ministry")
                .get(address + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        BankAnswers bank = BankAnswers.to(file);
        assertThat(bank.references()).hasSize(1);

        as("payer@ministry")
                .contentType(ContentType.XML)
                .body(bank.pain002(_ -> null)
                        .replace("<OrgnlNbOfTxs>1<", "<OrgnlNbOfTxs>2<")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/bank-answers")
                .then()
                .statusCode(422)
                .body("code", equalTo("BANK_FILE_REFUSED"))
                .body("violations", hasSize(1))
                .body("violations[0].code", equalTo("bank.count"));
        as("payer@ministry")
                .contentType(ContentType.XML)
                .body(bank.pain002(_ -> "AC04").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/bank-answers")
                .then()
                .statusCode(200)
                .body("known", equalTo(false))
                .body("refused", equalTo(1));
        as("auditor@ministry")
                .get(address + "/orders")
                .then()
                .statusCode(200)
                .body("items[0].reasonCode", equalTo("AC04"));
        as("auditor@ministry")
                .get("/api/v1/dossiers/{dossier}/payments", dossier)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as("agent@ministry")
                .get("/api/v1/dossiers/{dossier}/events", dossier)
                .then()
                .body("items.action", hasItem("REFUSE_PAYMENT"));
        as("declarant@rif")
                .get("/api/v1/dossiers/{dossier}/payments", dossier)
                .then()
                .statusCode(404);
        as("payer@ministry").get("/api/v1/payment-runs").then().statusCode(200);
    }
}
