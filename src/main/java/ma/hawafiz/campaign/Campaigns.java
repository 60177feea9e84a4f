package ma.hawafiz.campaign;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
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

/** The campaigns, how far each has come, and what it has found so far. */
@ApplicationScoped
public class Campaigns {
    private static final int FAILURES_SHOWN = 20;
    private static final String HEADS = """
            select c.id, c.first_exercice, c.last_exercice, c.as_of, c.rule_set_sha256, c.engine_version, c.asked_by_name,
                c.asked_at, s.slices, s.done, s.failed, s.employees, s.lines
            from campaign c cross join lateral (
                select count(*) as slices, count(done_at) as done, count(failure) as failed,
                    coalesce(sum(employees), 0) as employees, coalesce(sum(lines), 0) as lines
                from campaign_slice where campaign_id = c.id) s
            where %s order by c.id desc limit :fetch""";

    private static final String SUMS = """
            coalesce(sum(t.lines), 0), coalesce(sum(t.met), 0), coalesce(sum(t.unknown), 0), coalesce(sum(t.not_met), 0),
            coalesce(sum(t.computed), 0), coalesce(sum(t.capped), 0), coalesce(sum(t.payable), 0),
            coalesce(sum(t.conditional), 0) from campaign_slice s""";

    private final Session session;

    Campaigns(Session session) {
        this.session = session;
    }

    public enum State {
        RUNNING,
        COMPLETE,
        /** Some slice could not be weighed; the others are. */
        FAILED
    }

    public record Head(
            UUID id,
            int firstExercice,
            int lastExercice,
            LocalDate asOf,
            String ruleSetSha256,
            String engineVersion,
            String askedBy,
            Instant askedAt,
            Progress progress) {
        public boolean running() {
            return state() == State.RUNNING;
        }

        public State state() {
            return progress.done + progress.failed < progress.slices
                    ? State.RUNNING
                    : progress.failed > 0 ? State.FAILED : State.COMPLETE;
        }
    }

    public record Progress(int slices, int done, int failed, int employees, int lines) {}

    /** Lines by outcome, and dirhams. */
    public record Sums(
            int lines,
            int met,
            int unknown,
            int notMet,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal computed,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal capped,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal payable,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal conditional) {
        private static Sums of(Object[] row, int from) {
            return new Sums(
                    count(row[from]),
                    count(row[from + 1]),
                    count(row[from + 2]),
                    count(row[from + 3]),
                    dirhams(row[from + 4]),
                    dirhams(row[from + 5]),
                    dirhams(row[from + 6]),
                    dirhams(row[from + 7]));
        }
    }

    public record Total(int exercice, String measure, Sums sums) {}

    /** @param failure why a slice of it could not be weighed */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OfCompany(
            UUID companyId,
            String companyName,
            boolean done,
            @Nullable String failure,
            Sums sums) {}

    /** A slice that could not be weighed, and the reason as the portal met it. */
    public record Failure(UUID companyId, String companyName, String why) {}

    /** @throws Refusal NOT_FOUND */
    Head get(UUID id) {
        return session.createNativeQuery(HEADS.formatted("c.id = :id"), Object[].class)
                .setParameter("id", id)
                .setParameter("fetch", 1)
                .getResultStream()
                .map(Campaigns::head)
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, id));
    }

    /** The newest first. */
    Page<Head> list(Slice slice) {
        List<Head> heads = session.createNativeQuery(
                        HEADS.formatted("cast(:after as uuid) is null or c.id < :after"), Object[].class)
                .setParameter("after", slice.after())
                .setParameter("fetch", slice.fetch())
                .getResultStream()
                .map(Campaigns::head)
                .toList();
        return slice.page(heads, Head::id);
    }

    /** By exercice and measure, of what is done so far. */
    List<Total> totals(UUID id) {
        return session.createNativeQuery("""
                        select t.exercice, t.measure, %s
                        join campaign_total t on t.slice = s.number where s.campaign_id = :id
                        group by t.exercice, t.measure order by t.exercice, t.measure""".formatted(SUMS), Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Total(count(row[0]), (String) row[1], Sums.of(row, 2)))
                .toList();
    }

    Page<OfCompany> companies(UUID id, Slice slice) {
        return slice.page(
                companies("cast(:company as uuid) is null or company_id > :company", id, slice.after(), slice.fetch()),
                OfCompany::companyId);
    }

    /** @throws Refusal NOT_FOUND where the campaign has nobody of the company */
    OfCompany company(UUID id, UUID companyId) {
        return companies("company_id = :company", id, companyId, 1).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, companyId));
    }

    private List<OfCompany> companies(String which, UUID id, @Nullable UUID company, int fetch) {
        return session.createNativeQuery("""
                        select p.company_id, c.name, p.done, p.failure, sums.* from (
                            select company_id, bool_and(done_at is not null) as done, min(failure) as failure
                            from campaign_slice where campaign_id = :id and (%s)
                            group by company_id order by company_id limit :fetch) p
                        join company c on c.id = p.company_id
                        cross join lateral (
                            select %s join campaign_total t on t.slice = s.number
                            where s.campaign_id = :id and s.company_id = p.company_id) sums
                        order by p.company_id""".formatted(which, SUMS), Object[].class)
                .setParameter("id", id)
                .setParameter("company", company)
                .setParameter("fetch", fetch)
                .getResultStream()
                .map(row -> new OfCompany(
                        (UUID) row[0], (String) row[1], (Boolean) row[2], (String) row[3], Sums.of(row, 4)))
                .toList();
    }

    /** The first of the slices that could not be weighed. */
    List<Failure> failures(UUID id) {
        return session.createNativeQuery("""
                        select s.company_id, c.name, s.failure from campaign_slice s join company c on c.id = s.company_id
                        where s.campaign_id = :id and s.failure is not null order by s.number limit :fetch""", Object[].class)
                .setParameter("id", id)
                .setParameter("fetch", FAILURES_SHOWN)
                .getResultStream()
                .map(row -> new Failure((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private static Head head(Object[] row) {
        return new Head(
                (UUID) row[0],
                count(row[1]),
                count(row[2]),
                (LocalDate) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (Instant) row[7],
                new Progress(count(row[8]), count(row[9]), count(row[10]), count(row[11]), count(row[12])));
    }

    static int count(Object number) {
        return ((Number) number).intValue();
    }

    static BigDecimal dirhams(Object centimes) {
        return new BigDecimal(centimes.toString()).movePointLeft(2).setScale(2);
    }
}
