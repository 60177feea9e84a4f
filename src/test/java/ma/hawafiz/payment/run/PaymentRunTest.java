package ma.hawafiz.payment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.demo.bank.BankAnswers;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.payment.answer.ImportBankAnswer;
import ma.hawafiz.payment.iso20022.CheckPain001;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.junit.jupiter.api.Test;

/** From a decision that grants something to the bank’s word, by two payers who had no part in it. */
@QuarkusTest
class PaymentRunTest {
    private static final Slice ALL = new Slice(null, 200);

    @Inject
    Firms firms;

    @Inject
    PaidFirms paid;

    @Inject
    PaymentRuns runs;

    @Inject
    WaitingDossiers waiting;

    @Inject
    MakeRun makeRun;

    @Inject
    DiscardRun discardRun;

    @Test
    void ordersAllThatTheLedgerGrantsAndPaysIt() throws SQLException {
        UUID dossier = paid.granted();
        UUID run = paid.made(dossier);

        RunHead made = Firms.by(Firms.PAYER, () -> runs.get(run));
        assertThat(made.state()).isEqualTo(RunHead.State.MADE);
        assertThat(made.total().movePointRight(2).longValueExact()).isEqualTo(granted(dossier));
        assertThat(state(dossier)).isEqualTo("APPROVED");

        paid.confirm(Firms.CONFIRMER, run);
        assertThat(state(dossier)).isEqualTo("IN_PAYMENT");

        ImportBankAnswer.Imported answer = paid.imports(paid.answered(run, _ -> null));
        assertThat(answer.paid()).isEqualTo(1);
        assertThat(state(dossier)).isEqualTo("PAID");
        assertThat(Firms.by(Firms.PAYER, () -> runs.get(run)).state()).isEqualTo(RunHead.State.SETTLED);
    }

    @Test
    void takesAnAccountNotificationToo() throws SQLException {
        UUID kept = paid.granted();
        UUID returned = paid.granted();
        UUID run = paid.issued(kept, returned);
        String back = reference(run, returned);

        paid.imports(BankAnswers.to(paid.exported(run)).camt054(each -> each.equals(back) ? "AC04" : null));

        assertThat(state(kept)).isEqualTo("PAID");
        assertThat(state(returned)).isEqualTo("APPROVED");
    }

    @Test
    void whatTheBankRefusesStandsAsItWasDecidedAndIsOrderedAgain() throws SQLException {
        UUID refused = paid.granted();
        UUID settled = paid.granted();
        UUID run = paid.issued(refused, settled);
        String reference = reference(run, refused);

        ImportBankAnswer.Imported answer =
                paid.imports(paid.answered(run, each -> each.equals(reference) ? "AC04" : null));

        assertThat(answer.refused()).isEqualTo(1);
        assertThat(state(settled)).isEqualTo("PAID");
        assertThat(state(refused)).isEqualTo("APPROVED");
        RunLine line = Firms.by(Firms.PAYER, () -> runs.ofDossier(refused)).getFirst();
        assertThat(line.reasonCode()).isEqualTo("AC04");
        assertThat(line.reasonText()).startsWith("Simulation");

        UUID again = paid.issued(refused);
        paid.imports(paid.answered(again, _ -> null));
        assertThat(state(refused)).isEqualTo("PAID");
        assertThat(reference(again, refused)).endsWith(".2");
    }

    @Test
    void theSameFileTwiceChangesNothing() throws SQLException {
        UUID dossier = paid.granted();
        UUID run = paid.issued(dossier);
        String file = paid.answered(run, _ -> "AM04");
        ImportBankAnswer.Imported first = paid.imports(file);
        UUID again = paid.issued(dossier);

        ImportBankAnswer.Imported second = paid.imports(file);

        assertThat(second.known()).isTrue();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(state(dossier)).isEqualTo("IN_PAYMENT");
        assertThat(Firms.by(Firms.PAYER, () -> runs.get(again)).refused()).isZero();
    }

    @Test
    void aFileIsTakenWholeOrNotAtAllAndEveryFaultIsTold() throws SQLException {
        UUID one = paid.granted();
        UUID other = paid.granted();
        UUID run = paid.issued(one, other);
        String file = paid.answered(run, _ -> null);
        String wrong = file.replaceFirst("<OrgnlNbOfTxs>2<", "<OrgnlNbOfTxs>3<")
                .replaceFirst("<OrgnlCtrlSum>[^<]*<", "<OrgnlCtrlSum>1.00<")
                .replaceFirst("<InstdAmt Ccy=\"MAD\">[^<]*<", "<InstdAmt Ccy=\"EUR\">1.005<")
                .replace("<OrgnlEndToEndId>" + reference(run, other) + "<", "<OrgnlEndToEndId>NO-SUCH<");

        Refusal refused = catchThrowableOfType(Refusal.class, () -> paid.imports(wrong));

        assertThat(refused.type()).isEqualTo(ProblemType.BANK_FILE_REFUSED);
        assertThat(refused.violations())
                .extracting(Violation::code)
                .containsExactlyInAnyOrder("bank.count", "bank.sum", "bank.amount", "bank.order");
        assertThat(refused.violations())
                .allSatisfy(each -> assertThat(each.path()).startsWith("line "));
        assertThat(state(one)).isEqualTo("IN_PAYMENT");
        assertThat(paid.imports(file).paid()).isEqualTo(2);
    }

    @Test
    void tellsWhatContradictsWhatTheBankSaidBefore() throws SQLException {
        UUID dossier = paid.granted();
        UUID run = paid.issued(dossier);
        paid.imports(paid.answered(run, _ -> null));

        Refusal refused = catchThrowableOfType(Refusal.class, () -> paid.imports(paid.answered(run, _ -> "AC04")));

        assertThat(refused.violations()).extracting(Violation::code).containsExactly("bank.contradicts.PAID");
        assertThat(state(dossier)).isEqualTo("PAID");
    }

    @Test
    void whatIsOnlyOnItsWayMovesNothing() throws SQLException {
        UUID dossier = paid.granted();
        UUID run = paid.issued(dossier);
        String file = paid.answered(run, _ -> null);

        assertThat(paid.imports(file.replace("ACSC", "ACSP")).paid()).isZero();
        assertThat(state(dossier)).isEqualTo("IN_PAYMENT");
        assertThat(catchThrowableOfType(Refusal.class, () -> paid.imports(file.replace("ACSC", "GOOD")))
                        .violations())
                .extracting(Violation::code)
                .containsExactly("bank.status");
    }

    @Test
    void aRunRefusedAsAWholeIsRefusedOrderByOrder() throws SQLException {
        UUID one = paid.granted();
        UUID other = paid.granted();
        UUID run = paid.issued(one, other);
        String whole = paid.answered(run, _ -> null)
                .replaceAll("(?s)<OrgnlPmtInfAndSts>.*</OrgnlPmtInfAndSts>", "")
                .replace(
                        "</OrgnlGrpInfAndSts>",
                        "<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts>");

        assertThat(paid.imports(whole).refused()).isEqualTo(2);
        assertThat(state(one)).isEqualTo("APPROVED");
        assertThat(state(other)).isEqualTo("APPROVED");
    }

    @Test
    void readsNoOtherFileAndFetchesNothing() {
        for (String file : List.of(
                "",
                "<a",
                "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.03'/>",
                "<!DOCTYPE Document [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Document"
                        + " xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'>&x;</Document>",
                "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'>" + "<a>".repeat(40),
                "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'><a>" + "x".repeat(3000))) {
            Refusal refused = catchThrowableOfType(Refusal.class, () -> paid.imports(file));

            assertThat(refused.type()).isEqualTo(ProblemType.BANK_FILE_REFUSED);
            assertThat(refused.violations()).hasSize(1);
        }
    }

    @Test
    void theFileForTheBankIsTheSameBytesEachTimeAndHoldsToItsSchema() {
        UUID dossier = paid.granted();
        UUID run = paid.issued(dossier);

        String file = paid.exported(run);

        assertThat(paid.exported(run)).isEqualTo(file);
        assertThat(fault(file)).isEmpty();
        assertThat(file)
                .contains("<SchmeNm><Prtry>RIB</Prtry></SchmeNm>", "<InstdAmt Ccy=\"MAD\">", "<NbOfTxs>1</NbOfTxs>");
        assertThat(fault(file.replace("MAD", "EUR"))).isNotEmpty();
        assertThat(fault(file.replaceFirst("<EndToEndId>[^<]*</EndToEndId>", "")))
                .isNotEmpty();
        assertThat(fault(file.replaceFirst("<Id>(\\d{24})</Id>", "<Id>123</Id>")))
                .isNotEmpty();
    }

    @Test
    void nobodyGetsTheFileOfARunThatIsNotConfirmed() {
        UUID run = paid.made(paid.granted());

        assertThat(catchThrowableOfType(Refusal.class, () -> paid.exported(run)).type())
                .isEqualTo(ProblemType.PAYMENT_CONFLICT);
    }

    @Test
    void whoMadeARunDoesNotConfirmIt() throws SQLException {
        UUID dossier = paid.granted();
        UUID run = paid.made(dossier);

        assertThat(catchThrowableOfType(Refusal.class, () -> paid.confirm(Firms.PAYER, run))
                        .type())
                .isEqualTo(ProblemType.SAME_PERSON);
        assertThat(state(dossier)).isEqualTo("APPROVED");
    }

    @Test
    void whoPreparedOrSignedADecisionDoesNotPayIt() {
        UUID dossier = paid.granted();
        for (Actor reviewer : List.of(Firms.INSTRUCTOR, Firms.APPROVER)) {
            Actor payer = new Actor(reviewer.id(), reviewer.name(), Set.of(Role.PAYER));

            Refusal refused =
                    catchThrowableOfType(Refusal.class, () -> Firms.by(payer, () -> makeRun.make(List.of(dossier))));

            assertThat(refused.type()).isEqualTo(ProblemType.SAME_PERSON);
        }
    }

    @Test
    void anOrderIsInOneLiveRunOnly() throws SQLException {
        UUID dossier = paid.granted();
        UUID run = paid.made(dossier);

        assertThat(catchThrowableOfType(Refusal.class, () -> paid.made(dossier)).violations())
                .extracting(Violation::code)
                .containsExactly("payment.nothingToOrder");

        Firms.by(Firms.CONFIRMER, () -> {
            discardRun.discard(run);
        });
        assertThat(catchThrowableOfType(Refusal.class, () -> paid.confirm(Firms.CONFIRMER, run))
                        .type())
                .isEqualTo(ProblemType.PAYMENT_CONFLICT);
        paid.issued(dossier);
        assertThat(state(dossier)).isEqualTo("IN_PAYMENT");
    }

    @Test
    void withoutAConfirmedAccountNothingIsOrdered() {
        Firms.Firm firm = firms.declared();
        firms.imports(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00"));
        UUID dossier = firms.approved(firm);

        assertThat(catchThrowableOfType(Refusal.class, () -> paid.made(dossier)).violations())
                .extracting(Violation::code)
                .containsExactly("payment.nothingToOrder");
    }

    @Test
    void thePayerSeesThatAnAccountChangedLatelyAndTheOrderKeepsItsOwn() throws SQLException {
        Firms.Firm firm = firms.declared();
        firms.imports(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00"));
        String first = Firms.rib();
        firms.paidInto(firm, first);
        UUID dossier = firms.approved(firm);
        try (Database owner = Database.asOwner()) {
            owner.change("update bank_account set confirmed_at = '2026-01-01' where company_id = ?", firm.id());
        }
        assertThat(account(dossier).careful()).isFalse();

        UUID run = paid.made(dossier);
        firms.paidInto(firm, Firms.rib());
        paid.confirm(Firms.CONFIRMER, run);

        assertThat(paid.exported(run)).contains("<Id>" + first + "</Id>");
        assertThat(Firms.by(Firms.PAYER, () -> runs.lines(run, ALL)).items())
                .extracting(RunLine::accountChanged)
                .containsExactly(true);
        paid.imports(paid.answered(run, _ -> "AC04"));
        assertThat(account(dossier).changedLately()).isTrue();
    }

    private WaitingDossier.Account account(UUID dossier) {
        return Firms.by(
                Firms.PAYER,
                () -> Objects.requireNonNull(
                        waiting.of(List.of(dossier)).getFirst().dossier().account()));
    }

    private String reference(UUID run, UUID dossier) {
        return Firms.by(Firms.PAYER, () -> runs.lines(run, ALL)).items().stream()
                .filter(line -> line.dossierId().equals(dossier))
                .findFirst()
                .orElseThrow()
                .reference();
    }

    private static Optional<String> fault(String file) {
        return CheckPain001.fault(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String state(UUID dossier) throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.one("select state from dossier where id = ?", dossier);
        }
    }

    private static long granted(UUID dossier) throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.count("select sum(amount) from grant_entry where dossier_id = ?", dossier);
        }
    }
}
