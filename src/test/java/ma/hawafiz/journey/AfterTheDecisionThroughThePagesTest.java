package ma.hawafiz.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.demo.bank.BankAnswers;
import ma.hawafiz.dossier.LodgeDossier;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.review.DeclareComplete;
import ma.hawafiz.review.GiveOpinion;
import ma.hawafiz.review.opinion.LineRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows a decision: the news of it, an appeal that another person answers, and the payment by two, as the bank says. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class AfterTheDecisionThroughThePagesTest {
    private static final Actor SIGNATORY =
            new Actor(UUID.fromString("00000000-0000-7000-8000-000000000004"), "Karim Tazi", Set.of(Role.SIGNATORY));

    @Inject
    SampleCompanies companies;

    @Inject
    Firms firms;

    @Inject
    LodgeDossier lodgeDossier;

    @Inject
    DeclareComplete declareComplete;

    @Inject
    GiveOpinion giveOpinion;

    private final String granted = FilledCompany.digits(9);
    private final String refused = FilledCompany.digits(9);

    @ParameterizedTest
    @CsvSource({"FR,1280,Draa Services", "AR,390,Ziz Services"})
    void fromTheNewsToTheMoney(Language language, int width, String name) throws Exception {
        try (Screen signatory = Screen.of(language, width);
                Screen approver = Screen.of(language, width);
                Screen other = Screen.of(language, width);
                Screen payer = Screen.of(language, width);
                Screen confirmer = Screen.of(language, width)) {
            signatory.signIn(SampleCompanies.SIGNATORY, "/home");
            UUID dossier = grantedInPart(companies.declared(name));
            String number = number(dossier);

            theSignatoryReadsTheNews(signatory, number);
            theSignatorySaysHowToBeTold(signatory);
            theSignatoryAppeals(signatory, dossier);
            whoSignedCannotAnswer(approver, number);
            anotherApproverFollowsTheAppeal(other, number);
            theBankRefuses(payer, confirmer, number);
            theBankPays(payer, confirmer, number);
            theSignatoryReadsThatItIsPaid(signatory, dossier, number);
        }
    }

    /** Of two employees one is granted what the law pays, the other refused. */
    private UUID grantedInPart(SampleCompanies.Sample company) {
        firms.paidInto(new Firms.Firm(company.id(), SIGNATORY), Firms.rib());
        UUID dossier = companies.draft(
                company.id(), Firms.HEADER + Firms.lines(granted, "9000.00") + Firms.lines(refused, "9000.00"));
        Firms.by(SIGNATORY, () -> {
            lodgeDossier.lodge(dossier);
        });
        Firms.by(Firms.AGENT, () -> declareComplete.declareComplete(dossier));
        Firms.by(
                Firms.INSTRUCTOR,
                () -> giveOpinion.give(
                        dossier, "Un stage.", List.of(LineRefusal.coded(refused, "TRAINING_CONTRACT", "ANAPEC."))));
        firms.decided(dossier);
        return dossier;
    }

    private static String number(UUID dossier) throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.one("select number from lodgement where dossier_id = ?", dossier);
        }
    }

    private static void theSignatoryReadsTheNews(Screen signatory, String number) {
        signatory.open("/notifications");
        Locator decided = news(signatory, "DECIDED", number);
        assertThat(decided).containsText(signatory.says("notification", "unread"));
        signatory.look("31-news");
        decided.getByRole(AriaRole.BUTTON).click();
        assertThat(decided.getByRole(AriaRole.BUTTON)).hasCount(0);
    }

    private static Locator news(Screen screen, String kind, String number) {
        return screen.page
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(number))
                .filter(new Locator.FilterOptions().setHasText(screen.name("notification", kind)));
    }

    private static void theSignatorySaysHowToBeTold(Screen signatory) {
        signatory.link(signatory.says("notification", "preferences")).click();
        signatory.page.getByLabel(signatory.name("rhythm", "DAILY")).check();
        signatory.button(signatory.says("notification", "preferences.save")).click();
        assertThat(signatory.page.getByRole(AriaRole.STATUS))
                .hasText(signatory.says("notification", "preferences.saved"));
        assertThat(signatory.page.getByLabel(signatory.name("rhythm", "DAILY"))).isChecked();
        signatory.look("32-preferences");
    }

    private void theSignatoryAppeals(Screen signatory, UUID dossier) {
        signatory.open("/dossiers/" + dossier + "/appeal");
        Locator grounds = signatory.field(signatory.says("appeal", "grounds"));
        Locator line = signatory.page.locator("[id='ground.%s']".formatted(refused));
        grounds.fill(" ");
        line.fill("CDI – عقد غير محدد المدة");
        signatory.button(signatory.says("appeal", "file.confirm")).click();
        assertThat(signatory.page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(line).hasValue("CDI – عقد غير محدد المدة");
        signatory.look("33-appeal-refused");
        grounds.fill("Contrat de travail depuis le 10/09/2025.");
        signatory.button(signatory.says("appeal", "file.confirm")).click();
        assertThat(signatory.part(signatory.says("appeal", "filed")))
                .containsText("Contrat de travail depuis le 10/09/2025.");
        signatory.look("34-appealed");
    }

    private static void whoSignedCannotAnswer(Screen approver, String number) {
        approver.signIn("approver@ministry", "/review/appeals");
        approver.look("35-appeals");
        approver.link(number).click();
        assertThat(approver.page.getByText(approver.says("appeal", "samePerson")))
                .isVisible();
        assertThat(approver.button(approver.says("appeal", "revise.confirm"))).hasCount(0);
    }

    private void anotherApproverFollowsTheAppeal(Screen other, String number) {
        other.signIn("approver2@ministry", "/review/appeals");
        other.link(number).click();
        Locator revise = other.part(other.says("appeal", "revise"));
        revise.getByRole(AriaRole.TEXTBOX).first().fill("Contrat produit.");
        other.button(other.says("appeal", "revise.confirm")).click();
        assertThat(other.page.getByRole(AriaRole.ALERT)).isVisible();
        other.look("36-nothing-changed");
        other.page.locator("[id='grant.%s']".formatted(refused)).check();
        other.button(other.says("appeal", "revise.confirm")).click();
        assertThat(other.part(other.says("appeal", "answer"))).containsText(other.name("appealOutcome", "REVISED"));
        other.look("37-answered");
    }

    private static void theBankRefuses(Screen payer, Screen confirmer, String number) throws IOException {
        payer.signIn("payer@ministry", "/payments");
        String run = theFirstPayerMakesARun(payer, number);
        assertThat(payer.page.getByText(payer.says("payment", "confirm.another")))
                .isVisible();
        payer.look("38-run");
        confirmer.signIn("payer2@ministry", run);
        BankAnswers bank = theSecondPayerConfirms(confirmer);
        theAnswerIsGiven(confirmer, bank, "AC04");
        assertThat(confirmer.part(confirmer.says("payment", "lines")))
                .containsText(confirmer.name("bankReason", "AC04"));
        confirmer.look("39-refused-by-the-bank");
    }

    private static void theBankPays(Screen payer, Screen confirmer, String number) throws IOException {
        payer.open("/payments");
        payer.look("40-waiting-again");
        confirmer.open(theFirstPayerMakesARun(payer, number));
        theAnswerIsGiven(confirmer, theSecondPayerConfirms(confirmer), null);
        assertThat(confirmer.part(confirmer.says("payment", "lines")))
                .containsText(confirmer.name("orderState", "PAID"));
    }

    /** Of this dossier alone: those of other companies wait on. */
    private static String theFirstPayerMakesARun(Screen payer, String number) {
        for (Locator chosen : payer.page.locator("input[name=dossier]:checked").all()) {
            chosen.setChecked(false);
        }
        payer.page.getByLabel(payer.says("payment", "choose.one", number)).check();
        payer.button(payer.says("payment", "make")).click();
        assertThat(payer.part(payer.says("payment", "lines"))).isVisible();
        return payer.address();
    }

    private static BankAnswers theSecondPayerConfirms(Screen confirmer) throws IOException {
        confirmer.button(confirmer.says("payment", "confirm")).click();
        Download file = confirmer.page.waitForDownload(
                () -> confirmer.link(confirmer.says("payment", "download")).click());
        try (InputStream in = file.createReadStream()) {
            return BankAnswers.to(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void theAnswerIsGiven(Screen confirmer, BankAnswers bank, @Nullable String refusedFor) {
        confirmer
                .field(confirmer.says("payment", "answer.file"))
                .setInputFiles(new FilePayload(
                        "pain.002.xml",
                        "application/xml",
                        bank.pain002(_ -> refusedFor).getBytes(StandardCharsets.UTF_8)));
        confirmer.button(confirmer.says("payment", "answer.send")).click();
        int paid = refusedFor == null ? 1 : 0;
        assertThat(confirmer.page.getByRole(AriaRole.STATUS))
                .hasText(confirmer.says("payment", "answer.taken", 1, paid, 1 - paid));
    }

    private static void theSignatoryReadsThatItIsPaid(Screen signatory, UUID dossier, String number) {
        signatory.open("/dossiers/" + dossier);
        assertThat(signatory.part(signatory.says("dossier", "timeline")))
                .containsText(signatory.name("entered", "PAID"));
        signatory.look("41-paid");
        signatory.open("/notifications");
        for (String kind : List.of("APPEAL_ANSWERED", "PAYMENT_REFUSED", "PAYMENT_CONFIRMED")) {
            assertThat(news(signatory, kind, number).first()).isVisible();
        }
    }
}
