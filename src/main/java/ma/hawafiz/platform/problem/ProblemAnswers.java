package ma.hawafiz.platform.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.logging.Log;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.ErrorPage;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong ends here: as {@code application/problem+json} for the API, and as the same problem on a
 * page for people.
 */
class ProblemAnswers {
    static final String PROBLEM_JSON = "application/problem+json";

    private final CurrentLanguage language;
    private final CurrentVertxRequest request;

    ProblemAnswers(CurrentLanguage language, CurrentVertxRequest request) {
        this.language = language;
        this.request = request;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return answer(refusal);
    }

    @ServerExceptionMapper(priority = 1)
    Response notAllowed(ForbiddenException forbidden) {
        return answer(new Refusal(ProblemType.FORBIDDEN));
    }

    /** A page sends its reader to sign in; the API says that a token is needed. */
    @ServerExceptionMapper(priority = 1)
    Uni<Response> unknownCaller(UnauthorizedException unauthorized) {
        RoutingContext asked = request.getCurrent();
        if (forProgram()) {
            return Uni.createFrom()
                    .item(Response.fromResponse(answer(new Refusal(ProblemType.UNAUTHENTICATED)))
                            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                            .build());
        }
        HttpAuthenticator authenticator = asked.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(asked).map(ProblemAnswers::challenge);
    }

    @ServerExceptionMapper(priority = 1)
    Response wrongShape(MismatchedInputException mismatched) {
        return answer(ofJson(mismatched));
    }

    @ServerExceptionMapper(priority = 1)
    Response notJson(JsonParseException unreadable) {
        return answer(ofJson(unreadable));
    }

    @ServerExceptionMapper(priority = 1)
    Response ofTheFramework(WebApplicationException failed) {
        int status = failed.getResponse().getStatus();
        if (status < Response.Status.BAD_REQUEST.getStatusCode()) {
            return failed.getResponse();
        }
        if (failed.getCause() instanceof JsonProcessingException json) {
            return answer(ofJson(json));
        }
        if (failed.getCause() instanceof Refusal refusal) {
            return answer(refusal);
        }
        if (unreadableQuery(failed)) {
            return answer(new Refusal(
                    ProblemType.REQUEST_INVALID,
                    List.of(Violation.of("query", request.getCurrent().request().query(), "request.form"))));
        }
        return answer(new Refusal(ProblemType.ofStatus(status)));
    }

    /** JAX-RS says 404 of any parameter it cannot read. Right in a path: nothing is there; in a query it is a mistake. */
    private boolean unreadableQuery(WebApplicationException failed) {
        return failed instanceof NotFoundException
                && failed.getCause() != null
                && !request.getCurrent().queryParams().isEmpty();
    }

    private static Refusal ofJson(JsonProcessingException unreadable) {
        return new Refusal(
                ProblemType.REQUEST_INVALID,
                List.of(
                        switch (unreadable) {
                            case UnrecognizedPropertyException unknown ->
                                Violation.of(path(unknown), unknown.getPropertyName(), "member.unknown");
                            case JsonMappingException mismatched -> Violation.of(path(mismatched), null, "type.wrong");
                            default ->
                                Violation.of(
                                        "$",
                                        null,
                                        "json.malformed",
                                        unreadable.getLocation().getLineNr(),
                                        unreadable.getLocation().getColumnNr());
                        }));
    }

    @ServerExceptionMapper(priority = 1)
    Response unforeseen(Throwable failed) {
        Optional<ProblemType> ofConstraint = Constraints.problemOf(failed);
        if (ofConstraint.isEmpty()) {
            Log.error("unforeseen failure", failed);
        }
        return answer(new Refusal(ofConstraint.orElse(ProblemType.INTERNAL)));
    }

    private Response answer(Refusal refusal) {
        ProblemDocument problem = ProblemDocument.of(refusal, language.get());
        Response.ResponseBuilder response = Response.status(problem.status())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.get().code())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return forProgram()
                ? response.type(PROBLEM_JSON).entity(problem).build()
                : response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .entity(new ErrorPage(problem, back()))
                        .build();
    }

    private boolean forProgram() {
        RoutingContext asked = request.getCurrent();
        return asked != null && asked.normalizedPath().startsWith("/api/");
    }

    /** Where a reader came from within the portal, or its home. */
    private String back() {
        RoutingContext asked = request.getCurrent();
        return asked != null && asked.request().method().name().equals("POST") ? asked.normalizedPath() : "/home";
    }

    private static Response challenge(@Nullable ChallengeData challenge) {
        Response.ResponseBuilder response = Response.status(challenge == null ? 401 : challenge.status);
        if (challenge != null && challenge.headerName != null) {
            response.header(challenge.headerName.toString(), challenge.headerContent);
        }
        return response.build();
    }

    private static String path(JsonMappingException failed) {
        StringBuilder path = new StringBuilder("$");
        failed.getPath()
                .forEach(step -> path.append(
                        step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName()));
        return path.toString();
    }
}
