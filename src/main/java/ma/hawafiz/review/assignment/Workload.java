package ma.hawafiz.review.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who has how many open dossiers in hand, by state and by how long ago they were lodged. */
@ApplicationScoped
class Workload {
    /** In days since lodging: only steps of a picture, and no delay of the law. */
    static final List<Integer> STEPS = List.of(0, 7, 30, 90);

    private static final String COUNTED = """
            select assignee, assignee_name, state, step, count(*), min(lodged_at)
            from (select assignee, assignee_name, state, lodged_at,
                width_bucket(lodged_at, cast(cast(:bounds as text[]) as timestamptz[])) as step from work_item
                where state = any (cast(:states as text[]))) aged
            group by assignee, assignee_name, state, step order by lower(assignee_name) nulls first, assignee""";

    private final Session session;
    private final PortalClock clock;

    Workload(Session session, PortalClock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * @param personId null for what nobody has taken
     * @param byAge as many as {@link #STEPS}, the youngest first
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Share(
            @Nullable UUID personId,
            @Nullable String person,
            int dossiers,
            Map<String, Integer> byState,
            List<Integer> byAge,
            @Nullable Instant oldest) {}

    List<Share> shares() {
        Map<String, List<Object[]>> rows = session.createNativeQuery(COUNTED, Object[].class)
                .setParameter("bounds", bounds())
                .setParameter("states", open().toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(row -> String.valueOf(row[0]), LinkedHashMap::new, Collectors.toList()));
        return rows.values().stream().map(Workload::share).toList();
    }

    static List<String> open() {
        return Arrays.stream(DossierState.values())
                .filter(DossierState::open)
                .map(Enum::name)
                .toList();
    }

    /** From the past to now, as PostgreSQL wants them. */
    private String[] bounds() {
        return STEPS.reversed().stream()
                .filter(days -> days > 0)
                .map(days -> clock.now().minus(Duration.ofDays(days)).toString())
                .toArray(String[]::new);
    }

    private static Share share(List<Object[]> rows) {
        Map<String, Integer> byState = new LinkedHashMap<>();
        open().forEach(state -> byState.put(state, 0));
        List<Integer> byAge = new ArrayList<>(STEPS.stream().map(step -> 0).toList());
        Instant oldest = null;
        int dossiers = 0;
        for (Object[] row : rows) {
            int count = ((Number) row[4]).intValue();
            Instant lodged = (Instant) row[5];
            dossiers += count;
            byState.merge((String) row[2], count, Integer::sum);
            int age = STEPS.size() - 1 - ((Number) row[3]).intValue();
            byAge.set(age, byAge.get(age) + count);
            oldest = oldest == null || lodged.isBefore(oldest) ? lodged : oldest;
        }
        return new Share((UUID) rows.getFirst()[0], (String) rows.getFirst()[1], dossiers, byState, byAge, oldest);
    }
}
