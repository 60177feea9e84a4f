package ma.hawafiz.evaluation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/** Anyone may ask what the rules say of a situation: nothing is stored, and nobody is known. */
@Path("/api/v1/evaluations")
@PermitAll
public class EvaluationResource {
    private final Evaluate evaluate;

    EvaluationResource(Evaluate evaluate) {
        this.evaluate = evaluate;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] evaluate(InputStream situation, @HeaderParam("Accept-Language") @Nullable String language) {
        return evaluate.evaluate(situation, Language.of(language));
    }
}
