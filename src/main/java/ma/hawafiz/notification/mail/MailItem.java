package ma.hawafiz.notification.mail;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One piece of news in an e-mail: the number of the dossier, the day something is due, and the page that tells the rest. */
public record MailItem(@Nullable String reference, @Nullable LocalDate deadline, String path) {}
