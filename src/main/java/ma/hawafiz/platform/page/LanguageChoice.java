package ma.hawafiz.platform.page;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import ma.hawafiz.platform.i18n.Language;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Remembers the language a visitor chose, and gives every template the language it speaks. */
public class LanguageChoice {
    private static final int ONE_YEAR = (int) Duration.ofDays(365).toSeconds();

    @ServerResponseFilter
    public void remember(ContainerRequestContext request, ContainerResponseContext response) {
        String chosen = request.getUriInfo().getQueryParameters().getFirst(CurrentLanguage.CHOICE);
        if (chosen == null || request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        response.getHeaders()
                .add(
                        HttpHeaders.SET_COOKIE,
                        new NewCookie.Builder(CurrentLanguage.CHOICE)
                                .value(Language.of(chosen).code())
                                .path("/")
                                .maxAge(ONE_YEAR)
                                .sameSite(NewCookie.SameSite.LAX)
                                .build());
    }

    /** Outside a request (a letter, a job) the caller sets the language of its template itself. */
    void speak(@Observes EngineBuilder engine, CurrentLanguage language) {
        engine.addTemplateInstanceInitializer(template -> {
            if (Arc.container().requestContext().isActive()) {
                template.setAttribute(Speech.LANGUAGE, language.get());
            }
        });
    }
}
