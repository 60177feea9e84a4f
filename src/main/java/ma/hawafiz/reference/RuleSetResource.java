package ma.hawafiz.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The law is public. */
@Path("/api/v1/rule-sets")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class RuleSetResource {
    private final AdoptedRules adopted;

    RuleSetResource(AdoptedRules adopted) {
        this.adopted = adopted;
    }

    @GET
    public Page<AdoptedRules.Summary> list(
            @QueryParam("after") @Nullable UUID after, @QueryParam("limit") @Nullable Integer limit) {
        return adopted.list(Slice.of(after, limit));
    }

    /** The very bytes that have the hash. */
    @GET
    @Path("{sha256}")
    public byte[] document(@PathParam("sha256") String sha256) {
        return adopted.document(sha256)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, sha256))
                .getBytes(StandardCharsets.UTF_8);
    }
}
