package ma.hawafiz.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ma.hawafiz.Chromium;
import ma.hawafiz.Portal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page in the dark, and the states no journey passes through, on a desk and on a phone: nothing axe objects to,
 * nothing wider than the screen, nothing refused by the browser. Leaves a picture of each in {@code target/gallery}.
 */
@QuarkusTest
@TestProfile(GalleryProfile.class)
class GalleryTest {
    @ParameterizedTest
    @CsvSource({"en,1280", "ar,390"})
    void everyPageCanBeReadByEveryone(String language, int width) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(ColorScheme.DARK))) {
            leaveUnanswered(context);
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    faults.add(page.url() + " " + message.text());
                }
            });
            for (String name : wanted()) {
                page.navigate("%s/gallery/%s?lang=%s".formatted(Portal.url(), name, language));
                openDetails(page, name);
                Chromium.objections(page).forEach(objection -> faults.add(name + ": " + objection));
                if ((Integer) page.evaluate("document.documentElement.scrollWidth") > width) {
                    faults.add(name + " is wider than " + width);
                }
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/gallery", name + "-" + language + "-" + width + ".png")));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** All of them, or those whose name begins with {@code -Dhawafiz.gallery=…}: to look at what one is working on. */
    private static List<String> wanted() {
        String beginning = System.getProperty("hawafiz.gallery", "");
        return Samples.PAGES.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    /** What a sample goes on asking for is not there: how far an upload is, and the icon of a mail. */
    private static void leaveUnanswered(BrowserContext context) {
        for (String asked : List.of("**/payroll/uploads/*", "**/favicon.ico")) {
            context.route(asked, route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        }
    }

    /** A closed part is not looked at: open the first of each kind. */
    private static void openDetails(Page page, String name) {
        page.evaluate("for (const kind of ['.lines details', '.careful', '.help-columns', '.group', '.part', "
                + "'#plan .part:last-of-type']) document.querySelector(kind)?.setAttribute('open', '')");
        assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
    }
}
