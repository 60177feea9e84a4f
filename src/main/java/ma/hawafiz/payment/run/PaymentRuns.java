package ma.hawafiz.payment.run;

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

/** The runs of payment orders, and the orders in each. */
@ApplicationScoped
public class PaymentRuns {
    private static final String HEADS = """
            select r.id, r.number, r.made_by, r.made_by_name, r.made_at, c.confirmed_by_name, c.confirmed_at, g.run_id is not null,
                o.orders, o.total, o.paid, o.refused, coalesce(c.sha256, payment_run_sha256(r.id))
            from payment_run r
            left join payment_run_confirmation c on c.run_id = r.id left join payment_run_discard g on g.run_id = r.id
            cross join lateral (
                select count(*) as orders, coalesce(sum(o.amount), 0) as total, count(*) filter (where x.outcome = 'PAID') as paid,
                    count(*) filter (where x.outcome = 'REFUSED') as refused
                from payment_order o left join payment_outcome x on x.order_id = o.id where o.run_id = r.id) o
            where %s order by r.id desc limit :fetch""";

    private static final String LINES = """
            select o.id, o.reference, o.dossier_id, l.number, o.company_id, o.payee, o.amount, o.last_digits, o.account_id <> (
                    select a.id from bank_account a where a.company_id = o.company_id order by a.id desc limit 1),
                coalesce(x.outcome, 'OPEN'), x.reason_code, x.reason_text, x.settled_on
            from payment_order o join lodgement l on l.dossier_id = o.dossier_id left join payment_outcome x on x.order_id = o.id
            where %s order by o.id limit :fetch""";

    private final Session session;

    PaymentRuns(Session session) {
        this.session = session;
    }

    /** @throws Refusal NOT_FOUND */
    public RunHead get(UUID id) {
        return session.createNativeQuery(HEADS.formatted("r.id = :id"), Object[].class)
                .setParameter("id", id)
                .setParameter("fetch", 1)
                .getResultStream()
                .map(PaymentRuns::head)
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, id));
    }

    /** The newest first. */
    public Page<RunHead> list(Slice slice) {
        List<RunHead> rows = session.createNativeQuery(
                        HEADS.formatted("cast(:after as uuid) is null or r.id < :after"), Object[].class)
                .setParameter("after", slice.after())
                .setParameter("fetch", slice.fetch())
                .getResultStream()
                .map(PaymentRuns::head)
                .toList();
        return slice.page(rows, RunHead::id);
    }

    public Page<RunLine> lines(UUID run, Slice slice) {
        List<RunLine> rows = lines(
                "o.run_id = :of and (cast(:after as uuid) is null or o.id > :after)",
                run,
                slice.after(),
                slice.fetch());
        return slice.page(rows, RunLine::id);
    }

    /** The orders of a dossier, the oldest first; its company sees those that are issued. */
    public List<RunLine> ofDossier(UUID dossier) {
        return lines("o.dossier_id = :of and (cast(:after as uuid) is null or o.id > :after)", dossier, null, 100);
    }

    private List<RunLine> lines(String which, UUID of, @Nullable UUID after, int fetch) {
        return session.createNativeQuery(LINES.formatted(which), Object[].class)
                .setParameter("of", of)
                .setParameter("after", after)
                .setParameter("fetch", fetch)
                .getResultStream()
                .map(PaymentRuns::line)
                .toList();
    }

    List<PaymentOrder> orders(UUID run) {
        return session.createQuery("from PaymentOrder where runId = :run order by id", PaymentOrder.class)
                .setParameter("run", run)
                .getResultList();
    }

    private static RunHead head(Object[] row) {
        int orders = ((Number) row[8]).intValue();
        int paid = ((Number) row[10]).intValue();
        int refused = ((Number) row[11]).intValue();
        boolean settled = paid + refused == orders;
        RunHead.State issued = settled ? RunHead.State.SETTLED : RunHead.State.ISSUED;
        RunHead.State open = (Boolean) row[7] ? RunHead.State.DISCARDED : RunHead.State.MADE;
        return new RunHead(
                (UUID) row[0],
                (String) row[1],
                row[6] == null ? open : issued,
                orders,
                BigDecimal.valueOf(((Number) row[9]).longValue(), 2),
                (String) row[12],
                paid,
                refused,
                (String) row[3],
                (Instant) row[4],
                (String) row[5],
                (Instant) row[6],
                (UUID) row[2]);
    }

    private static RunLine line(Object[] row) {
        return new RunLine(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                BigDecimal.valueOf(((Number) row[6]).longValue(), 2),
                (String) row[7],
                (Boolean) row[8],
                RunLine.OrderState.valueOf((String) row[9]),
                (String) row[10],
                (String) row[11],
                (LocalDate) row[12]);
    }
}
