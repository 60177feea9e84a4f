package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.hawafiz.dossier.DossierSummary;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** Puts a session before its visitor, with what that visitor may do. */
@ApplicationScoped
class DescribeSession {
    /** The others follow once these are on the agenda. */
    private static final int MOST_READY = 50;

    private final ReadSession readSession;
    private final Sessions sessions;
    private final Members members;
    private final ReadyDossiers readyDossiers;
    private final Dossiers dossiers;
    private final CurrentActor currentActor;

    DescribeSession(
            ReadSession readSession,
            Sessions sessions,
            Members members,
            ReadyDossiers readyDossiers,
            Dossiers dossiers,
            CurrentActor currentActor) {
        this.readSession = readSession;
        this.sessions = sessions;
        this.members = members;
        this.readyDossiers = readyDossiers;
        this.dossiers = dossiers;
        this.currentActor = currentActor;
    }

    /** A form that was refused, as it was sent. */
    record Sent(List<UUID> present, @Nullable UUID chair, Map<UUID, String> reasons, ProblemDocument problem) {}

    SessionView page(UUID sessionId, SecurityContext visitor, @Nullable Sent sent) {
        SessionDocument document = readSession.read(sessionId);
        Session session = sessions.get(sessionId);
        List<CommitteeMember> sitting = members.on(session.day);
        List<String> actions = actions(session, visitor);
        return new SessionView(
                document,
                rows(session, document, sitting, actions.contains("VOTE"), sent),
                actions,
                actions.contains("OPEN") ? seats(sitting, sent) : List.of(),
                actions.contains("ARRANGE") ? ready() : List.of(),
                sent == null ? null : sent.problem());
    }

    private static List<String> actions(Session session, SecurityContext visitor) {
        List<String> actions = new ArrayList<>();
        boolean secretariat = visitor.isUserInRole("agent");
        if (session.state == Session.State.CONVENED && secretariat) {
            actions.addAll(List.of("ARRANGE", "OPEN", "CANCEL"));
        }
        if (session.state == Session.State.OPEN && secretariat) {
            actions.add("CLOSE");
        }
        boolean underWay = session.state == Session.State.CONVENED || session.state == Session.State.OPEN;
        if (underWay && visitor.isUserInRole("committee")) {
            actions.add("VOTE");
        }
        return actions;
    }

    private List<SessionView.Row> rows(
            Session session,
            SessionDocument document,
            List<CommitteeMember> sitting,
            boolean votes,
            @Nullable Sent sent) {
        UUID me = currentActor.get().id();
        CommitteeMember member = sitting.stream()
                .filter(each -> votes && each.person.equals(me))
                .findFirst()
                .orElse(null);
        boolean present = sessions.presences(session.id).stream().anyMatch(each -> each.person.equals(me));
        List<Conflict> conflicts = sessions.conflicts(session.id);
        Map<UUID, String> mine = sessions.votes(session.id).stream()
                .filter(vote -> vote.person.equals(me))
                .collect(Collectors.toMap(vote -> vote.itemId, vote -> vote.vote.name()));
        Map<UUID, AgendaItem> items = sessions.agenda(session.id).stream()
                .collect(Collectors.toMap(item -> item.dossierId, Function.identity()));
        return document.agenda().stream()
                .map(item -> {
                    UUID itemId = Objects.requireNonNull(items.get(item.dossierId())).id;
                    boolean free = member != null
                            && !mine.containsKey(itemId)
                            && conflicts.stream()
                                    .noneMatch(each -> each.itemId.equals(itemId) && each.memberId.equals(member.id));
                    return new SessionView.Row(
                            item,
                            free && present && session.state == Session.State.OPEN,
                            free,
                            mine.get(itemId),
                            sent == null ? "" : sent.reasons().getOrDefault(item.dossierId(), ""));
                })
                .toList();
    }

    private static List<SessionView.Seat> seats(List<CommitteeMember> sitting, @Nullable Sent sent) {
        Map<UUID, String> names =
                sitting.stream().collect(Collectors.toMap(member -> member.id, member -> member.name));
        return sitting.stream()
                .map(member -> new SessionView.Seat(
                        member.id.toString(),
                        member.name,
                        member.titular() ? null : names.get(member.seat),
                        sent != null && sent.present().contains(member.id),
                        sent != null && member.id.equals(sent.chair())))
                .toList();
    }

    private List<SessionView.Ready> ready() {
        List<UUID> ids = readyDossiers.first(MOST_READY);
        Map<UUID, DossierSummary> heads = ids.isEmpty()
                ? Map.of()
                : dossiers.summaries(ids).stream().collect(Collectors.toMap(DossierSummary::id, Function.identity()));
        return ids.stream()
                .map(id -> Objects.requireNonNull(heads.get(id)))
                .map(head -> new SessionView.Ready(
                        head.id().toString(),
                        Objects.requireNonNull(head.number()),
                        head.companyName(),
                        head.measure().name(),
                        head.exercice()))
                .toList();
    }
}
