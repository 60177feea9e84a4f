package ma.hawafiz.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.company.Mandates;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.identity.Side;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ConstraintsSeen;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.FileStore;
import ma.hawafiz.platform.storage.Sha256;
import ma.hawafiz.review.Decision;
import ma.hawafiz.review.GiveOpinion;
import ma.hawafiz.review.ReturnToReview;
import ma.hawafiz.review.SignDecision;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session from its convening to what comes of it: held by the portal, and by PostgreSQL against the portal itself. */
@QuarkusTest
class SessionVotesTest {
    private static final Actor CHAIR = Firms.COMMITTEE.get(0);
    private static final Actor SECOND = Firms.COMMITTEE.get(1);
    private static final Actor THIRD = Firms.COMMITTEE.get(2);
    private static final String VOTE = """
            insert into committee_vote select gen_random_uuid(), i.session_id, i.id, p.member_id, p.person, p.name, 'FOR', now()
            from agenda_item i join committee_presence p on p.session_id = i.session_id
            where i.session_id = ? and p.person = ?""";

    @Inject
    Firms firms;

    @Inject
    CommitteeOfToday committee;

    @Inject
    CastVote castVote;

    @Inject
    DeclareConflict declareConflict;

    @Inject
    ArrangeAgenda arrangeAgenda;

    @Inject
    CancelSession cancelSession;

    @Inject
    AppointMember appointMember;

    @Inject
    EndMembership endMembership;

    @Inject
    SignDecision signDecision;

    @Inject
    ReturnToReview returnToReview;

    @Inject
    GiveOpinion giveOpinion;

    @Inject
    Mandates mandates;

    @Inject
    ReadSession readSession;

    @Inject
    FileStore files;

    private Firms.Firm firm;
    private UUID dossier;

    @BeforeEach
    void aDossierWithAnOpinion() {
        firm = firms.declared();
        firms.imports(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00"));
        dossier = firms.proposed(firm);
    }

    @Test
    void whatASessionFollowedIsDecidedAndTheDecisionSaysWhere() throws SQLException {
        UUID session = committee.opened(List.of(CHAIR, SECOND, THIRD), dossier);
        committee.vote(session, dossier, CHAIR, Choice.AGAINST);
        committee.vote(session, dossier, SECOND, Choice.FOR);
        committee.vote(session, dossier, THIRD, Choice.FOR);
        refused(ProblemType.SESSION_REQUIRED, () -> Firms.by(Firms.APPROVER, () -> signDecision.sign(dossier)));
        committee.close(session, Map.of());

        Decision decision = Firms.by(Firms.APPROVER, () -> signDecision.sign(dossier));
        assertThat(decision.agendaItemId()).isNotNull();
        assertThat(outcome(session))
                .isEqualTo("FOLLOWED 3 2 1 0")
                .isEqualTo(one(
                        "select concat_ws(' ', outcome, voters, votes_for, votes_against, abstentions) from agenda_outcome"
                                + " where item_id = ?",
                        Objects.requireNonNull(decision.agendaItemId())));
    }

    @Test
    void aSessionWithoutQuorumIsNotOpened() throws SQLException {
        UUID session = committee.convened(dossier);
        refused(ProblemType.QUORUM_NOT_MET, () -> committee.open(session, List.of(CHAIR)));
        assertThat(one("select state from committee_session where id = ?", session))
                .isEqualTo("CONVENED");
        try (Database agent = Database.as(Side.MINISTRY, Firms.AGENT.id())) {
            assertThat(agent.refusal(
                            "with there as (insert into committee_presence select gen_random_uuid(), ?, id, seat, person, name, ?,"
                                    + " now() from committee_member where id = ?)"
                                    + " insert into committee_step values (gen_random_uuid(), ?, 'OPEN', ?, 3, 2, null, ?, 'X', now())",
                            session,
                            Firms.AGENT.id(),
                            committee.member(CHAIR),
                            session,
                            committee.member(CHAIR),
                            Firms.AGENT.id()))
                    .isEqualTo("committee_step_quorum");
        }
        committee.open(session, List.of(CHAIR, THIRD));
        assertThat(one("select state from committee_session where id = ?", session))
                .isEqualTo("OPEN");
    }

    @Test
    void aTieGoesAsTheChairVotes() throws SQLException {
        UUID session = committee.opened(List.of(SECOND, CHAIR), dossier);
        committee.vote(session, dossier, SECOND, Choice.FOR);
        committee.vote(session, dossier, CHAIR, Choice.AGAINST);
        committee.close(session, Map.of());
        assertThat(outcome(session)).isEqualTo("FOLLOWED 2 1 1 0");
    }

    @Test
    void whatIsReturnedGoesBackToReviewWithTheReasonAndNeedsOne() throws SQLException {
        UUID session = committee.opened(List.of(CHAIR, SECOND), dossier);
        committee.vote(session, dossier, CHAIR, Choice.AGAINST);
        committee.vote(session, dossier, SECOND, Choice.FOR);
        refused(ProblemType.REQUEST_INVALID, () -> committee.close(session, Map.of(dossier, " ")));
        assertThat(one("select state from committee_session where id = ?", session))
                .isEqualTo("OPEN");

        committee.close(session, Map.of(dossier, "Le site de Fès n’est pas traité."));
        assertThat(outcome(session)).isEqualTo("RETURNED 2 1 1 0");
        assertThat(one("select state from dossier where id = ?", dossier)).isEqualTo("UNDER_REVIEW");
        assertThat(one(
                        "select ground from dossier_event where dossier_id = ? and action = 'RETURN_TO_REVIEW'",
                        dossier))
                .isEqualTo("Le site de Fès n’est pas traité.");

        Firms.by(Firms.INSTRUCTOR, () -> giveOpinion.give(dossier, "Revu.", List.of()));
        refused(ProblemType.SESSION_REQUIRED, () -> Firms.by(Firms.APPROVER, () -> signDecision.sign(dossier)));
        firms.decided(dossier);
    }

    @Test
    void whoHasAnInterestDoesNotVoteAndDoesNotCount() throws SQLException {
        UUID session = committee.convened(dossier);
        Firms.by(SECOND, () -> declareConflict.declare(session, dossier, "Ancien salarié."));
        committee.open(session, List.of(CHAIR, SECOND));
        refused(ProblemType.CONFLICT_OF_INTEREST, () -> committee.vote(session, dossier, SECOND, Choice.FOR));
        assertThat(inTheDatabase(session, SECOND)).isEqualTo("committee_vote_conflict");
        committee.vote(session, dossier, CHAIR, Choice.FOR);
        refused(
                ProblemType.VOTED_ALREADY,
                () -> Firms.by(CHAIR, () -> declareConflict.declare(session, dossier, "Trop tard.")));
        committee.close(session, Map.of());
        assertThat(outcome(session)).as("one voter of two seats needed").isEqualTo("POSTPONED 1 1 0 0");
        assertThat(one("select state from dossier where id = ?", dossier)).isEqualTo("PROPOSED");
        firms.decided(dossier);
    }

    @Test
    void whoActsForTheCompanyIsFoundByThePortal() throws SQLException {
        try (Database owner = Database.asOwner()) {
            owner.change(
                    "insert into mandate values (gen_random_uuid(), ?, ?, now(), null, null)", firm.id(), THIRD.id());
        }
        assertThat(Firms.by(Firms.AGENT, () -> mandates.among(List.of(CHAIR.id(), THIRD.id()), firm.id())))
                .containsExactly(THIRD.id());
        UUID session = committee.opened(List.of(CHAIR, SECOND, THIRD), dossier);
        assertThat(one("select source || name from committee_conflict where session_id = ?", session))
                .isEqualTo("MANDATEHicham Sebti");
        refused(ProblemType.CONFLICT_OF_INTEREST, () -> committee.vote(session, dossier, THIRD, Choice.FOR));
        try (Database owner = Database.asOwner()) {
            owner.change("delete from committee_conflict where session_id = ?", session);
        }
        assertThat(inTheDatabase(session, THIRD)).as("by the mandate alone").isEqualTo("committee_vote_conflict");
        committee.vote(session, dossier, CHAIR, Choice.FOR);
        committee.vote(session, dossier, SECOND, Choice.FOR);
        committee.close(session, Map.of());
        assertThat(outcome(session)).isEqualTo("FOLLOWED 2 2 0 0");
    }

    @Test
    void oneVotesOnceInPersonPresentAndWhileTheSessionIsOpen() throws SQLException {
        UUID session = committee.convened(dossier);
        refused(ProblemType.SESSION_STATE_CONFLICT, () -> committee.vote(session, dossier, CHAIR, Choice.FOR));
        committee.open(session, List.of(CHAIR, SECOND));
        refused(ProblemType.NOT_PRESENT, () -> committee.vote(session, dossier, THIRD, Choice.FOR));
        refused(ProblemType.NOT_PRESENT, () -> committee.vote(session, dossier, Firms.APPROVER, Choice.FOR));
        committee.vote(session, dossier, CHAIR, Choice.FOR);
        refused(ProblemType.VOTED_ALREADY, () -> committee.vote(session, dossier, CHAIR, Choice.AGAINST));
        assertThat(inTheDatabase(session, CHAIR)).isEqualTo("committee_vote_once");
        assertThat(inTheDatabase(session, SECOND)).isEqualTo("done");
        try (Database other = Database.as(Side.MINISTRY, CHAIR.id())) {
            assertThat(other.refusal(VOTE, session, SECOND.id()))
                    .as("in another’s name")
                    .isEqualTo("42501");
        }
        try (Database absent = Database.as(Side.MINISTRY, THIRD.id())) {
            assertThat(absent.refusal(
                            "insert into committee_vote select gen_random_uuid(), i.session_id, i.id, ?, ?, 'X', 'FOR', now()"
                                    + " from agenda_item i where i.session_id = ?",
                            committee.member(THIRD),
                            THIRD.id(),
                            session))
                    .isEqualTo("committee_vote_present");
        }
        committee.close(session, Map.of());
        refused(ProblemType.SESSION_STATE_CONFLICT, () -> committee.vote(session, dossier, SECOND, Choice.FOR));
        assertThat(inTheDatabase(session, SECOND)).isEqualTo("committee_vote_open");
    }

    @Test
    void aDossierIsOnOneOpenAgendaAndNoSessionSettlesAnOpinionTwice() {
        UUID session = committee.convened(dossier);
        refused(ProblemType.DOSSIER_ON_AGENDA, () -> committee.convened(dossier));
        refused(
                ProblemType.SESSION_REQUIRED,
                () -> Firms.by(Firms.APPROVER, () -> returnToReview.returnToReview(dossier, "De moi-même.")));
        UUID lodged = firms.lodged(firmOfItsOwn());
        refused(ProblemType.DOSSIER_STATE_CONFLICT, () -> committee.convened(lodged));
        refused(ProblemType.REQUEST_INVALID, () -> committee.convened(dossier, dossier));

        Firms.by(Firms.AGENT, () -> arrangeAgenda.arrange(session, List.of()));
        UUID second = committee.convened(dossier);
        Firms.by(Firms.AGENT, () -> cancelSession.cancel(second, "Salle indisponible."));
        firms.followed(dossier);
        refused(ProblemType.DOSSIER_ON_AGENDA, () -> committee.convened(dossier));
    }

    @Test
    void theAgendaKeepsItsOrderAndTakesAllThatAreReady() throws SQLException {
        UUID other = firms.proposed(firmOfItsOwn());
        UUID session = committee.convened(other, dossier);
        String order = "select dossier_id from agenda_item where session_id = ? and live order by position";
        assertThat(all(order, session)).containsExactly(other.toString(), dossier.toString());
        Firms.by(Firms.AGENT, () -> arrangeAgenda.arrange(session, List.of(dossier)));
        assertThat(all(order, session)).containsExactly(dossier.toString());
        Firms.by(Firms.AGENT, () -> arrangeAgenda.addReady(session));
        assertThat(all(order, session)).startsWith(dossier.toString()).contains(other.toString());
        Firms.by(Firms.AGENT, () -> cancelSession.cancel(session, "Fin de l’essai."));
        refused(
                ProblemType.SESSION_STATE_CONFLICT,
                () -> Firms.by(Firms.AGENT, () -> arrangeAgenda.arrange(session, List.of(dossier))));
    }

    @Test
    void theDatabaseTakesNoDecisionThatNoSessionFollowed() throws SQLException {
        FilledCompany company = FilledCompany.create();
        String its = "dossier_id = '%s'".formatted(company.decided());
        try (Database approver = Database.as(Side.MINISTRY, FilledCompany.APPROVER);
                Database owner = Database.asOwner()) {
            assertThat(approver.refusalOfCopy("decision", its, Map.of("id", UUID.randomUUID())))
                    .isEqualTo("done");
            assertThat(approver.refusal(
                            "insert into decision (id, dossier_id, company_id, opinion_id, outcome, prepared_by, prepared_by_name,"
                                    + " signed_by, signed_by_name, signed_at, appeal_until, determination_id)"
                                    + " select gen_random_uuid(), dossier_id, company_id, opinion_id, outcome, prepared_by,"
                                    + " prepared_by_name, signed_by, signed_by_name, signed_at, appeal_until, determination_id"
                                    + " from decision where dossier_id = ?",
                            company.decided()))
                    .isEqualTo("decision_session");
            UUID opinion = UUID.randomUUID();
            owner.change(
                    "insert into opinion (id, dossier_id, company_id, author, author_name, given_at, summary)"
                            + " select ?, dossier_id, company_id, author, author_name, given_at, 'Autre' from opinion where id = ?",
                    opinion,
                    company.opinion());
            assertThat(approver.refusalOfCopy("decision", its, Map.of("id", UUID.randomUUID(), "opinion_id", opinion)))
                    .as("another opinion than the one voted on")
                    .isEqualTo("decision_followed");
        }
    }

    @Test
    void theDatabaseTakesNoOutcomeTheVotesDoNotGive() throws SQLException {
        UUID session = committee.opened(List.of(CHAIR, SECOND), dossier);
        committee.vote(session, dossier, CHAIR, Choice.AGAINST);
        String outcome = """
                insert into agenda_outcome select i.id, i.session_id, i.dossier_id, i.company_id, i.opinion_id, s.number, s.day,
                    'FOLLOWED', null, 2, %s, ?, now()
                from agenda_item i join committee_session s on s.id = i.session_id where i.session_id = ?""";
        try (Database agent = Database.as(Side.MINISTRY, Firms.AGENT.id());
                Database owner = Database.asOwner()) {
            assertThat(agent.refusal(outcome.formatted("1, 0, 0"), Firms.AGENT.id(), session))
                    .isEqualTo("agenda_outcome_closed");
            owner.change("update committee_session set state = 'CLOSED' where id = ?", session);
            assertThat(agent.refusal(outcome.formatted("1, 0, 0"), Firms.AGENT.id(), session))
                    .isEqualTo("agenda_outcome_votes");
            assertThat(agent.refusal(outcome.formatted("0, 1, 0"), Firms.AGENT.id(), session))
                    .isEqualTo("agenda_outcome_follows");
            owner.change("update committee_session set state = 'OPEN' where id = ?", session);
        }
        committee.close(session, Map.of(dossier, "Contre."));
    }

    @Test
    void aDeputySitsInTheTitularsPlaceForAsLongAsAppointed() {
        Actor deputy = new Actor(UUID.randomUUID(), "Samira Ouali", Set.of(Role.COMMITTEE));
        UUID member = appoint(deputy, LocalDate.of(2026, 1, 1), committee.member(THIRD));
        refused(ProblemType.REQUEST_INVALID, () -> appoint(deputy, LocalDate.of(2026, 1, 1), null));
        UUID session = committee.convened(dossier);
        refused(ProblemType.REQUEST_INVALID, () -> committee.open(session, List.of(THIRD, deputy)));
        committee.open(session, List.of(CHAIR, deputy));
        committee.vote(session, dossier, deputy, Choice.FOR);
        committee.vote(session, dossier, CHAIR, Choice.FOR);
        committee.close(session, Map.of());

        refused(
                ProblemType.REQUEST_INVALID,
                () -> Firms.by(Firms.AGENT, () -> endMembership.end(member, LocalDate.of(2025, 1, 1))));
        Firms.by(Firms.AGENT, () -> endMembership.end(member, LocalDate.of(2027, 3, 30)));
        refused(
                ProblemType.STALE,
                () -> Firms.by(Firms.AGENT, () -> endMembership.end(member, LocalDate.of(2027, 3, 31))));
        assertThatThrownBy(() -> committee.member(deputy)).as("sits no more").isInstanceOf(Exception.class);
        Actor later = new Actor(UUID.randomUUID(), "Nabil Chraibi", Set.of(Role.COMMITTEE));
        UUID toCome = appoint(later, LocalDate.of(2027, 4, 1), committee.member(THIRD));
        refused(ProblemType.REQUEST_INVALID, () -> appoint(later, null, toCome));
        Firms.by(Firms.AGENT, () -> endMembership.end(toCome, LocalDate.of(2027, 4, 1)));
    }

    @Test
    void theMinutesTellWhoVotedWhatAndWhyAndComeToTheSameBytesAgain() throws Exception {
        UUID session = committee.convened(dossier);
        Firms.by(SECOND, () -> declareConflict.declare(session, dossier, "Ancienne salariée."));
        committee.open(session, List.of(CHAIR, SECOND, THIRD));
        committee.vote(session, dossier, CHAIR, Choice.AGAINST);
        committee.vote(session, dossier, THIRD, Choice.FOR);
        committee.close(session, Map.of(dossier, "Le site de Fès n’est pas traité."));

        SessionDocument document = Firms.by(Firms.AGENT, () -> readSession.read(session));
        assertThat(document.minutes())
                .extracting(SessionDocument.Minutes::language)
                .containsExactly("ar", "fr");
        for (SessionDocument.Minutes minutes : document.minutes()) {
            byte[] kept = Files.readAllBytes(files.path(minutes.sha256()));
            assertThat(Sha256.of(kept)).isEqualTo(minutes.sha256());
            assertThat(KeepMinutes.print(document, Language.of(minutes.language())))
                    .isEqualTo(kept);
            assertThat(words(kept))
                    .contains(document.number(), document.agenda().getFirst().number())
                    .contains("Rachid Mansouri", "Zineb Alami", "Hicham Sebti", "Ancienne salariée")
                    .contains("Laila Bennis", "Conforme", "Le site de Fès n’est pas traité");
        }
        assertThat(words(Files.readAllBytes(
                        files.path(document.minutes().getLast().sha256()))))
                .contains("Présents : 3. Quorum requis : 2, sur 3 sièges.")
                .contains("Ne prend pas part au vote : Zineb Alami – déclaré par le membre")
                .contains("Rachid Mansouri Contre", "Hicham Sebti Pour")
                .contains("Votants : 2 – pour : 1, contre : 1, abstentions : 0.")
                .contains("Renvoyé à l’instruction – Le site de Fès");
        Files.createDirectories(Path.of("target/minutes"));
        for (SessionDocument.Minutes minutes : document.minutes()) {
            Files.copy(
                    files.path(minutes.sha256()),
                    Path.of("target/minutes", minutes.language() + ".pdf"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                    .replaceAll("\\s+", " ");
        }
    }

    private UUID appoint(Actor person, @Nullable LocalDate since, @Nullable UUID deputyOf) {
        return Firms.by(
                Firms.AGENT,
                () -> appointMember.appoint(
                        new AppointMember.Appointment(person.id(), person.name(), since, deputyOf)));
    }

    private Firms.Firm firmOfItsOwn() {
        Firms.Firm other = firms.declared();
        firms.imports(other, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00"));
        return other;
    }

    private static void refused(ProblemType type, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .satisfiesAnyOf(
                        refusal -> assertThat(refusal)
                                .isInstanceOfSatisfying(
                                        Refusal.class,
                                        told -> assertThat(told.type()).isEqualTo(type)),
                        refusal -> assertThat(problemOf(refusal)).isEqualTo(type));
    }

    /** What the database refused, as the doors tell it. */
    private static ProblemType problemOf(Throwable refusal) {
        return ConstraintsSeen.problemOf(refusal);
    }

    private static String inTheDatabase(UUID session, Actor member) throws SQLException {
        try (Database portal = Database.as(Side.MINISTRY, member.id())) {
            return portal.refusal(VOTE, session, member.id());
        }
    }

    private static String outcome(UUID session) throws SQLException {
        return one(
                "select concat_ws(' ', outcome, voters, votes_for, votes_against, abstentions) from agenda_outcome"
                        + " where session_id = ?",
                session);
    }

    private static String one(String query, Object... parameters) throws SQLException {
        return all(query, parameters).getFirst();
    }

    private static List<String> all(String query, Object... parameters) throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.all(query, parameters);
        }
    }
}
