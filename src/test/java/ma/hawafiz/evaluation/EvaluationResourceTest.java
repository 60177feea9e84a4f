package ma.hawafiz.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.reference.RuleSets;
import org.junit.jupiter.api.Test;

/** The public doors of the engine, held against the contract. */
@QuarkusTest
class EvaluationResourceTest {
    private static final String EVALUATIONS = "/api/v1/evaluations";

    @Test
    void tellsWhatWouldMakeEachConditionMet() {
        Examples.Example example = example("pae/stability: exemple 1 – mois 17 non encore écoulé");
        post(EVALUATIONS + "/remedies", example.situation())
                .statusCode(200)
                .body("unmet.condition", contains("pae.stability"))
                .body("unmet[0].line", equalTo(0))
                .body("unmet[0].cnss", equalTo("123456789"))
                .body("unmet[0].remedy.path", equalTo("$.asOf"))
                .body("unmet[0].remedy.fact.value", equalTo("2027-01-31"))
                .body("unmet[0].remedy.fact.wanted", contains("2027-02-28"))
                .body("unmet[0].remedy.then.outcome", equalTo("MET"))
                .body("unmet[0].remedy.then.payable", equalTo("18360.00"));
    }

    @Test
    void tellsOfTheCompanyAndWhereThereIsNoRemedy() {
        post(EVALUATIONS + "/remedies", example("pae/company: activité exclue").situation())
                .statusCode(200)
                .body("unmet[0].line", nullValue())
                .body("unmet[0].remedy.fact.wanted[0]", equalTo(java.util.List.of()));
        post(
                        EVALUATIONS + "/remedies",
                        example("pae/recruit: nationalité étrangère").situation())
                .statusCode(200)
                .body("unmet[0].remedy", nullValue());
    }

    @Test
    void tellsRemediesByEveryDoorInTheSameBytes() {
        byte[] situation = example("pae/recruit: contrat à durée déterminée").situation();
        byte[] expected = new Evaluate(new RuleSets().current())
                .remedies(new java.io.ByteArrayInputStream(situation), Language.FR);
        assertThat(post(EVALUATIONS + "/remedies", situation).extract().asByteArray())
                .isEqualTo(expected);
    }

    @Test
    void refusesWhatIsTooLargeWithTheLimitAndTheActual() {
        byte[] large = new byte[(int) BoundedInput.MOST_BYTES + 1];
        Arrays.fill(large, (byte) ' ');
        byte[] situation = Situations.bytes(Situations.ofTheRules());
        System.arraycopy(situation, 0, large, 0, situation.length);
        given().contentType(ContentType.JSON)
                .body(large)
                .post(EVALUATIONS)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("violations[0].code", equalTo("document.tooLarge"))
                .body("violations[0].value", equalTo("52428801"));
        String crowd = "{\"measure\":\"PAE\",\"exercice\":2026,\"asOf\":\"2027-03-31\",\"company\":{},\"employees\":["
                + "{},".repeat(20_000) + "{}]}";
        post(EVALUATIONS, crowd.getBytes(StandardCharsets.UTF_8))
                .statusCode(413)
                .body("violations[0].path", equalTo("$.employees"))
                .body("violations[0].value", equalTo("20001"));
    }

    private static ValidatableResponse post(String path, byte[] situation) {
        return given().filter(Contract.filter())
                .contentType(ContentType.JSON)
                .body(new String(situation, StandardCharsets.UTF_8))
                .post(path)
                .then();
    }

    private static Examples.Example example(String name) {
        return Examples.all().stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
