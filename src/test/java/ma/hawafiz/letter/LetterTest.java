package ma.hawafiz.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.Portal;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.Side;
import ma.hawafiz.platform.storage.Sha256;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The letter of a decision, from the signature to whoever is shown it. */
@QuarkusTest
class LetterTest {
    private static final String NO_RIGHT = "42501";
    private static final Path SEEN = Path.of("target/letter");

    @Inject
    Letters letters;

    @Inject
    IssueLetter issueLetter;

    @Inject
    RegisterSealKey registerSealKey;

    @Inject
    SealKeys sealKeys;

    @Inject
    ReadLetter readLetter;

    @Test
    void saysWhatWasDecidedInBothLanguagesWithReasonsAndSources() throws IOException {
        Letters.Signed signed = letters.decided();
        byte[] pdf = pdf(signed);
        Files.createDirectories(SEEN);
        Files.write(SEEN.resolve("letter.pdf"), pdf);
        Response decision = as("auditor@ministry").get("/api/v1/dossiers/{id}/decision", signed.dossier());
        String number = decision.path("number");
        String french = text(pdf);
        String arabic = arabic(pdf);
        Files.writeString(SEEN.resolve("french.txt"), french);
        Files.writeString(SEEN.resolve("arabic.txt"), arabic);
        assertThat(french)
                .contains("Royaume du Maroc", "Décision motivée", number, "Prime à l’emploi (PAE)", "Essai")
                .contains("La demande est accordée en partie.", "dans un délai de 30 jours")
                .contains(written(decision.path("granted")), written(decision.path("deferred")))
                .contains(written(decision.path("refused")), Letters.REASON)
                .contains(decision.<String>path("determinationSha256"), "Laila Bennis", "Amina Kadiri")
                .contains("la prime est réservée aux ressortissants marocains")
                .contains("circulaire n° 15-2025, annexe 5", "fiabilité C", "/verify/" + number + "?code=");
        assertThat(arabic)
                .contains("المملكة المغربية", "قرار معلل", "منحة التشغيل", "يقبل الطلب جزئيا", number)
                .contains(decision.<String>path("granted").replace(".", ",").replaceAll("(\\d)(?=(\\d{3})+,)", "$1."))
                .contains("المنشور رقم", "درجة الموثوقية");
    }

    @Test
    void isPdfAAndAlwaysTheSameBytes() throws Exception {
        Letters.Signed signed = letters.decided();
        byte[] pdf = pdf(signed);
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions().stream()
                            .map(each -> each.getRuleId() + " " + each.getMessage() + " " + each.getLocation()))
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
        Thread.sleep(1100);
        byte[] again = Firms.by(Actor.SYSTEM, () -> issueLetter.again(signed.decision()));
        assertThat(again).isEqualTo(pdf);
    }

    @Test
    void isSealedAndAKeyThatIsReplacedStillVerifiesIt() throws Exception {
        Letters.Signed signed = letters.decided();
        byte[] pdf = pdf(signed);
        String jws = jws(signed);
        PublishedKeys published = keys();
        CheckLetter.Checked checked = CheckLetter.check(pdf, jws, published);
        assertThat(checked.finding()).isEqualTo(CheckLetter.Finding.AUTHENTIC);
        Response decision = as("auditor@ministry").get("/api/v1/dossiers/{id}/decision", signed.dossier());
        assertThat(checked.letter()).isNotNull().satisfies(letter -> {
            assertThat(letter.number()).isEqualTo(decision.path("number"));
            assertThat(letter.granted()).isEqualTo(decision.path("granted"));
            assertThat(letter.determinationSha256()).isEqualTo(decision.path("determinationSha256"));
            assertThat(letter.pdfSha256()).isEqualTo(Sha256.of(pdf));
            assertThat(letter.signedBy()).isEqualTo("Amina Kadiri");
        });

        SealKeys.Published before = Firms.by(Actor.SYSTEM, () -> sealKeys.all().getLast());
        EllipticCurveJsonWebKey next = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        next.setKeyId(next.calculateBase64urlEncodedThumbprint("SHA-256"));
        Firms.by(Actor.SYSTEM, () -> registerSealKey.register(next));
        PublishedKeys changed = keys();
        assertThat(changed.knows(next.getKeyId())).isTrue();
        assertThat(changed.inUse(before.kid(), before.at().plusSeconds(90_000_000)))
                .isFalse();
        assertThat(CheckLetter.check(pdf, jws, changed).finding()).isEqualTo(CheckLetter.Finding.AUTHENTIC);
        JsonWebKey replaced = JsonWebKey.Factory.newJwk(before.jwk());
        assertThatThrownBy(() -> Firms.by(Actor.SYSTEM, () -> registerSealKey.register(replaced)))
                .hasMessageContaining("replaced");
    }

    @Test
    void isHandedToItsCompanyAndToTheMinistryWhoseReadingIsJournalled() throws SQLException {
        Letters.Signed signed = letters.decided();
        as("signatory@rif")
                .get("/api/v1/dossiers/{id}/decision/letter", signed.dossier())
                .then()
                .statusCode(404);
        String read = "select count(*) from journal_entry where action = 'LetterRead' and subject = ?";
        try (Database owner = Database.asOwner()) {
            assertThat(handed(signed, readLetter::pdf)).startsWith('%', 'P', 'D', 'F');
            assertThat(owner.count(read, signed.dossier())).isZero();
            pdf(signed);
            assertThat(owner.count(read, signed.dossier())).isEqualTo(1);
        }
    }

    @Test
    void isMadeWhenFirstAskedForIfItWasNot() throws SQLException {
        Letters.Signed signed = letters.decided();
        try (Database owner = Database.asOwner()) {
            owner.change("delete from decision_letter where decision_id = ?", signed.decision());
        }
        pdf(signed);
    }

    @Test
    void theDatabaseHoldsItsHashAndWhoMakesIt() throws SQLException {
        FilledCompany company = FilledCompany.create();
        String its = "decision_id = '%s'".formatted(company.decision());
        try (Database owner = Database.asOwner();
                Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER);
                Database portal = Database.as(Side.SYSTEM, Actor.SYSTEM.id())) {
            assertThat(owner.refusalOfCopy("decision_letter", its, Map.of("pdf_sha256", "0".repeat(64))))
                    .isEqualTo("decision_letter_hash");
            assertThat(ministry.refusalOfCopy("decision_letter", its, Map.of())).isEqualTo(NO_RIGHT);
            assertThat(portal.refusalOfCopy(
                            "decision_letter", its, Map.of("decision_id", UUID.randomUUID(), "code", "a".repeat(26))))
                    .startsWith("decision_letter_d");
            assertThat(portal.refusal("update decision_letter set jws = 'x'")).isEqualTo(NO_RIGHT);
            assertThat(portal.refusal("delete from seal_key")).isEqualTo(NO_RIGHT);
        }
    }

    @Test
    void isVerifiedByAnybodyAndTellsNothingWithoutItsCode() throws SQLException {
        Letters.Signed signed = letters.decided();
        byte[] pdf = pdf(signed);
        String number = number(signed);
        String code;
        try (Database owner = Database.asOwner()) {
            code = owner.one("select code from decision_letter where decision_id = ?", signed.decision());
        }
        String path = "/api/v1/verifications/{number}";
        anybody().get(path, number).then().statusCode(200).body("decision", nullValue());
        anybody().queryParam("code", "a".repeat(26)).get(path, number).then().body("decision", nullValue());
        anybody()
                .queryParam("code", code)
                .get(path, number)
                .then()
                .body("decision.outcome", equalTo("PARTIALLY_APPROVED"))
                .body("decision.replaced", equalTo(false));
        anybody().get(path, "PAE-2026-999999-0").then().statusCode(404);
        anybody()
                .contentType("application/pdf")
                .body(pdf)
                .post(path, number)
                .then()
                .body("matches", equalTo(true));
        byte[] changed = pdf.clone();
        changed[pdf.length / 2] ^= 1;
        anybody()
                .contentType("application/pdf")
                .body(changed)
                .post(path, number)
                .then()
                .body("matches", equalTo(false));

        String page = RestAssured.given()
                .queryParam("code", code)
                .get("/verify/{number}", number)
                .asString();
        assertThat(page).contains("Cette décision a bien été rendue").doesNotContain("Essai", "Amina Kadiri", "DUPONT");
        assertThat(RestAssured.get("/verify/{number}", number).asString())
                .contains("Une décision porte ce numéro.")
                .doesNotContain("Cette décision a bien été rendue");
        assertThat(RestAssured.get("/verify/{number}", "PAE-2026-999999-0").statusCode())
                .isEqualTo(404);
    }

    @Test
    void staysFastForALargeDossier() throws IOException {
        String many = IntStream.range(0, 500)
                .mapToObj(i -> Firms.lines("%09d".formatted(700_000_000 + i), "9000.00"))
                .collect(Collectors.joining());
        Letters.Signed signed = letters.decided(many, List.of());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        byte[] pdf = Firms.by(Actor.SYSTEM, () -> issueLetter.again(signed.decision()));
        long milliseconds = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
        Files.createDirectories(SEEN);
        Files.write(SEEN.resolve("large.pdf"), pdf);
        Files.writeString(SEEN.resolve("large.txt"), milliseconds + " ms, " + pdf.length + " bytes");
        assertThat(milliseconds).isLessThan(30_000);
    }

    private static byte[] pdf(Letters.Signed signed) {
        return as("auditor@ministry")
                .get("/api/v1/dossiers/{id}/decision/letter", signed.dossier())
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private String jws(Letters.Signed signed) {
        return new String(handed(signed, readLetter::jws), StandardCharsets.US_ASCII);
    }

    private static byte[] handed(Letters.Signed signed, Function<UUID, jakarta.ws.rs.core.Response> asked) {
        return (byte[]) Firms.by(signed.firm().signatory(), () -> asked.apply(signed.dossier()))
                .getEntity();
    }

    private static String number(Letters.Signed signed) {
        return as("auditor@ministry")
                .get("/api/v1/dossiers/{id}/decision", signed.dossier())
                .path("number");
    }

    private static PublishedKeys keys() {
        return PublishedKeys.read(RestAssured.get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static RequestSpecification anybody() {
        return RestAssured.given().filter(Contract.filter());
    }

    private static RequestSpecification as(String username) {
        return Portal.as(username).filter(Contract.filter());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u202f\u00a0]+", " ");
        }
    }

    private static String arabic(byte[] pdf) throws IOException {
        return Normalizer.normalize(text(pdf), Normalizer.Form.NFKC);
    }

    private static String written(String amount) {
        return amount.replace(".", ",").replaceAll("(\\d)(?=(\\d{3})+,)", "$1 ");
    }
}
