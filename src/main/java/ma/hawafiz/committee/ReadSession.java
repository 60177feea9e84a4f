package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.hawafiz.dossier.DossierSummary;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.reference.AdoptedRules;
import ma.hawafiz.review.OpinionSummary;
import ma.hawafiz.review.Reviews;
import org.jspecify.annotations.Nullable;

/** Puts a session together: who is there, what is on its table, how the votes stand, what came of it. */
@ApplicationScoped
class ReadSession {
    private final Sessions sessions;
    private final Members members;
    private final CountVotes countVotes;
    private final AdoptedRules rules;
    private final Dossiers dossiers;
    private final Reviews reviews;

    ReadSession(
            Sessions sessions,
            Members members,
            CountVotes countVotes,
            AdoptedRules rules,
            Dossiers dossiers,
            Reviews reviews) {
        this.sessions = sessions;
        this.members = members;
        this.countVotes = countVotes;
        this.rules = rules;
        this.dossiers = dossiers;
        this.reviews = reviews;
    }

    /** @throws Refusal NOT_FOUND */
    SessionDocument read(UUID sessionId) {
        Session session = sessions.get(sessionId);
        SessionStep opening = sessions.step(sessionId, SessionStep.Step.OPEN).orElse(null);
        SessionStep closing = sessions.step(sessionId, SessionStep.Step.CLOSE).orElse(null);
        List<Presence> present = sessions.presences(sessionId);
        int seats = opening == null ? seats(session) : Objects.requireNonNull(opening.seats);
        return new SessionDocument(
                session.id,
                session.number,
                session.day,
                session.place,
                session.state.name(),
                session.convenedByName,
                session.convenedAt,
                seats,
                opening == null
                        ? VotingRules.on(session.day, rules.current()).quorumOf(seats)
                        : Objects.requireNonNull(opening.quorum),
                opening == null ? null : chair(present, opening),
                opening == null ? null : opening.at,
                closing == null ? null : closing.at,
                closing == null ? null : closing.actorName,
                sessions.step(sessionId, SessionStep.Step.CANCEL)
                        .map(step -> step.ground)
                        .orElse(null),
                present.stream()
                        .map(each ->
                                new SessionDocument.Present(each.memberId, each.name, !each.seat.equals(each.memberId)))
                        .toList(),
                agenda(session, opening == null ? null : opening.chair),
                sessions.minutes(sessionId).stream()
                        .map(file -> new SessionDocument.Minutes(file.language.code(), file.sha256))
                        .toList());
    }

    private int seats(Session session) {
        return (int) members.on(session.day).stream()
                .filter(CommitteeMember::titular)
                .count();
    }

    private static String chair(List<Presence> present, SessionStep opening) {
        return present.stream()
                .filter(each -> each.memberId.equals(opening.chair))
                .map(each -> each.name)
                .findFirst()
                .orElseThrow();
    }

    private List<SessionDocument.Item> agenda(Session session, @Nullable UUID chair) {
        List<AgendaItem> agenda = sessions.agenda(session.id);
        if (agenda.isEmpty()) {
            return List.of();
        }
        Map<UUID, DossierSummary> heads = byId(
                dossiers.summaries(agenda.stream().map(item -> item.dossierId).toList()), DossierSummary::id);
        Map<UUID, OpinionSummary> opinions = byId(
                reviews.opinions(agenda.stream().map(item -> item.opinionId).toList()), OpinionSummary::id);
        Map<UUID, Outcome> outcomes = byId(sessions.outcomes(session.id), outcome -> outcome.itemId);
        Map<UUID, Tally> tallies = countVotes.of(agenda, session.id, chair);
        List<Conflict> conflicts = sessions.conflicts(session.id);
        List<Vote> votes = session.state == Session.State.CLOSED ? sessions.votes(session.id) : List.of();
        return agenda.stream()
                .map(item -> item(
                        item,
                        Objects.requireNonNull(heads.get(item.dossierId)),
                        Objects.requireNonNull(opinions.get(item.opinionId)),
                        Objects.requireNonNull(tallies.get(item.id)),
                        conflicts,
                        votes,
                        outcomes.get(item.id)))
                .toList();
    }

    private static SessionDocument.Item item(
            AgendaItem item,
            DossierSummary head,
            OpinionSummary opinion,
            Tally tally,
            List<Conflict> conflicts,
            List<Vote> votes,
            @Nullable Outcome outcome) {
        return new SessionDocument.Item(
                item.dossierId,
                Objects.requireNonNull(head.number()),
                head.companyName(),
                head.measure().name(),
                head.exercice(),
                opinion.authorName(),
                opinion.summary(),
                opinion.granted(),
                opinion.refused(),
                opinion.derogations(),
                BigDecimal.valueOf(opinion.amount(), 2),
                conflicts.stream()
                        .filter(conflict -> conflict.itemId.equals(item.id))
                        .map(conflict ->
                                new SessionDocument.Aside(conflict.name, conflict.source.name(), conflict.ground))
                        .toList(),
                tally.voters(),
                tally.votesFor(),
                tally.votesAgainst(),
                tally.abstentions(),
                votes.stream()
                        .filter(vote -> vote.itemId.equals(item.id))
                        .map(vote -> new SessionDocument.Cast(vote.name, vote.vote.name()))
                        .toList(),
                outcome == null ? null : outcome.result.name(),
                outcome == null ? null : outcome.reason);
    }

    private static <T> Map<UUID, T> byId(List<T> rows, Function<T, UUID> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
