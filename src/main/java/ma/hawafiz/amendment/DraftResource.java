package ma.hawafiz.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.evaluation.AmendmentReader;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

/** Changing the law: a draft, its rehearsals, its proposal by one, its adoption by another. */
@Path("/api/v1/rule-set-drafts")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class DraftResource {
    private final Drafts drafts;
    private final Rehearsals rehearsals;
    private final RehearsalFindings findings;
    private final DraftAmendment draftAmendment;
    private final RehearseDraft rehearseDraft;
    private final ProposeDraft proposeDraft;
    private final AdoptDraft adoptDraft;

    DraftResource(
            Drafts drafts,
            Rehearsals rehearsals,
            RehearsalFindings findings,
            DraftAmendment draftAmendment,
            RehearseDraft rehearseDraft,
            ProposeDraft proposeDraft,
            AdoptDraft adoptDraft) {
        this.drafts = drafts;
        this.rehearsals = rehearsals;
        this.findings = findings;
        this.draftAmendment = draftAmendment;
        this.rehearseDraft = rehearseDraft;
        this.proposeDraft = proposeDraft;
        this.adoptDraft = adoptDraft;
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record DraftDocument(
            UUID id,
            String title,
            String version,
            String sha256,
            String base,
            String state,
            String draftedBy,
            Instant draftedAt,
            @Nullable String proposedBy) {}

    @GET
    public Page<DraftDocument> list(
            @QueryParam("after") @Nullable UUID after, @QueryParam("limit") @Nullable Integer limit) {
        return drafts.list(Slice.of(after, limit)).map(this::document);
    }

    @POST
    @Consumes("application/yaml")
    public Response draft(InputStream amendment) throws IOException {
        // One byte more than is read tells a file that is too big.
        RuleSetDraft draft = draftAmendment.draft(amendment.readNBytes(AmendmentReader.MOST_BYTES + 1));
        return Response.created(URI.create("/api/v1/rule-set-drafts/" + draft.id))
                .entity(document(draft))
                .build();
    }

    @GET
    @Path("{draftId}")
    public DraftDocument get(@PathParam("draftId") UUID draftId) {
        return document(drafts.get(draftId));
    }

    /** The rule set as it would be, byte for byte. */
    @GET
    @Path("{draftId}/document")
    public byte[] rules(@PathParam("draftId") UUID draftId) {
        return drafts.get(draftId).document.getBytes(StandardCharsets.UTF_8);
    }

    @GET
    @Path("{draftId}/rehearsals")
    public Page<RehearsalResource.RehearsalDocument> rehearsals(
            @PathParam("draftId") UUID draftId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        drafts.get(draftId);
        return rehearsals
                .list(draftId, Slice.of(after, limit))
                .map(rehearsal -> RehearsalResource.document(rehearsal, rehearsals, findings));
    }

    @POST
    @Path("{draftId}/rehearsals")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rehearse(@PathParam("draftId") UUID draftId, RehearseDraft.@Nullable Choice choice) {
        Rehearsal rehearsal = rehearseDraft.rehearse(draftId, choice == null ? RehearseDraft.Choice.ALL : choice);
        return Response.status(Response.Status.ACCEPTED)
                .location(URI.create("/api/v1/rehearsals/" + rehearsal.id))
                .entity(RehearsalResource.document(rehearsal, rehearsals, findings))
                .build();
    }

    @POST
    @Path("{draftId}/proposal")
    public DraftDocument propose(@PathParam("draftId") UUID draftId) {
        proposeDraft.propose(draftId);
        return get(draftId);
    }

    @POST
    @Path("{draftId}/adoption")
    public DraftDocument adopt(@PathParam("draftId") UUID draftId) {
        adoptDraft.adopt(draftId);
        return get(draftId);
    }

    private DraftDocument document(RuleSetDraft draft) {
        return new DraftDocument(
                draft.id,
                draft.title,
                draft.version,
                draft.sha256,
                draft.base,
                drafts.state(draft).name(),
                draft.draftedByName,
                draft.draftedAt,
                drafts.proposal(draft.id)
                        .map(proposal -> proposal.proposedByName)
                        .orElse(null));
    }
}
