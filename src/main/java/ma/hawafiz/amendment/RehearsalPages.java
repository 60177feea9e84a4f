package ma.hawafiz.amendment;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.amendment.RehearsalFindings.Dimension;
import ma.hawafiz.amendment.RehearsalResults.Effect;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

/** What a draft would change: the budget, who gains and who loses. */
@Path("/law/rehearsals/{rehearsalId}")
@RolesAllowed({"admin", "auditor"})
@Produces(MediaType.TEXT_HTML)
public class RehearsalPages {
    private static final int ROWS = 50;

    private final Drafts drafts;
    private final Rehearsals rehearsals;
    private final RehearsalFindings findings;

    RehearsalPages(Drafts drafts, Rehearsals rehearsals, RehearsalFindings findings) {
        this.drafts = drafts;
        this.rehearsals = rehearsals;
        this.findings = findings;
    }

    @GET
    public TemplateInstance show(
            @PathParam("rehearsalId") UUID rehearsalId,
            @QueryParam("effect") @Nullable Effect effect,
            @QueryParam("after") @Nullable UUID after) {
        Rehearsal rehearsal = rehearsals.get(rehearsalId);
        RuleSetDraft draft = drafts.get(rehearsal.draftId);
        Rehearsals.Progress progress = rehearsals.progress(rehearsalId);
        Page<RehearsalFindings.LineRow> lines = findings.lines(rehearsalId, effect, new Slice(after, ROWS));
        String filter = effect == null ? "" : "&effect=" + effect;
        return new RehearsalView(
                draft.title,
                "/law/drafts/" + draft.id,
                "/law/rehearsals/" + rehearsalId,
                rehearsal.askedAt,
                rehearsal.askedByName,
                new RehearsalView.Choice(
                        rehearsal.measure == null ? null : rehearsal.measure.name(),
                        rehearsal.exercice == null ? 0 : rehearsal.exercice,
                        rehearsal.state == null ? null : rehearsal.state.name()),
                progress.state().name(),
                progress.done(),
                progress.dossiers(),
                progress.failed(),
                progress.lines(),
                progress.changing(),
                progress.outcomes(),
                Arrays.stream(Dimension.values())
                        .map(by -> new RehearsalView.Budget(
                                by.name(),
                                findings.budget(rehearsalId, by).stream()
                                        .map(row -> new RehearsalView.Row(row.key(), row.now(), row.draft()))
                                        .toList()))
                        .toList(),
                effects(rehearsalId, progress, effect),
                lines.items().stream().map(RehearsalPages::line).toList(),
                lines.next() == null ? null : "?after=" + lines.next() + filter + "#lines",
                findings.dossiers(rehearsalId, new Slice(null, Slice.MAX_LIMIT)).items().stream()
                        .filter(row -> row.failure() != null)
                        .map(row -> new RehearsalView.Failure(
                                "/review/dossiers/" + row.dossierId(),
                                row.number(),
                                row.companyName(),
                                String.valueOf(row.failure())))
                        .toList());
    }

    private static List<RehearsalView.Effect> effects(
            UUID rehearsalId, Rehearsals.Progress progress, @Nullable Effect shown) {
        String address = "/law/rehearsals/" + rehearsalId;
        return List.of(
                new RehearsalView.Effect(null, progress.moved(), address + "#lines", shown == null),
                new RehearsalView.Effect(
                        "GAIN", progress.gaining(), address + "?effect=GAIN#lines", shown == Effect.GAIN),
                new RehearsalView.Effect(
                        "LOSS", progress.losing(), address + "?effect=LOSS#lines", shown == Effect.LOSS),
                new RehearsalView.Effect(
                        "NONE",
                        progress.moved() - progress.gaining() - progress.losing(),
                        address + "?effect=NONE#lines",
                        shown == Effect.NONE));
    }

    private static RehearsalView.Line line(RehearsalFindings.LineRow row) {
        return new RehearsalView.Line(
                "/review/dossiers/" + row.dossierId(),
                row.number(),
                row.companyName(),
                row.cnss(),
                row.effect(),
                row.outcomeNow(),
                row.outcomeDraft(),
                row.now(),
                row.draft());
    }
}
