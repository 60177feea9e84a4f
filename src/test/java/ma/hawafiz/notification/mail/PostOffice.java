package ma.hawafiz.notification.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.CommandMap;
import jakarta.activation.MailcapCommandMap;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.notification.Persons;
import org.eclipse.microprofile.config.ConfigProvider;

/** An SMTP server on the port the portal sends to. */
final class PostOffice implements AutoCloseable {
    private final GreenMail server;

    private PostOffice(GreenMail server) {
        this.server = server;
    }

    static PostOffice open() {
        handleParts();
        GreenMail server = new GreenMail(new ServerSetup(port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new PostOffice(server);
    }

    /** By today's library: an older one that another library brings along says that it handles them too. */
    private static void handleParts() {
        MailcapCommandMap handlers = new MailcapCommandMap();
        for (String each : List.of("text/plain;;text_plain", "text/html;;text_html", "multipart/*;;multipart_mixed")) {
            handlers.addMailcap(each.replace(";;", ";; x-java-content-handler=org.eclipse.angus.mail.handlers."));
        }
        CommandMap.setDefaultCommandMap(handlers);
    }

    static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
    }

    /** As it came in, its parts decoded. */
    record Received(String to, String subject, String id, String text, String html) {
        String everything() {
            return subject + "\n" + text + "\n" + html;
        }
    }

    /** Those to one person. */
    List<Received> to(UUID person) {
        return all().filter(mail -> mail.to.equals(Persons.email(person))).toList();
    }

    Stream<Received> all() {
        return Arrays.stream(server.getReceivedMessages()).map(PostOffice::read);
    }

    private static Received read(MimeMessage message) {
        try {
            Address[] to = message.getAllRecipients();
            return new Received(
                    to[0].toString(),
                    message.getSubject(),
                    message.getMessageID(),
                    part(message.getContent(), "text/plain"),
                    part(message.getContent(), "text/html"));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String part(Object content, String type) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                String found = part.isMimeType(type)
                        ? String.valueOf(part.getContent()).replace("\r\n", "\n")
                        : part(part.getContent(), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    @Override
    public void close() {
        server.stop();
    }
}
