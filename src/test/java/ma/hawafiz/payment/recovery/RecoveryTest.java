package ma.hawafiz.payment.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.Side;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.time.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was paid and should not have been comes back: heard first, decided by another person, to the centime. */
@QuarkusTest
class RecoveryTest {
    private static final long BONUS = 1_836_000;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(BONUS, 2);

    @Inject
    Firms firms;

    @Inject
    OpenRecovery openRecovery;

    @Inject
    AnswerRecovery answerRecovery;

    @Inject
    DecideRecovery decideRecovery;

    @Inject
    RecordReceipt recordReceipt;

    @Inject
    MovableClock clock;

    @AfterEach
    void letTimeRun() {
        clock.release();
    }

    private record Paid(Firms.Firm firm, UUID dossier, String cnss) {}

    private Paid paid() throws SQLException {
        Firms.Firm firm = firms.declared();
        String cnss = FilledCompany.digits(9);
        firms.imports(firm, Firms.HEADER + Firms.lines(cnss, "9000.00"));
        UUID dossier = firms.proposed(firm);
        firms.decided(dossier);
        try (Database owner = Database.asOwner()) {
            owner.change("update dossier set state = 'PAID' where id = ?", dossier);
        }
        return new Paid(firm, dossier, cnss);
    }

    private Paid opened() throws SQLException {
        Paid paid = paid();
        open(paid, WHOLE);
        return paid;
    }

    private void open(Paid paid, BigDecimal amount) {
        Firms.by(
                Firms.INSTRUCTOR,
                () -> openRecovery.open(
                        paid.dossier,
                        Breach.STABILITY_ANNULLED,
                        "La paie corrigée montre un départ au quatorzième mois.",
                        List.of(new OpenRecovery.ClaimedLine(paid.cnss, amount))));
    }

    private void answer(Paid paid) {
        Firms.by(paid.firm.signatory(), () -> answerRecovery.answer(paid.dossier, "Il a été réembauché."));
    }

    private void decide(Paid paid, Actor by, BigDecimal amount) {
        Firms.by(
                by,
                () -> decideRecovery.decide(
                        paid.dossier, List.of(new DecideRecovery.DueLine(paid.cnss, amount, "Établi."))));
    }

    private void receive(Paid paid, Actor by, String amount, String reference) {
        Firms.by(
                by,
                () -> recordReceipt.record(paid.dossier, new BigDecimal(amount), LocalDate.of(2027, 3, 30), reference));
    }

    @Test
    void whatIsPaidBackInInstalmentsIsTakenOutOfTheLedgerAndFreesTheCap() throws SQLException {
        Paid paid = opened();
        answer(paid);
        decide(paid, Firms.OTHER_APPROVER, WHOLE);
        receive(paid, Firms.PAYER, "10000.00", "VIR-1");
        assertThat(state(paid)).isEqualTo("RECOVERY");
        assertThat(ledger(paid)).isEqualTo(BONUS);
        assertThat(refused(() -> receive(paid, Firms.PAYER, "8360.01", "VIR-2")).violations())
                .extracting(Violation::code)
                .containsExactly("recovery.aboveOpen");
        receive(paid, Firms.PAYER, "8360.00", "VIR-2");

        assertThat(state(paid)).isEqualTo("CLOSED");
        assertThat(ledger(paid)).isZero();
        FilledCompany elsewhere = FilledCompany.create();
        try (Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER)) {
            long cap =
                    ministry.count("select (bonus_cap_of(2026::smallint, 'bonus.cap.amount')::numeric * 100)::bigint");
            String grant = "insert into grant_entry values (gen_random_uuid(), ?, ?, ?, ?, 'PAE', 2026, ?, now())";
            assertThat(ministry.refusal(
                            grant, elsewhere.id(), elsewhere.decided(), elsewhere.decision(), paid.cnss, cap))
                    .isEqualTo("done");
            assertThat(ministry.refusal(
                            grant, elsewhere.id(), elsewhere.decided(), elsewhere.decision(), paid.cnss, cap + 1))
                    .isEqualTo("grant_entry_cap");
        }
    }

    @Test
    void whereNothingIsToBeReturnedTheDossierIsClosedAndTheLedgerStands() throws SQLException {
        Paid paid = opened();
        answer(paid);
        decide(paid, Firms.OTHER_APPROVER, BigDecimal.ZERO);
        assertThat(state(paid)).isEqualTo("CLOSED");
        assertThat(ledger(paid)).isEqualTo(BONUS);
    }

    @Test
    void nothingIsDecidedBeforeTheCompanyIsHeardOrItsDelayIsOver() throws SQLException {
        Paid paid = opened();
        LocalDate until;
        try (Database owner = Database.asOwner()) {
            until = LocalDate.parse(owner.one("select hearing_until from recovery where dossier_id = ?", paid.dossier));
        }
        assertThat(until).isEqualTo(LocalDate.of(2027, 4, 15));
        clock.set(until);
        assertThat(refused(() -> decide(paid, Firms.OTHER_APPROVER, WHOLE)).type())
                .isEqualTo(ProblemType.NOT_HEARD_YET);
        clock.set(until.plusDays(1));
        decide(paid, Firms.OTHER_APPROVER, WHOLE);
        assertThat(refused(() -> answer(paid)).type()).isEqualTo(ProblemType.RECOVERY_CONFLICT);
        assertThat(state(paid)).isEqualTo("RECOVERY");
    }

    @Test
    void whoAsksWhoGrantedWhoDecidesAndWhoReceivesAreOthers() throws SQLException {
        Paid paid = opened();
        answer(paid);
        for (Actor involved : List.of(Firms.INSTRUCTOR, Firms.APPROVER)) {
            assertThat(refused(() -> decide(paid, involved, WHOLE)).type()).isEqualTo(ProblemType.SAME_PERSON);
        }
        decide(paid, Firms.OTHER_APPROVER, WHOLE);
        for (Actor involved : List.of(Firms.INSTRUCTOR, Firms.OTHER_APPROVER)) {
            assertThat(refused(() -> receive(paid, involved, "1.00", "VIR-1")).type())
                    .isEqualTo(ProblemType.SAME_PERSON);
        }
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() throws SQLException {
        Paid paid = paid();
        assertThat(refused(() -> Firms.by(
                                Firms.INSTRUCTOR,
                                () -> openRecovery.open(
                                        paid.dossier,
                                        null,
                                        "",
                                        List.of(
                                                new OpenRecovery.ClaimedLine(
                                                        paid.cnss, WHOLE.add(new BigDecimal("0.01"))),
                                                new OpenRecovery.ClaimedLine("1", BigDecimal.ONE)))))
                        .violations())
                .extracting(Violation::code)
                .containsExactlyInAnyOrder(
                        "member.missing", "member.missing", "recovery.aboveGranted", "recovery.nothingGranted");
        open(paid, WHOLE);
        answer(paid);
        assertThat(refused(() -> decide(paid, Firms.OTHER_APPROVER, WHOLE.add(BigDecimal.ONE)))
                        .violations())
                .extracting(Violation::code)
                .containsExactly("recovery.aboveClaimed");
        assertThat(refused(() -> Firms.by(Firms.OTHER_APPROVER, () -> decideRecovery.decide(paid.dossier, List.of())))
                        .violations())
                .extracting(Violation::code)
                .containsExactly("recovery.lineNotDecided");
    }

    @Test
    void theDatabaseClaimsNothingAboveWhatWasGrantedAndOnlyOfAPaidDossier() throws SQLException {
        Paid paid = opened();
        try (Database ministry = Database.as(Side.MINISTRY, Firms.INSTRUCTOR.id());
                Database owner = Database.asOwner()) {
            String line = "insert into recovery_line select id, '%s', company_id, ? from recovery where dossier_id = ?";
            assertThat(ministry.refusal(line.formatted("123123123"), 1, paid.dossier))
                    .isEqualTo("recovery_line_paid");
            owner.change("update dossier set state = 'PAID' where id = ?", paid.dossier);
            assertThat(ministry.refusal(line.formatted("123123123"), 1, paid.dossier))
                    .isEqualTo("recovery_line_granted");
            owner.change("delete from recovery_line where cnss = ?", paid.cnss);
            assertThat(ministry.refusal(line.formatted(paid.cnss), BONUS + 1, paid.dossier))
                    .isEqualTo("recovery_line_granted");
            assertThat(ministry.refusal(line.formatted(paid.cnss), BONUS, paid.dossier))
                    .isEqualTo("done");
        }
    }

    @Test
    void theDatabaseDecidesAfterTheHearingByAnotherPersonAndWithinTheClaim() throws SQLException {
        Paid paid = opened();
        String decision = """
                insert into recovery_decision select id, dossier_id, company_id, opened_by, ?, 'X', ?::timestamptz from recovery
                where dossier_id = ?""";
        UUID other = Firms.OTHER_APPROVER.id();
        try (Database approver = Database.as(Side.MINISTRY, other);
                Database opener = Database.as(Side.MINISTRY, Firms.INSTRUCTOR.id());
                Database signer = Database.as(Side.MINISTRY, Firms.APPROVER.id())) {
            assertThat(approver.refusal(decision, other, "2027-04-15 23:00 Africa/Casablanca", paid.dossier))
                    .isEqualTo("recovery_decision_heard");
            assertThat(approver.refusal(decision, other, "2027-04-16 00:00 Africa/Casablanca", paid.dossier))
                    .isEqualTo("done");
            assertThat(opener.refusal(decision, Firms.INSTRUCTOR.id(), "2027-04-20", paid.dossier))
                    .isEqualTo("recovery_decision_distinct_persons");
            assertThat(signer.refusal(decision, Firms.APPROVER.id(), "2027-04-20", paid.dossier))
                    .isEqualTo("recovery_decision_distinct_persons");
            approver.run("begin");
            approver.change(decision, other, "2027-04-20", paid.dossier);
            String due =
                    "insert into recovery_decision_line select id, '%s', company_id, %d, 'X' from recovery where dossier_id = '%s'";
            assertThat(commits(approver, due.formatted(paid.cnss, BONUS + 1, paid.dossier)))
                    .isEqualTo("recovery_decision_line_claimed");
            approver.run("begin");
            approver.change(decision, other, "2027-04-20", paid.dossier);
            assertThat(commits(approver, "select 1")).as("a line undecided").isEqualTo("recovery_decision_whole");
        }
    }

    @Test
    void theDatabaseSettlesNothingWhileMoneyIsOpenAndReversesNothingUndecidedOrUnpaid() throws SQLException {
        Paid paid = opened();
        String settle = """
                insert into dossier_event select gen_random_uuid(), id, company_id, 'SETTLE', 'RECOVERY', 'CLOSED', null, ?, 'X', now()
                from dossier where id = ?""";
        String reversal = """
                insert into grant_entry select gen_random_uuid(), d.company_id, d.id, c.id, '%s', 'PAE', 2026, ?, now(), r.id
                from dossier d join decision c on c.dossier_id = d.id left join recovery r on r.dossier_id = d.id and %s
                where d.id = ?""";
        UUID payer = Firms.PAYER.id();
        try (Database ministry = Database.as(Side.MINISTRY, payer)) {
            assertThat(ministry.refusal(reversal.formatted("999999999", "false"), -BONUS, paid.dossier))
                    .as("of nothing")
                    .isEqualTo("grant_entry_reversal");
            assertThat(ministry.refusal(reversal.formatted(paid.cnss, "true"), -BONUS, paid.dossier))
                    .as("undecided")
                    .isEqualTo("grant_entry_recovery");
            assertThat(ministry.refusal(settle, payer, paid.dossier))
                    .as("undecided")
                    .isEqualTo("dossier_event_settled");
            answer(paid);
            decide(paid, Firms.OTHER_APPROVER, WHOLE);
            receive(paid, Firms.PAYER, "18359.99", "VIR-1");
            assertThat(ministry.refusal(settle, payer, paid.dossier))
                    .as("a centime open")
                    .isEqualTo("dossier_event_settled");
            assertThat(ministry.refusal(reversal.formatted(paid.cnss, "true"), -BONUS, paid.dossier))
                    .as("a centime open")
                    .isEqualTo("grant_entry_reversal");
            assertThat(ministry.refusal(reversal.formatted(paid.cnss, "true"), BONUS, paid.dossier))
                    .isEqualTo("grant_entry_returned");
            String receipt = """
                    insert into recovery_receipt select gen_random_uuid(), id, company_id, ?, '2027-03-30', ?, ?, 'X', '2027-03-31'
                    from recovery where dossier_id = ?""";
            assertThat(ministry.refusal(receipt, 2, "VIR-2", payer, paid.dossier))
                    .isEqualTo("recovery_receipt_due");
            assertThat(ministry.refusal(receipt, 1, "VIR-1", payer, paid.dossier))
                    .isEqualTo("recovery_receipt_once");
            ministry.change(receipt, 1, "VIR-2", payer, paid.dossier);
            assertThat(ministry.refusal(settle, payer, paid.dossier))
                    .as("not reversed")
                    .isEqualTo("dossier_event_settled");
            assertThat(ministry.refusal(reversal.formatted(paid.cnss, "true"), 1 - BONUS, paid.dossier))
                    .as("not all of it")
                    .isEqualTo("grant_entry_reversal");
            ministry.change(reversal.formatted(paid.cnss, "true"), -BONUS, paid.dossier);
            assertThat(ministry.refusal(reversal.formatted(paid.cnss, "true"), -BONUS, paid.dossier))
                    .isEqualTo("grant_entry_returned_once");
            assertThat(ministry.refusal(settle, payer, paid.dossier)).isEqualTo("done");
        }
    }

    /** What the rest of a transaction is refused for, at its end at the latest. */
    private static String commits(Database actor, String statement) throws SQLException {
        try {
            actor.run(statement);
            actor.run("commit");
            return "done";
        } catch (org.postgresql.util.PSQLException refused) {
            actor.run("rollback");
            var message = refused.getServerErrorMessage();
            return message == null ? "" : String.valueOf(message.getConstraint());
        }
    }

    private static Refusal refused(Runnable deed) {
        return catchThrowableOfType(Refusal.class, deed::run);
    }

    private static String state(Paid paid) throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.one("select state from dossier where id = ?", paid.dossier);
        }
    }

    private static long ledger(Paid paid) throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.count("select sum(amount) from grant_entry where dossier_id = ?", paid.dossier);
        }
    }
}
