package ma.hawafiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The controls there are: what is public of each, and for the ministry what was drawn. */
@ApplicationScoped
public class Controls {
    private static final String PUBLISHED = """
            select id, from_day, until_day, high, medium, low, at_random, large_amount, recent_days, seed_commitment, opened_at,
                population_sha256, dossiers, frozen_at, seed, revealed_at, drawn, found, breaches
            from control_published where %s order by id desc limit :fetch""";
    private static final String DRAWN = """
            select s.dossier_id, s.company_id, c.name, s.number, s.drawn_as, s.rank, m.risks, f.outcome, f.report,
                f.found_by_name, f.found_at
            from control_sample s join company c on c.id = s.company_id
            join control_member m on m.control_id = s.control_id and m.dossier_id = s.dossier_id
            left join control_finding f on f.control_id = s.control_id and f.dossier_id = s.dossier_id
            where s.control_id = :id and %s order by s.dossier_id limit :fetch""";

    private final Session session;

    Controls(Session session) {
        this.session = session;
    }

    /** @throws Refusal NOT_FOUND */
    Control get(UUID id) {
        return session.createNativeQuery(PUBLISHED.formatted("id = :id"), Object[].class)
                .setParameter("id", id)
                .setParameter("fetch", 1)
                .getResultStream()
                .map(Controls::control)
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, id));
    }

    /** The newest first. */
    Page<Control> list(Slice slice) {
        List<Control> rows = session.createNativeQuery(
                        PUBLISHED.formatted("cast(:after as uuid) is null or id < :after"), Object[].class)
                .setParameter("after", slice.after())
                .setParameter("fetch", slice.fetch())
                .getResultStream()
                .map(Controls::control)
                .toList();
        return slice.page(rows, Control::id);
    }

    /**
     * The very bytes that have the published hash.
     *
     * @throws Refusal NOT_FOUND before the seed is revealed
     */
    String population(UUID id) {
        return session.createNativeQuery(
                        "select population from control_published where id = :id and population is not null",
                        String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, id));
    }

    /** What was drawn, as anybody recomputes it. */
    String draw(UUID id) {
        get(id);
        StringBuilder csv = new StringBuilder("drawn_as;rank;number;score\n");
        session.createNativeQuery("""
                        select concat_ws(';', drawn_as, rank, number, score) from control_drawn where control_id = :id
                        order by array_position(array ['HIGH', 'MEDIUM', 'LOW', 'RANDOM'], drawn_as), rank""", String.class)
                .setParameter("id", id)
                .getResultStream()
                .forEach(line -> csv.append(line).append('\n'));
        return csv.toString();
    }

    /** The drawn dossiers, in no order that says more than their ids. */
    Page<Drawn> sample(UUID id, Slice slice) {
        get(id);
        List<Drawn> rows =
                drawn("cast(:dossier as uuid) is null or s.dossier_id > :dossier", id, slice.after(), slice.fetch());
        return slice.page(rows, Drawn::dossierId);
    }

    /** @throws Refusal NOT_FOUND where the dossier was not drawn */
    Drawn drawn(UUID id, UUID dossierId) {
        return drawn("s.dossier_id = :dossier", id, dossierId, 1).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, dossierId));
    }

    private List<Drawn> drawn(String which, UUID id, @Nullable UUID dossier, int fetch) {
        return session.createNativeQuery(DRAWN.formatted("(" + which + ")"), Object[].class)
                .setParameter("id", id)
                .setParameter("dossier", dossier)
                .setParameter("fetch", fetch)
                .getResultStream()
                .map(row -> new Drawn(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        count(row[5]),
                        List.of((String[]) row[6]),
                        row[7] == null ? null : Finding.valueOf((String) row[7]),
                        (String) row[8],
                        (String) row[9],
                        (Instant) row[10]))
                .toList();
    }

    private static Control control(Object[] row) {
        return new Control(
                (UUID) row[0],
                new ControlPlan(
                        (LocalDate) row[1],
                        (LocalDate) row[2],
                        count(row[3]),
                        count(row[4]),
                        count(row[5]),
                        count(row[6]),
                        BigDecimal.valueOf(((Number) row[7]).longValue(), 2),
                        count(row[8])),
                (String) row[9],
                (Instant) row[10],
                (String) row[11],
                row[12] == null ? null : (Integer) count(row[12]),
                (Instant) row[13],
                (String) row[14],
                (Instant) row[15],
                count(row[16]),
                count(row[17]),
                count(row[18]));
    }

    private static int count(Object number) {
        return ((Number) number).intValue();
    }
}
