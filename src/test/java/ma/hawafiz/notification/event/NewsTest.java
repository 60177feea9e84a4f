package ma.hawafiz.notification.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.Firms.Firm;
import ma.hawafiz.amendment.LawChanged.RuleSetAdopted;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.DossierMoved;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.WithdrawDossier;
import ma.hawafiz.dossier.clock.Delay;
import ma.hawafiz.dossier.clock.DelayLapsed;
import ma.hawafiz.dossier.clock.DelayNearsEnd;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.identity.Side;
import ma.hawafiz.notification.NotificationKind;
import ma.hawafiz.notification.Persons;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.Refusal;
import org.junit.jupiter.api.Test;

/** Who is told of what: by PostgreSQL and the portal as they are, from the very acts. */
@QuarkusTest
class NewsTest {
    @Inject
    Firms firms;

    @Inject
    WithdrawDossier withdrawDossier;

    @Inject
    DossierLifecycle lifecycle;

    @Inject
    DossierNews dossierNews;

    @Inject
    Dossiers dossiers;

    @Inject
    DelayNews delayNews;

    @Inject
    Event<RuleSetAdopted> adopted;

    @Test
    void portalAndDatabaseHoldTheSameKinds() throws SQLException {
        try (Database owner = Database.asOwner()) {
            assertThat(owner.all("select concat_ws(' ', kind, statutory) from notification_kind"))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(NotificationKind.values())
                            .map(kind -> kind + (kind.statutory() ? " t" : " f"))
                            .toList());
        }
    }

    @Test
    void tellsTheFirmOfItsReceiptAndOfTheDecisionButNotOfTheOpinion() throws SQLException {
        Firm firm = paying();
        UUID dossier = firms.proposed(firm);
        assertThat(told(firm.signatory().id())).containsExactly("LODGED");

        LocalDate appealUntil = firms.decided(dossier).appealUntil();

        assertThat(told(firm.signatory().id())).containsExactly("LODGED", "DECIDED");
        try (Database owner = Database.asOwner()) {
            assertThat(owner.one(
                            "select concat_ws(' ', reference = (select number from lodgement where dossier_id = ?), path, deadline)"
                                    + " from notification where kind = 'DECIDED' and recipient = ?",
                            dossier,
                            firm.signatory().id()))
                    .isEqualTo("t /dossiers/%s %s", dossier, appealUntil);
        }
    }

    @Test
    void tellsOfEveryStepThatConcernsTheFirm() throws SQLException {
        Firm firm = paying();
        UUID dossier = firms.lodged(firm);
        move(Firms.AGENT, dossier, DossierAction.DECLARE_INCOMPLETE, DossierState.INCOMPLETE);
        move(Actor.SYSTEM, dossier, DossierAction.RETURN, DossierState.RETURNED);
        assertThat(told(firm.signatory().id())).containsExactly("LODGED", "INCOMPLETE", "RETURNED");

        Firm other = paying();
        UUID claim = firms.proposed(other);
        firms.decided(claim);
        DossierState decided =
                Firms.by(Firms.APPROVER, () -> dossiers.get(claim).state());
        move(Firms.APPROVER, claim, DossierAction.ORDER_PAYMENT, DossierState.IN_PAYMENT);
        move(Firms.APPROVER, claim, DossierAction.REFUSE_PAYMENT, decided);
        move(other.signatory(), claim, DossierAction.APPEAL, DossierState.APPEALED);
        move(Firms.APPROVER, claim, DossierAction.UPHOLD, decided);
        move(Firms.APPROVER, claim, DossierAction.ORDER_PAYMENT, DossierState.IN_PAYMENT);
        move(Firms.APPROVER, claim, DossierAction.CONFIRM_PAYMENT, DossierState.PAID);
        move(Firms.APPROVER, claim, DossierAction.OPEN_RECOVERY, DossierState.RECOVERY);
        move(Firms.APPROVER, claim, DossierAction.SETTLE, DossierState.CLOSED);
        assertThat(told(other.signatory().id()))
                .containsExactly(
                        "LODGED",
                        "DECIDED",
                        "PAYMENT_ORDERED",
                        "PAYMENT_REFUSED",
                        "APPEALED",
                        "APPEAL_ANSWERED",
                        "PAYMENT_ORDERED",
                        "PAYMENT_CONFIRMED",
                        "RECOVERY",
                        "RECOVERY_SETTLED");
    }

    @Test
    void tellsTheMinistryWhatWaitsForIt() throws SQLException {
        UUID agent = Persons.known(UUID.randomUUID(), Role.AGENT, Language.FR);
        UUID instructor = Persons.known(UUID.randomUUID(), Role.INSTRUCTOR, Language.FR);
        UUID approver = Persons.known(UUID.randomUUID(), Role.APPROVER, Language.AR);
        Firm firm = paying();
        UUID dossier = firms.lodged(firm);
        move(Firms.AGENT, dossier, DossierAction.DECLARE_INCOMPLETE, DossierState.INCOMPLETE);
        move(firm.signatory(), dossier, DossierAction.HAND_IN, DossierState.UNDER_REVIEW);
        move(Firms.INSTRUCTOR, dossier, DossierAction.REQUEST_COMPLEMENT, DossierState.COMPLEMENT_REQUESTED);
        move(firm.signatory(), dossier, DossierAction.ANSWER_COMPLEMENT, DossierState.UNDER_REVIEW);
        assertThat(told(agent)).containsExactly("PIECES_HANDED_IN");
        assertThat(told(instructor)).containsExactly("COMPLEMENT_ANSWERED");
        assertThat(told(approver)).isEmpty();

        UUID claim = firms.proposed(paying());
        firms.decided(claim);
        long before = told(Firms.INSTRUCTOR.id()).size();
        Firms.by(Actor.SYSTEM, () -> {
            QuarkusTransaction.requiringNew()
                    .run(() -> delayNews.nearsEnd(
                            new DelayNearsEnd(companyOf(claim), claim, Delay.REVIEW, LocalDate.of(2027, 5, 28))));
        });
        assertThat(told(Firms.INSTRUCTOR.id()))
                .as("whose dossier it is")
                .hasSize((int) before + 1)
                .endsWith("DELAY_NEAR");
        assertThat(told(instructor)).containsExactly("COMPLEMENT_ANSWERED");
    }

    @Test
    void raisesTheAlarmOfALapsedDelayWithTheHierarchyAndTellsTheFirmOfItsOwn() throws SQLException {
        UUID approver = Persons.known(UUID.randomUUID(), Role.APPROVER, Language.FR);
        Firm firm = paying();
        UUID dossier = firms.lodged(firm);
        LocalDate due = LocalDate.of(2027, 5, 31);
        Firms.by(Actor.SYSTEM, () -> {
            QuarkusTransaction.requiringNew().run(() -> {
                delayNews.isOver(new DelayLapsed(firm.id(), dossier, Delay.REVIEW, due));
                delayNews.nearsEnd(new DelayNearsEnd(firm.id(), dossier, Delay.COMPLETION, due));
            });
        });
        assertThat(told(approver)).containsExactly("DELAY_OVER");
        assertThat(told(firm.signatory().id())).containsExactly("LODGED", "DELAY_NEAR");
        try (Database owner = Database.asOwner()) {
            assertThat(owner.one(
                            "select concat_ws(' ', path, deadline) from notification where recipient = ?", approver))
                    .isEqualTo("/review/dossiers/%s %s", dossier, due);
        }
    }

    @Test
    void tellsOnlyThoseWhoActForTheFirmInARoleItConcerns() throws SQLException {
        Firm firm = paying();
        UUID declarant = Persons.known(Persons.mandated(firm.id()), Role.DECLARANT, Language.FR);
        UUID operator = Persons.known(Persons.mandated(firm.id()), Role.OPERATOR, Language.FR);
        UUID neverSeen = Persons.mandated(firm.id());
        UUID former = Persons.known(Persons.mandated(firm.id()), Role.SIGNATORY, Language.FR);
        try (Database owner = Database.asOwner()) {
            owner.change("update mandate set revoked_at = now() where person = ?", former);
        }
        UUID dossier = firms.lodged(firm);
        Firms.by(firm.signatory(), () -> withdrawDossier.withdraw(dossier, "Erreur de dépôt."));
        assertThat(told(declarant)).endsWith("LODGED", "WITHDRAWN");
        assertThat(told(neverSeen)).endsWith("LODGED", "WITHDRAWN");
        assertThat(told(operator)).isEmpty();
        assertThat(told(former)).isEmpty();
    }

    @Test
    void standsWithTheActOrNotAtAll() throws SQLException {
        Firm firm = paying();
        UUID dossier = firms.lodged(firm);
        assertThatThrownBy(() -> Firms.by(Firms.AGENT, () -> {
                    QuarkusTransaction.requiringNew().run(() -> {
                        lifecycle.move(
                                dossiers.get(dossier),
                                DossierAction.DECLARE_INCOMPLETE,
                                DossierState.INCOMPLETE,
                                "Il manque une pièce.");
                        throw new IllegalArgumentException("and then something went wrong");
                    });
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(told(firm.signatory().id())).containsExactly("LODGED");
    }

    @Test
    void tellsWhatBecameOfAPayrollFile() throws SQLException {
        Firm firm = firms.declared();
        firms.imports(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00"));
        assertThatThrownBy(() -> firms.imports(firm, Firms.HEADER + "spoiled\n"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> firms.imports(firm, "Matricule;Nom du salarié\n1;ALAMI\n"))
                .isInstanceOf(Refusal.class);
        assertThat(Persons.told(firm.signatory().id()))
                .containsExactly("PAYROLL_ACCEPTED", "PAYROLL_REFUSED", "PAYROLL_COLUMNS");
        try (Database owner = Database.asOwner()) {
            assertThat(owner.one(
                            "select path from notification where recipient = ? order by id limit 1",
                            firm.signatory().id()))
                    .matches("/companies/" + firm.id() + "/payroll/uploads/[0-9a-f-]{36}");
        }
    }

    @Test
    void warnsOfAnotherBankAccountAlsoWhoDeclaredTheOneBefore() throws SQLException {
        Firm firm = paying();
        Actor before = new Actor(Persons.mandated(firm.id()), "Ancienne signataire", Set.of(Role.SIGNATORY));
        firms.paidInto(new Firm(firm.id(), before), Firms.rib());
        try (Database owner = Database.asOwner()) {
            owner.change("update mandate set revoked_at = now() where person = ?", before.id());
        }
        firms.paidInto(firm, Firms.rib());
        assertThat(told(before.id())).hasSize(4).containsOnly("BANK_ACCOUNT");
        assertThat(told(firm.signatory().id())).hasSize(4).containsOnly("BANK_ACCOUNT");
    }

    @Test
    void tellsAdministratorsAndTheFirmsConcernedThatTheLawChanged() throws SQLException {
        UUID admin = Persons.known(UUID.randomUUID(), Role.ADMIN, Language.FR);
        Firm moved = paying();
        Firm untouched = paying();
        UUID dossier = firms.lodged(moved);
        firms.lodged(untouched);
        Firms.by(Firms.APPROVER, () -> {
            QuarkusTransaction.requiringNew()
                    .run(() -> adopted.fire(
                            new RuleSetAdopted(UUID.randomUUID(), UUID.randomUUID(), "a", "b", List.of(dossier))));
        });
        assertThat(told(admin)).containsExactly("LAW_ADOPTED");
        assertThat(told(moved.signatory().id())).containsExactly("LODGED", "LAW_MOVES_DOSSIER");
        assertThat(told(untouched.signatory().id())).containsExactly("LODGED");
    }

    @Test
    void isItsRecipientsOwnAndHoldsNothingButWhereTheNewsIs() throws SQLException {
        FilledCompany ours = FilledCompany.create();
        FilledCompany theirs = FilledCompany.create();
        String all = "select count(*) from notification where company_id = ?";
        String tell = "select tell_persons(array[?]::uuid[], ?, ?, null, ?, ?, null, now(), now())";
        try (Database person = Database.as(Side.COMPANY, ours.person());
                Database ministry = Database.as(Side.MINISTRY, FilledCompany.INSTRUCTOR);
                Database nobody = Database.asPortal()) {
            assertThat(person.count(all, ours.id())).isEqualTo(1);
            assertThat(person.count(all, theirs.id())).isZero();
            assertThat(ministry.count(all, ours.id())).isZero();
            assertThat(nobody.count(all, ours.id())).isZero();
            assertThat(person.change("update notification set read_at = now() where company_id = ?", theirs.id()))
                    .isZero();
            assertThat(person.refusal("update notification set kind = 'LODGED'"))
                    .isEqualTo("42501");
            assertThat(person.refusal("delete from notification")).isEqualTo("42501");
            assertThat(person.refusal(
                            "insert into notification (id, recipient, kind, path, at) values (gen_random_uuid(), ?, 'LODGED', '/', now())",
                            ours.person()))
                    .isEqualTo("42501");

            assertThat(person.count(tell, ours.person(), "DECIDED", ours.id(), "PAE-2026-000123-7", "/dossiers/1"))
                    .isEqualTo(1);
            assertThat(nobody.refusal(tell, ours.person(), "DECIDED", ours.id(), "PAE-2026-000123-7", "/dossiers/1"))
                    .isEqualTo("42501");
            assertThat(person.refusal(tell, ours.person(), "DECIDED", ours.id(), "Sara Alami", "/dossiers/1"))
                    .isEqualTo("notification_reference_check");
            assertThat(person.refusal(tell, ours.person(), "DECIDED", ours.id(), null, "/dossiers/1?name=Sara"))
                    .isEqualTo("notification_path_check");
        }
    }

    @Test
    void addressesAreSeenByThePersonAndThePortalOnlyAndNothingStatutoryIsMuted() throws SQLException {
        UUID person = Persons.known(UUID.randomUUID(), Role.SIGNATORY, Language.FR);
        String email = "select count(*) from person_profile where person = ?";
        try (Database own = Database.as(Side.COMPANY, person);
                Database other = Database.as(Side.COMPANY, UUID.randomUUID());
                Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER);
                Database system = Database.as(Side.SYSTEM, Actor.SYSTEM.id())) {
            assertThat(own.count(email, person)).isEqualTo(1);
            assertThat(system.count(email, person)).isEqualTo(1);
            assertThat(other.count(email, person)).isZero();
            assertThat(ministry.count(email, person)).isZero();
            assertThat(own.refusal("insert into muted_mail (person, kind) values (?, 'PAYROLL_REFUSED')", person))
                    .isEqualTo("done");
            assertThat(own.refusal("insert into muted_mail (person, kind) values (?, 'DECIDED')", person))
                    .isEqualTo("muted_mail_kind");
            assertThat(own.refusal("insert into muted_mail values (?, 'DECIDED', true)", person))
                    .isEqualTo("muted_mail_is_not_statutory");
            assertThat(other.refusal("insert into muted_mail (person, kind) values (?, 'PAYROLL_REFUSED')", person))
                    .isEqualTo("42501");
        }
    }

    /** With a payroll, so that it can lodge. */
    private Firm paying() {
        Firm firm = firms.declared();
        firms.imports(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00"));
        return firm;
    }

    /** But of payroll files. */
    private static List<String> told(UUID person) throws SQLException {
        return Persons.told(person).stream()
                .filter(kind -> !kind.startsWith("PAYROLL"))
                .toList();
    }

    private UUID companyOf(UUID dossier) {
        return dossiers.get(dossier).companyId();
    }

    /** As if it had happened: what must stand in the database for a move is other tests' business. */
    private void move(Actor actor, UUID dossier, DossierAction action, DossierState to) {
        Firms.by(actor, () -> {
            QuarkusTransaction.requiringNew().run(() -> {
                var moved = dossiers.get(dossier);
                dossierNews.moved(new DossierMoved(
                        moved.companyId(), dossier, action, moved.state(), to, UUID.randomUUID(), "Pour l’essai."));
            });
        });
    }
}
