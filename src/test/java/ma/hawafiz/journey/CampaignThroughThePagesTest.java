package ma.hawafiz.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import ma.hawafiz.Portal;
import ma.hawafiz.platform.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator has everybody weighed, sees it done without touching the page, and asks a line for its reasons. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class CampaignThroughThePagesTest {
    private static final LocatorAssertions.IsVisibleOptions ONCE_DONE =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @Inject
    SampleCompanies companies;

    @ParameterizedTest
    @CsvSource({"FR,1280,Ourika Customer Care", "AR,390,Drâa Digital Services"})
    void fromTheStartToTheReasonsOfALine(Language language, int width, String name) {
        SampleCompanies.Sample company = companies.declared(name);
        companies.draft(company.id(), company.payroll());
        try (Screen admin = Screen.of(language, width)) {
            admin.signIn("admin@ministry", "/review");
            admin.link(admin.says("layout", "campaigns")).click();
            admin.look("campaigns");
            admin.field(admin.says("campaign", "start.exercice")).selectOption("2026");
            admin.button(admin.says("campaign", "start.confirm")).click();

            Locator found = admin.page.locator("#found");
            assertThat(found.getByText(admin.name("campaignState", "COMPLETE"))).isVisible(ONCE_DONE);
            assertThat(admin.part(admin.says("campaign", "totals"))).isVisible();
            admin.look("campaign");

            admin.link(name).click();
            assertThat(admin.heading(name)).isVisible();
            admin.look("campaign-company");
            String figure = admin.figure("2026");
            Locator line = admin.page
                    .getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText(figure + " · PAF"))
                    .filter(new Locator.FilterOptions()
                            .setHas(admin.page.getByText(
                                    admin.name("outcome", "MET"), new Page.GetByTextOptions().setExact(true))))
                    .first();
            String payable = line.getByRole(AriaRole.CELL).nth(4).innerText();
            assertThat(Screen.dirhams(payable)).isPositive();
            line.getByRole(AriaRole.LINK).click();

            assertThat(admin.page.getByText(admin.says("campaign", "same"))).isVisible();
            assertThat(admin.page.locator(".totals .main")).containsText(payable);
            assertThat(admin.page.getByText(admin.name("condition", "paf.newHire")))
                    .isVisible();
            assertThat(admin.page.getByText(admin.name("condition", "company.filiere")))
                    .isVisible();
            admin.look("campaign-line");
        }
    }

    @Test
    void anAuditorReadsWhatOnlyAnAdministratorStarts() {
        try (Screen auditor = Screen.withoutScript(Language.FR, 1280)) {
            auditor.signIn("auditor@ministry", "/campaigns");
            assertThat(auditor.heading(auditor.says("campaign", "title"))).isVisible();
            assertThat(auditor.button(auditor.says("campaign", "start.confirm")))
                    .hasCount(0);
        }
        try (Screen declarant = Screen.of(Language.FR, 1280)) {
            declarant.signIn(SampleCompanies.DECLARANT, "/home");
            assertThat(declarant.link(declarant.says("layout", "campaigns"))).hasCount(0);
            assertThat(declarant.page.navigate(Portal.url() + "/campaigns").status())
                    .isEqualTo(403);
        }
    }
}
