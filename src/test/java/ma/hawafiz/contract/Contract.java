package ma.hawafiz.contract;

import io.restassured.filter.Filter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The contract as it stands in {@code openapi/}, read once, for every test that holds something against it. */
public final class Contract {
    static final Path FOLDER = Path.of("openapi");
    static final OpenAPI API = read();

    private static final Filter FILTER = new ContractFilter(API);

    private Contract() {}

    /** For {@code given().filter(Contract.filter())}: fails the test on any exchange the contract does not allow. */
    public static Filter filter() {
        return FILTER;
    }

    /** One operation with the place it is called at, without the {@code /api/v1} before it. */
    record Operation(String path, PathItem.HttpMethod method, io.swagger.v3.oas.models.Operation spec) {
        boolean isPublic() {
            return spec.getSecurity() != null && spec.getSecurity().isEmpty();
        }

        /** The roles it is kept to; empty where the contract names none. */
        List<?> roles() {
            return Optional.ofNullable(spec.getExtensions())
                    .map(extensions -> (List<?>) extensions.get("x-roles"))
                    .orElse(List.of());
        }

        List<Parameter> parameters() {
            return Optional.ofNullable(spec.getParameters()).orElse(List.of());
        }

        /** What is sent, by media type; empty where nothing is. */
        Map<String, MediaType> request() {
            return spec.getRequestBody() == null
                    ? Map.of()
                    : spec.getRequestBody().getContent();
        }

        MediaType answer(String status, String mediaType) {
            return Objects.requireNonNull(
                    Objects.requireNonNull(spec.getResponses().get(status))
                            .getContent()
                            .get(mediaType));
        }

        /** Everything that is sent and answered. */
        List<MediaType> bodies() {
            Stream<Content> answers = spec.getResponses().values().stream()
                    .map(ApiResponse::getContent)
                    .filter(Objects::nonNull);
            return Stream.concat(Stream.of(request()), answers)
                    .flatMap(content -> content.values().stream())
                    .toList();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Operation> operations() {
        return API.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .map(operation -> new Operation(path.getKey(), operation.getKey(), operation.getValue())))
                .toList();
    }

    static Map<String, Schema<?>> schemas() {
        return typed(API.getComponents().getSchemas());
    }

    static Schema<?> schema(String name) {
        return Objects.requireNonNull(schemas().get(name), name);
    }

    static Map<String, Schema<?>> properties(Schema<?> schema) {
        return schema.getProperties() == null ? Map.of() : typed(schema.getProperties());
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the parser's model gives its schemas raw
    private static Map<String, Schema<?>> typed(Map<String, Schema> raw) {
        return (Map) raw;
    }

    private static OpenAPI read() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        SwaggerParseResult result = new OpenAPIV3Parser()
                .readLocation(FOLDER.resolve("openapi.yaml").toString(), null, options);
        if (!result.getMessages().isEmpty()) {
            throw new IllegalStateException("the contract does not read: " + result.getMessages());
        }
        return result.getOpenAPI();
    }
}
