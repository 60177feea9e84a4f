package ma.hawafiz.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.Portal;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.evaluation.Documents;
import ma.hawafiz.evaluation.EvaluateCommand;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** Three doors, one engine: the sample company's PAE of 2026 through the API, on the command line and on the page. */
@QuarkusTest
@TestProfile(JourneyProfile.class)
class SameFiguresTest {
    private static final String PERSON = "declarant@atlas";
    private static UUID dossier = new UUID(0, 0);

    @Inject
    SampleCompanies companies;

    @Inject
    ExamineDossier examineDossier;

    @Inject
    Documents documents;

    @TempDir
    Path folder = Path.of("");

    /** The first to come opens the draft: there is only one. */
    private UUID dossier() {
        if (dossier.getLeastSignificantBits() == 0) {
            String atlas = Portal.as(PERSON).get("/api/v1/companies").path("items[0].id");
            dossier = companies.draft(UUID.fromString(atlas), SampleCompanies.samplePayroll());
        }
        return dossier;
    }

    private String api(String part) {
        return Portal.as(PERSON)
                .header("Accept-Language", "fr")
                .get("/api/v1/dossiers/{dossier}" + part, dossier())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void theThreeDoorsGiveTheSameBytes() throws Exception {
        Path situation = Files.writeString(folder.resolve("situation.json"), api("/situation"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new CommandLine(new EvaluateCommand(InputStream.nullInputStream(), out))
                .execute("--lang", "fr", situation.toString());
        String behindThePage = CurrentActor.asSystem(
                () -> documents.write(examineDossier.examine(dossier()).determination(), Language.FR));

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"totals\"")
                .isEqualTo(api("/determination"))
                .isEqualTo(behindThePage);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageShowsTheTotalsOfTheApi(Language language) {
        Map<String, String> totals = Portal.as(PERSON)
                .get("/api/v1/dossiers/{dossier}", dossier())
                .jsonPath()
                .getMap("totals", String.class, String.class);
        assertThat(new BigDecimal(totals.get("payable"))).isPositive();
        assertThat(new BigDecimal(totals.get("conditional"))).isPositive();
        try (Screen screen = Screen.of(language, 1280)) {
            screen.signIn(PERSON, "/dossiers/" + dossier());
            totals.forEach((name, amount) -> assertThat(
                            Screen.beside(screen.part(screen.says("dossier", "totals")), screen.says("dossier", name)))
                    .as(name)
                    .isEqualTo(screen.amount(new BigDecimal(amount))));
        }
    }
}
