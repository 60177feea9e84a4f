package ma.hawafiz.notification.mail;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

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

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
