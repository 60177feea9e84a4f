package ma.hawafiz.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.hawafiz.platform.i18n.Language;
import org.junit.jupiter.api.Test;

/** A browser that runs no script, as on a locked-down desk, still reads a dossier and lodges it. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class WithoutScriptTest {
    @Inject
    SampleCompanies companies;

    @Test
    void theSignatoryReadsTheDossierAndLodgesIt() {
        SampleCompanies.Sample company = companies.declared("Zat Knowledge Services");
        UUID dossier = companies.draft(company.id(), company.payroll());
        try (Screen screen = Screen.withoutScript(Language.FR, 1280)) {
            screen.signIn(SampleCompanies.SIGNATORY, "/dossiers/" + dossier);
            Locator lines = screen.part(screen.says("dossier", "lines"));
            lines.getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText(Screen.beginning(screen.name("outcome", "NOT_MET"))))
                    .click();
            assertThat(screen.address()).isEqualTo("/dossiers/" + dossier + "?outcome=NOT_MET#lines");
            Locator line = lines.getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText(screen.says("dossier", "payable")))
                    .first();
            assertThat(line).containsText(screen.name("outcome", "NOT_MET"));
            line.click();
            assertThat(line.getByText(screen.name("condition", "pae.stability")))
                    .isVisible();

            screen.link(screen.says("dossier", "lodge")).click();
            screen.page.getByRole(AriaRole.CHECKBOX).check();
            screen.button(screen.says("dossier", "lodge.confirm")).click();
            assertThat(screen.heading(screen.says("dossier", "receipt"))).isVisible();
            assertThat(screen.page.getByText(Pattern.compile("^PAE-2026-\\d{6}-\\d$")))
                    .isVisible();
        }
    }
}
