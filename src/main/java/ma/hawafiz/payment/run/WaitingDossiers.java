package ma.hawafiz.payment.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.hawafiz.company.BankAccounts;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.hibernate.Session;

/** The decided dossiers that wait for payment: the ledger grants them more than was ordered, and no order of theirs is open. */
@ApplicationScoped
public class WaitingDossiers {
    private static final String WAITING = """
            select d.id, l.number, d.company_id, c.name, granted.net - ordered.net as due, exists (
                    select from opinion where dossier_id = d.id and author = :actor)
                or exists (select from decision where dossier_id = d.id and :actor in (prepared_by, signed_by)),
                (select x.reason_code from payment_outcome x where x.dossier_id = d.id and x.outcome = 'REFUSED'
                    order by x.order_id desc limit 1),
                1 + (select count(*) from payment_order where dossier_id = d.id) as attempt
            from dossier d join lodgement l on l.dossier_id = d.id join company c on c.id = d.company_id
            cross join lateral (select coalesce(sum(amount), 0) as net from grant_entry where dossier_id = d.id) granted
            cross join lateral (
                select coalesce(sum(o.amount), 0) as net, coalesce(bool_or(x.order_id is null), false) as open
                from payment_order o left join payment_outcome x on x.order_id = o.id
                left join payment_run_discard g on g.run_id = o.run_id
                where o.dossier_id = d.id and g.run_id is null and x.outcome is distinct from 'REFUSED') ordered
            where d.state in ('APPROVED', 'PARTIALLY_APPROVED') and granted.net > ordered.net and not ordered.open and %s
            order by d.id limit :fetch""";

    private final Session session;
    private final BankAccounts accounts;
    private final CurrentActor currentActor;

    WaitingDossiers(Session session, BankAccounts accounts, CurrentActor currentActor) {
        this.session = session;
        this.accounts = accounts;
        this.currentActor = currentActor;
    }

    /** One of them with what an order of it takes besides: the account as it stands, and the how manieth order it would be. */
    record Payable(WaitingDossier dossier, long centimes, long attempt, BankAccounts.Payable account) {}

    /** The one decided first, first. */
    public Page<WaitingDossier> list(Slice slice) {
        List<Object[]> rows = session.createNativeQuery(
                        WAITING.formatted("(cast(:after as uuid) is null or d.id > :after)"), Object[].class)
                .setParameter("actor", currentActor.get().id())
                .setParameter("after", slice.after())
                .setParameter("fetch", slice.fetch())
                .getResultList();
        Map<UUID, BankAccounts.Payable> standing = standing(rows);
        return slice.page(rows.stream().map(row -> waiting(row, standing)).toList(), WaitingDossier::dossierId);
    }

    /** Of the given ones, those that wait and have an account. */
    List<Payable> of(Collection<UUID> dossiers) {
        List<Object[]> rows = session.createNativeQuery(WAITING.formatted("d.id = any (:asked)"), Object[].class)
                .setParameter("actor", currentActor.get().id())
                .setParameter("asked", dossiers.toArray(UUID[]::new))
                .setParameter("fetch", dossiers.size())
                .getResultList();
        Map<UUID, BankAccounts.Payable> standing = standing(rows);
        return rows.stream()
                .flatMap(row ->
                        Stream.ofNullable(standing.get((UUID) row[2])).map(account -> payable(row, standing, account)))
                .toList();
    }

    private static Payable payable(
            Object[] row, Map<UUID, BankAccounts.Payable> standing, BankAccounts.Payable account) {
        return new Payable(
                waiting(row, standing), ((Number) row[4]).longValue(), ((Number) row[7]).longValue(), account);
    }

    private Map<UUID, BankAccounts.Payable> standing(List<Object[]> rows) {
        return accounts.payable(rows.stream().map(row -> (UUID) row[2]).collect(Collectors.toSet()));
    }

    private static WaitingDossier waiting(Object[] row, Map<UUID, BankAccounts.Payable> standing) {
        BankAccounts.Payable account = standing.get((UUID) row[2]);
        return new WaitingDossier(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                BigDecimal.valueOf(((Number) row[4]).longValue(), 2),
                (Boolean) row[5],
                account == null
                        ? null
                        : new WaitingDossier.Account(
                                account.lastDigits(),
                                account.confirmedAt(),
                                account.changedLately(),
                                account.changePending()),
                (String) row[6]);
    }
}
