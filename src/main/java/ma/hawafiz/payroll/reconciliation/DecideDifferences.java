package ma.hawafiz.payroll.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.payroll.PayrollImports;
import ma.hawafiz.platform.journal.Recorded;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Somebody of the company decides which source is right, for one difference or for all of a kind in a period. */
@ApplicationScoped
public class DecideDifferences {
    private static final int LONGEST_GROUND = 1_000;

    private static final String RECORD = """
            insert into difference_decision (id, batch, company_id, source, kind, period, person, name, payroll_says,
                source_says, source_import, choice, ground, decided_by, decided_by_name, decided_at)
            select uuidv7(), :batch, :company, d.source, d.kind, d.period, d.person, d.name, d.payroll_says,
                d.source_says, d.source_import, :choice, :ground, :actor, :name, :now
            %s and d.kind = :kind and (cast(:person as text) is null or d.person = :person)
                and (cast(:seen as text) is null
                    or coalesce(d.payroll_says, '–') || '|' || coalesce(d.source_says, '–') = :seen)
                and (:choice = 'KEEP' or (
                    select count(*) from payroll_month m join employment e on e.id = m.employment_id
                    where e.company_id = :company and e.person = d.person and m.month = d.period) <= 1)""".formatted(Differences.OPEN);

    /**
     * What was decided of this batch, each with the employment its month belongs to: the one that has the month, else the one it
     * falls into, else the latest.
     */
    private static final String DECIDED = """
            with decided as (
                select distinct on (x.id) x.*, e.id as employment_id
                from difference_decision x
                join employment e on e.company_id = x.company_id and e.person = x.person
                left join payroll_month m on m.employment_id = e.id and m.month = x.period
                where x.batch = :batch
                order by x.id, (m.month is not null) desc,
                    x.period between coalesce(extract(year from e.hired) * 12 + extract(month from e.hired) - 1, 0)
                        and coalesce(extract(year from e.exited) * 12 + extract(month from e.exited) - 1, 99999) desc,
                    e.hired desc nulls last)
            """;

    private static final List<String> TAKE = List.of(DECIDED + """
                    update payroll_month m set
                        days = case decided.kind when 'DAYS' then decided.source_says::smallint else m.days end,
                        rbi = case decided.kind when 'PAY' then decided.source_says::bigint else m.rbi end,
                        situation = case decided.kind when 'SITUATION' then decided.source_says else m.situation end,
                        import_id = decided.source_import
                    from decided
                    where m.employment_id = decided.employment_id and m.month = decided.period
                        and decided.kind in ('DAYS', 'PAY', 'SITUATION')""", """
                    insert into employment (id, company_id, cnss, cin_encrypted, cin_token, last_name, first_name, dependants)
                    select uuidv7(), x.company_id, l.insured, l.cin_encrypted, l.cin_token,
                        coalesce(substring(l.name from '^(.*) [^ ]+$'), l.name), coalesce(substring(l.name from ' ([^ ]+)$'), ''), 0
                    from difference_decision x
                    join ebds_line l on l.import_id = x.source_import and l.person = x.person
                    where x.batch = :batch and x.kind = 'MONTH_ONLY_IN_EBDS' and not exists (
                        select from employment e where e.company_id = x.company_id and e.person = x.person)""", DECIDED + """
                    insert into payroll_month (employment_id, month, company_id, rbi, days, situation, import_id)
                    select decided.employment_id, decided.period, decided.company_id, l.pay, l.days, l.situation, l.import_id
                    from decided join employment e on e.id = decided.employment_id
                    join ebds_line l on l.import_id = decided.source_import
                        and (l.person = decided.person or l.cin_token = e.cin_token)
                    where decided.kind = 'MONTH_ONLY_IN_EBDS'""");

    private final Session session;
    private final Companies companies;
    private final PayrollImports imports;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<DifferencesDecided> happened;

    DecideDifferences(
            Session session,
            Companies companies,
            PayrollImports imports,
            CurrentActor currentActor,
            PortalClock clock,
            Event<DifferencesDecided> happened) {
        this.session = session;
        this.companies = companies;
        this.imports = imports;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * @param person null for all of the kind
     * @param seen what both said when it was read, {@code payrollSays|sourceSays}, {@code –} for nothing; null takes them as they are
     * @param ground why the payroll stands; may be left out where the source is taken
     */
    public record Asked(
            @Nullable DifferenceKind kind,
            @Nullable String person,
            @Nullable Choice choice,
            @Nullable String ground,
            @Nullable String seen) {}

    /**
     * @return how many were decided; those not where a source says something else by now, nor taken where the person has two
     *     employments in that month
     * @throws Refusal NOT_FOUND, or REQUEST_INVALID with all that is wrong
     */
    @Transactional
    public int decide(UUID companyId, String writtenPeriod, Asked asked) {
        companies.get(companyId);
        Period period = Period.of(writtenPeriod);
        check(asked);
        imports.oneAtATime(companyId);
        UUID batch = Ids.next();
        int decided = record(batch, companyId, period, asked);
        if (asked.choice() == Choice.TAKE) {
            TAKE.forEach(statement -> session.createNativeMutationQuery(statement)
                    .setParameter("batch", batch)
                    .executeUpdate());
        }
        if (decided > 0) {
            happened.fire(new DifferencesDecided(
                    companyId,
                    batch,
                    period.toString(),
                    String.valueOf(asked.kind()),
                    String.valueOf(asked.choice()),
                    decided));
        }
        return decided;
    }

    /** Of what is open now: what was decided meanwhile, or said otherwise, stays as it is. */
    private int record(UUID batch, UUID companyId, Period period, Asked asked) {
        Actor actor = currentActor.get();
        return session.createNativeMutationQuery(RECORD)
                .setParameter("batch", batch)
                .setParameter("company", companyId)
                .setParameter("source", period.source())
                .setParameter("first", period.index())
                .setParameter("last", period.index())
                .setParameter("kind", String.valueOf(asked.kind()))
                .setParameter("person", asked.person())
                .setParameter("seen", asked.seen())
                .setParameter("choice", String.valueOf(asked.choice()))
                .setParameter(
                        "ground", Objects.requireNonNullElse(asked.ground(), "").strip())
                .setParameter("actor", actor.id())
                .setParameter("name", actor.name())
                .setParameter("now", clock.now())
                .executeUpdate();
    }

    private static void check(Asked asked) {
        List<Violation> violations = new ArrayList<>();
        if (asked.kind() == null) {
            violations.add(Violation.of("$.kind", null, "member.missing"));
        }
        if (asked.choice() == null) {
            violations.add(Violation.of("$.choice", null, "member.missing"));
        }
        if (asked.choice() == Choice.TAKE
                && asked.kind() != null
                && !asked.kind().takeable()) {
            violations.add(Violation.of("$.choice", asked.choice().name(), "difference.notTakeable"));
        }
        String ground = asked.ground();
        if (asked.choice() == Choice.KEEP && (ground == null || ground.isBlank())) {
            violations.add(Violation.of("$.ground", null, "difference.ground"));
        } else if (ground != null && ground.length() > LONGEST_GROUND) {
            violations.add(Violation.of("$.ground", null, "difference.groundTooLong", LONGEST_GROUND));
        }
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
    }

    /** Somebody decided which source is right. */
    public record DifferencesDecided(
            UUID companyId, UUID subject, String period, String kind, String choice, int differences)
            implements Recorded {
        @Override
        public Map<String, Object> details() {
            return Map.of("period", period, "kind", kind, "choice", choice, "differences", differences);
        }
    }
}
