package ma.hawafiz.payroll.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.Portal;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.identity.Side;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.ReceivedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ImportPayrollTest {
    @Inject
    Firms firms;

    @Inject
    ExamineDossier examineDossier;

    @Test
    void takesEveryLineOrNone() throws SQLException {
        Firms.Firm firm = firms.declared();
        String cnss = FilledCompany.digits(9);
        String oneWrong = Firms.HEADER + Firms.lines(cnss, "9000.00") + Firms.lines("12", "9000.00");

        Refusal refused = catchThrowableOfType(Refusal.class, () -> firms.imports(firm, oneWrong));

        assertThat(refused.type()).isEqualTo(ProblemType.PAYROLL_FILE_REFUSED);
        assertThat(refused.violations()).hasSize(19);
        assertThat(rows(firm, "payroll_import")).isZero();
        assertThat(rows(firm, "employment")).isZero();
        assertThat(rows(firm, "payroll_month")).isZero();
    }

    @Test
    void changesNothingWhenTheSameFileComesTwice() throws SQLException {
        Firms.Firm firm = firms.declared();
        String file = Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00");
        ImportPayroll.Outcome first = firms.imports(firm, file);

        ImportPayroll.Outcome again = firms.imports(firm, file);

        assertThat(again.alreadyKnown()).isTrue();
        assertThat(again.summary()).isEqualTo(first.summary());
        assertThat(rows(firm, "payroll_import")).isEqualTo(1);
        assertThat(rows(firm, "payroll_month")).isEqualTo(19);
        assertThat(rows(firm, "payroll_month_past")).isZero();
    }

    @Test
    void takesTheSameFileOnceWhenItComesTwiceAtOnce() throws Exception {
        Firms.Firm firm = firms.declared();
        String file = Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00");
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            var both = IntStream.range(0, 2)
                    .mapToObj(hand -> hands.submit(() -> {
                        start.await();
                        return firms.imports(firm, file).alreadyKnown();
                    }))
                    .toList();
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(rows(firm, "payroll_import")).isEqualTo(1);
    }

    @Test
    void keepsWhatACorrectedMonthSaidBefore() throws SQLException {
        Firms.Firm firm = firms.declared();
        String cnss = FilledCompany.digits(9);
        String lines = Firms.lines(cnss, "9000.00");
        firms.imports(firm, Firms.HEADER + lines);

        firms.imports(firm, Firms.HEADER + lines.replace(";2026-05;S1;9000.00;", ";2026-05;S1;9100,50;"));

        try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            assertThat(company.all("select month || ' ' || rbi from payroll_month_past"))
                    .containsExactly(2026 * 12 + 4 + " 900000");
            assertThat(company.count("select rbi from payroll_month where month = ?", 2026 * 12 + 4))
                    .isEqualTo(910050);
            assertThat(company.one("select replaced_by = (select max(id::text)::uuid from payroll_import)"
                            + " from payroll_month_past"))
                    .isEqualTo("t");
        }
    }

    @Test
    void keepsNoNationalNumberInClear() throws SQLException {
        Firms.Firm firm = firms.declared();
        firms.imports(
                firm,
                "cnss;cin;nom;prenom;embauche;mois;rbi;jours\n"
                        + "000000000;AE801881;TAZI;IMANE;2026-03-01;2026-03;9000;26\n"
                        + "000000000;AE801882;TAZI;IMANE;2026-03-01;2026-03;9000;26\n");

        try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            assertThat(company.all("select to_jsonb(e) || jsonb_build_object('bytes', encode(cin_encrypted, 'escape'))"
                            + " from employment e"))
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row).doesNotContain("AE80188"));
        }
    }

    @Test
    void lodgesAndReadsAgainWhatPersonsWithoutCnssNumberWereGiven() {
        Firms.Firm firm = firms.declared();
        firms.imports(
                firm,
                "cnss;cin;nom;prenom;nationalite;contrat;embauche;mois;site;rbi;jours\n"
                        + "000000000;AE801881;TAZI;IMANE;MA;CDI;2026-03-01;2026-03;S1;9000;26\n"
                        + "000000000;AE801882;ALAMI;SARA;MA;CDI;2026-03-01;2026-03;S1;9000;26\n");

        UUID dossier = firms.proposed(firm);

        assertThat(Firms.by(Firms.AGENT, () -> examineDossier.examine(dossier))
                        .determination()
                        .lines())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"fr, colonne", "ar, العمود", "en, column"})
    void saysWhatIsWrongInTheAskedLanguage(String language, String word) {
        send(atlas(), ("cnss;nom\n" + "1;2\n").getBytes(), language)
                .statusCode(422)
                .contentType("application/problem+json")
                .header("Content-Language", language)
                .body("code", equalTo("PAYROLL_FILE_REFUSED"))
                .body("all.total", equalTo(5))
                .body("violations[0].path", equalTo("line 1"))
                .body("violations[0].reason", matchesPattern(".*" + word + ".*"));
    }

    @Test
    void refusesAFileTooLarge() {
        assertThat(catchThrowableOfType(
                                Refusal.class, () -> ReceivedFile.receive(new ByteArrayInputStream(new byte[11]), 10))
                        .type())
                .isEqualTo(ProblemType.TOO_LARGE);
    }

    @Test
    void refusesAFileWithoutANameOrOfAnotherType() {
        given().auth()
                .oauth2(Portal.token("declarant@atlas"))
                .contentType("text/csv")
                .body("cnss\n")
                .post("/api/v1/companies/{company}/payroll-imports", atlas())
                .then()
                .statusCode(400)
                .body("violations[0].path", equalTo("fileName"));
        Portal.as("declarant@atlas")
                .filter(Contract.filter())
                .contentType("application/pdf")
                .queryParam("fileName", "p.pdf")
                .body(new byte[] {1})
                .post("/api/v1/companies/{company}/payroll-imports", atlas())
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    private static String atlas() {
        return Portal.as("declarant@atlas").get("/api/v1/companies").path("items[0].id");
    }

    private static ValidatableResponse send(String company, byte[] file, String language) {
        return Portal.as("declarant@atlas")
                .filter(Contract.filter())
                .contentType("text/csv")
                .header("Accept-Language", language)
                .queryParam("fileName", "paie.csv")
                .body(file)
                .post("/api/v1/companies/{company}/payroll-imports", company)
                .then();
    }

    private static long rows(Firms.Firm firm, String table) throws SQLException {
        try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            return company.count("select count(*) from " + table);
        }
    }
}
