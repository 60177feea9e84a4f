package ma.hawafiz.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.identity.Side;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.MovableClock;
import ma.hawafiz.reference.AdoptedRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes claimable after a decision, or is corrected, is claimed by a complementary dossier: the difference, and no more. */
@QuarkusTest
class ComplementaryDossierTest {
    private static final LocalDate EARLY = LocalDate.of(2027, 1, 31);
    private static final LocalDate LATER = LocalDate.of(2027, 3, 31);
    /** Twelve months of 9,000.00 dirhams at 17 %: the first worked example of the rules. */
    private static final long WHOLE_YEAR = 1_836_000;

    @Inject
    Firms firms;

    @Inject
    Dossiers dossiers;

    @Inject
    AdoptedRules rules;

    @Inject
    MovableClock clock;

    private final String person = FilledCompany.digits(9);
    private Firms.Firm firm;

    @BeforeEach
    void early() {
        clock.set(EARLY);
        firm = firms.declared();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void anAmountThatWaitedForTimeIsGrantedByAComplementaryDossierOnceItHasPassed() throws SQLException {
        imports("2025-09-10", person, "9000.00");
        UUID first = firms.proposed(firm);
        Decision decided = sign(first);
        assertThat(decided.outcome()).isEqualTo(DossierState.REJECTED);
        assertThat(decided.deferred()).isEqualTo(WHOLE_YEAR);
        assertThat(ledger(person)).isZero();

        clock.set(LATER);
        imports("2025-09-10", person, "9000.00");
        UUID second = firms.proposed(firm);
        assertThat(completes(second)).isEqualTo(first);
        Decision completed = sign(second);

        assertThat(completed.outcome()).isEqualTo(DossierState.APPROVED);
        assertThat(completed.granted()).isEqualTo(WHOLE_YEAR);
        assertThat(completed.grantedBefore()).isZero();
        assertThat(ledger(person)).isEqualTo(WHOLE_YEAR);
    }

    @Test
    void whatWasGrantedIsNotGrantedAgain() throws SQLException {
        String settled = FilledCompany.digits(9);
        imports("2025-07-10", settled, "9000.00");
        imports("2025-09-10", person, "9000.00");
        Decision decided = sign(firms.proposed(firm));
        assertThat(decided.outcome()).isEqualTo(DossierState.PARTIALLY_APPROVED);
        assertThat(ledger(settled)).isEqualTo(WHOLE_YEAR);

        clock.set(LATER);
        imports("2025-09-10", person, "9000.00");
        Decision completed = sign(firms.proposed(firm));

        assertThat(completed.granted()).isEqualTo(WHOLE_YEAR);
        assertThat(completed.grantedBefore()).isEqualTo(WHOLE_YEAR);
        assertThat(completed.refused()).isZero();
        assertThat(completed.outcome()).isEqualTo(DossierState.APPROVED);
        assertThat(ledger(settled)).isEqualTo(WHOLE_YEAR);
        assertThat(ledger(person)).isEqualTo(WHOLE_YEAR);
    }

    @Test
    void aCorrectionClaimsTheDifference() throws SQLException {
        clock.set(LATER);
        imports("2025-09-10", person, "9000.00");
        sign(firms.proposed(firm));
        imports("2025-09-10", person, "10000.00");
        Decision raised = sign(firms.proposed(firm));
        assertThat(raised.granted()).isEqualTo(204_000);
        assertThat(ledger(person)).isEqualTo(WHOLE_YEAR + 204_000);

        imports("2025-09-10", person, "8000.00");
        Decision lowered = sign(firms.proposed(firm));
        assertThat(lowered.granted()).isZero();
        assertThat(lowered.refused()).isZero();
        assertThat(ledger(person)).isEqualTo(WHOLE_YEAR + 204_000);
    }

    @Test
    void theCapHoldsOverTheChain() throws SQLException {
        long cap = rules.current().at(LATER).amount("bonus.cap.amount").centimes();
        clock.set(LATER);
        imports("2025-09-10", person, "9000.00");
        sign(firms.proposed(firm));
        FilledCompany elsewhere = FilledCompany.create();
        long left = 100_000;
        try (Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER)) {
            ministry.change(
                    "insert into grant_entry values (gen_random_uuid(), ?, ?, ?, ?, 'PAE', 2026, ?, now())",
                    elsewhere.id(),
                    elsewhere.decided(),
                    elsewhere.decision(),
                    person,
                    cap - WHOLE_YEAR - left);
        }
        imports("2025-09-10", person, "30000.00");
        assertThat(sign(firms.proposed(firm)).granted()).isEqualTo(left);
        assertThat(ledger(person)).isEqualTo(cap);
    }

    @Test
    void dossiersOfAClaimFormAChainWithOneUndecidedAtItsEnd() throws SQLException {
        clock.set(LATER);
        imports("2025-09-10", person, "9000.00");
        UUID first = firms.proposed(firm);
        assertThatThrownBy(() -> firms.opened(firm)).hasMessageContaining("one_live_dossier");
        sign(first);
        UUID second = firms.opened(firm);
        assertThat(completes(second)).isEqualTo(first);
        assertThatThrownBy(() -> firms.opened(firm)).hasMessageContaining("one_live_dossier");
        firms.lodge(firm, second);
        try (Database ours = Database.as(Side.COMPANY, firm.signatory().id());
                Database owner = Database.asOwner()) {
            assertThat(insertion(ours, first)).isEqualTo("one_live_dossier");
            owner.change("update dossier set state = 'REJECTED' where id = ?", second);
            assertThat(insertion(ours, first)).as("a fork").isEqualTo("one_complement_of_dossier");
            assertThat(insertion(ours, null)).as("another first one").isEqualTo("one_first_dossier");
            assertThat(insertion(ours, second)).isEqualTo("done");
            assertThat(insertion(ours, FilledCompany.create().decided()))
                    .as("another company’s")
                    .isEqualTo("dossier_completes");
            owner.change("update dossier set state = 'APPEALED' where id = ?", second);
            assertThat(insertion(ours, second)).as("a disputed one").isEqualTo("dossier_completes_decided");
        }
        assertThat(catchThrowableOfType(Refusal.class, () -> firms.opened(firm)).type())
                .isEqualTo(ProblemType.DOSSIER_STATE_CONFLICT);
    }

    private String insertion(Database ours, @Nullable UUID completes) throws SQLException {
        return ours.refusal(
                "insert into dossier values (gen_random_uuid(), ?, 'PAE', 2026, 'DRAFT', ?, now(), ?)",
                firm.id(),
                firm.signatory().id(),
                completes);
    }

    private UUID completes(UUID dossier) {
        return Firms.by(firm.signatory(), () -> dossiers.get(dossier).completes());
    }

    private Decision sign(UUID dossier) {
        return firms.decided(dossier);
    }

    private static long ledger(String cnss) throws SQLException {
        try (Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER)) {
            return ministry.count("select coalesce(sum(amount), 0)::bigint from grant_entry where cnss = ?", cnss);
        }
    }

    /** Somebody hired on a day on a permanent contract, and paid the same in every month up to today’s. */
    private void imports(String hired, String cnss, String rbi) {
        Month first = Month.parse(hired.substring(0, 7));
        int months = (clock.today().getYear() - Integer.parseInt(hired.substring(0, 4))) * 12
                + clock.today().getMonthValue()
                - Integer.parseInt(hired.substring(5, 7));
        firms.imports(
                firm,
                Firms.HEADER
                        + IntStream.rangeClosed(0, months)
                                .mapToObj(first::plus)
                                .map(month ->
                                        "%s;ALAMI;SARA;MA;CDI;%s;%s;S1;%s;26\n".formatted(cnss, hired, month, rbi))
                                .collect(Collectors.joining()));
    }
}
