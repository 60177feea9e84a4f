package ma.hawafiz.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Reasons.Amounts;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

/** What a draft does to dossiers, as far as it has been computed. */
@Path("/api/v1/rehearsals/{rehearsalId}")
@RolesAllowed("admin")
@Produces(MediaType.APPLICATION_JSON)
public class RehearsalResource {
    private final Rehearsals rehearsals;
    private final RehearsalFindings findings;

    RehearsalResource(Rehearsals rehearsals, RehearsalFindings findings) {
        this.rehearsals = rehearsals;
        this.findings = findings;
    }

    /** @param whole every lodged dossier was chosen: it can carry a proposal */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record RehearsalDocument(
            UUID id,
            UUID draftId,
            boolean whole,
            @Nullable Measure measure,
            @Nullable Integer exercice,
            @Nullable DossierState dossierState,
            String askedBy,
            Instant askedAt,
            String state,
            Rehearsals.Progress progress,
            List<BudgetDocument> total,
            List<BudgetDocument> byMeasure,
            List<BudgetDocument> byFiliere,
            List<BudgetDocument> byRegion,
            List<BudgetDocument> byExercice) {}

    /** Under the law, under the draft, and the difference. */
    public record BudgetDocument(String key, Sums now, Sums draft, Sums difference) {
        static BudgetDocument of(RehearsalFindings.Budget budget) {
            Amounts now = budget.now();
            Amounts draft = budget.draft();
            return new BudgetDocument(
                    budget.key(),
                    Sums.of(now),
                    Sums.of(draft),
                    new Sums(
                            draft.computed().subtract(now.computed()).toPlainString(),
                            draft.capped().subtract(now.capped()).toPlainString(),
                            draft.payable().subtract(now.payable()).toPlainString(),
                            draft.conditional().subtract(now.conditional()).toPlainString()));
        }
    }

    /** Dirhams. */
    public record Sums(String computed, String capped, String payable, String conditional) {
        static Sums of(Amounts amounts) {
            return new Sums(
                    amounts.computed().toPlainString(),
                    amounts.capped().toPlainString(),
                    amounts.payable().toPlainString(),
                    amounts.conditional().toPlainString());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record LineDocument(
            UUID dossierId,
            String number,
            String companyName,
            @Nullable String cnss,
            String region,
            String effect,
            String outcomeNow,
            String outcomeDraft,
            Sums now,
            Sums draft) {}

    @GET
    public RehearsalDocument get(@PathParam("rehearsalId") UUID rehearsalId) {
        return document(rehearsals.get(rehearsalId), rehearsals, findings);
    }

    @GET
    @Path("dossiers")
    public Page<RehearsalFindings.DossierRow> dossiers(
            @PathParam("rehearsalId") UUID rehearsalId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        rehearsals.get(rehearsalId);
        return findings.dossiers(rehearsalId, Slice.of(after, limit));
    }

    @GET
    @Path("lines")
    public Page<LineDocument> lines(
            @PathParam("rehearsalId") UUID rehearsalId,
            @QueryParam("effect") RehearsalResults.@Nullable Effect effect,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        rehearsals.get(rehearsalId);
        return findings.lines(rehearsalId, effect, Slice.of(after, limit))
                .map(line -> new LineDocument(
                        line.dossierId(),
                        line.number(),
                        line.companyName(),
                        line.cnss(),
                        line.region(),
                        line.effect(),
                        line.outcomeNow(),
                        line.outcomeDraft(),
                        Sums.of(line.now()),
                        Sums.of(line.draft())));
    }

    static RehearsalDocument document(Rehearsal rehearsal, Rehearsals rehearsals, RehearsalFindings findings) {
        Rehearsals.Progress progress = rehearsals.progress(rehearsal.id);
        return new RehearsalDocument(
                rehearsal.id,
                rehearsal.draftId,
                rehearsal.whole(),
                rehearsal.measure,
                rehearsal.exercice,
                rehearsal.state,
                rehearsal.askedByName,
                rehearsal.askedAt,
                progress.state().name(),
                progress,
                budget(rehearsal, findings, RehearsalFindings.Dimension.TOTAL),
                budget(rehearsal, findings, RehearsalFindings.Dimension.MEASURE),
                budget(rehearsal, findings, RehearsalFindings.Dimension.FILIERE),
                budget(rehearsal, findings, RehearsalFindings.Dimension.REGION),
                budget(rehearsal, findings, RehearsalFindings.Dimension.EXERCICE));
    }

    private static List<BudgetDocument> budget(
            Rehearsal rehearsal, RehearsalFindings findings, RehearsalFindings.Dimension dimension) {
        return findings.budget(rehearsal.id, dimension).stream()
                .map(BudgetDocument::of)
                .toList();
    }
}
