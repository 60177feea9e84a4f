package ma.hawafiz.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.Firms.Firm;
import ma.hawafiz.Portal;
import ma.hawafiz.company.ProposeBankAccount;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.Side;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CrosscheckTest {
    private static final String HEADER =
            "cnss;cin;nom;prenom;nationalite;contrat;embauche;sortie;motif_sortie;mois;site;rbi;jours\n";
    private static final Slice ALL = new Slice(null, 50);

    @Inject
    Firms firms;

    @Inject
    ReadCrosschecks readCrosschecks;

    @Inject
    RegisterIdentities registerIdentities;

    @Inject
    ProposeBankAccount proposeBankAccount;

    @Test
    void showsTheMinistryWhatBothSayAndTheFirmOnlyThatItIsToBeClarified() throws SQLException {
        String cin = "AE" + FilledCompany.digits(6);
        String cnss = FilledCompany.digits(9);
        Firm one = paying(person(cnss, cin, "ALAMI;SARA", "2025-09-10", "", 26)
                + person(FilledCompany.digits(9), "", "TAZI;OMAR", "2025-09-10", "", 26));
        Firm other = paying(person("000000000", cin, "EL ALAMI;SARRA", "2026-02-01", "", 26));

        List<Crosscheck> found = Firms.by(Firms.INSTRUCTOR, () -> readCrosschecks.of(one.id(), 2026, ALL))
                .items();
        List<ToClarify> told = Firms.by(one.signatory(), () -> readCrosschecks.toClarify(one.id(), 2026, ALL))
                .items();

        assertThat(found).extracting(Crosscheck::kind).containsExactly(FindingKind.FULL_TIME_TWICE);
        Crosscheck twice = found.getFirst();
        assertThat(twice.likeness()).isEqualTo(Likeness.SAME_CIN);
        assertThat(twice.otherCompanyId()).isEqualTo(other.id());
        assertThat(twice.months()).hasSize(11).first().isEqualTo(new Crosscheck.SharedMonth("2026-02", 26, 26));
        assertThat(told).extracting(ToClarify::cnss).containsExactly(cnss);
        try (Database company = Database.as(Side.COMPANY, one.signatory().id())) {
            assertThat(company.count("select count(*) from identity_token where company_id <> ?", one.id()))
                    .isZero();
        }
    }

    @Test
    void findsARecruitWhoCameFromASisterFirm() {
        String cnss = FilledCompany.digits(9);
        Firm sister = paying(person(cnss, "", "ALAMI;SARA", "2025-01-10", "2025-12-20", 26));
        Firm firm = paying(person(cnss, "", "ALAMI;SARA", "2026-05-04", "", 26));

        List<Crosscheck> found = Firms.by(Firms.INSTRUCTOR, () -> readCrosschecks.of(firm.id(), 2026, ALL))
                .items();

        assertThat(found).extracting(Crosscheck::kind).containsExactly(FindingKind.REHIRED_THROUGH_SISTER);
        assertThat(found.getFirst().ties()).contains(Tie.SAME_FISCAL_ID);
        assertThat(Firms.by(Firms.INSTRUCTOR, () -> readCrosschecks.of(sister.id(), 2026, ALL))
                        .items())
                .isEmpty();
    }

    @Test
    void findsNothingOfPeopleWhoWorkForOneFirm() {
        paying(person(FilledCompany.digits(9), "", "ALAMI;SARA", "2025-09-10", "", 26));
        Firm firm = paying(person(FilledCompany.digits(9), "", "ALAMI;SARA", "2025-09-10", "", 26));

        assertThat(Firms.by(Firms.INSTRUCTOR, () -> readCrosschecks.of(firm.id(), 2026, ALL))
                        .items())
                .isEmpty();
    }

    @Test
    void forgetsANumberThatWasCorrected() throws SQLException {
        String wrong = FilledCompany.digits(9);
        Firm firm = paying(person(wrong, "", "ALAMI;SARA", "2025-09-10", "", 26));
        Firm other = paying(person(wrong, "", "TAZI;OMAR", "2025-09-10", "", 26));
        assertThat(Firms.by(Firms.INSTRUCTOR, () -> readCrosschecks.of(firm.id(), 2026, ALL))
                        .items())
                .extracting(Crosscheck::kind)
                .containsExactly(FindingKind.ONE_NUMBER_TWO_NAMES);

        try (Database owner = Database.asOwner()) {
            owner.change("update employment set cnss = ? where company_id = ?", FilledCompany.digits(9), other.id());
        }
        Firms.by(Actor.SYSTEM, () -> registerIdentities.register(other.id()));

        assertThat(Firms.by(Firms.INSTRUCTOR, () -> readCrosschecks.of(firm.id(), 2026, ALL))
                        .items())
                .isEmpty();
    }

    @Test
    void findsTwoFirmsWithOneAccount() {
        String rib = rib();
        Firm one = paying(person(FilledCompany.digits(9), "", "ALAMI;SARA", "2025-09-10", "", 26));
        Firm other = paying(person(FilledCompany.digits(9), "", "TAZI;OMAR", "2025-09-10", "", 26));
        for (Firm firm : List.of(one, other)) {
            firms.paidInto(firm, rib);
        }

        assertThat(Firms.by(Firms.INSTRUCTOR, () -> readCrosschecks.of(one.id(), 2026, ALL))
                        .items())
                .extracting(Crosscheck::kind)
                .containsExactly(FindingKind.SHARED_ACCOUNT);
        assertThat(Firms.by(one.signatory(), () -> readCrosschecks.toClarify(one.id(), 2026, ALL))
                        .items())
                .extracting(ToClarify::name)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({"'', member.missing", "12345, rib.form", "011780000012345678901295, rib.key"})
    void refusesWhatIsNoAccount(String rib, String code) {
        Firm firm = firms.declared();

        Refusal refused = catchThrowableOfType(
                Refusal.class, () -> Firms.by(firm.signatory(), () -> proposeBankAccount.propose(firm.id(), rib)));

        assertThat(refused.violations()).extracting(each -> each.code()).containsExactly(code);
    }

    @Test
    void answersThroughTheApi() {
        Firm firm = paying(person(FilledCompany.digits(9), "", "ALAMI;SARA", "2025-09-10", "", 26));
        String crosschecks = "/api/v1/companies/" + firm.id() + "/crosschecks";

        Portal.as("instructor@ministry")
                .filter(Contract.filter())
                .get(crosschecks + "?exercice=2026")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Portal.as("instructor@ministry")
                .filter(Contract.filter())
                .get(crosschecks + "?exercice=1999")
                .then()
                .statusCode(400)
                .body("violations.path", hasItem("exercice"));
        Portal.as("signatory@atlas")
                .filter(Contract.filter())
                .get(crosschecks + "?exercice=2026")
                .then()
                .statusCode(403);
        Portal.as("signatory@atlas")
                .filter(Contract.filter())
                .get("/api/v1/companies/" + firm.id() + "/to-clarify?exercice=2026")
                .then()
                .statusCode(404);
        Portal.as("instructor@ministry")
                .filter(Contract.filter())
                .get("/api/v1/companies/" + firm.id() + "/to-clarify?exercice=2026")
                .then()
                .statusCode(200)
                .body("next", equalTo(null));
    }

    private Firm paying(String lines) {
        Firm firm = firms.declared();
        firms.imports(firm, HEADER + lines);
        Firms.by(Actor.SYSTEM, () -> registerIdentities.register(firm.id()));
        return firm;
    }

    private static String person(String cnss, String cin, String names, String hired, String exited, int days) {
        Month first = Month.of(2025, 7).index()
                        > Month.of(java.time.LocalDate.parse(hired)).index()
                ? Month.of(2025, 7)
                : Month.of(java.time.LocalDate.parse(hired));
        Month last = exited.isEmpty() ? Month.of(2026, 12) : Month.of(java.time.LocalDate.parse(exited));
        return IntStream.rangeClosed(first.index(), last.index())
                .mapToObj(Month::new)
                .map(month -> "%s;%s;%s;MA;CDI;%s;%s;%s;%s;S1;9000.00;%d\n"
                        .formatted(cnss, cin, names, hired, exited, exited.isEmpty() ? "" : "SO", month, days))
                .collect(Collectors.joining());
    }

    private static String rib() {
        String keyed = "0117800" + FilledCompany.digits(15);
        int key = 97
                - new java.math.BigInteger(keyed + "00")
                        .mod(java.math.BigInteger.valueOf(97))
                        .intValue();
        return keyed + (key < 10 ? "0" : "") + key;
    }
}
