package ma.hawafiz.platform.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/**
 * The language in which the request is answered: the one just chosen ({@code ?lang=}), else the one chosen earlier (the
 * cookie), else the browser's. The API knows only {@code Accept-Language}: a cookie must not change what a program reads.
 */
@RequestScoped
@Named("language")
public class CurrentLanguage {
    static final String CHOICE = "lang";

    @Inject
    CurrentVertxRequest request;

    public Language get() {
        RoutingContext asked = request.getCurrent();
        if (asked == null) {
            return Language.FR;
        }
        String header = asked.request().getHeader("Accept-Language");
        return asked.normalizedPath().startsWith("/api/")
                ? Language.of(header)
                : Language.of(Stream.of(chosen(asked), remembered(asked), header == null ? "" : header)
                        .filter(code -> !code.isBlank())
                        .findFirst()
                        .orElse(""));
    }

    public String getCode() {
        return get().code();
    }

    public String getDirection() {
        return get().direction();
    }

    /** Bootstrap's own mirror image for right-to-left scripts. */
    public String getBootstrap() {
        return get() == Language.AR ? "bootstrap.rtl.min.css" : "bootstrap.min.css";
    }

    public List<Language> getAll() {
        return List.of(Language.values());
    }

    /** The page being read, with the same filters, in another language. */
    public String addressIn(Language other) {
        RoutingContext asked = request.getCurrent();
        Stream<String> kept = asked == null
                ? Stream.empty()
                : asked.queryParams().entries().stream()
                        .filter(parameter -> !parameter.getKey().equals(CHOICE))
                        .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()));
        return Stream.concat(kept, Stream.of(CHOICE + "=" + other.code())).collect(Collectors.joining("&", "?", ""));
    }

    private static String chosen(RoutingContext asked) {
        @Nullable String code = asked.queryParams().get(CHOICE);
        return code == null ? "" : code;
    }

    private static String remembered(RoutingContext asked) {
        var cookie = asked.request().getCookie(CHOICE);
        return cookie == null ? "" : cookie.getValue();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
