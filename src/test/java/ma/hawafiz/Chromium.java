package ma.hawafiz;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Chromium of this machine, started once and ended with this JVM. Playwright brings none of its own. */
public final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser started;

    private Chromium() {}

    public static synchronized Browser browser() {
        Browser browser = started;
        if (browser == null) {
            Path executable = executable();
            browser = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(FLAGS));
            started = browser;
        }
        return browser;
    }

    /**
     * What axe objects to in a page that runs scripts; the rest of its report, the larger part, is not asked for. In the old
     * way it works in the page alone: the other, which also reaches frames of other origins, of which the portal has none,
     * opens a second page each time and takes twice as long.
     */
    public static List<String> objections(Page page) {
        AxeRunOptions wanted = new AxeRunOptions();
        wanted.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true).options(wanted).analyze().getViolations().stream()
                        .map(each ->
                                each.getId() + " " + each.getNodes().getFirst().getHtml())
                        .toList();
    }

    private static Path executable() {
        List<Path> folders = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the tests need a Chromium, and the PATH has none of "
                        + NAMES + ": install one (Debian: apt-get install chromium)"));
    }
}
