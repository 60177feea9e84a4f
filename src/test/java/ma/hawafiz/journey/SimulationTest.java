package ma.hawafiz.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import ma.hawafiz.platform.i18n.Language;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** Somebody without an account simulates a plan, with scripts and without, and takes it along. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class SimulationTest {
    private static final String PLAN = "filiere=CRM&start=2018-01-01&closing=12&export=80"
            + "&group.1.number=30&group.1.salary=7000&group.1.first=2026-01&group.1.site=FES_SHORE"
            + "&group.1.contract=CDI&group.1.nationality=MA";

    @Test
    void theFirstClickShowsAResultAndAChangedPlanAnother() {
        walk(Screen.of(Language.FR, 1280));
    }

    @Test
    void theSameInArabicOnAPhone() {
        walk(Screen.of(Language.AR, 390));
    }

    @Test
    void nothingOfItNeedsAScript() {
        try (Screen screen = Screen.withoutScript(Language.FR, 1280)) {
            screen.open("/simulation?" + PLAN);
            screen.button(screen.says("simulation", "add")).click();
            Locator second = screen.group(screen.says("simulation", "group", 2));
            second.getByLabel(screen.says("simulation", "number"), exactly()).fill("2");
            second.getByLabel(screen.says("simulation", "salary"), exactly()).fill("24 000");
            screen.button(screen.says("simulation", "simulate")).last().click();
            assertThat(screen.address())
                    .contains("group.2.number=2&group.2.salary=24+000")
                    .endsWith("#result");
            assertThat(total(screen)).isEqualByComparingTo("3443866.20");
            screen.button(screen.says("simulation", "remove", 2)).click();
            assertThat(screen.address()).doesNotContain("group.2");
            assertThat(total(screen)).isEqualByComparingTo("2583000.00");
        }
    }

    @Test
    void theAddressIsTheSimulationAndSaysNothingElse() {
        Response sent = given().redirects()
                .follow(false)
                .get("/simulation?" + PLAN
                        + "&y2026.profit=&law.pae.rate=17&law.paf.rate=&group.2.contract=CDI&lang=ar");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).endsWith("/simulation?" + PLAN + "&lang=ar");
        String page = given().get("/simulation?" + PLAN)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("/simulation?" + PLAN.replace("&", "&amp;") + "\"");
    }

    @Test
    void whatCannotBeUnderstoodIsToldAtItsField() {
        try (Screen screen = Screen.of(Language.FR, 1280)) {
            screen.open("/simulation?" + PLAN.replace("=30", "=6000") + "&law.pae.rate=abc");
            Locator heads = screen.field(screen.says("simulation", "number")).first();
            assertThat(heads).hasAttribute("aria-invalid", "true");
            assertThat(heads).hasValue("6000");
            Locator rate = screen.page.locator("#law\\.pae\\.rate");
            assertThat(rate).hasAttribute("aria-describedby", "law.pae.rate-fault");
            assertThat(rate).isVisible();
        }
        given().get("/simulation?" + PLAN.replace("=30", "=6000")).then().statusCode(400);
    }

    @Test
    void anEndlessAddressIsRefusedWithAWord() {
        String page = given().get("/simulation?" + PLAN + "&x=" + "a".repeat(9_000))
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertThat(page).contains("8\u202f000");
        given().get("/simulation.xlsx?" + PLAN.replace("=30", "=0")).then().statusCode(400);
    }

    @Test
    void theWorkbookSaysWhatThePageSays() throws IOException {
        byte[] workbook = given().header("Accept-Language", "ar")
                .get("/simulation.xlsx?" + PLAN)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"simulation-hawafiz.xlsx\"")
                .extract()
                .asByteArray();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(read.getFirstSheet().read().stream()
                            .flatMap(row -> row.stream())
                            .filter(cell -> cell != null)
                            .map(cell -> cell.getText()))
                    .contains("محاكاة لا يترتب عنها أي حق.", "2583000.00");
        }
    }

    private static void walk(Screen screen) {
        try (screen) {
            screen.open("/");
            screen.link(screen.says("home", "simulate")).click();
            assertThat(screen.heading(screen.says("simulation", "title"))).isVisible();
            screen.look("simulation");
            screen.link(screen.says("simulation", "example")).click();
            Locator result = screen.part(screen.says("simulation", "result"));
            assertThat(result.getByRole(AriaRole.IMG)).isVisible();
            BigDecimal example = total(screen);
            assertThat(example).isEqualByComparingTo("5011866.20");
            screen.page.locator(".calculations summary").first().click();
            screen.look("simulation-result");

            screen.page.getByText(screen.says("simulation", "law")).click();
            screen.page.locator("#law\\.pae\\.rate").fill("34");
            screen.button(screen.says("simulation", "simulate")).last().click();
            assertThat(screen.address()).contains("&law.pae.rate=34").doesNotContain("law.paf.rate");
            assertThat(total(screen)).isGreaterThan(example);
            assertThat(screen.heading(screen.says("simulation", "changes"))).isVisible();
            assertThat(screen.page.locator("#link"))
                    .hasValue(java.util.regex.Pattern.compile(".*law\\.pae\\.rate=34$"));
            screen.look("simulation-changed");
        }
    }

    private static BigDecimal total(Screen screen) {
        return Screen.dirhams(screen.page.locator(".big-figure").innerText());
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
