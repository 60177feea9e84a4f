package ma.hawafiz.exchange;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.quarkus.logging.Log;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import ma.hawafiz.exchange.Reply.NotFound;
import ma.hawafiz.exchange.Reply.Silence;
import ma.hawafiz.exchange.Reply.Why;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One register over HTTP, with a token of ours. Whatever goes wrong on the way ends as a {@link Silence}: after retries
 * further and further apart, or at once while the circuit is open.
 */
final class RegisterConnection {
    private final String name;
    private final Duration timeout;
    private final RegisterApi api;
    private final OidcClient identity;
    private final Guard guard;
    private final ReadDocument readDocument;
    private volatile @Nullable Tokens tokens;

    /** @param name of the register, and of the circuit: no two connections share one */
    RegisterConnection(
            String name,
            URI address,
            RegisterSettings.Line settings,
            OidcClients identities,
            ReadDocument readDocument) {
        this.name = name;
        this.timeout = settings.timeout();
        this.readDocument = readDocument;
        this.api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .disableDefaultMapper(true)
                .build(RegisterApi.class);
        this.identity = identities
                .newClient(OidcClientConfig.builder()
                        .id(name)
                        .discoveryEnabled(false)
                        .tokenPath(
                                required(settings.tokenUrl().map(URI::toString).orElse(null), "token-url"))
                        .clientId(required(settings.clientId().orElse(null), "client-id"))
                        .credentials(required(settings.secret().orElse(null), "secret"))
                        .build())
                .await()
                .atMost(timeout);
        this.guard = Guard.create()
                .withDescription(name)
                .withRetry()
                .maxRetries(settings.retries())
                .delay(settings.delay().toMillis(), MILLIS)
                .jitter(settings.delay().toMillis() / 2, MILLIS)
                .maxDuration(0, MILLIS)
                .whenException(RegisterConnection::worthRetrying)
                .withExponentialBackoff()
                .done()
                .done()
                .withCircuitBreaker()
                .name(name)
                .requestVolumeThreshold(settings.window())
                .failureRatio(0.5)
                .delay(settings.pause().toMillis(), MILLIS)
                .done()
                .withTimeout()
                .duration(timeout.toMillis(), MILLIS)
                .done()
                .build();
    }

    private String required(@Nullable String setting, String member) {
        return Objects.requireNonNull(
                setting, () -> "hawafiz.registers.%s.%s is missing".formatted(name.toLowerCase(Locale.ROOT), member));
    }

    /** @param attempts how often it was asked, the retries included */
    record Asked(Reply reply, int attempts) {}

    Asked ask(Question question, String of, String subject) {
        AtomicInteger attempts = new AtomicInteger();
        Reply reply;
        try {
            reply = guard.get(
                    () -> {
                        attempts.incrementAndGet();
                        return attempt(question, of, subject);
                    },
                    Reply.class);
        } catch (NoReply | TimeoutException | CircuitBreakerOpenException failed) {
            Log.warnf("%s did not answer %s: %s", name, question, failed.getMessage());
            reply = new Silence(why(failed));
        }
        return new Asked(reply, attempts.get());
    }

    /** CLOSED, OPEN or HALF_OPEN. */
    String circuit() {
        return CircuitBreakerMaintenance.get().currentState(name).name();
    }

    private Reply attempt(Question question, String of, String subject) {
        try (Response response = question.ask(api, "Bearer " + token(), of, subject)) {
            return switch (response.getStatus()) {
                case 200 -> readDocument.read(question, of, subject, response.readEntity(byte[].class));
                case 404 -> notFound(response);
                case 401 -> {
                    // Perhaps it only forgot the token, or its clock is ahead of ours: the next attempt brings a new
                    // one.
                    tokens = null;
                    throw new NoReply(Why.REFUSED, true, "401", null);
                }
                case 403 -> throw new NoReply(Why.REFUSED, false, "403", null);
                default -> throw failure(response);
            };
        } catch (ProcessingException broken) {
            throw new NoReply(Why.UNREACHABLE, true, String.valueOf(broken.getMessage()), broken);
        }
    }

    /** A register that has nothing says so; any other 404 is a wrong address of ours, and tells nothing of the company. */
    private Reply notFound(Response response) {
        if (readDocument.saysNotFound(response.readEntity(byte[].class))) {
            return new NotFound();
        }
        throw new NoReply(Why.UNREADABLE, false, "404 that is not the register’s", null);
    }

    private static NoReply failure(Response response) {
        int status = response.getStatus();
        if (status == 503 && response.getHeaderString(HttpHeaders.RETRY_AFTER) != null) {
            return new NoReply(Why.BUSY, false, "503, to be asked again later", null);
        }
        return status >= 500
                ? new NoReply(Why.FAILED, true, String.valueOf(status), null)
                : new NoReply(Why.UNREADABLE, false, String.valueOf(status), null);
    }

    private String token() {
        Tokens held = tokens;
        try {
            if (held == null || held.isAccessTokenExpired()) {
                held = identity.getTokens().await().atMost(timeout);
                tokens = held;
            }
            return held.getAccessToken();
        } catch (OidcClientException refused) {
            throw new NoReply(Why.REFUSED, true, "no token: " + refused.getMessage(), refused);
        } catch (RuntimeException broken) {
            throw new NoReply(Why.UNREACHABLE, true, "no token: " + broken.getMessage(), broken);
        }
    }

    private static boolean worthRetrying(Throwable failed) {
        return failed instanceof NoReply reply
                ? reply.worthRetrying()
                : !(failed instanceof CircuitBreakerOpenException);
    }

    private static Why why(RuntimeException failed) {
        return switch (failed) {
            case NoReply reply -> reply.why();
            case TimeoutException _ -> Why.TIMED_OUT;
            default -> Why.OPEN_CIRCUIT;
        };
    }
}
