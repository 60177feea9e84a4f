package ma.hawafiz.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.client.OidcClients;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.Portal;
import ma.hawafiz.company.Register;
import ma.hawafiz.exchange.Reply.Answer;
import ma.hawafiz.exchange.Reply.NotFound;
import ma.hawafiz.exchange.Reply.Silence;
import ma.hawafiz.exchange.Reply.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes back over real HTTP, with a token of the real Keycloak, from registers that answer and from such that do not. */
@QuarkusTest
class RegisterConnectionTest {
    private static final String ATLAS_AT_CNSS = "7103452";
    private static final String ATLAS_AT_DGI = "40183726";

    @Inject
    Connections connections;

    @Inject
    RegisterSettings settings;

    @Inject
    OidcClients identities;

    @Inject
    ReadDocument readDocument;

    @BeforeEach
    @AfterEach
    void everythingWorks() {
        for (Register register : Register.values()) {
            Faults.in(register, "NONE");
            CircuitBreakerMaintenance.get().reset(register.name());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CNSS_REGULARITY, '', 7103452, '\"issuedOn\":\"2027-01-20\"'",
        "CNSS_PRESENCE, 2026-03, 7103452, '\"cnss\":\"101251911\"'",
        "TAX_REGULARITY, '', 40183726, '\"issuedOn\":\"2027-01-15\"'",
        "STATEMENT_9421, 2026, 40183726, '\"taxableIncome\":'",
        "IS_RETURN, 2026, 40183726, '\"taxDue\":\"620000.00\"'"
    })
    void answersEachQuestionWithADocument(Question question, String subject, String number, String told) {
        RegisterConnection.Asked asked = ask(question, number, subject);

        assertThat(asked.attempts()).isEqualTo(1);
        assertThat(asked.reply())
                .isInstanceOfSatisfying(
                        Answer.class,
                        answer -> assertThat(text(answer)).contains(told).contains(number));
    }

    @Test
    void readsTheDateOfACertificate() {
        assertThat(ask(Question.CNSS_REGULARITY, ATLAS_AT_CNSS, "").reply())
                .isInstanceOfSatisfying(
                        Answer.class, answer -> assertThat(answer.issued()).isEqualTo(LocalDate.of(2027, 1, 20)));
    }

    @Test
    void tellsNothingThereFromSilence() {
        assertThat(ask(Question.CNSS_REGULARITY, "1111111", "").reply()).isEqualTo(new NotFound());
        assertThat(ask(Question.STATEMENT_9421, ATLAS_AT_DGI, "2019").reply()).isEqualTo(new NotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR_500, FAILED, 4",
        "BUSY_503, BUSY, 1",
        "BROKEN_JSON, UNREADABLE, 4",
        "WRONG_COMPANY, UNREADABLE, 4",
        "DROPPED, UNREACHABLE, 4",
        "TOKEN_REFUSED, REFUSED, 4"
    })
    void makesSilenceOfEveryFaultAndCountsTheAttempts(String fault, Why why, int attempts) {
        Faults.in(Register.CNSS, fault);

        RegisterConnection.Asked asked = ask(Question.CNSS_REGULARITY, ATLAS_AT_CNSS, "");

        assertThat(asked.reply()).isEqualTo(new Silence(why));
        assertThat(asked.attempts()).isEqualTo(attempts);
        assertThat(Faults.requests(Register.CNSS)).isEqualTo(attempts);
    }

    @Test
    void doesNotWaitForARegisterThatIsTooSlow() {
        Faults.in(Register.DGI, "SLOW");
        RegisterConnection impatient = connection(Register.DGI, Duration.ofMillis(700), 1, 100, null);

        RegisterConnection.Asked asked = impatient.ask(Question.TAX_REGULARITY, ATLAS_AT_DGI, "");

        assertThat(asked.reply()).isEqualTo(new Silence(Why.TIMED_OUT));
        assertThat(asked.attempts()).isEqualTo(2);
    }

    @Test
    void getsThroughToARegisterThatFailsNowAndThen() {
        Faults.in(Register.CNSS, "FLAPPING");

        RegisterConnection.Asked asked = ask(Question.CNSS_REGULARITY, ATLAS_AT_CNSS, "");

        assertThat(asked.reply()).isInstanceOf(Answer.class);
        assertThat(asked.attempts()).isEqualTo(2);
    }

    @Test
    void getsANewTokenWhereTheOneItHoldsHasExpired() {
        ask(Question.CNSS_REGULARITY, ATLAS_AT_CNSS, "");
        Faults.in(Register.CNSS, "TOKENS_FORGOTTEN");

        RegisterConnection.Asked asked = ask(Question.CNSS_REGULARITY, ATLAS_AT_CNSS, "");

        assertThat(asked.reply()).isInstanceOf(Answer.class);
        assertThat(asked.attempts()).isEqualTo(2);
    }

    @Test
    void isRefusedWithASecretThatIsNotTheRightOne() {
        Faults.in(Register.CNSS, "NONE");
        RegisterConnection stranger = connection(Register.CNSS, Duration.ofSeconds(5), 0, 100, "wrong");

        assertThat(stranger.ask(Question.CNSS_REGULARITY, ATLAS_AT_CNSS, "").reply())
                .isEqualTo(new Silence(Why.REFUSED));
        assertThat(Faults.requests(Register.CNSS)).isZero();
    }

    @Test
    void opensTheCircuitOnARegisterThatFailsAndClosesItOnOneThatAnswersAgain() throws InterruptedException {
        RegisterConnection fragile = connection(Register.DGI, Duration.ofSeconds(5), 0, 4, null);
        Faults.in(Register.DGI, "ERROR_500");
        for (int i = 0; i < 4; i++) {
            assertThat(fragile.ask(Question.TAX_REGULARITY, ATLAS_AT_DGI, "").reply())
                    .isEqualTo(new Silence(Why.FAILED));
        }

        assertThat(fragile.ask(Question.TAX_REGULARITY, ATLAS_AT_DGI, ""))
                .isEqualTo(new RegisterConnection.Asked(new Silence(Why.OPEN_CIRCUIT), 0));
        assertThat(Faults.requests(Register.DGI)).as("left alone").isEqualTo(4);

        Faults.in(Register.DGI, "NONE");
        Thread.sleep(settings.dgi().pause().plusMillis(300));
        assertThat(fragile.ask(Question.TAX_REGULARITY, ATLAS_AT_DGI, "").reply())
                .isInstanceOf(Answer.class);
        assertThat(fragile.ask(Question.TAX_REGULARITY, ATLAS_AT_DGI, "").attempts())
                .isEqualTo(1);
    }

    @Test
    void leavesOneRegisterAloneAndAsksTheOther() {
        Faults.in(Register.CNSS, "ERROR_500");
        for (int i = 0; i < 3; i++) {
            ask(Question.CNSS_REGULARITY, ATLAS_AT_CNSS, "");
        }

        assertThat(connections.to(Register.CNSS).orElseThrow().circuit()).isEqualTo("OPEN");
        assertThat(connections.to(Register.DGI).orElseThrow().circuit()).isEqualTo("CLOSED");
        assertThat(ask(Question.TAX_REGULARITY, ATLAS_AT_DGI, "").reply()).isInstanceOf(Answer.class);
    }

    @Test
    void showsAnOpenCircuitAndStaysReady() {
        Faults.in(Register.CNSS, "ERROR_500");
        for (int i = 0; i < 3; i++) {
            ask(Question.CNSS_REGULARITY, ATLAS_AT_CNSS, "");
        }

        String ready =
                given().get("/q/health/ready").then().statusCode(200).extract().asString();
        assertThat(ready).contains("\"CNSS\": \"OPEN\"", "\"DGI\": \"CLOSED\"");
    }

    @Test
    void isNotOpenToEverybodyWhoHoldsSomeTokenOfTheRealm() {
        String certificate = Faults.address(Register.CNSS) + "/employers/" + ATLAS_AT_CNSS + "/certificate";
        given().get(certificate).then().statusCode(401);
        given().auth()
                .oauth2(Portal.token("signatory@atlas"))
                .get(certificate)
                .then()
                .statusCode(401);
    }

    private RegisterConnection.Asked ask(Question question, String number, String subject) {
        return connections.to(question.register()).orElseThrow().ask(question, number, subject);
    }

    private static String text(Answer answer) {
        return new String(answer.document(), StandardCharsets.UTF_8);
    }

    /** Another connection to the same register, with patience, retries and a window of its own. */
    private RegisterConnection connection(
            Register register, Duration timeout, int retries, int window, @Nullable String secret) {
        RegisterSettings.Line usual = settings.of(register);
        return new RegisterConnection(
                register + " of " + UUID.randomUUID(),
                usual.url().orElseThrow(),
                new RegisterSettings.Line() {
                    @Override
                    public Optional<URI> url() {
                        return usual.url();
                    }

                    @Override
                    public Optional<URI> tokenUrl() {
                        return usual.tokenUrl();
                    }

                    @Override
                    public Optional<String> clientId() {
                        return usual.clientId();
                    }

                    @Override
                    public Optional<String> secret() {
                        return secret == null ? usual.secret() : Optional.of(secret);
                    }

                    @Override
                    public Duration timeout() {
                        return timeout;
                    }

                    @Override
                    public int retries() {
                        return retries;
                    }

                    @Override
                    public Duration delay() {
                        return Duration.ofMillis(20);
                    }

                    @Override
                    public int window() {
                        return window;
                    }

                    @Override
                    public Duration pause() {
                        return usual.pause();
                    }
                },
                identities,
                readDocument);
    }
}
