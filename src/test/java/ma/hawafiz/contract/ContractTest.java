package ma.hawafiz.contract;

import static ma.hawafiz.contract.Contract.operations;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ma.hawafiz.contract.Contract.Operation;
import ma.hawafiz.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;

/** What we ask of every operation beyond being OpenAPI: that an integrator can work from the contract alone. */
class ContractTest {

    @Test
    void givesEveryOperationAnIdOfItsOwn() {
        assertThat(operations())
                .hasSizeGreaterThan(20)
                .extracting(operation -> operation.spec().getOperationId())
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches("[a-z]+([A-Z][a-z]+)*"));
    }

    @Test
    void tellsWhatEveryOperationDoes() {
        List<String> tags = Contract.API.getTags().stream().map(Tag::getName).toList();
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.spec().getSummary()).isNotBlank().doesNotEndWith(".");
            assertThat(operation.spec().getDescription()).isNotBlank();
            assertThat(operation.spec().getTags()).hasSize(1).isSubsetOf(tags);
            assertThat(operation.parameters())
                    .extracting(Parameter::getDescription)
                    .doesNotContainNull();
            assertThat(operation.spec().getResponses().values())
                    .extracting(ApiResponse::getDescription)
                    .doesNotContainNull();
        });
    }

    @Test
    void opensOnlyWhatIsPublicToAll() {
        assertThat(Contract.API.getSecurity()).hasSize(1);
        assertThat(operations().stream().filter(Operation::isPublic).map(Operation::toString))
                .containsExactlyInAnyOrder(
                        "POST /evaluations",
                        "POST /evaluations/remedies",
                        "GET /rule-sets",
                        "GET /rule-sets/{sha256}",
                        "GET /verifications/{number}",
                        "POST /verifications/{number}",
                        "GET /controls",
                        "GET /controls/{controlId}",
                        "GET /controls/{controlId}/population",
                        "GET /controls/{controlId}/draw");
    }

    @Test
    void keepsOperationsToRolesThatExist() {
        List<?> roles = Contract.schema("Role").getEnum();
        assertThat(operations())
                .allSatisfy(operation ->
                        assertThat(roles.containsAll(operation.roles())).isTrue());
    }

    @Test
    void speaksTheAskedLanguageEverywhere() {
        assertThat(operations())
                .allSatisfy(operation -> assertThat(operation.parameters())
                        .extracting(Parameter::getName)
                        .contains("Accept-Language"));
    }

    @Test
    void foreseesTheProblemsOfEveryOperation() {
        assertThat(operations()).allSatisfy(operation -> {
            Set<String> expected = new TreeSet<>(Set.of("500"));
            if (operation.parameters().stream().anyMatch(parameter -> "query".equals(parameter.getIn()))) {
                expected.add("400");
            }
            if (!operation.request().isEmpty()) {
                expected.addAll(Set.of("400", "415"));
            }
            if (!operation.isPublic()) {
                expected.add("401");
            }
            if (!operation.isPublic() && !operation.path().equals("/me")) {
                expected.add("403");
            }
            if (operation.path().contains("{")) {
                expected.add("404");
            }
            assertThat(operation.spec().getResponses().keySet()).containsAll(expected);
        });
    }

    @Test
    void knowsEveryTypeOfProblemAndNoOther() {
        assertThat(Contract.properties(Contract.schema("Problem")))
                .hasEntrySatisfying(
                        "code",
                        code -> assertThat(code.getEnum().stream().map(String::valueOf))
                                .containsExactlyInAnyOrderElementsOf(List.of(ProblemType.values()).stream()
                                        .map(ProblemType::name)
                                        .toList()));
    }

    @Test
    void answersEveryProblemAsAProblem() {
        assertThat(operations())
                .allSatisfy(operation -> assertThat(
                                operation.spec().getResponses().entrySet())
                        .filteredOn(answer -> Integer.parseInt(answer.getKey()) >= 400)
                        .allSatisfy(answer -> {
                            assertThat(answer.getValue().getContent()).containsOnlyKeys("application/problem+json");
                            MediaType media = operation.answer(answer.getKey(), "application/problem+json");
                            assertThat(Contract.properties(media.getSchema()))
                                    .containsKeys("type", "code", "violations");

                            JsonNode example = Json.mapper().valueToTree(media.getExample());
                            ProblemType type =
                                    ProblemType.valueOf(example.path("code").asText());
                            assertThat(answer.getKey()).isEqualTo(String.valueOf(type.status()));
                            assertThat(example.path("status").asInt()).isEqualTo(type.status());
                            assertThat(example.path("type").asText()).isEqualTo(type.uri());
                        }));
    }

    @Test
    void pagesEveryListTheSameWay() {
        List<Operation> lists = operations().stream()
                .filter(operation -> operation.spec().getOperationId().startsWith("list"))
                .toList();
        assertThat(lists).hasSizeGreaterThan(5).allSatisfy(operation -> {
            assertThat(operation.parameters()).extracting(Parameter::getName).contains("after", "limit");
            Schema<?> page = operation.answer("200", "application/json").getSchema();
            assertThat(Contract.properties(page)).containsOnlyKeys("items", "next");
            assertThat(page.getRequired()).containsExactly("items", "next");
        });
        assertThat(lists)
                .flatExtracting(Operation::parameters)
                .filteredOn(parameter -> parameter.getName().equals("limit"))
                .extracting(Parameter::getSchema)
                .allSatisfy(limit -> {
                    assertThat(limit.getMinimum()).isEqualByComparingTo("1");
                    assertThat(limit.getMaximum()).isEqualByComparingTo("200");
                    assertThat(limit.getDefault()).isEqualTo(50);
                });
    }
}
