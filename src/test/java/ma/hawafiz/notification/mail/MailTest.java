package ma.hawafiz.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.Firms.Firm;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.notification.News;
import ma.hawafiz.notification.NotificationKind;
import ma.hawafiz.notification.Persons;
import ma.hawafiz.notification.TellPersons;
import ma.hawafiz.notification.mail.PostOffice.Received;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.pagination.Slice;
import org.junit.jupiter.api.Test;

/** E-mails over a real socket: what they say, and that each arrives, once, whatever becomes of the mail server. */
@QuarkusTest
@TestProfile(MailProfile.class)
class MailTest {
    private static final int SECONDS = 60;

    @Inject
    Firms firms;

    @Inject
    TellPersons tellPersons;

    @Inject
    SendMail sendMail;

    @Inject
    MailTroubles troubles;

    @Test
    void everythingArrivesOnceWhenTheServerComesBack() throws Exception {
        List<UUID> persons = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            persons.add(Persons.known(UUID.randomUUID(), Role.SIGNATORY, Language.FR));
        }
        tell(Set.copyOf(persons), NotificationKind.LODGED);
        tell(Set.copyOf(persons), NotificationKind.DECIDED);
        UUID one = persons.getFirst();
        eventually(() -> failures(persons) > 0);
        assertThat(states(one)).containsOnly("WAITING");
        assertThat(Firms.by(Firms.APPROVER, () -> troubles.list(new Slice(null, 200)))
                        .items())
                .as("an administrator sees it")
                .extracting(MailTrouble::failure)
                .contains("UNREACHABLE");

        try (PostOffice post = PostOffice.open();
                ExecutorService others = Executors.newFixedThreadPool(3)) {
            // Other instances of the portal, beside the worker of this one.
            IntStream.range(0, 3)
                    .forEach(_ -> others.execute(() -> CurrentActor.asSystem(() -> {
                        for (int tries = 0; tries < 20; tries++) {
                            sendMail.sendNext();
                        }
                    })));
            eventually(() -> persons.stream().allMatch(person -> post.to(person).size() >= 2));
            Thread.sleep(1500);
            assertThat(persons).allSatisfy(person -> {
                assertThat(post.to(person)).hasSize(2);
                assertThat(states(person)).containsOnly("SENT");
            });
            assertThat(post.all().map(Received::id).toList())
                    .doesNotHaveDuplicates()
                    .allSatisfy(id -> assertThat(id).endsWith("@portail.example>"));
        }

        // Down again, and up again: the connections kept are no good any more.
        tell(Set.of(one), NotificationKind.RECOVERY);
        eventually(() -> failures(List.of(one)) > 0);
        try (PostOffice post = PostOffice.open()) {
            eventually(() -> post.to(one).size() == 1);
        }
    }

    @Test
    void saysWhereTheNewsIsAndNothingElse() throws Exception {
        Firm firm = firms.declared();
        UUID french = Persons.known(firm.signatory().id(), Role.SIGNATORY, Language.FR);
        UUID arabic = Persons.known(Persons.mandated(firm.id()), Role.DECLARANT, Language.AR);
        UUID english = Persons.known(Persons.mandated(firm.id()), Role.DECLARANT, Language.EN);
        firms.imports(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00"));
        try (PostOffice post = PostOffice.open()) {
            UUID dossier = firms.proposed(firm);
            LocalDate until = firms.decided(dossier).appealUntil();
            String number = number(dossier);
            eventually(() -> post.to(french).size() >= 3
                    && post.to(arabic).size() >= 3
                    && post.to(english).size() >= 3);

            Received decided = withDeadline(post, english);
            assertThat(decided.subject()).isEqualTo("Hawafiz: news of dossier " + number);
            assertThat(decided.text().strip()).isEqualTo("""
                    There is news of dossier %s: sign in to read it.
                    Deadline: %s
                    Open the portal: https://portail.example/dossiers/%s

                    --
                    Automatic message: please do not reply. The portal never asks for your password by e-mail.
                    Choose what is sent: https://portail.example/preferences""".formatted(number, until, dossier));
            assertThat(decided.html())
                    .contains("lang=\"en\" dir=\"ltr\"", number, "href=\"https://portail.example/dossiers/");
            assertThat(withDeadline(post, arabic).html()).contains("lang=\"ar\" dir=\"rtl\"", "هناك جديد");
            assertThat(withDeadline(post, french).subject()).isEqualTo("Hawafiz : du nouveau sur le dossier " + number);

            assertThat(Stream.of(french, arabic, english).flatMap(person -> post.to(person).stream()))
                    .hasSizeGreaterThanOrEqualTo(6)
                    .allSatisfy(mail -> assertThat(mail.everything())
                            .doesNotContainIgnoringCase("Essai")
                            .doesNotContain("ALAMI", "SARA", "Signataire", "Laila", "Amina", "essai.example")
                            .doesNotContainPattern("\\d[\\d.,\\u202f ]*(DH|MAD|درهم)")
                            .doesNotContainPattern("(?<![0-9a-f])9[., \\u202f]?000(?![0-9a-f])")
                            .doesNotContain("18360", "18\u202f360", "18,360")
                            .doesNotContainIgnoringCase("décision")
                            .doesNotContainIgnoringCase("decision"));
        }
    }

    @Test
    void sendsADailyPersonOneLetterInTheMorning() throws Exception {
        UUID person = Persons.known(UUID.randomUUID(), Role.SIGNATORY, Language.FR);
        try (Database owner = Database.asOwner();
                PostOffice post = PostOffice.open()) {
            owner.change("update person_profile set rhythm = 'DAILY' where person = ?", person);
            tell(Set.of(person), NotificationKind.LODGED);
            tell(Set.of(person), NotificationKind.DECIDED);
            tell(Set.of(person), NotificationKind.BANK_ACCOUNT);
            Instant morning = LocalDate.of(2027, 4, 1)
                    .atTime(7, 0)
                    .atZone(ZoneId.of("Africa/Casablanca"))
                    .toInstant();
            assertThat(owner.count(
                            "select count(*) from notification_mail where recipient = ? and due_at = cast(? as timestamptz)",
                            person,
                            morning.toString()))
                    .isEqualTo(3);
            Thread.sleep(1000);
            assertThat(post.to(person)).isEmpty();

            owner.change("update notification_mail set due_at = '2027-03-31' where recipient = ?", person);
            eventually(() -> !post.to(person).isEmpty());
            Thread.sleep(1000);
            assertThat(post.to(person)).hasSize(1);
            Received letter = post.to(person).getFirst();
            assertThat(letter.subject()).isEqualTo("Hawafiz : 3 nouveautés");
            assertThat(letter.text().split("https://portail.example/essai", -1)).hasSize(4);
            assertThat(states(person)).containsExactly("SENT", "SENT", "SENT");
        }
    }

    @Test
    void doesNotWriteToWhoDoesNotWantItOrHasNoAddress() throws Exception {
        UUID muted = Persons.known(UUID.randomUUID(), Role.SIGNATORY, Language.FR);
        UUID addressless = UUID.randomUUID();
        try (Database owner = Database.asOwner();
                PostOffice post = PostOffice.open()) {
            owner.change("insert into muted_mail (person, kind) values (?, 'LODGED')", muted);
            tell(Set.of(muted, addressless), NotificationKind.LODGED);
            tell(Set.of(muted, addressless), NotificationKind.DECIDED);
            eventually(() -> !post.to(muted).isEmpty());
            assertThat(Persons.told(muted)).containsExactly("LODGED", "DECIDED");
            assertThat(states(muted)).containsExactly("SENT");
            assertThat(states(addressless)).containsExactly("NO_ADDRESS", "NO_ADDRESS");
        }
    }

    @Test
    void keepsWhatTheServerRefusesForAnAdministratorWithoutTheAddress() throws Exception {
        UUID person = Persons.known(UUID.randomUUID(), Role.SIGNATORY, Language.FR);
        UUID later = Persons.known(UUID.randomUUID(), Role.SIGNATORY, Language.FR);
        String failure = "select failure from notification_mail where recipient = ?";
        try (Database owner = Database.asOwner()) {
            try (Grumbler _ = Grumbler.open("550")) {
                tell(Set.of(person), NotificationKind.DECIDED);
                eventually(() -> states(person).equals(List.of("REFUSED")));
                assertThat(owner.one(failure, person)).isEqualTo("SMTP 550");
            }
            try (Grumbler _ = Grumbler.open("451")) {
                tell(Set.of(later), NotificationKind.DECIDED);
                eventually(() -> owner.one(failure, later).equals("SMTP 451"));
                assertThat(states(later)).containsExactly("WAITING");
            }
            try (PostOffice post = PostOffice.open()) {
                eventually(() -> post.to(later).size() == 1);
                assertThat(post.to(person)).isEmpty();
                owner.change(
                        "update notification_mail set state = 'WAITING', due_at = '2027-03-31' where recipient = ?",
                        person);
                eventually(() -> post.to(person).size() == 1);
            }
        }
    }

    private void tell(Set<UUID> persons, NotificationKind kind) {
        Firms.by(Actor.SYSTEM, () -> {
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            tellPersons.tell(persons, new News(kind, null, null, "PAE-2026-000123-7", "/essai", null)));
        });
    }

    private static Received withDeadline(PostOffice post, UUID person) {
        return post.to(person).stream()
                .filter(mail -> mail.text().contains("2027"))
                .filter(mail -> mail.text().matches("(?s).*(Deadline|Date limite|آخر أجل).*"))
                .findFirst()
                .orElseThrow();
    }

    private static String number(UUID dossier) throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.one("select number from lodgement where dossier_id = ?", dossier);
        }
    }

    private static List<String> states(UUID person) throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.all(
                    "select state from notification_mail where recipient = ? order by notification_id", person);
        }
    }

    private static long failures(List<UUID> persons) throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.count(
                    "select count(*) from notification_mail where failure is not null and recipient::text = any (string_to_array(?, ','))",
                    String.join(",", persons.stream().map(UUID::toString).toList()));
        }
    }

    private static void eventually(Callable<Boolean> done) throws Exception {
        for (long until = System.nanoTime() + SECONDS * 1_000_000_000L; System.nanoTime() < until; ) {
            if (done.call()) {
                return;
            }
            Thread.sleep(100);
        }
        assertThat(done.call()).as("within %d seconds", SECONDS).isTrue();
    }
}
