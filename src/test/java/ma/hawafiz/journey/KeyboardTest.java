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
import ma.hawafiz.Portal;
import ma.hawafiz.platform.i18n.Language;
import org.junit.jupiter.api.Test;

/** Who has no mouse goes the same way: Tab, Enter and Space, and sees at each step where they are. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class KeyboardTest {
    private static final int MOST_STEPS = 90;

    /** Inside the window, with an outline or, on Bootstrap's controls, a ring. */
    private static final String SHOWS_WHERE_IT_IS = """
            element => {
              const style = getComputedStyle(element), box = element.getBoundingClientRect();
              const ring = style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
              return ring && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            }""";

    @Inject
    SampleCompanies companies;

    @Test
    void theDeclarantImportsAFileAndOpensADraft() {
        SampleCompanies.Sample company = companies.declared("Sebou Back Office");
        try (Screen screen = Screen.of(Language.FR, 1280)) {
            askForFilesFromTheStart(screen.page);
            screen.open("/home");
            signInAt(screen.page);
            enter(screen, screen.link(company.name()));
            theSkipLinkLeadsPastTheNavigation(screen);
            enter(screen, screen.link(screen.says("company", "tab.payroll")));

            Locator file = screen.field(screen.says("payroll", "file"));
            reach(screen, file);
            screen.page
                    .waitForFileChooser(() -> press(screen, "Enter"))
                    .setFiles(new FilePayload("paie.csv", "text/csv", company.file()));
            enter(screen, screen.button(screen.says("payroll", "import")));
            assertThat(screen.heading(screen.says("payroll", "report.accepted")))
                    .isVisible();
            enter(screen, screen.link(screen.says("payroll", "report.goOn")));

            enter(screen, screen.part(screen.says("company", "home.dossiers")).getByRole(AriaRole.LINK));
            reach(screen, screen.page.getByLabel(screen.name("measure", "PAE")));
            press(screen, "Space");
            enter(screen, screen.button(screen.says("dossier", "new.open")));
            assertThat(screen.part(screen.says("dossier", "totals"))).isVisible();

            Locator line = screen.part(screen.says("dossier", "lines"))
                    .getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText(screen.says("dossier", "payable")))
                    .first();
            reach(screen, line.locator("summary").first());
            press(screen, "Space");
            assertThat(line.getByText(screen.name("condition", "pae.stability")))
                    .isVisible();
        }
    }

    /** A listener makes the browser hand over its file dialogs; added only when Enter is pressed, it may come too late. */
    private static void askForFilesFromTheStart(Page page) {
        page.onFileChooser(chooser -> {});
    }

    private static void signInAt(Page keycloak) {
        assertThat(keycloak.locator("#username")).isFocused();
        keycloak.keyboard().type(SampleCompanies.DECLARANT);
        keycloak.keyboard().press("Tab");
        keycloak.keyboard().type(Portal.PASSWORD);
        keycloak.keyboard().press("Enter");
        keycloak.waitForURL(address -> address.startsWith(Portal.url()));
    }

    private static void theSkipLinkLeadsPastTheNavigation(Screen screen) {
        Locator skip = screen.link(screen.says("layout", "skip"));
        press(screen, "Tab");
        assertThat(skip).isFocused();
        assertThat((Boolean) skip.evaluate(SHOWS_WHERE_IT_IS)).isTrue();
        press(screen, "Enter");
        Locator main = screen.page.getByRole(AriaRole.MAIN);
        assertThat(main).isFocused();
        press(screen, "Tab");
        assertThat(main.locator(":focus")).hasCount(1);
    }

    private static void enter(Screen screen, Locator target) {
        reach(screen, target);
        String before = screen.page.url();
        press(screen, "Enter");
        screen.page.waitForURL(address -> !address.equals(before));
    }

    /** Tab after Tab until the target has the focus, which each stop must show. */
    private static void reach(Screen screen, Locator target) {
        for (int step = 0; step < MOST_STEPS; step++) {
            press(screen, "Tab");
            Locator focused = screen.page.locator(":focus");
            if (focused.count() == 0) {
                continue;
            }
            assertThat((Boolean) focused.evaluate(SHOWS_WHERE_IT_IS))
                    .as("focus on " + focused.evaluate("element => element.outerHTML"))
                    .isTrue();
            if ((Boolean) target.evaluate("element => element === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("not reached by Tab: " + target);
    }

    private static void press(Screen screen, String key) {
        screen.page.keyboard().press(key);
    }
}
