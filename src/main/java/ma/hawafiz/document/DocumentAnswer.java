package ma.hawafiz.document;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a document on their way to a browser, which is told to believe nothing of them: what it does not show is
 * saved, what it shows runs nothing, loads nothing and stands in no frame but ours.
 */
@ApplicationScoped
class DocumentAnswer {
    private static final String CSP = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; sandbox; ";

    private final CurrentVertxRequest request;

    DocumentAnswer(CurrentVertxRequest request) {
        this.request = request;
    }

    Response download(OpenDocument.Opened opened) {
        return answer(opened, "attachment", "'none'");
    }

    /** Also a PDF: the viewers of today's browsers work inside a sandbox. */
    Response preview(OpenDocument.Opened opened) {
        return answer(opened, "inline", "'self'");
    }

    private Response answer(OpenDocument.Opened opened, String disposition, String framedBy) {
        // What every answer says would be said beside it, and the stricter of two counts.
        request.getCurrent().response().headers().remove(CSP);
        SentDocument about = opened.about();
        return Response.ok(opened.content(), MediaType.valueOf(about.type().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition + named(about.fileName()))
                .header(CSP, NOTHING + "frame-ancestors " + framedBy)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .build();
    }

    /** RFC 6266: a name for old programs, and the true one. */
    private static String named(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
