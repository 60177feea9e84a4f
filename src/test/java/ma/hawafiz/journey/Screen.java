package ma.hawafiz.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ma.hawafiz.Chromium;
import ma.hawafiz.Portal;
import ma.hawafiz.platform.i18n.Figures;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;

/** One person before a screen, in their language: what they look for has a role and a name in that language. */
final class Screen implements AutoCloseable {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final Wording NAMES = Wording.of("names");

    private final Language language;
    private final int width;
    private final boolean scripts;
    private final BrowserContext context;
    private final List<String> faults = new ArrayList<>();
    final Page page;

    private Screen(Language language, int width, boolean scripts) {
        this.language = language;
        this.width = width;
        this.scripts = scripts;
        this.context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale(language.locale().toLanguageTag())
                        .setJavaScriptEnabled(scripts));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add(message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400 && !response.request().isNavigationRequest()) {
                faults.add(response.status() + " " + response.url());
            }
        });
    }

    static Screen of(Language language, int width) {
        return new Screen(language, width, true);
    }

    static Screen withoutScript(Language language, int width) {
        return new Screen(language, width, false);
    }

    /** Opens a page that asks for sign-in, and signs in. */
    Screen signIn(String username, String address) {
        open(address);
        identify(username);
        return this;
    }

    void open(String address) {
        page.navigate(Portal.url() + address);
    }

    boolean asksToSignIn() {
        return page.url().startsWith(Portal.realm());
    }

    /** On Keycloak's own page, whose wording is not ours. */
    void identify(String username) {
        assertThat(asksToSignIn()).as(page.url()).isTrue();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.code());
        page.locator("#username").fill(username);
        page.locator("#password").fill(Portal.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(Portal.url()));
    }

    /** Where the reader is within the portal. */
    String address() {
        return page.url().substring(Portal.url().length());
    }

    void expire() {
        context.clearCookies();
    }

    String says(String room, String key, Object... figures) {
        return Wording.of("pages-" + room).say(language, key, figures);
    }

    String name(String kind, String code) {
        return NAMES.say(language, kind + "." + code);
    }

    String figure(Object figure) {
        return Figures.write(language, figure);
    }

    String amount(BigDecimal dirhams) {
        return NAMES.say(language, "amount", dirhams);
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A titled part of the page. */
    Locator part(String title) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    Locator group(String name) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A field by how its label begins: the help within the label follows. */
    Locator field(String label) {
        return page.getByLabel(beginning(label));
    }

    /** Escaped for JavaScript, in whose expressions it is matched. */
    static Pattern beginning(String text) {
        return Pattern.compile("^" + text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0"));
    }

    /** What stands beside a term within a part: {@code Payable} → {@code 1 234,00 DH}. */
    static String beside(Locator part, String term) {
        return part.locator("div")
                .filter(new Locator.FilterOptions()
                        .setHas(part.page().getByText(term, new Page.GetByTextOptions().setExact(true))))
                .getByRole(AriaRole.DEFINITION)
                .innerText();
    }

    /** The dirhams of a figure written in French or Arabic. */
    static BigDecimal dirhams(String shown) {
        return new BigDecimal(shown.replaceAll("[^\\d,]", "").replace(',', '.'));
    }

    /** Holds the page to what every page owes its reader, and leaves a picture of it. Axe is a script, and needs them. */
    void look(String picture) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve("%s-%d-%s.png".formatted(language.code(), width, picture))));
        assertThat(page.locator("html").getAttribute("lang")).as(picture).isEqualTo(language.code());
        assertThat(page.locator("html").getAttribute("dir")).as(picture).isEqualTo(language.direction());
        assertThat(page.locator("h1").count()).as("h1 of " + picture).isEqualTo(1);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + picture)
                .isLessThanOrEqualTo(width);
        if (scripts) {
            assertThat(Chromium.objections(page)).as("axe on " + picture).isEmpty();
        }
        assertThat(faults).as("faults up to " + picture).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
