package ma.hawafiz.notification.mail;

import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What an e-mail says, in one language: that there is news of which dossier, until when something is due, and where to read it.
 * E-mails pass through many hands: who or how much it is about stands behind the sign-in only.
 */
public record Letter(
        String code,
        String direction,
        String subject,
        List<Part> parts,
        String open,
        String foot,
        String choose,
        String preferences) {
    private static final Wording WORDS = Wording.of("mails");

    public record Part(String sentence, @Nullable String deadline, String address) {}

    /** @param portal its address, without a slash at the end */
    public static Letter of(Language language, List<MailItem> items, String portal) {
        return new Letter(
                language.code(),
                language.direction(),
                subject(language, items),
                items.stream().map(item -> part(language, item, portal)).toList(),
                WORDS.say(language, "open"),
                WORDS.say(language, "foot"),
                WORDS.say(language, "preferences"),
                portal + "/preferences");
    }

    private static String subject(Language language, List<MailItem> items) {
        if (items.size() > 1) {
            return WORDS.say(language, "subject.several", items.size());
        }
        String reference = items.getFirst().reference();
        return reference == null
                ? WORDS.say(language, "subject.portal")
                : WORDS.say(language, "subject.dossier", reference);
    }

    private static Part part(Language language, MailItem item, String portal) {
        String reference = item.reference();
        LocalDate deadline = item.deadline();
        return new Part(
                reference == null ? WORDS.say(language, "news.portal") : WORDS.say(language, "news.dossier", reference),
                deadline == null ? null : WORDS.say(language, "deadline", deadline),
                portal + item.path());
    }
}
