package ma.hawafiz.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.review.opinion.DraftOpinion;
import ma.hawafiz.review.opinion.OpinionDrafts;
import org.jspecify.annotations.Nullable;

/** The opinion an instructor is writing, hers alone. */
@Path("/api/v1/dossiers/{dossierId}/opinion-draft")
@RolesAllowed("instructor")
@Produces(MediaType.APPLICATION_JSON)
public class OpinionDraftResource {
    private final OpinionDrafts drafts;
    private final DraftOpinion draftOpinion;

    OpinionDraftResource(OpinionDrafts drafts, DraftOpinion draftOpinion) {
        this.drafts = drafts;
        this.draftOpinion = draftOpinion;
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record LineDocument(
            @Nullable String cnss,
            @Nullable Proposal proposal,
            @Nullable String code,
            @Nullable String remark) {
        static LineDocument of(OpinionDrafts.DraftLine line) {
            return new LineDocument(
                    line.cnss(), line.refuses() ? Proposal.REFUSE : Proposal.GRANT, line.code(), line.remark());
        }
    }

    public record DraftDocument(String summary, Instant savedAt, List<LineDocument> lines) {
        static DraftDocument of(OpinionDrafts.Draft draft) {
            return new DraftDocument(
                    draft.summary(),
                    Objects.requireNonNull(draft.savedAt()),
                    draft.lines().values().stream().map(LineDocument::of).toList());
        }
    }

    public record DraftChange(
            @Nullable String summary, @Nullable List<LineDocument> lines) {}

    /** @param cnss the lines to refuse; none for all lines of the question {@code about} */
    public record BulkRefusal(
            @Nullable List<String> cnss,
            @Nullable String about,
            @Nullable String code,
            @Nullable String remark) {}

    @GET
    public DraftDocument read(@PathParam("dossierId") UUID dossierId) {
        return drafts.of(dossierId)
                .map(DraftDocument::of)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, dossierId));
    }

    @POST
    public DraftDocument save(@PathParam("dossierId") UUID dossierId, DraftChange change) {
        List<Violation> missing = new ArrayList<>();
        List<OpinionDrafts.DraftLine> lines = new ArrayList<>();
        List<LineDocument> said = Stream.ofNullable(change.lines())
                .flatMap(List::stream)
                .map(Objects::requireNonNull)
                .toList();
        for (int i = 0; i < said.size(); i++) {
            LineDocument line = said.get(i);
            if (line.cnss() == null || line.proposal() == null) {
                missing.add(Violation.of(
                        "$.lines[" + i + "]." + (line.cnss() == null ? "cnss" : "proposal"), null, "member.missing"));
            } else {
                lines.add(new OpinionDrafts.DraftLine(
                        line.cnss(), line.proposal() == Proposal.REFUSE, line.code(), line.remark()));
            }
        }
        if (!missing.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, missing);
        }
        return DraftDocument.of(draftOpinion.save(dossierId, change.summary(), lines));
    }

    @POST
    @Path("refusals")
    public DraftDocument refuseAll(@PathParam("dossierId") UUID dossierId, BulkRefusal bulk) {
        return DraftDocument.of(
                draftOpinion.refuseAll(dossierId, bulk.cnss(), bulk.about(), bulk.code(), bulk.remark()));
    }

    @DELETE
    public void discard(@PathParam("dossierId") UUID dossierId) {
        draftOpinion.discard(dossierId);
    }
}
