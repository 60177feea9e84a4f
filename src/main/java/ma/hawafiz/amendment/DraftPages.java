package ma.hawafiz.amendment;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import ma.hawafiz.dossier.ClaimableMeasures;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.reference.AdoptedRules;
import org.jspecify.annotations.Nullable;

/** A draft of the law, as administrators see and move it. */
@Path("/law/drafts/{draftId}")
@RolesAllowed({"admin", "auditor"})
@Produces(MediaType.TEXT_HTML)
public class DraftPages {
    private static final int ROWS = 50;

    private final Drafts drafts;
    private final Rehearsals rehearsals;
    private final AdoptedRules adopted;
    private final ClaimableMeasures claimable;
    private final DraftAmendment draftAmendment;
    private final RehearseDraft rehearseDraft;
    private final ProposeDraft proposeDraft;
    private final AdoptDraft adoptDraft;
    private final CurrentActor currentActor;
    private final CurrentLanguage language;

    DraftPages(
            Drafts drafts,
            Rehearsals rehearsals,
            AdoptedRules adopted,
            ClaimableMeasures claimable,
            DraftAmendment draftAmendment,
            RehearseDraft rehearseDraft,
            ProposeDraft proposeDraft,
            AdoptDraft adoptDraft,
            CurrentActor currentActor,
            CurrentLanguage language) {
        this.drafts = drafts;
        this.rehearsals = rehearsals;
        this.adopted = adopted;
        this.claimable = claimable;
        this.draftAmendment = draftAmendment;
        this.rehearseDraft = rehearseDraft;
        this.proposeDraft = proposeDraft;
        this.adoptDraft = adoptDraft;
        this.currentActor = currentActor;
        this.language = language;
    }

    @GET
    public TemplateInstance show(
            @PathParam("draftId") UUID draftId, @QueryParam("after") @Nullable UUID after, SecurityContext visitor) {
        RuleSetDraft draft = drafts.get(draftId);
        Drafts.State state = drafts.state(draft);
        RuleSetProposal proposal = drafts.proposal(draftId).orElse(null);
        Page<Rehearsal> runs = rehearsals.list(draftId, new Slice(after, ROWS));
        return new DraftView(
                LawPages.head(draft, state),
                draft.id.toString(),
                draft.sha256,
                draft.base,
                proposal == null ? null : proposal.proposedByName,
                new DescribeLaw(language.get()).changes(adopted.of(draft.base).orElseThrow(), draft.rules()),
                runs.items().stream().map(this::run).toList(),
                runs.next() == null ? null : "?after=" + runs.next() + "#rehearsals",
                visitor.isUserInRole("admin") ? actions(draft, state) : List.of(),
                proposal != null
                        && proposal.proposedBy.equals(currentActor.get().id()),
                Arrays.stream(Measure.values()).map(Enum::name).toList(),
                claimable.exercices(),
                Stream.of(DossierState.values())
                        .filter(each -> each.open() || each.decided())
                        .map(Enum::name)
                        .toList());
    }

    private List<String> actions(RuleSetDraft draft, Drafts.State state) {
        List<String> actions = new ArrayList<>();
        if (state == Drafts.State.DRAFT || state == Drafts.State.PROPOSED) {
            actions.add("REHEARSE");
        }
        if (state == Drafts.State.DRAFT && rehearsals.completeAndWhole(draft.id).isPresent()) {
            actions.add("PROPOSE");
        }
        if (state == Drafts.State.PROPOSED) {
            actions.add("ADOPT");
        }
        if (state == Drafts.State.OVERTAKEN && draft.amendment != null) {
            actions.add("AGAIN");
        }
        return actions;
    }

    private DraftView.Run run(Rehearsal rehearsal) {
        Rehearsals.Progress progress = rehearsals.progress(rehearsal.id);
        return new DraftView.Run(
                "/law/rehearsals/" + rehearsal.id,
                rehearsal.askedAt,
                rehearsal.askedByName,
                rehearsal.whole(),
                progress.state().name(),
                progress.done(),
                progress.dossiers());
    }

    @POST
    @Path("rehearsals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("admin")
    public Response rehearse(
            @PathParam("draftId") UUID draftId,
            @FormParam("measure") @Nullable String measure,
            @FormParam("exercice") @Nullable String exercice,
            @FormParam("state") @Nullable String state) {
        Short year = chosen(exercice, Short::valueOf);
        Rehearsal rehearsal = rehearseDraft.rehearse(
                draftId,
                new RehearseDraft.Choice(
                        chosen(measure, Measure::valueOf),
                        year == null ? null : year.intValue(),
                        chosen(state, DossierState::valueOf)));
        return seeOther("/law/rehearsals/" + rehearsal.id);
    }

    private static <T> @Nullable T chosen(@Nullable String typed, Function<String, T> read) {
        try {
            return typed == null || typed.isBlank() ? null : read.apply(typed);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(ProblemType.REQUEST_INVALID);
        }
    }

    @POST
    @Path("proposal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("admin")
    public Response propose(@PathParam("draftId") UUID draftId) {
        proposeDraft.propose(draftId);
        return seeOther("/law/drafts/" + draftId);
    }

    @POST
    @Path("adoption")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("admin")
    public Response adopt(@PathParam("draftId") UUID draftId) {
        adoptDraft.adopt(draftId);
        return seeOther("/law");
    }

    @POST
    @Path("again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("admin")
    public Response draftAgain(@PathParam("draftId") UUID draftId) {
        return seeOther("/law/drafts/" + draftAmendment.draftAgain(draftId).id);
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
