package ma.hawafiz.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import ma.hawafiz.platform.i18n.Language;

/** What is refused before any resource is asked: a body too large, and of the API a form, and a token that is none. */
@ApplicationScoped
class ProblemsAtTheDoor {
    private static final String API = "/api/*";

    private final ObjectMapper json;
    private final BodyLimits limits;

    ProblemsAtTheDoor(ObjectMapper json, BodyLimits limits) {
        this.json = json;
        this.limits = limits;
    }

    void stand(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::refuseLargeBody);
        router.route(API).order(Integer.MIN_VALUE).handler(this::refuseForm);
        router.route().order(BodyLimits.AFTER_THE_WALL).handler(limits::boundUnannounced);
        router.route(API).failureHandler(this::refuseToken);
    }

    /** The connection ends with the answer: what the sender still has to say is not listened to. */
    private void refuseLargeBody(RoutingContext asked) {
        if (limits.admit(asked)) {
            asked.next();
            return;
        }
        asked.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        asked.addEndHandler(end -> asked.request().connection().close());
        if (asked.normalizedPath().startsWith("/api/")) {
            answer(asked, ProblemType.TOO_LARGE);
        } else {
            // Else the page would first read the form.
            asked.request().headers().remove(HttpHeaders.CONTENT_LENGTH).remove(HttpHeaders.CONTENT_TYPE);
            asked.reroute(HttpMethod.GET, TooLargePage.ADDRESS);
        }
    }

    /** The guard against forged forms would refuse it too, and without a word. */
    private void refuseForm(RoutingContext asked) {
        String type = asked.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && BodyLimits.isForm(type)) {
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
