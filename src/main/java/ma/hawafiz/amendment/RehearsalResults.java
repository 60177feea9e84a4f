package ma.hawafiz.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.evaluation.Comparison;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.platform.storage.Ids;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Writes what came of rehearsing a dossier. A result that stands is never written again. */
@ApplicationScoped
class RehearsalResults {
    private final Session session;

    RehearsalResults(Session session) {
        this.session = session;
    }

    record Pending(UUID rehearsal, UUID dossier, UUID company, UUID determination) {}

    record Sums(Amounts now, Amounts draft) {
        Sums plus(Sums other) {
            return new Sums(now.plus(other.now), draft.plus(other.draft));
        }
    }

    /** @param failure why it could not be evaluated; the rest is null or empty then */
    record Result(
            @Nullable String failure,
            @Nullable String nowSha256,
            @Nullable String draftSha256,
            String filieres,
            @Nullable Comparison comparison,
            List<String> regions,
            Map<String, Sums> byRegion) {

        static Result failed(String why) {
            return new Result(why, null, null, "", null, List.of(), Map.of());
        }

        private long moved(Effect effect) {
            return comparison == null
                    ? 0
                    : comparison.moved().stream()
                            .filter(line -> Effect.of(line) == effect)
                            .count();
        }
    }

    /** What a change means for who is paid: what is payable first, then what waits for time, then what is computed. */
    enum Effect {
        GAIN,
        LOSS,
        NONE;

        static Effect of(Comparison.Moved line) {
            Amounts before = line.before().amounts();
            Amounts after = line.after().amounts();
            int difference = after.payable().compareTo(before.payable());
            if (difference == 0) {
                difference = after.conditional().compareTo(before.conditional());
            }
            if (difference == 0) {
                difference = after.capped().compareTo(before.capped());
            }
            return difference > 0 ? GAIN : difference < 0 ? LOSS : NONE;
        }
    }

    /** Whether this portal may go on with it: one portal at a time does. Until the transaction ends. */
    boolean hold(UUID rehearsal) {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:id, 16))", Boolean.class)
                .setParameter("id", rehearsal.toString())
                .getSingleResult();
    }

    @Nullable
    Pending next(UUID rehearsal) {
        return session.createNativeQuery("""
                        select d.dossier_id, d.company_id, d.determination_id from rehearsal_dossier d
                        where d.rehearsal_id = :rehearsal and not exists (select from rehearsal_result r
                            where r.rehearsal_id = d.rehearsal_id and r.dossier_id = d.dossier_id)
                        order by d.dossier_id limit 1""", Object[].class)
                .setParameter("rehearsal", rehearsal)
                .getResultStream()
                .map(row -> new Pending(rehearsal, (UUID) row[0], (UUID) row[1], (UUID) row[2]))
                .findFirst()
                .orElse(null);
    }

    void keep(Pending of, Result result) {
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into rehearsal_result values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                Comparison comparison = result.comparison();
                set(
                        insert,
                        Ids.next(),
                        of.rehearsal(),
                        of.dossier(),
                        of.company(),
                        result.failure(),
                        result.nowSha256(),
                        result.draftSha256(),
                        result.filieres(),
                        comparison == null
                                ? null
                                : comparison.before().outcome().name(),
                        comparison == null ? null : comparison.after().outcome().name(),
                        result.regions().size(),
                        (int) result.moved(Effect.GAIN),
                        (int) result.moved(Effect.LOSS),
                        comparison == null
                                ? 0
                                : (int) comparison.moved().stream()
                                        .filter(line -> line.before().outcome()
                                                != line.after().outcome())
                                        .count());
                insert.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into rehearsal_amount values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (Map.Entry<String, Sums> region : result.byRegion().entrySet()) {
                    set(insert, of.rehearsal(), of.dossier(), of.company(), region.getKey());
                    setAmounts(
                            insert,
                            5,
                            region.getValue().now(),
                            region.getValue().draft());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into rehearsal_line values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                List<Comparison.Moved> moved = result.comparison() == null
                        ? List.of()
                        : result.comparison().moved();
                for (Comparison.Moved line : moved) {
                    line(insert, of, line, result.regions().get(line.position()));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private static void line(PreparedStatement insert, Pending of, Comparison.Moved moved, String region)
            throws SQLException {
        Line before = moved.before();
        Line after = moved.after();
        set(
                insert,
                Ids.next(),
                of.rehearsal(),
                of.dossier(),
                of.company(),
                before.cnss(),
                region,
                Effect.of(moved).name(),
                before.outcome().name(),
                after.outcome().name());
        setAmounts(insert, 10, before.amounts(), after.amounts());
    }

    private static void set(PreparedStatement insert, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    private static void setAmounts(PreparedStatement insert, int from, Amounts... both) throws SQLException {
        int place = from;
        for (Amounts amounts : both) {
            insert.setLong(place++, amounts.computed().centimes());
            insert.setLong(place++, amounts.capped().centimes());
            insert.setLong(place++, amounts.payable().centimes());
            insert.setLong(place++, amounts.conditional().centimes());
        }
    }
}
