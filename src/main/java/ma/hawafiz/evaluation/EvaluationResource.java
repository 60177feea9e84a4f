package ma.hawafiz.evaluation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.reference.AdoptedRules;
import org.jspecify.annotations.Nullable;

/** Anyone may ask what the rules say of a situation: nothing is stored, and nobody is known. */
@Path("/api/v1/evaluations")
@PermitAll
public class EvaluationResource {
    private final AdoptedRules rules;

    EvaluationResource(AdoptedRules rules) {
        this.rules = rules;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] evaluate(
            InputStream situation,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long announced,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return new Evaluate(rules.current()).evaluate(new BoundedInput(situation, announced), Language.of(language));
    }

    @POST
    @Path("remedies")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] remedies(
            InputStream situation,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long announced,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return new Evaluate(rules.current()).remedies(new BoundedInput(situation, announced), Language.of(language));
    }
}
