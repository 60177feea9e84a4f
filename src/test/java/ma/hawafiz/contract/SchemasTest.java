package ma.hawafiz.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What we ask of every schema: described to the last member, closed where it is read, shown by an example that is true. */
class SchemasTest {
    private static final SchemaValidator VALIDATOR = new SchemaValidator(Contract.API, new MessageResolver());
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void describeEveryMember() {
        assertThat(Contract.schemas()).hasSizeGreaterThan(30).allSatisfy((name, schema) -> {
            assertThat(schema.getDescription()).isNotBlank();
            assertThat(Contract.properties(schema))
                    .allSatisfy((member, value) ->
                            assertThat(value.getDescription()).isNotBlank());
        });
    }

    @Test
    void refuseUnknownMembersOfWhatIsSent() {
        List<Schema<?>> sent = Contract.operations().stream()
                .flatMap(operation -> operation.request().values().stream())
                .flatMap(media -> objectsIn(media.getSchema()))
                .toList();
        assertThat(sent)
                .hasSizeGreaterThan(10)
                .allSatisfy(object -> assertThat(object.getAdditionalProperties())
                        .as("additionalProperties of %s", object.getDescription())
                        .isNotNull());
    }

    @Test
    void areShownByAnExampleInEveryBody() {
        assertThat(Contract.operations())
                .allSatisfy(operation -> assertThat(operation.bodies())
                        .allSatisfy(body -> assertThat(example(body)).isNotNull()));
    }

    @Test
    void allowTheirExamples() {
        Stream<String> inBodies = Contract.operations().stream()
                .flatMap(operation -> operation.bodies().stream()
                        .filter(body -> !"binary".equals(body.getSchema().getFormat()))
                        .flatMap(body -> errors(operation.toString(), example(body), body.getSchema())));
        Stream<String> inSchemas = Contract.schemas().entrySet().stream()
                .filter(schema -> schema.getValue().getExample() != null)
                .flatMap(schema -> errors(schema.getKey(), schema.getValue().getExample(), schema.getValue()));
        assertThat(Stream.concat(inBodies, inSchemas)).isEmpty();
    }

    private static @Nullable Object example(MediaType body) {
        return body.getExample() != null ? body.getExample() : body.getSchema().getExample();
    }

    private static Stream<String> errors(String place, @Nullable Object example, Schema<?> schema) {
        try {
            String json = JSON.writeValueAsString(example);
            return VALIDATOR.validate(json, schema, place).getMessages().stream()
                    .map(ValidationReport.Message::getMessage)
                    .map(message -> place + ": " + message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The object schemas a body is made of, itself and those below. */
    private static Stream<Schema<?>> objectsIn(Schema<?> schema) {
        Stream<Schema<?>> below = Stream.concat(
                        Stream.ofNullable(schema.getItems()), Contract.properties(schema).values().stream())
                .flatMap(SchemasTest::objectsIn);
        return "object".equals(schema.getType()) ? Stream.concat(Stream.of(schema), below) : below;
    }
}
