package ma.hawafiz.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import ma.hawafiz.platform.i18n.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the API refuses before any resource is asked: a token that is none, a body past the wall, a form. */
@ApplicationScoped
class ProblemsAtTheDoor {
    private static final String API = "/api/*";

    private final ObjectMapper json;
    private final long wall;

    ProblemsAtTheDoor(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize wall) {
        this.json = json;
        this.wall = wall.asLongValue();
    }

    void stand(@Observes Router router) {
        router.route(API).order(Integer.MIN_VALUE).handler(this::refuseEndlessBody);
        router.route(API).order(Integer.MIN_VALUE).handler(this::refuseForm);
        router.route(API).failureHandler(this::refuseToken);
    }

    private void refuseEndlessBody(RoutingContext asked) {
        String announced = asked.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && announced.matches("\\d{1,18}") && Long.parseLong(announced) > wall) {
            answer(asked, ProblemType.TOO_LARGE);
            asked.request().connection().close();
        } else {
            asked.next();
        }
    }

    /** The guard against forged forms would refuse it too, and without a word. */
    private void refuseForm(RoutingContext asked) {
        String type = asked.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED) || type.startsWith("multipart/"))) {
            answer(asked, ProblemType.UNSUPPORTED_MEDIA_TYPE);
        } else {
            asked.next();
        }
    }

    private void refuseToken(RoutingContext asked) {
        if (asked.failure() instanceof AuthenticationFailedException
                && !asked.response().ended()) {
            asked.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            answer(asked, ProblemType.UNAUTHENTICATED);
        } else {
            asked.next();
        }
    }

    private void answer(RoutingContext asked, ProblemType type) {
        Language language = Language.of(asked.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            asked.response()
                    .setStatusCode(type.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemAnswers.PROBLEM_JSON)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.code())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(json.writeValueAsString(ProblemDocument.of(new Refusal(type), language)));
        } catch (JsonProcessingException impossible) {
            asked.fail(impossible);
        }
    }
}
