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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.hawafiz.platform.i18n.Language;
import org.junit.jupiter.api.Test;

/** A company hands in documents with and without a script, and an agent looks at them. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class DocumentsThroughThePagesTest {
    private static final Path PAPERS = Path.of("seeds/demo/atlas/documents");
    private static final Pattern DOCUMENT = Pattern.compile(".*/documents/[0-9a-f-]{36}$");

    @Inject
    SampleCompanies companies;

    @Test
    void aDocumentGoesFromTheFirmsDeskToTheAgents() throws IOException {
        SampleCompanies.Sample company = companies.declared("Zat Document Services");
        UUID dossier = companies.draft(company.id(), company.payroll());
        try (Screen screen = Screen.of(Language.FR, 1280)) {
            screen.signIn(SampleCompanies.SIGNATORY, "/dossiers/" + dossier + "/documents");
            screen.look("checklist");
            screen.page.locator("#piece-STATUTES").getByRole(AriaRole.LINK).click();
            byte[] paper = Files.readAllBytes(PAPERS.resolve("statuts.pdf"));
            // In two parts: the bytes behind the end of a PDF are nobody's concern.
            screen.page
                    .locator("#file")
                    .setInputFiles(new FilePayload("statuts.pdf", "application/pdf", Arrays.copyOf(paper, 6_000_000)));
            screen.button(screen.says("document", "send.button")).click();
            screen.page.waitForURL(DOCUMENT);
            assertThat(screen.page.getByText(screen.name("scan", "CLEAN"), new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(screen.page.locator("iframe.preview")).isVisible();
            screen.look("document");

            screen.open("/dossiers/" + dossier + "/lodge");
            screen.page.getByRole(AriaRole.CHECKBOX).check();
            screen.button(screen.says("dossier", "lodge.confirm")).click();
            assertThat(screen.heading(screen.says("dossier", "receipt"))).isVisible();
        }
        try (Screen screen = Screen.of(Language.AR, 1280)) {
            screen.signIn("agent@ministry", "/review/dossiers/" + dossier + "/documents");
            screen.link("statuts.pdf").click();
            assertThat(screen.page.locator("iframe.preview")).isVisible();
            assertThat(screen.page.frames()).hasSizeGreaterThan(1);
            screen.look("review-pieces");
        }
    }

    @Test
    void aFormWithoutScriptKeepsWhatWasTypedAndSaysWhatIsWrong() {
        SampleCompanies.Sample company = companies.declared("Zat Paper Services");
        try (Screen screen = Screen.withoutScript(Language.AR, 390)) {
            screen.signIn(SampleCompanies.SIGNATORY, "/companies/" + company.id() + "/documents");
            screen.page.locator("#piece").selectOption("RC_EXTRACT");
            screen.page.locator("#file").setInputFiles(PAPERS.resolve("modele-j.pdf"));
            Locator send = screen.button(screen.says("document", "send.button"));
            send.click();
            assertThat(screen.page.locator("#issuedOn-fault")).isVisible();
            assertThat(screen.page.locator("#piece")).hasValue("RC_EXTRACT");

            screen.page.locator("#issuedOn").fill("2027-03-02");
            screen.page.locator("#file").setInputFiles(PAPERS.resolve("modele-j.pdf"));
            send.click();
            assertThat(screen.page.url()).matches(DOCUMENT);
            screen.open("/companies/" + company.id() + "/documents");
            assertThat(screen.link("modele-j.pdf")).isVisible();
        }
    }
}
