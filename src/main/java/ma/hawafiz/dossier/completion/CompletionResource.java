package ma.hawafiz.dossier.completion;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.dossier.DossierDocument;
import ma.hawafiz.dossier.ReadDossier;
import org.jspecify.annotations.Nullable;

/** What is asked of a company after it lodged: missing pieces, and the one complement. */
@Path("/api/v1/dossiers/{dossierId}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class CompletionResource {
    private final ReadDossier readDossier;
    private final ReadAsked readAsked;
    private final DeclareIncomplete declareIncomplete;
    private final HandInPieces handInPieces;
    private final RequestComplement requestComplement;
    private final AnswerComplement answerComplement;

    CompletionResource(
            ReadDossier readDossier,
            ReadAsked readAsked,
            DeclareIncomplete declareIncomplete,
            HandInPieces handInPieces,
            RequestComplement requestComplement,
            AnswerComplement answerComplement) {
        this.readDossier = readDossier;
        this.readAsked = readAsked;
        this.declareIncomplete = declareIncomplete;
        this.handInPieces = handInPieces;
        this.requestComplement = requestComplement;
        this.answerComplement = answerComplement;
    }

    public record Incompleteness(
            List<DeclareIncomplete.Missing> pieces,
            @Nullable String ground) {
        public Incompleteness {
            pieces = Stream.ofNullable(pieces)
                    .flatMap(List::stream)
                    .map(Objects::requireNonNull)
                    .toList();
        }
    }

    public record NewComplement(
            @Nullable String asked, @Nullable String ground) {}

    public record NewAnswer(@Nullable String answer) {}

    @GET
    @Path("asked")
    public Asked asked(@PathParam("dossierId") UUID dossierId) {
        return readAsked.of(dossierId);
    }

    @POST
    @Path("incompleteness")
    @RolesAllowed("agent")
    public DossierDocument declareIncomplete(@PathParam("dossierId") UUID dossierId, Incompleteness found) {
        declareIncomplete.declareIncomplete(dossierId, found.pieces(), found.ground());
        return readDossier.read(dossierId);
    }

    @POST
    @Path("hand-in")
    @RolesAllowed({"declarant", "signatory"})
    public DossierDocument handIn(@PathParam("dossierId") UUID dossierId) {
        handInPieces.handIn(dossierId);
        return readDossier.read(dossierId);
    }

    @POST
    @Path("complement")
    @RolesAllowed("instructor")
    public DossierDocument request(@PathParam("dossierId") UUID dossierId, NewComplement wanted) {
        requestComplement.request(dossierId, wanted.asked(), wanted.ground());
        return readDossier.read(dossierId);
    }

    @POST
    @Path("complement-answer")
    @RolesAllowed({"declarant", "signatory"})
    public DossierDocument answer(@PathParam("dossierId") UUID dossierId, NewAnswer given) {
        answerComplement.answer(dossierId, given.answer());
        return readDossier.read(dossierId);
    }
}
