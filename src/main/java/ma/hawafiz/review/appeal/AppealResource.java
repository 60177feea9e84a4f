package ma.hawafiz.review.appeal;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.dossier.Ground;
import org.jspecify.annotations.Nullable;

/** The appeal against the decision on a dossier, and its answer. */
@Path("/api/v1/dossiers/{dossierId}/appeal")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class AppealResource {
    private final ReadAppeal readAppeal;
    private final FileAppeal fileAppeal;
    private final UpholdDecision upholdDecision;
    private final ReviseDecision reviseDecision;

    AppealResource(
            ReadAppeal readAppeal,
            FileAppeal fileAppeal,
            UpholdDecision upholdDecision,
            ReviseDecision reviseDecision) {
        this.readAppeal = readAppeal;
        this.fileAppeal = fileAppeal;
        this.upholdDecision = upholdDecision;
        this.reviseDecision = reviseDecision;
    }

    public record NewAppeal(@Nullable String grounds, List<FileAppeal.ContestedLine> lines) {
        public NewAppeal {
            lines = all(lines);
        }
    }

    public record NewRevision(@Nullable String ground, List<RevisedLine> lines) {
        public NewRevision {
            lines = all(lines);
        }
    }

    private static <T> List<T> all(@Nullable List<T> sent) {
        return Stream.ofNullable(sent)
                .flatMap(List::stream)
                .map(Objects::requireNonNull)
                .toList();
    }

    @GET
    public AppealDocument get(@PathParam("dossierId") UUID dossierId) {
        return readAppeal.read(dossierId);
    }

    @POST
    @RolesAllowed("signatory")
    public Response file(@PathParam("dossierId") UUID dossierId, NewAppeal appeal) {
        fileAppeal.file(dossierId, appeal.grounds(), appeal.lines());
        return Response.status(Response.Status.CREATED)
                .entity(readAppeal.read(dossierId))
                .build();
    }

    @POST
    @Path("upholding")
    @RolesAllowed("approver")
    public AppealDocument uphold(@PathParam("dossierId") UUID dossierId, Ground ground) {
        upholdDecision.uphold(dossierId, Ground.required(ground.ground()));
        return readAppeal.read(dossierId);
    }

    @POST
    @Path("revision")
    @RolesAllowed("approver")
    public AppealDocument revise(@PathParam("dossierId") UUID dossierId, NewRevision revision) {
        reviseDecision.revise(dossierId, Ground.required(revision.ground()), revision.lines());
        return readAppeal.read(dossierId);
    }
}
