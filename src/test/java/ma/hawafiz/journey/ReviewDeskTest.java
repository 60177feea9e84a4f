package ma.hawafiz.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.dossier.LodgeDossier;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.review.DeclareComplete;
import org.junit.jupiter.api.Test;

/** The instructor goes through the lines by keyboard and by buttons alone, and finds again what she has said of them. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class ReviewDeskTest {
    private static final Actor SIGNATORY =
            new Actor(UUID.fromString("00000000-0000-7000-8000-000000000004"), "Karim Tazi", Set.of(Role.SIGNATORY));
    private static final Actor AGENT =
            new Actor(UUID.fromString("00000000-0000-7000-8000-000000000007"), "Omar Fassi", Set.of(Role.AGENT));

    @Inject
    SampleCompanies companies;

    @Inject
    LodgeDossier lodgeDossier;

    @Inject
    DeclareComplete declareComplete;

    private String underReview(String name) {
        SampleCompanies.Sample company = companies.declared(name);
        UUID dossier = companies.draft(company.id(), company.payroll());
        CurrentActor.as(SIGNATORY, () -> {
            lodgeDossier.lodge(dossier);
        });
        CurrentActor.as(AGENT, () -> declareComplete.declareComplete(dossier));
        return "/review/dossiers/" + dossier;
    }

    @Test
    void byKeyboardAloneLineByLine() {
        String dossier = underReview("Ourika Lignes");
        try (Screen screen = Screen.of(Language.AR, 1280)) {
            screen.signIn("instructor@ministry", dossier + "?about=refusable");
            screen.look("desk-01");
            Locator lines = screen.page.locator(".examined");
            screen.page.keyboard().press("j");
            screen.page.keyboard().press("j");
            assertThat(lines.nth(1)).isFocused();
            assertThat(screen.address()).endsWith("#" + lines.nth(1).getAttribute("id"));
            screen.page.keyboard().press("k");
            assertThat(lines.first()).isFocused();
            screen.page.keyboard().press("r");
            assertThat(lines.first().locator("select")).isFocused();
            assertThat(lines.first().locator("input[value=REFUSE]")).isChecked();
            lines.first().locator("select").selectOption("TRAINING_CONTRACT");
            Locator status = screen.page.locator("[data-desk] [role=status]");
            assertThat(status).hasText(screen.says("review", "draft.saved"));
            lines.first().focus();
            screen.page.keyboard().press("j");
            screen.page.keyboard().press("g");
            screen.page.keyboard().press("?");
            assertThat(screen.page.getByText(screen.says("review", "keys.move")))
                    .isVisible();
            screen.page.waitForTimeout(500);
            screen.page.reload();
            assertThat(lines.first().locator("select")).hasValue("TRAINING_CONTRACT");
            assertThat(lines.first().locator("input[value=REFUSE]")).isChecked();
            screen.page.keyboard().press("?");
            screen.page.getByLabel(screen.says("review", "keys.use")).uncheck();
            screen.page.locator("h1").click();
            screen.page.keyboard().press("j");
            assertThat(screen.page.locator(".examined:focus")).hasCount(0);
        }
    }

    @Test
    void byButtonsAloneAndSeveralLinesAtOnce() {
        String dossier = underReview("Zegzel Lignes");
        try (Screen screen = Screen.withoutScript(Language.FR, 390)) {
            screen.signIn("instructor@ministry", dossier + "?about=refusable");
            Locator lines = screen.page.locator(".examined");
            int shown = lines.count();
            assertThat(shown).isGreaterThan(2);
            lines.nth(0).getByLabel(screen.says("review", "select")).check();
            lines.nth(1).getByLabel(screen.says("review", "select")).check();
            screen.page.locator("[name='bulk.code']").selectOption("OTHER");
            screen.button(screen.says("review", "bulk.do")).click();
            assertThat(screen.page.getByRole(AriaRole.ALERT)).isVisible();
            lines.nth(0).getByLabel(screen.says("review", "select")).check();
            lines.nth(1).getByLabel(screen.says("review", "select")).check();
            screen.page.locator("[name='bulk.code']").selectOption("OTHER");
            screen.page.locator("[name='bulk.remark']").fill("Vu sur place.");
            screen.button(screen.says("review", "bulk.do")).click();
            assertThat(screen.address()).contains("about=refusable");
            screen.open(dossier + "?about=refused");
            assertThat(lines).hasCount(2);
            assertThat(lines.first().locator("select")).hasValue("OTHER");
            screen.look("desk-02");
            screen.field(screen.says("review", "summary")).fill("Deux lignes refusées.");
            screen.button(screen.says("review", "opine.confirm")).click();
            assertThat(screen.part(screen.says("review", "opinion"))).containsText("Deux lignes refusées.");
        }
    }

    @Test
    void theListIsFilteredAndKeptUnderAName() {
        underReview("Bouregreg Lignes");
        try (Screen screen = Screen.of(Language.EN, 1280)) {
            screen.signIn("agent@ministry", "/review");
            screen.page.getByText(screen.says("review", "search")).click();
            screen.field(screen.says("review", "search.text")).fill("bouregreg");
            screen.button(screen.says("review", "search.do")).click();
            assertThat(screen.page.getByRole(AriaRole.ROW)).hasCount(2);
            assertThat(screen.address()).contains("q=bouregreg");
            screen.look("list-filtered");
            screen.page.getByText(screen.says("review", "views.keep")).click();
            screen.field(screen.says("review", "views.name")).fill("Bouregreg");
            screen.button(screen.says("review", "views.save")).click();
            assertThat(screen.link("Bouregreg")).isVisible();
            screen.link(screen.says("review", "workload")).click();
            screen.look("workload");
        }
    }
}
