package ma.hawafiz.payment.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.identity.Side;
import ma.hawafiz.platform.storage.Ids;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Distinct persons, the sum and the content of a run: held by PostgreSQL against the portal’s own role, without the portal. */
@QuarkusTest
class PaymentsInTheDatabaseTest {
    private static final String NO_RIGHT = "42501";
    private static final String RUN = "insert into payment_run values (?, ?, ?, 'X', now())";
    private static final String ORDER = """
            insert into payment_order select ?, ?, d.company_id, d.id, ?, 'X', ?::bigint, a.id, a.rib_encrypted, a.rib_token,
                a.last_digits from dossier d join bank_account a on a.company_id = d.company_id where d.id = ?
            order by a.id desc limit 1""";
    private static final String CONFIRMATION = """
            insert into payment_run_confirmation select r.id, r.made_by, ?, 'X', now(), o.orders, o.total, payment_run_sha256(r.id)
            from payment_run r cross join lateral (
                select count(*) as orders, sum(amount) as total from payment_order where run_id = r.id) o where r.id = ?""";
    private static final String EVENT = """
            insert into dossier_event (id, dossier_id, company_id, action, from_state, to_state, actor, actor_name, at)
            select gen_random_uuid(), id, company_id, ?, state, ?, ?, 'X', now() from dossier where id = ?""";

    @Inject
    PaidFirms paid;

    @Test
    void orderNoMoreThanTheLedgerGrants() throws SQLException {
        UUID dossier = paid.granted();
        long granted = granted(dossier);
        try (Database payer = as(FilledCompany.PAYER)) {
            UUID run = run(payer, FilledCompany.PAYER);
            assertThat(payer.refusal(ORDER, Ids.next(), run, any(), granted, dossier))
                    .isEqualTo("done");
            assertThat(payer.refusal(ORDER, Ids.next(), run, any(), granted + 1, dossier))
                    .isEqualTo("payment_order_cap");
            payer.change(ORDER, Ids.next(), run, any(), granted - 1, dossier);
            UUID second = run(payer, FilledCompany.PAYER);
            assertThat(payer.refusal(ORDER, Ids.next(), second, any(), 1L, dossier))
                    .isEqualTo("payment_order_one_live");
        }
    }

    @Test
    void whatWasPaidCountsAgainstTheLedger() throws SQLException {
        UUID dossier = paid.granted();
        paid.imports(paid.answered(paid.issued(dossier), _ -> null));
        try (Database payer = as(FilledCompany.PAYER)) {
            assertThat(payer.refusal(ORDER, Ids.next(), run(payer, FilledCompany.PAYER), any(), 1L, dossier))
                    .isEqualTo("payment_order_cap");
        }
    }

    @Test
    void keepPreparerSignerAndBothPayersApart() throws SQLException {
        UUID dossier = paid.granted();
        UUID run = paid.made(dossier);
        UUID other = paid.granted();
        for (UUID reviewer : List.of(FilledCompany.INSTRUCTOR, FilledCompany.APPROVER)) {
            try (Database ministry = as(reviewer)) {
                assertThat(ministry.refusal(ORDER, Ids.next(), run(ministry, reviewer), any(), 1L, other))
                        .as("makes")
                        .isEqualTo("payment_distinct_persons");
                assertThat(ministry.refusal(CONFIRMATION, reviewer, run))
                        .as("confirms")
                        .isEqualTo("payment_distinct_persons");
                assertThat(ministry.refusal(CONFIRMATION, FilledCompany.CONFIRMER, run))
                        .as("confirms under another’s name")
                        .isEqualTo(NO_RIGHT);
                assertThat(ministry.refusal(RUN, Ids.next(), number(), FilledCompany.PAYER))
                        .isEqualTo(NO_RIGHT);
            }
        }
        try (Database maker = as(FilledCompany.PAYER)) {
            assertThat(maker.refusal(CONFIRMATION, FilledCompany.PAYER, run)).isEqualTo("payment_run_distinct_persons");
            assertThat(maker.refusal(
                            "insert into opinion select gen_random_uuid(), id, company_id, ?, 'X', now(), 'X' from dossier"
                                    + " where id = ?",
                            FilledCompany.PAYER,
                            dossier))
                    .as("a payer prepares")
                    .isEqualTo("payment_distinct_persons");
            assertThat(maker.refusalOfCopy(
                            "decision",
                            "dossier_id = '%s'".formatted(dossier),
                            Map.of("id", Ids.next(), "signed_by", FilledCompany.PAYER)))
                    .as("a payer signs")
                    .isEqualTo("payment_distinct_persons");
        }
        try (Database confirmer = as(FilledCompany.CONFIRMER)) {
            assertThat(confirmer.refusal(CONFIRMATION, FilledCompany.CONFIRMER, run))
                    .isEqualTo("done");
        }
    }

    @Test
    void closeARunWithItsConfirmation() throws SQLException {
        UUID dossier = paid.granted();
        UUID other = paid.granted();
        UUID run = paid.made(dossier);
        try (Database payer = as(FilledCompany.PAYER);
                Database confirmer = as(FilledCompany.CONFIRMER)) {
            for (String changed : List.of("orders", "total", "sha256")) {
                assertThat(confirmer.refusal(
                                CONFIRMATION
                                        .replace("o.orders,", changed.equals("orders") ? "o.orders + 1," : "o.orders,")
                                        .replace("o.total,", changed.equals("total") ? "o.total - 1," : "o.total,")
                                        .replace(
                                                "payment_run_sha256(r.id)",
                                                changed.equals("sha256")
                                                        ? "repeat('0', 64)"
                                                        : "payment_run_sha256(r.id)"),
                                FilledCompany.CONFIRMER,
                                run))
                        .as(changed)
                        .isEqualTo("payment_run_total");
            }
            paid.confirm(Firms.CONFIRMER, run);
            assertThat(payer.refusal(ORDER, Ids.next(), run, any(), 1L, other)).isEqualTo("payment_run_closed");
            assertThat(payer.refusal(
                            "insert into payment_run_discard values (?, ?, 'X', now())", run, FilledCompany.PAYER))
                    .isEqualTo("payment_run_closed");
            for (String change : List.of(
                    "update payment_order set amount = 1",
                    "delete from payment_order",
                    "update payment_run_confirmation set total = 1",
                    "delete from payment_run_confirmation",
                    "update payment_outcome set outcome = 'PAID'",
                    "delete from payment_outcome")) {
                assertThat(payer.refusal(change)).as(change).isEqualTo(NO_RIGHT);
            }
        }
    }

    @Test
    void moveADossierOnlyWithItsOrderItsPayerAndTheBanksWord() throws SQLException {
        UUID dossier = paid.granted();
        try (Database confirmer = as(FilledCompany.CONFIRMER);
                Database payer = as(FilledCompany.PAYER);
                Database approver = as(FilledCompany.APPROVER);
                Database owner = Database.asOwner()) {
            String order = "ORDER_PAYMENT";
            assertThat(confirmer.refusal(EVENT, order, "IN_PAYMENT", FilledCompany.CONFIRMER, dossier))
                    .isEqualTo("dossier_event_ordered");
            UUID run = paid.made(dossier);
            assertThat(confirmer.refusal(EVENT, order, "IN_PAYMENT", FilledCompany.CONFIRMER, dossier))
                    .isEqualTo("dossier_event_ordered");
            confirmer.change(CONFIRMATION, FilledCompany.CONFIRMER, run);
            assertThat(payer.refusal(EVENT, order, "IN_PAYMENT", FilledCompany.PAYER, dossier))
                    .isEqualTo("dossier_event_payer");
            confirmer.change(EVENT, order, "IN_PAYMENT", FilledCompany.CONFIRMER, dossier);
            assertThat(payer.refusal(EVENT, "CONFIRM_PAYMENT", "PAID", FilledCompany.PAYER, dossier))
                    .isEqualTo("dossier_event_bank_answer");
            assertThat(payer.refusal(EVENT, "REFUSE_PAYMENT", "APPROVED", FilledCompany.PAYER, dossier))
                    .isEqualTo("dossier_event_bank_answer");

            UUID answer = Ids.next();
            payer.change(
                    "insert into bank_answer values (?, encode(sha256(?::text::bytea), 'hex'), 'PAIN_002', 'X', 1, 0, 1, ?, 'X',"
                            + " now())",
                    answer,
                    answer.toString(),
                    FilledCompany.PAYER);
            payer.change(
                    "insert into payment_outcome select id, company_id, dossier_id, 'REFUSED', null, 'AC04', null, ?, now()"
                            + " from payment_order where dossier_id = ?",
                    answer,
                    dossier);
            assertThat(payer.refusal(EVENT, "CONFIRM_PAYMENT", "PAID", FilledCompany.PAYER, dossier))
                    .isEqualTo("dossier_event_bank_answer");
            assertThat(payer.refusal(EVENT, "REFUSE_PAYMENT", "PARTIALLY_APPROVED", FilledCompany.PAYER, dossier))
                    .isEqualTo("dossier_event_last_decision");
            assertThat(approver.refusal(EVENT, "REFUSE_PAYMENT", "APPROVED", FilledCompany.APPROVER, dossier))
                    .isEqualTo("payment_distinct_persons");
            payer.change(EVENT, "REFUSE_PAYMENT", "APPROVED", FilledCompany.PAYER, dossier);
            assertThat(owner.one("select state from dossier where id = ?", dossier))
                    .isEqualTo("APPROVED");
        }
    }

    @Test
    void changeAnAccountByTwoPersons() throws SQLException {
        FilledCompany company = FilledCompany.create();
        UUID proposal = Ids.next();
        String confirms = """
                insert into bank_account select gen_random_uuid(), company_id, rib_encrypted, rib_token, last_digits, declared_by,
                    declared_by_name, declared_at, id, ?, 'X', now() from bank_account_proposal where id = ?""";
        try (Database one = Database.as(Side.COMPANY, company.person());
                Database owner = Database.asOwner()) {
            UUID second = UUID.randomUUID();
            owner.change(
                    "insert into mandate values (gen_random_uuid(), ?, ?, now(), null, null)", company.id(), second);
            one.change(
                    "insert into bank_account_proposal values (?, ?, 'b', 'b', '1111', ?, 'X', now())",
                    proposal,
                    company.id(),
                    company.person());
            assertThat(one.refusal(confirms, company.person(), proposal)).isEqualTo("bank_account_distinct_persons");
            assertThat(one.refusal(confirms, second, proposal)).isEqualTo(NO_RIGHT);
            assertThat(one.refusal(
                            "insert into bank_account_proposal values (gen_random_uuid(), ?, 'b', 'b', '1111', ?, 'X', now())",
                            company.id(),
                            second))
                    .isEqualTo(NO_RIGHT);
            try (Database other = Database.as(Side.COMPANY, second)) {
                assertThat(other.refusal(confirms, second, proposal)).isEqualTo("done");
                assertThat(other.refusal(confirms.replace("rib_token", "'c'"), second, proposal))
                        .isEqualTo("bank_account_proposed");
                one.change(
                        "insert into bank_account_proposal values (?, ?, 'c', 'c', '2222', ?, 'X', now())",
                        Ids.next(),
                        company.id(),
                        company.person());
                assertThat(other.refusal(confirms, second, proposal)).isEqualTo("bank_account_newest_proposal");
            }
        }
    }

    @RepeatedTest(5)
    void twoOrdersAtTheSameInstantForOneDossierAreOne() throws Exception {
        UUID dossier = paid.granted();
        long granted = granted(dossier);
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> made = List.of(FilledCompany.PAYER, FilledCompany.CONFIRMER).stream()
                    .map(person -> hands.submit(() -> {
                        try (Database payer = as(person)) {
                            UUID run = run(payer, person);
                            start.await();
                            return payer.change(ORDER, Ids.next(), run, any(), granted, dossier);
                        } catch (SQLException refused) {
                            return 0;
                        }
                    }))
                    .toList();
            assertThat(made.get(0).get() + made.get(1).get()).isEqualTo(1);
        }
    }

    private static UUID run(Database payer, UUID person) throws SQLException {
        UUID run = Ids.next();
        payer.change(RUN, run, number(), person);
        return run;
    }

    private static String number() {
        return "OP-2027-" + FilledCompany.digits(12);
    }

    private static String any() {
        return "X-" + FilledCompany.digits(12);
    }

    private static Database as(UUID person) throws SQLException {
        return Database.as(Side.MINISTRY, person);
    }

    private static long granted(UUID dossier) throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.count("select sum(amount) from grant_entry where dossier_id = ?", dossier);
        }
    }
}
