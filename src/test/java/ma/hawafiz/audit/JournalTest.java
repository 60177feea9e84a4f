package ma.hawafiz.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.dossier.DiscardDossier;
import ma.hawafiz.dossier.WithdrawDossier;
import ma.hawafiz.identity.Side;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.review.GiveOpinion;
import org.junit.jupiter.api.Test;

/** Whatever somebody does is in the journal once, in their name; what was not done is not. */
@QuarkusTest
class JournalTest {
    @Inject
    Firms firms;

    @Inject
    EntityManager entities;

    @Inject
    DiscardDossier discardDossier;

    @Inject
    WithdrawDossier withdrawDossier;

    @Inject
    GiveOpinion giveOpinion;

    @Test
    void tellsEachDeedOnceInTheNameOfWhoDidIt() throws SQLException {
        Firms.Firm firm = firms.declared();
        firms.imports(firm, payroll());
        UUID abandoned = firms.opened(firm);
        Firms.by(firm.signatory(), () -> discardDossier.discard(abandoned));
        UUID withdrawn = firms.lodged(firm);
        Firms.by(firm.signatory(), () -> withdrawDossier.withdraw(withdrawn, "Erreur de saisie"));
        UUID dossier = firms.proposed(firm);
        firms.returned(dossier, "Une ligne manque.");
        Firms.by(Firms.INSTRUCTOR, () -> giveOpinion.give(dossier, "Revu.", List.of()));
        firms.decided(dossier);

        assertThat(journal(firm))
                .containsExactly(
                        "CompanyRegistered Hawafiz",
                        "FactsDeclared Signataire",
                        "PayrollImported Signataire",
                        "DossierOpened Signataire",
                        "DossierDiscarded Signataire",
                        "DossierOpened Signataire",
                        "DossierMoved LODGE Signataire",
                        "DossierMoved WITHDRAW Signataire",
                        "DossierOpened Signataire",
                        "DossierMoved LODGE Signataire",
                        "DossierMoved DECLARE_COMPLETE Omar Fassi",
                        "DossierMoved PROPOSE Laila Bennis",
                        "DossierMoved RETURN_TO_REVIEW Omar Fassi",
                        "DossierMoved PROPOSE Laila Bennis",
                        "DossierMoved DECIDE Amina Kadiri");
    }

    @Test
    void tellsNothingOfWhatWasRefused() throws SQLException {
        Firms.Firm firm = firms.declared();
        UUID empty = firms.opened(firm);
        List<String> before = journal(firm);

        assertThatThrownBy(() -> firms.imports(firm, Firms.HEADER + "x\n")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> firms.lodged(firm)).hasMessageContaining("one_live_dossier");
        assertThatThrownBy(() -> Firms.by(firm.signatory(), () -> withdrawDossier.withdraw(empty, "Trop tôt")))
                .isInstanceOf(Refusal.class);

        assertThat(journal(firm)).isEqualTo(before);
    }

    @Test
    void tellsNothingOfWhatWasRolledBack() throws SQLException {
        Firms.Firm firm = firms.declared();
        UUID dossier = firms.opened(firm);
        List<String> before = journal(firm);

        assertThatThrownBy(() -> Firms.by(
                        firm.signatory(),
                        () -> QuarkusTransaction.requiringNew().run(() -> {
                            discardDossier.discard(dossier);
                            entities.flush();
                            throw new IllegalStateException("something else broke");
                        })))
                .isInstanceOf(IllegalStateException.class);

        assertThat(journal(firm)).isEqualTo(before);
        assertThat(dossiers(firm)).isEqualTo(1);
    }

    private static List<String> journal(Firms.Firm firm) throws SQLException {
        try (Database ministry = Database.as(Side.MINISTRY, Firms.AGENT.id())) {
            return ministry.all(
                    "select concat_ws(' ', action, details ->> 'action', actor_name) from journal_entry"
                            + " where company_id = ? order by id",
                    firm.id());
        }
    }

    private static long dossiers(Firms.Firm firm) throws SQLException {
        try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            return company.count("select count(*) from dossier");
        }
    }

    private static String payroll() {
        return Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00");
    }
}
