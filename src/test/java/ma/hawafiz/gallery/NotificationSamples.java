package ma.hawafiz.gallery;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import ma.hawafiz.notification.NotificationKind;
import ma.hawafiz.notification.NotificationList;
import ma.hawafiz.notification.NotificationSummary;
import ma.hawafiz.notification.mail.Letter;
import ma.hawafiz.notification.mail.MailHtml;
import ma.hawafiz.notification.mail.MailItem;
import ma.hawafiz.notification.mail.MailTrouble;
import ma.hawafiz.notification.mail.MailTroubles;
import ma.hawafiz.notification.mail.MailingView;
import ma.hawafiz.notification.preference.Preferences;
import ma.hawafiz.notification.preference.PreferencesForm;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** What persons are told, and how. */
final class NotificationSamples {
    static final Map<String, Function<Language, TemplateInstance>> PAGES = new LinkedHashMap<>();
    private static final String NUMBER = "PAE-2026-000123-7";
    private static final LocalDate DEADLINE = LocalDate.of(2027, 4, 30);

    static {
        PAGES.put("notifications", language -> new NotificationList(rows(), true, "?after=1"));
        PAGES.put("notifications-empty", language -> new NotificationList(List.of(), false, null));
        PAGES.put("preferences", language -> form("", null));
        PAGES.put("preferences-refused", language -> form("pas une adresse", Samples.problem("email")));
        PAGES.put(
                "law-mailing",
                language -> new MailingView(new MailTroubles.Counts(7, 1), troubles(), true, "?after=1"));
        PAGES.put(
                "law-mailing-empty",
                language -> new MailingView(new MailTroubles.Counts(0, 0), List.of(), false, null));
        PAGES.put(
                "mail",
                language -> new MailHtml(Letter.of(
                        language, List.of(new MailItem(NUMBER, DEADLINE, "/dossiers/1")), "https://hawafiz.example")));
        PAGES.put(
                "mail-daily",
                language -> new MailHtml(Letter.of(
                        language,
                        List.of(
                                new MailItem(NUMBER, DEADLINE, "/dossiers/1"),
                                new MailItem("PAF-2026-000124-4", null, "/dossiers/2"),
                                new MailItem(null, null, "/companies/1/bank-account")),
                        "https://hawafiz.example")));
    }

    private NotificationSamples() {}

    private static List<NotificationSummary> rows() {
        return Stream.of(
                        NotificationKind.COMPLEMENT_REQUESTED,
                        NotificationKind.DECIDED,
                        NotificationKind.LODGED,
                        NotificationKind.BANK_ACCOUNT,
                        NotificationKind.PAYROLL_REFUSED)
                .map(NotificationSamples::row)
                .toList();
    }

    private static NotificationSummary row(NotificationKind kind) {
        boolean ofDossier = kind.compareTo(NotificationKind.DELAY_OVER) <= 0;
        boolean toDo = kind == NotificationKind.COMPLEMENT_REQUESTED || kind == NotificationKind.DECIDED;
        return new NotificationSummary(
                new UUID(0, kind.ordinal()),
                kind,
                ofDossier ? NUMBER : null,
                "/gallery/dossier",
                toDo ? DEADLINE : null,
                Samples.NOON,
                kind == NotificationKind.LODGED || kind == NotificationKind.PAYROLL_REFUSED ? Samples.NOON : null);
    }

    private static PreferencesForm form(String email, @Nullable ProblemDocument problem) {
        List<Preferences.Choice> kinds = Arrays.stream(NotificationKind.values())
                .map(kind -> new Preferences.Choice(kind, kind.statutory(), kind != NotificationKind.PAYROLL_ACCEPTED))
                .toList();
        return new PreferencesForm(
                email,
                "declarant@atlas.example",
                options("FR", "AR", "EN"),
                options("IMMEDIATE", "DAILY"),
                kinds.stream().filter(kind -> !kind.statutory()).toList(),
                kinds.stream().filter(Preferences.Choice::statutory).toList(),
                problem,
                problem == null);
    }

    private static List<PreferencesForm.Option> options(String... codes) {
        return Arrays.stream(codes)
                .map(code -> new PreferencesForm.Option(code, code.equals(codes[0])))
                .toList();
    }

    private static List<MailTrouble> troubles() {
        return List.of(
                new MailTrouble(new UUID(0, 1), NotificationKind.DECIDED, Samples.NOON, 4, "UNREACHABLE", Samples.NOON),
                new MailTrouble(new UUID(0, 2), NotificationKind.INCOMPLETE, Samples.NOON, 1, "SMTP 550", null));
    }
}
