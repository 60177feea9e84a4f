package ma.hawafiz.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.identity.Side;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;
import ma.hawafiz.review.SignDecision;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** 300,000 dirhams of bonuses a person, over all employers and whatever happens at the same moment. */
@QuarkusTest
class BonusCapTest {
    private static final long LEFT = 1_000_000;
    private static final String GRANT =
            "insert into grant_entry values (gen_random_uuid(), ?, ?, ?, ?, 'PAE', 2026, ?, now())";

    @Inject
    Firms firms;

    @Inject
    SignDecision signDecision;

    @Inject
    AdoptedRules rules;

    @Inject
    PortalClock clock;

    @Test
    void isTheSameFigureInTheLawAndInTheDatabase() throws SQLException {
        try (Database portal = Database.asPortal()) {
            assertThat(portal.count("select (bonus_cap_on('2026-12-31', 'bonus.cap.amount')::numeric * 100)::bigint"))
                    .isEqualTo(rules.current()
                            .at(clock.today())
                            .amount("bonus.cap.amount")
                            .centimes());
        }
    }

    @RepeatedTest(25)
    void twoApprovalsAtTheSameInstantGrantWhatIsLeftOnce() throws Exception {
        FilledCompany before = FilledCompany.granting(cap() - LEFT);
        UUID first = proposed(before.cnss());
        UUID second = proposed(before.cnss());

        List<Long> granted = atOnce(() -> sign(first), () -> sign(second));

        assertThat(granted).containsExactlyInAnyOrder(LEFT, 0L);
        assertThat(ledger(before.cnss())).isEqualTo(cap());
    }

    @Test
    void anApprovalGrantsWhatIsLeftAtItsMomentAndNotWhatWasProposed() throws SQLException {
        FilledCompany before = FilledCompany.granting(cap() - LEFT);
        UUID dossier = proposed(before.cnss());
        try (Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER)) {
            FilledCompany meanwhile = FilledCompany.create();
            ministry.change(GRANT, meanwhile.id(), meanwhile.decided(), meanwhile.decision(), before.cnss(), 999_999L);
        }

        assertThat(sign(dossier)).isEqualTo(1);
        assertThat(ledger(before.cnss())).isEqualTo(cap());
    }

    @Test
    void theDatabaseLetsNoEntryPassTheCap() throws SQLException {
        FilledCompany full = FilledCompany.granting(cap() - LEFT);
        FilledCompany other = FilledCompany.create();
        try (Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER)) {
            assertThat(grant(ministry, other, full.cnss(), LEFT)).isEqualTo("done");
            assertThat(grant(ministry, other, full.cnss(), LEFT + 1)).isEqualTo("grant_entry_cap");
            assertThat(grant(ministry, other, FilledCompany.digits(9), cap() + 1))
                    .isEqualTo("grant_entry_cap");
            assertThat(ministry.refusal(
                            GRANT.replace("'PAE'", "'AIR'"),
                            other.id(),
                            other.decided(),
                            other.decision(),
                            full.cnss(),
                            LEFT + 1))
                    .isEqualTo("grant_entry_dossier");
        }
    }

    @Test
    void whereTheRulesCapEachEmployerOthersGrantsDoNotCount() throws SQLException {
        FilledCompany full = FilledCompany.granting(cap() - LEFT);
        FilledCompany other = FilledCompany.create();
        String counted = "select coalesce(sum(amount), 0)::bigint from granted_to(array[?], null, ?, 2026::smallint)";
        try (Database owner = Database.asOwner()) {
            assertThat(owner.count(counted, full.cnss(), other.id())).isEqualTo(cap() - LEFT);
            owner.run("begin");
            owner.change("update bonus_cap set value = 'EMPLOYER' where parameter = 'bonus.cap.scope'");
            owner.change(GRANT, other.id(), other.decided(), other.decision(), full.cnss(), LEFT + 1);
            assertThat(owner.count(counted, full.cnss(), other.id())).isEqualTo(LEFT + 1);
            assertThat(owner.count(counted, full.cnss(), full.id())).isEqualTo(cap() - LEFT);
            assertThat(grant(owner, full, full.cnss(), LEFT + 1)).isEqualTo("grant_entry_cap");
            owner.run("rollback");
        }
    }

    @Test
    void theDatabaseTakesNoEntryThatCouldNotSeeTheOneBefore() throws Exception {
        FilledCompany full = FilledCompany.granting(cap() - LEFT);
        FilledCompany one = FilledCompany.create();
        FilledCompany other = FilledCompany.create();
        for (String isolation : List.of("repeatable read", "serializable", "read committed")) {
            try (Database late = Database.as(Side.MINISTRY, FilledCompany.APPROVER);
                    Database early = Database.as(Side.MINISTRY, FilledCompany.APPROVER)) {
                late.run("begin isolation level " + isolation);
                late.count("select count(*) from grant_entry");
                early.run("begin isolation level " + isolation);
                early.count("select count(*) from grant_entry");
                int granted = attempt(early, one, full.cnss()) + attempt(late, other, full.cnss());
                assertThat(granted).as(isolation).isLessThanOrEqualTo(1);
            }
            try (Database owner = Database.asOwner()) {
                owner.change(
                        "delete from grant_entry where decision_id in (?, ?) and amount = ?",
                        one.decision(),
                        other.decision(),
                        LEFT);
            }
        }
    }

    /** Grants all that is left and commits; 1 if that went through. */
    private static int attempt(Database ministry, FilledCompany company, String cnss) throws SQLException {
        try {
            ministry.change(GRANT, company.id(), company.decided(), company.decision(), cnss, LEFT);
            ministry.run("commit");
            return 1;
        } catch (SQLException refused) {
            ministry.run("rollback");
            return 0;
        }
    }

    private static String grant(Database ministry, FilledCompany through, String cnss, long amount)
            throws SQLException {
        return ministry.refusal(GRANT, through.id(), through.decided(), through.decision(), cnss, amount);
    }

    /** A dossier, of a new firm, that would pay the person 61,200 dirhams. */
    private UUID proposed(String cnss) {
        Firms.Firm firm = firms.declared();
        firms.imports(firm, Firms.HEADER + Firms.lines(cnss, "30000.00"));
        UUID dossier = firms.proposed(firm);
        firms.followed(dossier);
        return dossier;
    }

    private long sign(UUID dossier) {
        return Firms.by(Firms.APPROVER, () -> signDecision.sign(dossier).granted());
    }

    private long cap() {
        return rules.current().at(clock.today()).amount("bonus.cap.amount").centimes();
    }

    private static long ledger(String cnss) throws SQLException {
        try (Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER)) {
            return ministry.count("select sum(amount) from grant_entry where cnss = ?", cnss);
        }
    }

    private static List<Long> atOnce(Callable<Long> one, Callable<Long> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            Future<Long> first = hands.submit(() -> {
                start.await();
                return one.call();
            });
            Future<Long> second = hands.submit(() -> {
                start.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
