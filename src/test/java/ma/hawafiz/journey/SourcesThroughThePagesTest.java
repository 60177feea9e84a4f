package ma.hawafiz.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.payroll.reading.EbdsText;
import ma.hawafiz.platform.i18n.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A firm says once what its columns are, settles what its sources say differently, and is asked of whom it shares. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class SourcesThroughThePagesTest {
    private static final String HEADER = "Matricule CNSS;Nom salarié;Prénom;Date d’embauche;Période;Net;SBI;Nb jours\n";
    private static final Map<String, String> MEANT = Map.of(
            "Matricule CNSS", "CNSS",
            "Nom salarié", "LAST_NAME",
            "Prénom", "FIRST_NAME",
            "Date d’embauche", "HIRED",
            "Période", "MONTH",
            "Net", "RBI",
            "SBI", "",
            "Nb jours", "DAYS");

    @Inject
    SampleCompanies companies;

    private final String cnss = FilledCompany.digits(9);

    @ParameterizedTest
    @CsvSource({"FR,1280,Bouregreg Services,Sebou Services", "AR,390,Tensift Services,Moulouya Services"})
    void fromColumnsNobodyKnewToWhatTheMinistrySees(Language language, int width, String name, String sisters) {
        SampleCompanies.Sample company = companies.declared(name);
        SampleCompanies.Sample sister = companies.declared(sisters);
        try (Screen declarant = Screen.of(language, width);
                Screen instructor = Screen.of(language, width)) {
            declarant.signIn(SampleCompanies.DECLARANT, payroll(company));
            theColumnsAreChosenAndChosenAgain(declarant);
            theDifferencesAreDecided(declarant, company);
            theSisterEmploysThemToo(declarant, sister);
            theFirmIsToldNoMoreThanWhoIsConcerned(declarant, company, sister);
            theMinistrySeesBothSides(instructor, company, sister);
        }
    }

    private static String payroll(SampleCompanies.Sample company) {
        return "/companies/" + company.id() + "/payroll";
    }

    private String payrollFile() {
        return HEADER + line("2026-02") + line("2026-03");
    }

    private String line(String month) {
        return "%s;TAZI;IMANE;10/09/2025;%s;7000,00;9000,00;26\n".formatted(cnss, month);
    }

    private void theColumnsAreChosenAndChosenAgain(Screen declarant) {
        send(declarant, "livre.csv", payrollFile());
        assertThat(declarant.heading(declarant.says("payroll", "columns.title")))
                .isVisible();
        declarant.look("columns");
        MEANT.forEach((header, column) -> choose(declarant, header, column));
        choose(declarant, "Nb jours", "");
        declarant.button(declarant.says("payroll", "columns.read")).click();
        assertThat(declarant.page.getByRole(AriaRole.ALERT)).isVisible();
        declarant.look("columns-refused");
        choose(declarant, "Nb jours", "DAYS");
        declarant.button(declarant.says("payroll", "columns.read")).click();
        isAccepted(declarant);

        // The net was taken for the gross: another choice reads the file again.
        declarant.link(declarant.says("payroll", "report.mapped.change")).click();
        assertThat(declarant.page.getByText(declarant.says("payroll", "columns.again")))
                .isVisible();
        choose(declarant, "Net", "");
        choose(declarant, "SBI", "RBI");
        declarant.look("columns-again");
        declarant.button(declarant.says("payroll", "columns.read")).click();
        isAccepted(declarant);
        Locator corrected = declarant.part(declarant.says("payroll", "corrected"));
        assertThat(corrected).containsText(declarant.amount(new BigDecimal("7000.00")));
        assertThat(corrected).containsText(declarant.amount(new BigDecimal("9000.00")));
        declarant.look("read-again");
    }

    private static void choose(Screen declarant, String header, String column) {
        declarant
                .page
                .getByLabel(header, new Page.GetByLabelOptions().setExact(true))
                .selectOption(column);
    }

    private void theDifferencesAreDecided(Screen declarant, SampleCompanies.Sample company) {
        for (String month : new String[] {"2026-02", "2026-03"}) {
            declarant.open(payroll(company));
            send(declarant, month + ".txt", declaration(company, month));
            isAccepted(declarant);
        }
        declarant.open("/companies/" + company.id() + "/reconciliation?year=2026");
        declarant.look("reconciliation");
        declarant.link(declarant.figure("2026-03")).click();
        Locator days = difference(declarant, "DAYS");
        days.getByRole(AriaRole.BUTTON, named(declarant, "reconcile.keep")).click();
        assertThat(declarant.page.getByRole(AriaRole.ALERT)).isVisible();
        declarant.look("difference-without-ground");
        days = difference(declarant, "DAYS");
        days.getByLabel(Screen.beginning(declarant.says("payroll", "reconcile.ground")))
                .fill("Congé payé");
        days.getByRole(AriaRole.BUTTON, named(declarant, "reconcile.keep")).click();
        Locator decided = declarant.part(declarant.says("payroll", "reconcile.decided"));
        assertThat(decided).containsText("Congé payé");

        difference(declarant, "PAY")
                .getByRole(AriaRole.BUTTON, named(declarant, "reconcile.take"))
                .click();
        assertThat(decided.getByRole(AriaRole.ROW)).hasCount(1 + 2);
        assertThat(declarant.page.getByText(declarant.says("payroll", "reconcile.none")))
                .isVisible();
        declarant.look("differences-decided");
    }

    private static Locator.GetByRoleOptions named(Screen declarant, String key) {
        return new Locator.GetByRoleOptions()
                .setName(declarant.says("payroll", key))
                .setExact(true);
    }

    private static Locator difference(Screen declarant, String kind) {
        return declarant
                .page
                .getByRole(AriaRole.ARTICLE)
                .filter(new Locator.FilterOptions().setHasText(declarant.name("difference", kind)));
    }

    /** What the CNSS was told: the same in February, fewer days and less pay in March. */
    private String declaration(SampleCompanies.Sample company, String month) {
        boolean same = month.equals("2026-02");
        return new EbdsText(company.affiliation(), Month.parse(month))
                .known(Long.parseLong(cnss), "TAZI IMANE", same ? 26 : 22, same ? 900_000 : 850_000, 600_000, "  ")
                .toString();
    }

    private void theSisterEmploysThemToo(Screen declarant, SampleCompanies.Sample sister) {
        declarant.open(payroll(sister));
        send(
                declarant,
                "paie.csv",
                "cnss;nom;prenom;embauche;mois;rbi;jours\n" + cnss + ";TAZI;IMANE;2026-02-01;2026-03;8000;26\n");
        isAccepted(declarant);
    }

    private static void theFirmIsToldNoMoreThanWhoIsConcerned(
            Screen declarant, SampleCompanies.Sample company, SampleCompanies.Sample sister) {
        declarant.open("/companies/" + company.id() + "/crosschecks/2026");
        assertThat(declarant.page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("TAZI IMANE")))
                .hasCount(1);
        assertThat(declarant.page.locator("main").innerText()).doesNotContain(sister.name());
        declarant.look("to-clarify");
    }

    private static void theMinistrySeesBothSides(
            Screen instructor, SampleCompanies.Sample company, SampleCompanies.Sample sister) {
        instructor.signIn("instructor@ministry", "/companies/" + company.id() + "/crosschecks/2026");
        Locator evidence = instructor.page.getByRole(AriaRole.ARTICLE);
        assertThat(evidence.first()).containsText(sister.name());
        assertThat(evidence.first()).containsText("26");
        instructor.look("crosschecks");
    }

    private static void isAccepted(Screen declarant) {
        assertThat(declarant.heading(declarant.says("payroll", "report.accepted")))
                .isVisible();
    }

    private static void send(Screen declarant, String name, String content) {
        declarant
                .field(declarant.says("payroll", "file"))
                .setInputFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        declarant.button(declarant.says("payroll", "import")).click();
    }
}
