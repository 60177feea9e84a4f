package ma.hawafiz.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.hawafiz.Firms;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;
import ma.hawafiz.review.GiveOpinion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim from the company's first facts to the decision it reads, each person before a screen of their own. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class ClaimThroughThePagesTest {
    private static final Wording VIOLATIONS = Wording.of("violations");
    private static final Pattern NUMBER = Pattern.compile("PAE-2026-\\d{6}-\\d");
    private static final Pattern CNSS = Pattern.compile("\\d{9}");
    private static final Actor AMINA_AS_INSTRUCTOR =
            new Actor(UUID.fromString("00000000-0000-7000-8000-000000000010"), "Amina Kadiri", Set.of(Role.INSTRUCTOR));

    @Inject
    SampleCompanies companies;

    @Inject
    GiveOpinion giveOpinion;

    @Inject
    Firms firms;

    private record Line(String cnss, BigDecimal payable) {}

    @ParameterizedTest
    @CsvSource({"FR,1280,Toubkal Relation Client", "AR,390,Souss Digital Services"})
    void fromTheFirstFactsToTheDecision(Language language, int width, String name) {
        SampleCompanies.Sample company = companies.register(name);
        try (Screen declarant = Screen.of(language, width);
                Screen signatory = Screen.of(language, width);
                Screen agent = Screen.of(language, width);
                Screen instructor = Screen.of(language, width);
                Screen approver = Screen.of(language, width)) {
            theDeclarantComesIn(declarant, company);
            theDeclarantDeclaresTheFacts(declarant);
            aFileWithErrorsIsRefusedWithAllOfThem(declarant, company, language);
            theCorrectedFileIsAccepted(declarant, company);
            BigDecimal payable = theDraftShowsTheResultWithItsReasons(declarant);
            String dossier = declarant.address();
            String number = theSignatoryLodges(signatory, dossier, payable);
            String review = theAgentDeclaresComplete(agent, number);
            whoPreparedTheOpinionCannotSign(approver, review);
            Line refused = theInstructorRefusesOneLine(instructor, review);
            BigDecimal granted = payable.subtract(refused.payable());
            theCommitteeFollowsTheOpinion(agent, language, width, number);
            theApproverDecides(approver, granted);
            theCompanyReadsTheDecision(signatory, company, number, refused, granted);
        }
    }

    private static void theDeclarantComesIn(Screen declarant, SampleCompanies.Sample company) {
        declarant.open("/");
        declarant.look("01-public");
        declarant.link(declarant.says("home", "signIn")).click();
        declarant.identify(SampleCompanies.DECLARANT);
        declarant.look("02-companies");
        declarant.link(company.name()).click();
        assertThat(declarant.heading(declarant.says("company", "home.title"))).isVisible();
        declarant.look("03-company");
    }

    private static void theDeclarantDeclaresTheFacts(Screen declarant) {
        Page page = declarant.page;
        declarant.link(declarant.says("company", "tab.profile")).click();
        page.getByLabel(declarant.name("filiere", "CRM")).check();
        page.getByLabel(declarant.name("activity", "CRM_INBOUND")).check();
        page.getByLabel(declarant.says("company", "operationStart")).fill("2018-03-01");
        page.getByLabel(declarant.says("company", "taxCertificate")).fill("2027-01-15");
        page.getByLabel(declarant.says("company", "cnssCertificate")).fill("2027-01-20");
        page.getByLabel(declarant.says("company", "no"), new Page.GetByLabelOptions().setExact(true))
                .check();
        Locator year = declarant.group(declarant.says("company", "turnover.row", 1));
        year.getByLabel(declarant.says("company", "year")).fill("2026");
        year.getByLabel(declarant.says("company", "turnover.total")).fill("55 000 000,00");
        year.getByLabel(declarant.says("company", "turnover.export")).fill("56 000 000,00");
        declareSite(declarant, 1, "CASABLANCA_SETTAT", "CASANEARSHORE");

        declarant.button(declarant.says("company", "save")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        declarant.look("04-facts-refused");
        year.getByLabel(declarant.says("company", "turnover.export")).fill("46 500 000,00");
        saveFacts(declarant);
        declareSite(declarant, 2, "FES_MEKNES", "FES_SHORE");
        saveFacts(declarant);
        declareSite(declarant, 3, "SOUSS_MASSA", null);
        saveFacts(declarant);
        declarant.look("05-facts");
    }

    private static void declareSite(Screen declarant, int row, String region, @Nullable String p2i) {
        Locator site = declarant.group(declarant.says("company", "sites.row", row));
        site.getByLabel(declarant.says("company", "site")).fill("S" + row);
        site.getByLabel(declarant.says("company", "region")).selectOption(region);
        site.getByLabel(declarant.says("company", "p2i")).selectOption(p2i == null ? "" : p2i);
    }

    private static void saveFacts(Screen declarant) {
        declarant.button(declarant.says("company", "save")).click();
        assertThat(declarant.page.getByRole(AriaRole.STATUS)).hasText(declarant.says("company", "profile.saved"));
    }

    private static void aFileWithErrorsIsRefusedWithAllOfThem(
            Screen declarant, SampleCompanies.Sample company, Language language) {
        List<String> lines = company.payroll().lines().toList();
        String bad = company.payroll()
                .replace(lines.get(3), lines.get(3).replace("6703.45", "6703,455"))
                .replace(lines.get(5), lines.get(5).replace(";S1;", ";S9;"))
                .replace(lines.get(7), lines.get(7).replace(";26;", ";32;"));
        declarant.link(declarant.says("company", "tab.payroll")).click();
        send(declarant, bad);

        assertThat(declarant.heading(declarant.says("payroll", "report.refused")))
                .isVisible();
        assertThat(declarant.page.getByText(declarant.says("payroll", "report.errors", 3)))
                .isVisible();
        Locator rows = declarant.page.getByRole(AriaRole.ROW);
        assertThat(rows).hasCount(1 + 3);
        for (String code : List.of("payroll.decimals", "payroll.site")) {
            assertThat(rows.filter(new Locator.FilterOptions().setHasText(VIOLATIONS.say(language, code))))
                    .hasCount(1);
        }
        assertThat(rows.filter(new Locator.FilterOptions().setHasText(VIOLATIONS.say(language, "payroll.whole", 31))))
                .containsText("32");
        declarant.look("06-file-refused");
        declarant.link(declarant.says("payroll", "report.retry")).click();
        assertThat(declarant.page.getByText(declarant.says("payroll", "noImport")))
                .isVisible();
    }

    private static void send(Screen declarant, String payroll) {
        declarant
                .field(declarant.says("payroll", "file"))
                .setInputFiles(
                        new FilePayload("paie-2027-03.csv", "text/csv", payroll.getBytes(StandardCharsets.UTF_8)));
        declarant.button(declarant.says("payroll", "import")).click();
    }

    private static void theCorrectedFileIsAccepted(Screen declarant, SampleCompanies.Sample company) {
        send(declarant, company.payroll());
        assertThat(declarant.heading(declarant.says("payroll", "report.accepted")))
                .isVisible();
        assertThat(declarant.page.getByText(
                        declarant.says("payroll", "report.summary", 1936, 120, "2025-07", "2027-03")))
                .isVisible();
        declarant.look("07-file-accepted");
        declarant.link(declarant.says("payroll", "report.back")).click();
        declarant.look("08-payroll");
    }

    private static BigDecimal theDraftShowsTheResultWithItsReasons(Screen declarant) {
        declarant.link(declarant.says("company", "tab.home")).click();
        declarant
                .part(declarant.says("company", "home.dossiers"))
                .getByRole(AriaRole.LINK)
                .click();
        declarant.look("09-new-dossier");
        declarant.page.getByLabel(declarant.name("measure", "PAE")).check();
        declarant.field(declarant.says("dossier", "exercice")).selectOption("2026");
        declarant.button(declarant.says("dossier", "new.open")).click();

        assertThat(declarant.heading(
                        declarant.says("dossier", "title", declarant.name("measure", "PAE"), declarant.figure("2026"))))
                .isVisible();
        String draft = declarant.address();
        for (String outcome : List.of("NOT_MET", "UNKNOWN", "MET")) {
            Locator line = firstLine(declarant, outcome);
            line.click();
            assertThat(line.getByRole(AriaRole.HEADING)
                            .filter(new Locator.FilterOptions().setHasText(declarant.says("dossier", "conditions"))))
                    .isVisible();
            assertThat(line.getByText(declarant.name("condition", "pae.stability")))
                    .isVisible();
            assertThat(line.getByRole(AriaRole.HEADING)
                            .filter(new Locator.FilterOptions().setHasText(declarant.says("dossier", "calculation"))))
                    .isVisible();
            boolean isMet = outcome.equals("MET");
            assertThat(line.getByText(declarant.says("dossier", "remedy"))
                            .or(line.getByText(declarant.says("dossier", "remedy.none")))
                            .first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(!isMet));
        }
        declarant.look("10-draft");
        declarant.open(draft);
        BigDecimal payable = payable(declarant);
        assertThat(payable).isPositive();
        return payable;
    }

    /** The first line of an outcome, closed: a filter leaves the page where it is. */
    private static Locator firstLine(Screen screen, String outcome) {
        Locator lines = screen.part(screen.says("dossier", "lines"));
        Locator filter = lines.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(Screen.beginning(screen.name("outcome", outcome))));
        filter.click();
        assertThat(filter).hasAttribute("aria-current", "true");
        return lines.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(screen.says("dossier", "payable")))
                .first();
    }

    private static BigDecimal payable(Screen screen) {
        return Screen.dirhams(
                Screen.beside(screen.part(screen.says("dossier", "totals")), screen.says("dossier", "payable")));
    }

    private static String theSignatoryLodges(Screen signatory, String dossier, BigDecimal payable) {
        signatory.signIn(SampleCompanies.SIGNATORY, dossier);
        assertThat(payable(signatory)).isEqualTo(payable);
        signatory.link(signatory.says("dossier", "lodge")).click();
        signatory.look("11-confirm");
        signatory.page.getByRole(AriaRole.CHECKBOX).check();
        signatory.button(signatory.says("dossier", "lodge.confirm")).click();

        assertThat(signatory.heading(signatory.says("dossier", "receipt"))).isVisible();
        Locator receipt = signatory.page.getByRole(AriaRole.ARTICLE);
        assertThat(receipt).containsText(Pattern.compile("[0-9a-f]{64}"));
        assertThat(receipt).containsText("Karim Tazi");
        signatory.look("12-receipt");
        Matcher number = NUMBER.matcher(receipt.innerText());
        assertThat(number.find()).isTrue();
        signatory.link(signatory.says("dossier", "receipt.back")).click();
        assertThat(signatory.page.getByText(signatory.name("entered", "LODGED")))
                .isVisible();
        signatory.look("13-lodged");
        return number.group();
    }

    private static String theAgentDeclaresComplete(Screen agent, String number) {
        agent.signIn("agent@ministry", "/home");
        assertThat(agent.heading(agent.says("review", "list"))).isVisible();
        agent.look("14-work-list");
        agent.link(number).click();
        agent.look("15-lodged-for-the-agent");
        agent.button(agent.says("review", "complete.confirm")).click();
        assertThat(agent.part(agent.says("dossier", "timeline"))).containsText(agent.name("entered", "UNDER_REVIEW"));
        return agent.address();
    }

    /** She holds both roles for once: her opinion, so not her signature. The committee sends it back to a colleague. */
    private void whoPreparedTheOpinionCannotSign(Screen approver, String review) {
        UUID dossier = UUID.fromString(review.substring(review.lastIndexOf('/') + 1));
        CurrentActor.as(AMINA_AS_INSTRUCTOR, () -> giveOpinion.give(dossier, "…", List.of()));
        approver.signIn("approver@ministry", review);
        assertThat(approver.page.getByText(approver.says("review", "samePerson")))
                .isVisible();
        assertThat(approver.button(approver.says("review", "decide.confirm"))).hasCount(0);
        assertThat(approver.part(approver.says("review", "waits"))).isVisible();
        approver.look("16-same-person");
        firms.returned(dossier, "…");
        approver.page.reload();
        assertThat(approver.part(approver.says("review", "waits"))).hasCount(0);
        assertThat(approver.part(approver.says("review", "decide"))).hasCount(0);
    }

    private static Line theInstructorRefusesOneLine(Screen instructor, String review) {
        instructor.signIn("instructor@ministry", review);
        Line line = firstPayable(instructor);

        String reason = instructor.says("review", "reason");
        instructor.field(instructor.says("review", "summary")).fill("RBI ✓ CNSS ✓");
        instructor.page.getByText(instructor.says("review", "otherRefusals")).click();
        Locator refusal =
                instructor.group(instructor.says("review", "otherRefusal")).first();
        refusal.getByLabel(instructor.says("review", "cnss")).fill(line.cnss());
        instructor.button(instructor.says("review", "opine.confirm")).click();

        assertThat(instructor.page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(instructor.field(instructor.says("review", "summary"))).hasValue("RBI ✓ CNSS ✓");
        assertThat(refusal.getByLabel(instructor.says("review", "cnss"))).hasValue(line.cnss());
        instructor.look("17-reason-missing");
        refusal.getByLabel(reason).selectOption("TRAINING_CONTRACT");
        refusal.getByLabel(instructor.says("review", "remark")).fill("Stage ANAPEC – تدريب");
        instructor.button(instructor.says("review", "opine.confirm")).click();
        assertThat(instructor.part(instructor.says("review", "opinion"))).containsText("RBI ✓ CNSS ✓");
        assertThat(instructor.part(instructor.says("review", "opinion"))).containsText("Laila Bennis");
        return line;
    }

    private static Line firstPayable(Screen instructor) {
        String shown = firstLine(instructor, "MET").innerText();
        Matcher cnss = CNSS.matcher(shown);
        assertThat(cnss.find()).isTrue();
        String payable = instructor.says("dossier", "payable");
        BigDecimal amount = Screen.dirhams(shown.substring(shown.lastIndexOf(payable)));
        assertThat(amount).isPositive();
        return new Line(cnss.group(), amount);
    }

    /** Two of its three members are there, each before a screen of their own. */
    private static void theCommitteeFollowsTheOpinion(Screen agent, Language language, int width, String number) {
        agent.link(agent.says("layout", "committee")).click();
        agent.field(agent.says("committee", "place")).fill("Rabat – الرباط");
        agent.button(agent.says("committee", "convene.confirm")).click();
        agent.button(agent.says("committee", "add") + " " + number).click();
        assertThat(agent.part(agent.says("committee", "agenda"))).containsText(number);
        agent.look("17-convened");
        for (String member : List.of("Rachid Mansouri", "Zineb Alami")) {
            agent.page
                    .getByRole(
                            AriaRole.CHECKBOX,
                            new Page.GetByRoleOptions().setName(member).setExact(true))
                    .check();
        }
        agent.button(agent.says("committee", "open.confirm")).click();
        assertThat(agent.part(agent.says("committee", "presence"))).containsText("Zineb Alami");
        String session = agent.address();
        for (String username : List.of("committee@ministry", "committee2@ministry")) {
            try (Screen member = Screen.of(language, width)) {
                member.signIn(username, session);
                member.look("17-voting");
                member.button(member.name("vote", "FOR")).click();
                assertThat(member.page.getByText(member.says("committee", "mine")))
                        .isVisible();
                assertThat(member.button(member.name("vote", "AGAINST"))).hasCount(0);
            }
        }
        agent.page.reload();
        agent.button(agent.says("committee", "close.confirm")).click();
        assertThat(agent.page.getByText(agent.name("result", "FOLLOWED"))).isVisible();
        assertThat(agent.link(agent.says("committee", "minutes.fr"))).isVisible();
        agent.look("17-closed");
    }

    private static void theApproverDecides(Screen approver, BigDecimal granted) {
        approver.page.reload();
        assertThat(approver.part(approver.says("review", "opinion"))).containsText(approver.figure(granted));
        approver.button(approver.says("review", "decide.confirm")).click();
        assertThat(approver.part(approver.says("review", "decided"))).isVisible();
        approver.look("18-decided");
        approver.link(approver.says("review", "readDecision")).click();
        assertThat(approver.page.getByRole(AriaRole.ARTICLE)).containsText(approver.figure(granted));
    }

    private static void theCompanyReadsTheDecision(
            Screen signatory, SampleCompanies.Sample company, String number, Line refused, BigDecimal granted) {
        signatory.page.reload();
        signatory.link(signatory.says("dossier", "readDecision")).click();
        assertThat(signatory.heading(signatory.says("review", "decision.title") + " " + number))
                .isVisible();
        Locator decision = signatory.page.getByRole(AriaRole.ARTICLE);
        assertThat(Screen.dirhams(Screen.beside(decision, signatory.says("review", "granted"))))
                .isEqualTo(granted);
        assertThat(signatory
                        .part(signatory.says("review", "refusedLines"))
                        .getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText(refused.cnss())))
                .containsText("Stage ANAPEC – تدريب");
        signatory.look("19-decision");
        signatory.link(signatory.says("review", "back")).click();
        assertThat(signatory.part(signatory.says("dossier", "timeline")))
                .containsText(signatory.name("entered", "PARTIALLY_APPROVED"));

        signatory.link(signatory.says("layout", "home")).click();
        signatory.link(company.name()).click();
        assertThat(signatory.part(signatory.says("company", "home.granted"))).containsText(signatory.figure(granted));
        assertThat(signatory.link(number)).isVisible();
        signatory.look("20-company");
    }
}
