package ma.hawafiz.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.GrantedBefore;
import ma.hawafiz.dossier.GrantedBenefits;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.review.Decision;
import ma.hawafiz.review.DecisionSigned;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The ledger of benefits granted: a decision appends to it, in its own transaction. */
@ApplicationScoped
public class GrantsLedger implements GrantedBenefits {
    private static final String ROWS = """
            select g.id, g.dossierId, l.number, g.cnss, g.measure, g.exercice, g.amount, g.recordedAt, (
                select max(p.settledOn) from PaymentOutcome p where p.dossierId = g.dossierId and p.outcome = PAID)
            from GrantEntry g join Lodgement l on l.dossierId = g.dossierId
            where g.companyId = :company and (:after is null or g.id < :after) order by g.id desc""";

    private static final String SUMS = """
            select g.measure, g.exercice, count(distinct g.cnss), sum(g.amount), (
                select coalesce(sum(o.amount), 0) from payment_order o join payment_outcome x on x.order_id = o.id
                join dossier d on d.id = o.dossier_id
                where o.company_id = :company and x.outcome = 'PAID' and d.measure = g.measure and d.exercice = g.exercice)
            from grant_entry g where g.company_id = :company group by g.measure, g.exercice
            order by g.exercice desc, g.measure""";

    private final Session session;
    private final PortalClock clock;

    GrantsLedger(Session session, PortalClock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public List<Grant> to(Collection<String> cnss, UUID company, int exercice, @Nullable UUID except) {
        return session.createNativeQuery(
                        "select * from granted_to(cast(:persons as text[]), cast(:except as uuid), :company, cast(:exercice as smallint))",
                        Object[].class)
                .setParameter("persons", cnss.toArray(String[]::new))
                .setParameter("except", except)
                .setParameter("company", company)
                .setParameter("exercice", exercice)
                .getResultStream()
                .map(row -> new Grant(
                        (String) row[0],
                        Measure.valueOf((String) row[1]),
                        ((Number) row[2]).intValue(),
                        new Dirham(((Number) row[3]).longValue())))
                .toList();
    }

    @Override
    public List<Grant> toHeld(Collection<String> cnss, UUID company, int exercice, @Nullable UUID except) {
        session.createNativeQuery("select 1 from lock_persons(cast(:persons as text[]))", Integer.class)
                .setParameter("persons", cnss.toArray(String[]::new))
                .getResultList();
        return to(cnss, company, exercice, except);
    }

    @Override
    public GrantedBefore before(UUID dossier) {
        return new GrantedBefore(session.createNativeQuery("""
                        select cnss, sum(amount) from grant_entry
                        where dossier_id in (select id from chain_of(:dossier)) and dossier_id <> :dossier
                        group by cnss""", Object[].class)
                .setParameter("dossier", dossier)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue())));
    }

    /** What was granted through a company, the newest first. */
    public Page<GrantRow> of(UUID companyId, Slice slice) {
        List<GrantRow> rows = session.createQuery(ROWS, Object[].class)
                .setParameter("company", companyId)
                .setParameter("after", slice.after())
                .setMaxResults(slice.fetch())
                .getResultStream()
                .map(GrantsLedger::row)
                .toList();
        return slice.page(rows, GrantRow::id);
    }

    /** What was granted through a company for one measure and exercice, and paid of it. Centimes. */
    public record Sum(Measure measure, int exercice, int employees, long amount, long paid) {}

    public List<Sum> sums(UUID companyId) {
        return session.createNativeQuery(SUMS, Object[].class)
                .setParameter("company", companyId)
                .getResultStream()
                .map(cells -> new Sum(
                        Measure.valueOf((String) cells[0]),
                        ((Number) cells[1]).intValue(),
                        ((Number) cells[2]).intValue(),
                        ((Number) cells[3]).longValue(),
                        ((Number) cells[4]).longValue()))
                .toList();
    }

    /** What a dossier grants each person, in centimes: what was entered less what was taken back. */
    public Map<String, Long> of(UUID dossierId) {
        return session.createQuery(
                        "select cnss, sum(amount) from GrantEntry where dossierId = :dossier group by cnss having sum(amount) <> 0",
                        Object[].class)
                .setParameter("dossier", dossierId)
                .getResultStream()
                .collect(Collectors.toMap(cells -> (String) cells[0], cells -> (Long) cells[1]));
    }

    /** Takes back what a recovery brought in of a dossier, for each person, in centimes. */
    public void reverse(Dossier dossier, UUID decisionId, UUID recoveryId, Map<String, Long> returned) {
        returned.forEach((cnss, amount) -> {
            GrantEntry entry = entry(dossier.companyId(), dossier.id(), decisionId, cnss, -amount);
            entry.measure = dossier.measure();
            entry.exercice = dossier.exercice();
            entry.recoveryId = recoveryId;
            session.persist(entry);
        });
        session.flush();
    }

    /** A revised decision enters the difference to what its dossier grants already. */
    void append(@Observes DecisionSigned signed) {
        Decision decision = signed.decision();
        Map<String, Long> before = decision.revises() == null ? Map.of() : of(signed.dossierId());
        for (Decision.DecisionLine line : decision.lines()) {
            long difference = line.granted() - before.getOrDefault(line.cnss(), 0L);
            if (difference != 0) {
                GrantEntry entry =
                        entry(signed.companyId(), signed.dossierId(), decision.id(), line.cnss(), difference);
                entry.measure = signed.measure();
                entry.exercice = signed.exercice();
                session.persist(entry);
            }
        }
        session.flush();
    }

    private GrantEntry entry(UUID companyId, UUID dossierId, UUID decisionId, String cnss, long amount) {
        GrantEntry entry = new GrantEntry();
        entry.id = Ids.next();
        entry.companyId = companyId;
        entry.dossierId = dossierId;
        entry.decisionId = decisionId;
        entry.cnss = cnss;
        entry.amount = amount;
        entry.recordedAt = clock.now();
        return entry;
    }

    private static GrantRow row(Object[] cells) {
        return new GrantRow(
                (UUID) cells[0],
                (UUID) cells[1],
                (String) cells[2],
                (String) cells[3],
                (Measure) cells[4],
                (Integer) cells[5],
                BigDecimal.valueOf((Long) cells[6], 2),
                (Instant) cells[7],
                (LocalDate) cells[8]);
    }
}
