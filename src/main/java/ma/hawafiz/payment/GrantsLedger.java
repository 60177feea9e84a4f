package ma.hawafiz.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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
            select g.id, g.dossierId, l.number, g.cnss, g.measure, g.exercice, g.amount, g.recordedAt
            from GrantEntry g join Lodgement l on l.dossierId = g.dossierId
            where g.companyId = :company and (:after is null or g.id < :after) order by g.id desc""";

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

    /** What was granted through a company for one measure and exercice. Amount in centimes. */
    public record Sum(Measure measure, int exercice, int employees, long amount) {}

    public List<Sum> sums(UUID companyId) {
        return session.createQuery("""
                        select measure, exercice, count(distinct cnss), sum(amount) from GrantEntry
                        where companyId = :company group by measure, exercice order by exercice desc, measure""", Object[].class)
                .setParameter("company", companyId)
                .getResultStream()
                .map(cells ->
                        new Sum((Measure) cells[0], (Integer) cells[1], ((Long) cells[2]).intValue(), (Long) cells[3]))
                .toList();
    }

    void append(@Observes DecisionSigned signed) {
        signed.decision().lines().stream()
                .filter(line -> line.granted() > 0)
                .map(line -> entry(signed, line))
                .forEach(session::persist);
        session.flush();
    }

    private GrantEntry entry(DecisionSigned signed, Decision.DecisionLine line) {
        GrantEntry entry = new GrantEntry();
        entry.id = Ids.next();
        entry.companyId = signed.companyId();
        entry.dossierId = signed.dossierId();
        entry.decisionId = signed.decision().id();
        entry.cnss = line.cnss();
        entry.measure = signed.measure();
        entry.exercice = signed.exercice();
        entry.amount = line.granted();
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
                (Instant) cells[7]);
    }
}
