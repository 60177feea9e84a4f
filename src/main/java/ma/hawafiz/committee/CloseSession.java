package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.committee.CommitteeEvent.SessionClosed;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;
import ma.hawafiz.review.OpinionSummary;
import ma.hawafiz.review.Reviews;

/**
 * The secretariat closes the session: no vote is taken any more, each opinion is followed, returned or postponed as the
 * votes have it (one that derogates, only by consensus), what is returned goes back to review with its reason, and the minutes are made.
 */
@ApplicationScoped
public class CloseSession {
    private final Sessions sessions;
    private final SessionSteps steps;
    private final FindConflicts findConflicts;
    private final CountVotes countVotes;
    private final KeepMinutes keepMinutes;
    private final AdoptedRules rules;
    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final Reviews reviews;
    private final EntityManager entities;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<SessionClosed> happened;

    CloseSession(
            Sessions sessions,
            SessionSteps steps,
            FindConflicts findConflicts,
            CountVotes countVotes,
            KeepMinutes keepMinutes,
            AdoptedRules rules,
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            Reviews reviews,
            EntityManager entities,
            CurrentActor currentActor,
            PortalClock clock,
            Event<SessionClosed> happened) {
        this.sessions = sessions;
        this.steps = steps;
        this.findConflicts = findConflicts;
        this.countVotes = countVotes;
        this.keepMinutes = keepMinutes;
        this.rules = rules;
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.reviews = reviews;
        this.entities = entities;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * @param reasons why a dossier is returned, by dossier; of one that is not, it is not kept
     * @throws Refusal NOT_FOUND, SESSION_STATE_CONFLICT, REQUEST_INVALID for each dossier that is returned without a reason
     */
    @Transactional
    public void close(UUID sessionId, Map<UUID, String> reasons) {
        Session session = sessions.get(sessionId, Session.State.OPEN);
        SessionStep opening = sessions.step(sessionId, SessionStep.Step.OPEN).orElseThrow();
        List<AgendaItem> agenda = sessions.agenda(sessionId);
        findConflicts.among(sessions.presences(sessionId), sessionId);
        // From here on no vote comes in: what is counted is all there will be.
        steps.close(session);
        Map<UUID, Tally> tallies = countVotes.of(agenda, sessionId, opening.chair);
        VotingRules voting = VotingRules.on(session.day, rules.current());
        Set<UUID> derogating = derogating(agenda);
        List<Outcome> outcomes = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (AgendaItem item : agenda) {
            Outcome outcome = outcome(
                    session,
                    item,
                    Objects.requireNonNull(tallies.get(item.id)),
                    voting.resultOf(
                            Objects.requireNonNull(tallies.get(item.id)),
                            Objects.requireNonNull(opening.quorum),
                            derogating.contains(item.opinionId)));
            String reason = reasons.getOrDefault(item.dossierId, "").strip();
            if (outcome.result == Result.RETURNED) {
                outcome.reason = reason;
                if (reason.isEmpty()) {
                    violations.add(Violation.of("$.reasons." + item.dossierId, null, "committee.reasonMissing"));
                }
            }
            outcomes.add(outcome);
        }
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
        outcomes.forEach(this::settle);
        entities.flush();
        keepMinutes.keep(sessionId);
        happened.fire(new SessionClosed(
                sessionId,
                count(outcomes, Result.FOLLOWED),
                count(outcomes, Result.RETURNED),
                count(outcomes, Result.POSTPONED)));
    }

    private Outcome outcome(Session session, AgendaItem item, Tally tally, Result result) {
        Outcome outcome = new Outcome();
        outcome.itemId = item.id;
        outcome.sessionId = item.sessionId;
        outcome.dossierId = item.dossierId;
        outcome.companyId = item.companyId;
        outcome.opinionId = item.opinionId;
        outcome.number = session.number;
        outcome.day = session.day;
        outcome.result = result;
        outcome.voters = tally.voters();
        outcome.votesFor = tally.votesFor();
        outcome.votesAgainst = tally.votesAgainst();
        outcome.abstentions = tally.abstentions();
        outcome.recordedBy = currentActor.get().id();
        outcome.recordedAt = clock.now();
        return outcome;
    }

    private Set<UUID> derogating(List<AgendaItem> agenda) {
        return reviews.opinions(agenda.stream().map(item -> item.opinionId).toList()).stream()
                .filter(opinion -> opinion.derogations() > 0)
                .map(OpinionSummary::id)
                .collect(Collectors.toSet());
    }

    private void settle(Outcome outcome) {
        entities.persist(outcome);
        if (outcome.result == Result.RETURNED) {
            lifecycle.move(
                    dossiers.get(outcome.dossierId),
                    DossierAction.RETURN_TO_REVIEW,
                    DossierState.UNDER_REVIEW,
                    outcome.reason);
        }
    }

    private static long count(List<Outcome> outcomes, Result result) {
        return outcomes.stream().filter(outcome -> outcome.result == result).count();
    }
}
