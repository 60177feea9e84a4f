package ma.hawafiz.payment.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The orders of confirmed runs, by what the bank calls them. */
@ApplicationScoped
class IssuedOrders {
    private static final String ORDERS = """
            select o.id, o.company_id, o.dossier_id, o.reference, r.number, o.amount, x.outcome
            from payment_order o join payment_run r on r.id = o.run_id join payment_run_confirmation c on c.run_id = o.run_id
            left join payment_outcome x on x.order_id = o.id where o.reference = any (:references)""";

    private final Session session;

    IssuedOrders(Session session) {
        this.session = session;
    }

    /** An issued run; its total in centimes. */
    record IssuedRun(String number, int orders, long total) {}

    Optional<IssuedRun> run(String number) {
        return session.createNativeQuery("""
                        select r.number, c.orders, c.total from payment_run r
                        join payment_run_confirmation c on c.run_id = r.id where r.number = :number""", Object[].class)
                .setParameter("number", number)
                .getResultStream()
                .map(row -> new IssuedRun((String) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).longValue()))
                .findFirst();
    }

    Map<String, IssuedOrder> named(Collection<String> references) {
        return session.createNativeQuery(ORDERS, Object[].class)
                .setParameter("references", references.toArray(String[]::new))
                .getResultStream()
                .map(IssuedOrders::order)
                .collect(Collectors.toMap(IssuedOrder::reference, Function.identity()));
    }

    List<String> references(String run) {
        return session.createNativeQuery(
                        "select reference from payment_order o join payment_run r on r.id = o.run_id"
                                + " where r.number = :run order by o.id",
                        String.class)
                .setParameter("run", run)
                .getResultList();
    }

    private static IssuedOrder order(Object[] row) {
        @Nullable String outcome = (String) row[6];
        return new IssuedOrder(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                ((Number) row[5]).longValue(),
                outcome == null ? null : PaymentOutcome.Kind.valueOf(outcome));
    }
}
