package ma.hawafiz.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.Portal;
import ma.hawafiz.company.Register;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.platform.storage.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Rif gives its consent, reads its copies, withdraws; nobody else does it for Rif. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegistersThroughTheApiTest {
    private static final String REGISTERS = "/api/v1/companies/{company}/registers";
    private static final String CONSENT = REGISTERS + "/{register}/consent";
    private static final String ANSWERS = "/api/v1/companies/{company}/register-answers";
    private static String company = "";

    private static RequestSpecification as(String person) {
        return Portal.as(person).filter(Contract.filter());
    }

    @BeforeEach
    void everythingWorks() {
        for (Register register : Register.values()) {
            Faults.in(register, "NONE");
            CircuitBreakerMaintenance.get().reset(register.name());
        }
    }

    @Test
    @Order(1)
    void aCompanySaysNothingAtFirstAndIsTakenAtItsWord() {
        company = as("signatory@rif").get("/api/v1/companies").then().extract().path("items[0].id");

        as("declarant@rif")
                .get(REGISTERS, company)
                .then()
                .statusCode(200)
                .body("registers", hasSize(2))
                .body("registers[0].register", equalTo("CNSS"))
                .body("registers[0].connected", equalTo(true))
                .body("registers[0].consent", nullValue())
                .body("registers[0].certificate.basis", equalTo("DECLARED"))
                .body("consentText.cnss", notNullValue());
    }

    @Test
    @Order(2)
    void onlyASignatoryOfTheCompanyConsentsAndToTheSentenceOfNow() {
        change("declarant@rif", company, "CNSS", Map.of("given", true, "textVersion", Consents.TEXT_VERSION))
                .then()
                .statusCode(403);
        change("signatory@atlas", company, "CNSS", Map.of("given", true, "textVersion", Consents.TEXT_VERSION))
                .then()
                .statusCode(404);
        change("signatory@rif", company, "CNSS", Map.of("given", true, "textVersion", "2020-01"))
                .then()
                .statusCode(412);
        change("signatory@rif", company, "CNSS", Map.of("given", true)).then().statusCode(412);
        change("signatory@rif", company, "BANK", Map.of("given", true)).then().statusCode(404);
    }

    @Test
    @Order(3)
    void consentHasTheRegisterAskedBehindTheRequest() throws InterruptedException {
        change("signatory@rif", company, "CNSS", Map.of("given", true, "textVersion", Consents.TEXT_VERSION))
                .then()
                .statusCode(200)
                .body("consent.given", equalTo(true))
                .body("consent.by", equalTo("Karim Tazi"));

        awaitBasis("CONFIRMED");
        as("declarant@rif")
                .get(REGISTERS, company)
                .then()
                .body("registers[0].certificate.issued", equalTo("2027-02-10"))
                .body("registers[0].certificate.silentSince", nullValue())
                .body("registers[1].certificate.basis", equalTo("DECLARED"));
    }

    @Test
    @Order(4)
    void theCompanyReadsACopyOfEveryAnswerAndOthersNone() {
        List<Map<String, Object>> answers = as("declarant@rif")
                .queryParam("limit", 200)
                .get(ANSWERS, company)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        Map<String, Object> certificate = answers.getLast();
        assertThat(certificate).containsEntry("question", "CNSS_REGULARITY").containsEntry("outcome", "GIVEN");

        String document = as("declarant@rif")
                .get(ANSWERS + "/{answer}/document", company, certificate.get("id"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(Sha256.of(document)).isEqualTo(certificate.get("sha256"));
        assertThat(document).contains("\"issuedOn\":\"2027-02-10\"");

        as("declarant@atlas")
                .get(ANSWERS + "/{answer}/document", company, certificate.get("id"))
                .then()
                .statusCode(404);
        as("declarant@rif")
                .get(ANSWERS + "/{answer}/document", company, UUID.randomUUID())
                .then()
                .statusCode(404);
        as("declarant@atlas").get(ANSWERS, company).then().statusCode(404);
        as("instructor@ministry").get(ANSWERS, company).then().statusCode(200);
    }

    @Test
    @Order(5)
    void askedAgainAFailingRegisterIsNamedWithTheMomentSinceWhen() throws InterruptedException {
        Faults.in(Register.CNSS, "ERROR_500");
        as("declarant@rif")
                .noContentType()
                .post("/api/v1/companies/{company}/register-inquiries", company)
                .then()
                .statusCode(202);

        for (int i = 0; i < 100 && certificate("silentSince") == null; i++) {
            Thread.sleep(100);
        }
        assertThat(certificate("silence")).isEqualTo("FAILED");
        assertThat(certificate("basis")).as("the answer in hand still counts").isEqualTo("CONFIRMED");
    }

    @Test
    @Order(6)
    void thePageShowsTheRegistersTheCopiesAndTheDocument() {
        Cookies session = Portal.signIn("signatory@rif", "/companies/" + company + "/registers?lang=en");
        String page = given().cookies(session)
                .get("/companies/" + company + "/registers?lang=en")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains("Confirmed by CNSS on")
                .contains("CNSS has not answered since")
                .contains("the register failed")
                .contains("Withdraw consent")
                .contains("Consent to asking");
    }

    @Test
    @Order(7)
    void withdrawnTheCompanyIsTakenAtItsWordAgain() {
        change("signatory@rif", company, "CNSS", Map.of("given", false))
                .then()
                .statusCode(200)
                .body("consent.given", equalTo(false))
                .body("certificate.basis", equalTo("DECLARED"));
    }

    private static Response change(String person, String company, String register, Map<String, Object> word) {
        return as(person).contentType(ContentType.JSON).body(json(word)).put(CONSENT, company, register);
    }

    private static String json(Map<String, Object> word) {
        return word.entrySet().stream()
                .map(member -> "\"%s\":%s"
                        .formatted(
                                member.getKey(),
                                member.getValue() instanceof String text ? "\"" + text + "\"" : member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable Object certificate(String member) {
        return as("declarant@rif").get(REGISTERS, company).then().extract().path("registers[0].certificate." + member);
    }

    private static void awaitBasis(String basis) throws InterruptedException {
        for (int i = 0; i < 100 && !basis.equals(certificate("basis")); i++) {
            Thread.sleep(100);
        }
        assertThat(certificate("basis")).isEqualTo(basis);
    }
}
