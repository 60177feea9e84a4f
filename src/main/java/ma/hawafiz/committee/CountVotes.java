package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the votes of a session stand, item by item. */
@ApplicationScoped
class CountVotes {
    private final Sessions sessions;

    CountVotes(Sessions sessions) {
        this.sessions = sessions;
    }

    /** @param chair the member who chairs; null before the session is opened */
    Map<UUID, Tally> of(List<AgendaItem> agenda, UUID sessionId, @Nullable UUID chair) {
        List<Presence> present = sessions.presences(sessionId);
        List<Conflict> conflicts = sessions.conflicts(sessionId);
        List<Vote> votes = sessions.votes(sessionId);
        Map<UUID, Tally> tallies = new HashMap<>();
        for (AgendaItem item : agenda) {
            List<UUID> aside = conflicts.stream()
                    .filter(conflict -> conflict.itemId.equals(item.id))
                    .map(conflict -> conflict.memberId)
                    .toList();
            int voters = (int) present.stream()
                    .filter(each -> !aside.contains(each.memberId))
                    .count();
            tallies.put(
                    item.id,
                    Tally.of(
                            voters,
                            votes.stream()
                                    .filter(vote -> vote.itemId.equals(item.id))
                                    .toList(),
                            chair));
        }
        return tallies;
    }
}
