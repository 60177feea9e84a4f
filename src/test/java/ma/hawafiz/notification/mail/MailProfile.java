package ma.hawafiz.notification.mail;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.IntStream;

/** A portal that sends its e-mails over SMTP, impatiently, to a port where a test starts a server, or does not. */
public class MailProfile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", freePort(),
                "hawafiz.portal.url", "https://portail.example/",
                "hawafiz.notification.sending", "true",
                "hawafiz.notification.look-every", "PT0.3S",
                "hawafiz.notification.retry-after", "PT0.2S");
    }

    /** Below those the system gives to outgoing connections, which would take it while no server of a test is up. */
    private static String freePort() {
        return IntStream.range(20_000, 30_000)
                .filter(MailProfile::isFree)
                .mapToObj(String::valueOf)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port)) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
