package ma.hawafiz.payroll.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.Firms.Firm;
import ma.hawafiz.Portal;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.identity.Side;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReconciliationTest {
    private static final Period MARCH = Period.of("2026-03");
    private static final Period YEAR = Period.of("2026");

    @Inject
    Firms firms;

    @Inject
    Differences differences;

    @Inject
    DecideDifferences decideDifferences;

    private final String cnss = FilledCompany.digits(9);

    @Test
    void findsNothingWhereBothSayTheSame() throws SQLException {
        Firm firm = paying();
        declared(firm, cnss, 26, 900_000, null);

        assertThat(open(firm, MARCH)).isEmpty();
    }

    @Test
    void tellsInWhatTheyDiffer() throws SQLException {
        Firm firm = paying();
        declared(firm, cnss, 20, 850_000, "IL");

        assertThat(open(firm, MARCH))
                .extracting(Difference::kind, Difference::payrollSays, Difference::sourceSays)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(DifferenceKind.DAYS, "26", "20"),
                        org.assertj.core.groups.Tuple.tuple(DifferenceKind.PAY, "900000", "850000"),
                        org.assertj.core.groups.Tuple.tuple(DifferenceKind.SITUATION, null, "IL"));
    }

    @Test
    void tellsWhoIsMissingOnEitherSideAndWhoLeft() throws SQLException {
        Firm firm = paying();
        String other = FilledCompany.digits(9);
        declared(firm, other, 26, 500_000, null);

        assertThat(open(firm, MARCH))
                .extracting(Difference::kind, Difference::person)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(DifferenceKind.MONTH_ONLY_IN_PAYROLL, cnss),
                        org.assertj.core.groups.Tuple.tuple(DifferenceKind.MONTH_ONLY_IN_EBDS, other));
        declared(firm, cnss, 26, 900_000, "SO");
        assertThat(open(firm, MARCH)).extracting(Difference::kind).containsExactly(DifferenceKind.EXIT);
    }

    @Test
    void takesWhatTheSourceSaysAsANewVersionOfTheMonth() throws SQLException {
        Firm firm = paying();
        declared(firm, cnss, 20, 850_000, "IL");

        for (DifferenceKind kind : List.of(DifferenceKind.DAYS, DifferenceKind.PAY, DifferenceKind.SITUATION)) {
            assertThat(decide(firm, "2026-03", kind, null, Choice.TAKE, null)).isEqualTo(1);
        }

        assertThat(open(firm, MARCH)).isEmpty();
        try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            assertThat(company.all("select days || ' ' || rbi || ' ' || situation from payroll_month where month = "
                            + MARCH.index()))
                    .containsExactly("20 850000 IL");
            assertThat(company.all("select days || ' ' || rbi from payroll_month_past where month = " + MARCH.index()))
                    .containsExactlyInAnyOrder("26 900000", "20 900000", "20 850000");
        }
        assertThat(Firms.by(firm.signatory(), () -> differences.decided(firm.id(), MARCH, null, 10)))
                .hasSize(3)
                .allSatisfy(decided -> assertThat(decided.decidedBy()).isEqualTo("Signataire"));
    }

    @Test
    void takesAMonthOfSomebodyThePayrollNeverSpokeOf() throws SQLException {
        Firm firm = paying();
        String other = FilledCompany.digits(9);
        declared(firm, other, 26, 500_000, null);

        decide(firm, "2026-03", DifferenceKind.MONTH_ONLY_IN_EBDS, other, Choice.TAKE, null);

        try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            assertThat(company.all(
                            "select e.last_name || '/' || e.first_name || ' ' || m.rbi || ' ' || m.days from payroll_month m"
                                    + " join employment e on e.id = m.employment_id where e.cnss = '" + other + "'"))
                    .containsExactly("EL AMRANI/TARIQ 500000 26");
        }
    }

    @Test
    void keepsThePayrollForAReasonUntilEitherSaysSomethingElse() throws SQLException {
        Firm firm = paying();
        declared(firm, cnss, 20, 900_000, null);

        Refusal refused = catchThrowableOfType(
                Refusal.class, () -> decide(firm, "2026-03", DifferenceKind.DAYS, cnss, Choice.KEEP, " "));
        assertThat(refused.violations()).extracting(each -> each.code()).containsExactly("difference.ground");
        decide(firm, "2026-03", DifferenceKind.DAYS, cnss, Choice.KEEP, "Six jours de congé payé.");
        assertThat(open(firm, MARCH)).isEmpty();

        declared(firm, cnss, 21, 900_000, null);
        assertThat(open(firm, MARCH)).extracting(Difference::sourceSays).containsExactly("21");
    }

    @Test
    void isOpenAgainOnceAFilePutsBackWhatWasReplaced() throws SQLException {
        Firm firm = paying();
        declared(firm, cnss, 20, 900_000, null);
        decide(firm, "2026-03", DifferenceKind.DAYS, cnss, Choice.TAKE, null);
        assertThat(open(firm, MARCH)).isEmpty();

        firms.imports(
                firm, Firms.HEADER + Firms.lines(cnss, "9000.00") + Firms.lines(FilledCompany.digits(9), "9000.00"));

        assertThat(open(firm, MARCH)).extracting(Difference::kind).contains(DifferenceKind.DAYS);
    }

    @Test
    void takesIntoTheEmploymentOfThatMonthThoughThePersonCameBackSince() throws SQLException {
        Firm firm = firms.declared();
        String person = ";ALAMI;SARA;MA;CDI;%s;%s;%s;%s;S1;9000.00;26\n";
        firms.imports(
                firm,
                "cnss;nom;prenom;nationalite;contrat;embauche;sortie;motif_sortie;mois;site;rbi;jours\n"
                        + (cnss + person).formatted("2025-09-10", "2026-03-31", "SO", "2026-03")
                        + (cnss + person).formatted("2026-06-01", "", "", "2026-06"));
        declared(firm, cnss, 20, 900_000, "SO");

        assertThat(open(firm, MARCH)).extracting(Difference::kind).containsExactly(DifferenceKind.DAYS);
        assertThat(decide(firm, "2026-03", DifferenceKind.DAYS, cnss, Choice.TAKE, null))
                .isEqualTo(1);

        assertThat(open(firm, MARCH)).isEmpty();
    }

    @Test
    void takesTheMonthOfAnEntrantWhoseNumberThePayrollKnows() throws SQLException {
        Firm firm = firms.declared();
        String known =
                "cnss;cin;nom;prenom;nationalite;contrat;embauche;mois;site;rbi;jours\n%s;AE801881;TAZI;IMANE;MA;CDI;2026-01-05;2026-02;S1;9000;26\n";
        firms.imports(firm, known.formatted(cnss));
        declared(firm, FilledCompany.digits(9), 26, 900_000, null);
        try (Database owner = Database.asOwner()) {
            owner.change(
                    "update ebds_line l set insured = '000000000', cin_token = e.cin_token from employment e where e.company_id = l.company_id and l.company_id = ?",
                    firm.id());
        }

        assertThat(open(firm, MARCH))
                .extracting(Difference::kind, Difference::person)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(DifferenceKind.MONTH_ONLY_IN_EBDS, cnss));
        decide(firm, "2026-03", DifferenceKind.MONTH_ONLY_IN_EBDS, cnss, Choice.TAKE, null);

        assertThat(open(firm, MARCH)).isEmpty();
    }

    @Test
    void decidesNothingOnceASourceSaysSomethingElseThanWasSeen() throws SQLException {
        Firm firm = paying();
        declared(firm, cnss, 20, 900_000, null);
        String seen = open(firm, MARCH).getFirst().seen();
        declared(firm, cnss, 21, 900_000, null);

        var asked = new DecideDifferences.Asked(DifferenceKind.DAYS, cnss, Choice.TAKE, null, seen);
        assertThat(Firms.by(firm.signatory(), () -> decideDifferences.decide(firm.id(), "2026-03", asked)))
                .isZero();

        assertThat(open(firm, MARCH)).extracting(Difference::sourceSays).containsExactly("21");
    }

    @Test
    void takesNothingThatDoesNotSayWhichMonth() throws SQLException {
        Firm firm = paying();
        returned(firm, cnss, 10_800_001, 0);

        assertThat(open(firm, YEAR))
                .extracting(Difference::kind, Difference::payrollSays, Difference::sourceSays)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(DifferenceKind.YEAR_RBI, "10800000", "10800001"),
                        org.assertj.core.groups.Tuple.tuple(DifferenceKind.YEAR_IR, null, "0"));
        Refusal refused = catchThrowableOfType(
                Refusal.class, () -> decide(firm, "2026", DifferenceKind.YEAR_RBI, null, Choice.TAKE, null));
        assertThat(refused.violations()).extracting(each -> each.code()).containsExactly("difference.notTakeable");
    }

    @Test
    void answersThroughTheApi() {
        String atlas = "/api/v1/companies/" + atlas();

        declarant()
                .get(atlas + "/payroll-differences/2026-03")
                .then()
                .statusCode(200)
                .body("next", equalTo(null));
        declarant().get(atlas + "/payroll-differences/2026-3").then().statusCode(404);
        declarant()
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "YEAR_RBI", "choice", "TAKE"))
                .post(atlas + "/payroll-differences/2026")
                .then()
                .statusCode(400)
                .body("violations.code", hasItem("difference.notTakeable"));
        declarant()
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "DAYS", "choice", "TAKE", "person", "999999999"))
                .post(atlas + "/payroll-differences/2019-01")
                .then()
                .statusCode(200)
                .body("differences", equalTo(0));
        Portal.as("instructor@ministry")
                .filter(Contract.filter())
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "DAYS", "choice", "TAKE"))
                .post(atlas + "/payroll-differences/2026-03")
                .then()
                .statusCode(403);
    }

    @Test
    void takesABankAccountThroughTheApi() {
        String account = "/api/v1/companies/" + atlas() + "/bank-account";

        signatory()
                .body(Map.of("rib", "011 780 0000123456789012 95"))
                .put(account + "/proposal")
                .then()
                .statusCode(400);
        String proposal = signatory()
                .body(Map.of("rib", "011 780 0000123456789012 96"))
                .put(account + "/proposal")
                .then()
                .statusCode(200)
                .body("proposal.lastDigits", equalTo("1296"))
                .extract()
                .path("proposal.id");
        declarant().get(account).then().statusCode(404);
        signatory()
                .body(Map.of("proposalId", proposal))
                .post(account + "/confirmation")
                .then()
                .statusCode(409)
                .body("code", equalTo("SAME_PERSON"));
        declarant()
                .contentType(ContentType.JSON)
                .body(Map.of("proposalId", proposal))
                .post(account + "/confirmation")
                .then()
                .statusCode(200)
                .body("lastDigits", equalTo("1296"));
        declarant().get(account).then().statusCode(200).body("lastDigits", equalTo("1296"));
        declarant()
                .contentType(ContentType.JSON)
                .body(Map.of("proposalId", proposal))
                .post(account + "/confirmation")
                .then()
                .statusCode(412);
    }

    private static RequestSpecification declarant() {
        return Portal.as("declarant@atlas").filter(Contract.filter());
    }

    private static RequestSpecification signatory() {
        return Portal.as("signatory@atlas").filter(Contract.filter()).contentType(ContentType.JSON);
    }

    private static String atlas() {
        return declarant().get("/api/v1/companies").then().extract().path("items[0].id");
    }

    private Firm paying() {
        Firm firm = firms.declared();
        firms.imports(firm, Firms.HEADER + Firms.lines(cnss, "9000.00"));
        return firm;
    }

    private List<Difference> open(Firm firm, Period period) {
        return Firms.by(firm.signatory(), () -> differences.open(firm.id(), period, null, null, 50));
    }

    private int decide(
            Firm firm,
            String period,
            DifferenceKind kind,
            @Nullable String person,
            Choice choice,
            @Nullable String ground) {
        return Firms.by(
                firm.signatory(),
                () -> decideDifferences.decide(
                        firm.id(), period, new DecideDifferences.Asked(kind, person, choice, ground, null)));
    }

    private static void declared(Firm firm, String insured, int days, long pay, @Nullable String situation)
            throws SQLException {
        try (Database owner = Database.asOwner()) {
            String imported = imported(owner, firm);
            owner.change(
                    "insert into ebds_declaration select ?::uuid, ?, ?, 'B', 1 + count(*), 1, 0, ?, ?, ? from ebds_declaration where company_id = ?",
                    imported,
                    firm.id(),
                    Month.of(2026, 3).index(),
                    days,
                    pay,
                    pay,
                    firm.id());
            owner.change(
                    "insert into ebds_line (import_id, line, company_id, insured, name, days, pay, capped_pay, situation, entrant)"
                            + " values (?::uuid, 3, ?, ?, 'EL AMRANI TARIQ', ?, ?, ?, ?, false)",
                    imported,
                    firm.id(),
                    insured,
                    days,
                    pay,
                    pay,
                    situation);
        }
    }

    private static void returned(Firm firm, String person, long rbi, long ir) throws SQLException {
        try (Database owner = Database.asOwner()) {
            String imported = imported(owner, firm);
            owner.change(
                    "insert into annual_return values (?::uuid, ?, 2026, 1, 1, 1, ?, ?)", imported, firm.id(), rbi, ir);
            owner.change(
                    "insert into annual_line (import_id, list, position, company_id, cnss, last_name, first_name, rbi, ir)"
                            + " values (?::uuid, 'PERMANENT', 1, ?, ?, 'ALAMI', 'SARA', ?, ?)",
                    imported,
                    firm.id(),
                    person,
                    rbi,
                    ir);
        }
    }

    /** The import the rows hang on: a copy of the payroll's, under a hash of its own. */
    private static String imported(Database owner, Firm firm) throws SQLException {
        String id = ma.hawafiz.platform.storage.Ids.next().toString();
        owner.change(
                "insert into payroll_import select (jsonb_populate_record(null::payroll_import, to_jsonb(i)"
                        + " || jsonb_build_object('id', ?::text, 'sha256', encode(sha256(?::bytea), 'hex')))).* from payroll_import i"
                        + " where company_id = ? limit 1",
                id,
                id,
                firm.id());
        return id;
    }
}
