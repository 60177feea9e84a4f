package ma.hawafiz.campaign;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The campaigns, how far each has come, and what it has found so far. */
@ApplicationScoped
class Campaigns {
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

    enum State {
        RUNNING,
        COMPLETE,
        /** Some slice could not be weighed; the others are. */
        FAILED
    }

    record Head(
            UUID id,
            int firstExercice,
            int lastExercice,
            LocalDate asOf,
            String ruleSetSha256,
            String engineVersion,
            String askedBy,
            Instant askedAt,
            Progress progress) {
        public State state() {
            return progress.done + progress.failed < progress.slices
                    ? State.RUNNING
                    : progress.failed > 0 ? State.FAILED : State.COMPLETE;
        }
    }

    record Progress(int slices, int done, int failed, int employees, int lines) {}

    /** Lines by outcome, and dirhams. */
    record Sums(
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

    record Total(int exercice, String measure, Sums sums) {}

    /** @param failure why a slice of it could not be weighed */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OfCompany(
            UUID companyId,
            String companyName,
            boolean done,
            @Nullable String failure,
            Sums sums) {}

    /** The lines of one employment. */
    record Employment(UUID employmentId, String cnss, List<Line> lines) {}

    record Line(
            int exercice,
            String measure,
            String outcome,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal computed,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal capped,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal payable,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal conditional) {
        static Line of(Object[] row, int from) {
            return new Line(
                    count(row[from]),
                    (String) row[from + 1],
                    (String) row[from + 2],
                    dirhams(row[from + 3]),
                    dirhams(row[from + 4]),
                    dirhams(row[from + 5]),
                    dirhams(row[from + 6]));
        }
    }

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
        List<OfCompany> rows = session.createNativeQuery("""
                        select p.company_id, c.name, p.done, p.failure, sums.* from (
                            select company_id, bool_and(done_at is not null) as done, min(failure) as failure
                            from campaign_slice
                            where campaign_id = :id and (cast(:after as uuid) is null or company_id > :after)
                            group by company_id order by company_id limit :fetch) p
                        join company c on c.id = p.company_id
                        cross join lateral (
                            select %s join campaign_total t on t.slice = s.number
                            where s.campaign_id = :id and s.company_id = p.company_id) sums
                        order by p.company_id""".formatted(SUMS), Object[].class)
                .setParameter("id", id)
                .setParameter("after", slice.after())
                .setParameter("fetch", slice.fetch())
                .getResultStream()
                .map(row -> new OfCompany(
                        (UUID) row[0], (String) row[1], (Boolean) row[2], (String) row[3], Sums.of(row, 4)))
                .toList();
        return slice.page(rows, OfCompany::companyId);
    }

    /** Employment by employment; a person taken back has two. */
    Page<Employment> lines(UUID id, UUID companyId, Slice slice) {
        List<Object[]> rows = session.createNativeQuery("""
                        select r.employment_id, e.cnss, r.exercice, r.measure, r.outcome, r.computed, r.capped, r.payable,
                            r.conditional
                        from campaign_result r join employment e on e.id = r.employment_id
                        where r.campaign_id = :id and r.company_id = :company and r.employment_id in (
                            select distinct employment_id from campaign_result
                            where campaign_id = :id and company_id = :company
                                and (cast(:after as uuid) is null or employment_id > :after)
                            order by employment_id limit :fetch)
                        order by r.employment_id, r.exercice, r.measure""", Object[].class)
                .setParameter("id", id)
                .setParameter("company", companyId)
                .setParameter("after", slice.after())
                .setParameter("fetch", slice.fetch())
                .getResultList();
        List<Employment> employments = rows.stream()
                .collect(Collectors.groupingBy(row -> (UUID) row[0], LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(of -> new Employment(
                        of.getKey(),
                        (String) of.getValue().getFirst()[1],
                        of.getValue().stream().map(row -> Line.of(row, 2)).toList()))
                .toList();
        return slice.page(employments, Employment::employmentId);
    }

    /** All lines of the person behind an employment, through the same company. */
    Stream<Line> ofPerson(UUID id, UUID companyId, String person) {
        return session.createNativeQuery("""
                        select r.exercice, r.measure, r.outcome, r.computed, r.capped, r.payable, r.conditional
                        from campaign_result r
                        where r.campaign_id = :id and r.company_id = :company and r.employment_id in (
                            select e.id from employment e where e.company_id = :company and e.person = :person)
                        order by r.exercice, r.measure""", Object[].class)
                .setParameter("id", id)
                .setParameter("company", companyId)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Line.of(row, 0));
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

    private static int count(Object number) {
        return ((Number) number).intValue();
    }

    private static BigDecimal dirhams(Object centimes) {
        return new BigDecimal(centimes.toString()).movePointLeft(2).setScale(2);
    }
}
