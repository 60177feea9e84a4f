package ma.hawafiz.review.opinion;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.page.CurrentLanguage;
import org.jspecify.annotations.Nullable;

/** The published reasons, for whoever is signed in: a firm reads decisions that name them. */
@Path("/api/v1/refusal-reasons")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ReasonResource {
    private final ReasonCatalogue catalogue;
    private final CurrentLanguage language;

    ReasonResource(ReasonCatalogue catalogue, CurrentLanguage language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    /** @param condition the condition of this measure it rests on; null where it rests on a text of its own */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ReasonDocument(
            String code,
            Measure measure,
            String text,
            @Nullable String condition,
            boolean remarkRequired) {}

    public record Reasons(List<ReasonDocument> reasons) {}

    @GET
    public Reasons read(@QueryParam("measure") @Nullable Measure measure) {
        return new Reasons(catalogue.all().stream()
                .flatMap(reason -> reason.conditions().keySet().stream()
                        .filter(each -> measure == null || each == measure)
                        .map(each -> new ReasonDocument(
                                reason.code(),
                                each,
                                reason.sentence(language.get(), null),
                                reason.condition(each).orElse(null),
                                reason.remarkRequired())))
                .toList());
    }
}
