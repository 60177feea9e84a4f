package ma.hawafiz.review.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What was lodged, as the ministry's work list asks for it. A page begins at a row already seen, in either direction, so
 * that the thousandth costs what the first costs.
 */
@ApplicationScoped
class WorkItems {
    private static final Pattern NUMBER = Pattern.compile("(AIR|AIS|PAE|PAF)-[\\d-]*");
    private static final Pattern ICE = Pattern.compile("\\d{3,15}");

    /** The rows first, in the order of an index, then the names of their companies. */
    private static final String ROWS = """
            select w.dossier_id, w.number, w.company_id, c.name, c.ice, w.measure, w.exercice, w.state, w.lodged_at, w.capped,
                w.payable, w.for_humans, w.assignee, w.assignee_name
            from (select * from work_item i where %1$s order by i.%2$s %3$s, i.dossier_id %3$s limit :fetch) w
            join company c on c.id = w.company_id
            order by w.%2$s %3$s, w.dossier_id %3$s""";

    private final Session session;
    private final CurrentActor currentActor;
    private final PortalClock clock;

    WorkItems(Session session, CurrentActor currentActor, PortalClock clock) {
        this.session = session;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Where a page begins: after a row, or before it; with neither, at the beginning. */
    record Place(@Nullable UUID after, @Nullable UUID before) {
        static final Place BEGINNING = new Place(null, null);
    }

    /** @param previous before which row the page before it ends; null on the first one */
    record Window(
            List<WorkItem> items,
            @Nullable UUID previous,
            @Nullable UUID next) {}

    Window window(WorkFilter filter, Place place, int limit) {
        boolean backwards = place.before != null;
        List<WorkItem> found = new ArrayList<>(rows(filter, place, limit + 1));
        boolean more = found.size() > limit;
        List<WorkItem> shown = more ? found.subList(0, limit) : found;
        if (backwards) {
            Collections.reverse(shown);
        }
        boolean hasPrevious = backwards ? more : place.after != null;
        boolean hasNext = backwards || more;
        return new Window(
                List.copyOf(shown),
                hasPrevious && !shown.isEmpty() ? shown.getFirst().dossierId() : null,
                hasNext && !shown.isEmpty() ? shown.getLast().dossierId() : null);
    }

    private List<WorkItem> rows(WorkFilter filter, Place place, int fetch) {
        WorkOrder order = filter.order();
        UUID anchor = place.before == null ? place.after : place.before;
        boolean descending = order.descending() == (place.before == null);
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(filter, parameters);
        if (anchor != null) {
            parameters.put("anchor", anchor);
            // The row's own place is read once; the comparison of both columns then starts the index where it stands.
            conditions.add(
                    "(i.%1$s, i.dossier_id) %2$s ((select a.%1$s from work_item a where a.dossier_id = :anchor), :anchor)"
                            .formatted(order.column(), descending ? "<" : ">"));
        }
        String query = ROWS.formatted(String.join(" and ", conditions), order.column(), descending ? "desc" : "asc");
        var asked = session.createNativeQuery(query, Object[].class).setParameter("fetch", fetch);
        parameters.forEach(asked::setParameter);
        return asked.getResultStream().map(WorkItems::item).toList();
    }

    private List<String> conditions(WorkFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        narrow(conditions, parameters, "i.state = :state", "state", name(filter.state()));
        narrow(conditions, parameters, "i.measure = :measure", "measure", name(filter.measure()));
        narrow(conditions, parameters, "i.exercice = :exercice", "exercice", filter.exercice());
        narrow(conditions, parameters, ":filiere = any (i.filieres)", "filiere", filter.filiere());
        narrow(conditions, parameters, ":region = any (i.regions)", "region", filter.region());
        narrow(conditions, parameters, ":p2i = any (i.p2is)", "p2i", filter.p2i());
        narrow(conditions, parameters, "i.capped >= :least", "least", filter.from());
        narrow(conditions, parameters, "i.capped <= :most", "most", filter.to());
        narrow(
                conditions,
                parameters,
                "i.lodged_at >= :since",
                "since",
                filter.lodgedFrom() == null
                        ? null
                        : filter.lodgedFrom().atStartOfDay(clock.zone()).toInstant());
        narrow(
                conditions,
                parameters,
                "i.lodged_at < :until",
                "until",
                filter.lodgedTo() == null
                        ? null
                        : filter.lodgedTo()
                                .plusDays(1)
                                .atStartOfDay(clock.zone())
                                .toInstant());
        if (filter.forHumans()) {
            conditions.add("i.for_humans > 0");
        }
        if (filter.assigned() != null) {
            assigned(filter.assigned(), conditions, parameters);
        }
        if (filter.text() != null) {
            search(filter.text(), conditions, parameters);
        }
        if (filter.state() == null) {
            conditions.add("i.state <> 'DRAFT'");
        }
        return conditions;
    }

    private void assigned(WorkFilter.Assigned asked, List<String> conditions, Map<String, Object> parameters) {
        switch (asked.kind()) {
            case NOBODY -> conditions.add("i.assignee is null");
            case SOMEBODY -> conditions.add("i.assignee is not null");
            case ME ->
                narrow(
                        conditions,
                        parameters,
                        "i.assignee = :assignee",
                        "assignee",
                        currentActor.get().id());
            case PERSON -> narrow(conditions, parameters, "i.assignee = :assignee", "assignee", asked.person());
        }
    }

    private static void search(String text, List<String> conditions, Map<String, Object> parameters) {
        if (NUMBER.matcher(text).matches()) {
            // A range and no pattern: row security lets no pattern be asked of an index.
            conditions.add("i.number >= :text and i.number < :textEnd");
            parameters.put("text", text);
            parameters.put("textEnd", text + "~");
            return;
        }
        boolean ice = ICE.matcher(text).matches();
        String plain = text.replaceAll("([\\\\%_])", "\\\\$1");
        conditions.add("i.company_id = any (array(select c.id from company c where %s))"
                .formatted(ice ? "c.ice like :text" : "c.name ilike :text"));
        parameters.put("text", ice ? plain + "%" : "%" + plain + "%");
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static void narrow(
            List<String> conditions,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static WorkItem item(Object[] row) {
        return new WorkItem(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                Measure.valueOf((String) row[5]),
                ((Number) row[6]).intValue(),
                DossierState.valueOf((String) row[7]),
                (Instant) row[8],
                ((Number) row[9]).longValue(),
                ((Number) row[10]).longValue(),
                ((Number) row[11]).intValue(),
                (UUID) row[12],
                (String) row[13]);
    }

    /** How many stand in each state: read from an index alone. */
    Map<DossierState, Integer> countByState() {
        Map<DossierState, Integer> counts = new EnumMap<>(DossierState.class);
        session.createNativeQuery(
                        "select state, count(*) from work_item where state <> 'DRAFT' group by state", Object[].class)
                .getResultStream()
                .forEach(row -> counts.put(DossierState.valueOf((String) row[0]), ((Number) row[1]).intValue()));
        return counts;
    }
}
