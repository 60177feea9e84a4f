package ma.hawafiz.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import ma.hawafiz.Portal;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coming in, staying in, going out; and the doors that stay shut. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class SessionTest {
    private static final Wording PROBLEMS = Wording.of("problems");
    private static String draft = "";

    @Inject
    SampleCompanies companies;

    @BeforeEach
    void oneDraftForAll() {
        if (draft.isEmpty()) {
            SampleCompanies.Sample company = companies.declared("Ouergha Services");
            draft = "/dossiers/" + companies.draft(company.id(), company.payroll());
        }
    }

    @Test
    void signingInLeadsBackToThePageAskedFor() {
        String asked = draft + "?outcome=MET";
        try (Screen screen = Screen.of(Language.FR, 1280)) {
            screen.signIn(SampleCompanies.DECLARANT, asked);
            assertThat(screen.address()).isEqualTo(asked);
            assertThat(screen.part(screen.says("dossier", "totals"))).isVisible();
        }
    }

    @Test
    void anExpiredSessionLeadsThroughSignInToTheSamePage() {
        try (Screen screen = Screen.of(Language.AR, 390)) {
            screen.signIn(SampleCompanies.DECLARANT, "/home");
            screen.expire();
            screen.signIn(SampleCompanies.DECLARANT, draft);
            assertThat(screen.address()).isEqualTo(draft);
        }
    }

    @Test
    void signingOutClosesThePortalAndTheIdentityServer() {
        try (Screen screen = Screen.of(Language.FR, 1280)) {
            screen.signIn(SampleCompanies.DECLARANT, draft);
            screen.link(screen.says("layout", "signOut")).click();
            assertThat(URI.create(screen.address()).getPath()).isEqualTo("/");
            assertThat(screen.link(screen.says("layout", "signIn"))).isVisible();
            screen.open(draft);
            assertThat(screen.asksToSignIn()).isTrue();
        }
    }

    @Test
    void anotherCompanysDossierIsNotThereForItsReader() {
        try (Screen screen = Screen.of(Language.AR, 390)) {
            screen.signIn("declarant@atlas", "/home");
            for (String address : new String[] {draft, draft + "/receipt", draft + "/decision"}) {
                Response answer = screen.page.navigate(Portal.url() + address);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(screen.heading(PROBLEMS.say(Language.AR, "NOT_FOUND.title")))
                        .isVisible();
            }
            screen.look("not-found");
            int unknown = screen.page
                    .navigate(Portal.url() + "/dossiers/" + UUID.randomUUID())
                    .status();
            assertThat(unknown).isEqualTo(404);
        }
    }

    @Test
    void whoMayNotLodgeIsToldSoInTheirLanguage() {
        try (Screen screen = Screen.of(Language.AR, 1280)) {
            screen.signIn(SampleCompanies.DECLARANT, draft);
            assertThat(screen.link(screen.says("dossier", "lodge"))).hasCount(0);
            screen.open(draft + "/lodge");
            assertThat(screen.heading(PROBLEMS.say(Language.AR, "FORBIDDEN.title")))
                    .isVisible();
            screen.look("forbidden");
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefusedAndChangesNothing() {
        try (Screen screen = Screen.of(Language.FR, 1280)) {
            screen.signIn(SampleCompanies.DECLARANT, draft);
            var answer = screen.page
                    .request()
                    .post(
                            Portal.url() + draft + "/discard",
                            RequestOptions.create()
                                    .setForm(FormData.create().set("sent", "from elsewhere"))
                                    .setMaxRedirects(0));
            assertThat(answer.status()).isEqualTo(400);
            screen.page.reload();
            assertThat(screen.part(screen.says("dossier", "totals"))).isVisible();
        }
    }
}
