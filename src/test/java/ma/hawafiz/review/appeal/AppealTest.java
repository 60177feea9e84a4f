package ma.hawafiz.review.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.Side;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.MovableClock;
import ma.hawafiz.review.Decision;
import ma.hawafiz.review.DeclareComplete;
import ma.hawafiz.review.GiveOpinion;
import ma.hawafiz.review.Proposal;
import ma.hawafiz.review.opinion.LineRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One appeal per decision, in time, answered by somebody else; what a revised decision changes stands in the ledger. */
@QuarkusTest
class AppealTest {
    private static final String NO_RIGHT = "42501";
    private static final long BONUS = 1_836_000;

    @Inject
    Firms firms;

    @Inject
    DeclareComplete declareComplete;

    @Inject
    GiveOpinion giveOpinion;

    @Inject
    FileAppeal fileAppeal;

    @Inject
    UpholdDecision upholdDecision;

    @Inject
    ReviseDecision reviseDecision;

    @Inject
    MovableClock clock;

    @AfterEach
    void letTimeRun() {
        clock.release();
    }

    /** A decision that grants one line and refuses the other, for a reason of the instructor's. */
    private record Decided(Firms.Firm firm, UUID dossier, Decision decision, String granted, String refused) {}

    private Decided decided() {
        Firms.Firm firm = firms.declared();
        String granted = FilledCompany.digits(9);
        String refused = FilledCompany.digits(9);
        firms.imports(firm, Firms.HEADER + Firms.lines(granted, "9000.00") + Firms.lines(refused, "9000.00"));
        UUID dossier = firms.lodged(firm);
        Firms.by(Firms.AGENT, () -> declareComplete.declareComplete(dossier));
        Firms.by(
                Firms.INSTRUCTOR,
                () -> giveOpinion.give(dossier, "Un stage.", List.of(new LineRefusal(refused, "Contrat de stage."))));
        Decision decision = firms.decided(dossier);
        return new Decided(firm, dossier, decision, granted, refused);
    }

    private void appeal(Decided decided) {
        Firms.by(
                decided.firm.signatory(),
                () -> fileAppeal.file(
                        decided.dossier,
                        "Le contrat est un CDI.",
                        List.of(new FileAppeal.ContestedLine(decided.refused, "CDI joint."))));
    }

    @Test
    void aRevisedDecisionGrantsTheContestedLineAndTheLedgerTheDifferenceOnly() throws SQLException {
        Decided decided = decided();
        appeal(decided);
        Decision revised = Firms.by(
                Firms.OTHER_APPROVER,
                () -> reviseDecision.revise(
                        decided.dossier,
                        "Le contrat est un CDI.",
                        List.of(new RevisedLine(decided.refused, Proposal.GRANT, null))));

        assertThat(revised.revises()).isEqualTo(decided.decision.id());
        assertThat(revised.appealId()).isNotNull();
        assertThat(revised.granted()).isEqualTo(2 * BONUS);
        assertThat(state(decided)).isEqualTo("APPROVED");
        assertThat(entries(decided)).containsExactly(decided.granted + " " + BONUS, decided.refused + " " + BONUS);
    }

    @Test
    void aRevisedDecisionTakesBackWhatItNoLongerGrants() throws SQLException {
        Decided decided = decided();
        appeal(decided);
        Firms.by(
                Firms.OTHER_APPROVER,
                () -> reviseDecision.revise(
                        decided.dossier,
                        "Les deux sont des stages.",
                        List.of(new RevisedLine(decided.granted, Proposal.REFUSE, "Contrat de stage."))));

        assertThat(state(decided)).isEqualTo("REJECTED");
        assertThat(entries(decided)).containsExactly(decided.granted + " " + BONUS, decided.granted + " -" + BONUS);
    }

    @Test
    void aRevisedDecisionGrantsNoMoreThanTheCapLeavesNow() throws SQLException {
        Decided decided = decided();
        appeal(decided);
        FilledCompany meanwhile = FilledCompany.create();
        long left = 100;
        try (Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER)) {
            ministry.change(
                    "insert into grant_entry values (gen_random_uuid(), ?, ?, ?, ?, 'PAE', 2026, (bonus_cap_of(2026::smallint, 'bonus.cap.amount')::numeric * 100)::bigint - ?, now())",
                    meanwhile.id(),
                    meanwhile.decided(),
                    meanwhile.decision(),
                    decided.refused,
                    left);
        }
        Decision revised = Firms.by(
                Firms.OTHER_APPROVER,
                () -> reviseDecision.revise(
                        decided.dossier, "CDI.", List.of(new RevisedLine(decided.refused, Proposal.GRANT, null))));

        assertThat(revised.granted()).isEqualTo(BONUS + left);
    }

    @Test
    void anUpheldDecisionLeavesEverythingAsItWas() throws SQLException {
        Decided decided = decided();
        appeal(decided);
        assertThat(state(decided)).isEqualTo("APPEALED");
        Firms.by(Firms.OTHER_APPROVER, () -> upholdDecision.uphold(decided.dossier, "Le stage est prouvé."));

        assertThat(state(decided)).isEqualTo("PARTIALLY_APPROVED");
        assertThat(entries(decided)).containsExactly(decided.granted + " " + BONUS);
        assertThat(refused(() -> appeal(decided)).type()).isEqualTo(ProblemType.APPEAL_ONCE);
    }

    @Test
    void anAppealIsTakenOnTheLastDayAndNotOnTheNext() throws SQLException {
        Decided late = decided();
        clock.set(late.decision.appealUntil().plusDays(1));
        assertThat(refused(() -> appeal(late)).type()).isEqualTo(ProblemType.APPEAL_TOO_LATE);
        clock.set(late.decision.appealUntil());
        appeal(late);
        assertThat(state(late)).isEqualTo("APPEALED");
        try (Database owner = Database.asOwner()) {
            assertThat(owner.one("select answer_due from appeal where dossier_id = ?", late.dossier))
                    .as("15 days, to the next working day")
                    .isGreaterThanOrEqualTo(
                            late.decision.appealUntil().plusDays(15).toString());
        }
    }

    @Test
    void whoPreparedOrSignedTheDecisionDoesNotAnswer() {
        Decided decided = decided();
        appeal(decided);
        for (Actor involved : List.of(Firms.INSTRUCTOR, Firms.APPROVER)) {
            assertThat(refused(() -> Firms.by(involved, () -> upholdDecision.uphold(decided.dossier, "Non.")))
                            .type())
                    .isEqualTo(ProblemType.SAME_PERSON);
            assertThat(refused(() -> Firms.by(
                                    involved,
                                    () -> reviseDecision.revise(
                                            decided.dossier,
                                            "Oui.",
                                            List.of(new RevisedLine(decided.refused, Proposal.GRANT, null)))))
                            .type())
                    .isEqualTo(ProblemType.SAME_PERSON);
        }
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Decided decided = decided();
        assertThat(refused(() -> Firms.by(
                                decided.firm.signatory(),
                                () -> fileAppeal.file(
                                        decided.dossier,
                                        " ",
                                        List.of(
                                                new FileAppeal.ContestedLine("1", "X"),
                                                new FileAppeal.ContestedLine(decided.granted, "X"),
                                                new FileAppeal.ContestedLine(decided.refused, "")))))
                        .violations())
                .extracting(Violation::code)
                .containsExactly("member.missing", "opinion.noSuchLine", "appeal.lineGranted", "member.missing");
        appeal(decided);
        assertThat(refused(() -> Firms.by(
                                Firms.OTHER_APPROVER, () -> reviseDecision.revise(decided.dossier, "Rien.", List.of())))
                        .violations())
                .extracting(Violation::code)
                .containsExactly("revision.changesNothing");
    }

    @Test
    void aRevisedDecisionIsAppealedOnceMoreAndAnsweredByAThirdPerson() throws SQLException {
        Decided decided = decided();
        appeal(decided);
        Firms.by(
                Firms.OTHER_APPROVER,
                () -> reviseDecision.revise(
                        decided.dossier,
                        "Des stages.",
                        List.of(new RevisedLine(decided.granted, Proposal.REFUSE, "Contrat de stage."))));
        appeal(decided);
        assertThat(refused(() -> Firms.by(Firms.OTHER_APPROVER, () -> upholdDecision.uphold(decided.dossier, "Non.")))
                        .type())
                .isEqualTo(ProblemType.SAME_PERSON);
        try (Database signer = Database.as(Side.MINISTRY, Firms.APPROVER.id())) {
            assertThat(signer.refusal(
                            ANSWER, lastAppeal(decided), decided.dossier, decided.firm.id(), Firms.APPROVER.id()))
                    .as("the signer of the first decision")
                    .isEqualTo("appeal_answer_distinct_persons");
        }
        Firms.by(Firms.THIRD_APPROVER, () -> upholdDecision.uphold(decided.dossier, "Fondée."));
        assertThat(state(decided)).isEqualTo("REJECTED");
    }

    private static final String APPEAL = """
            insert into appeal values (gen_random_uuid(), ?, ?, ?, 'Contesté.', '2027-05-15', ?, 'X', now())""";
    private static final String ANSWER = """
            insert into appeal_answer values (?, ?, ?, 'UPHELD', 'Fondée.', ?, 'X', now())""";
    private static final String EVENT = """
            insert into dossier_event values (gen_random_uuid(), ?, ?, ?, ?, ?, 'X', ?, 'X', ?::timestamptz)""";

    @Test
    void theDatabaseTakesNoAppealOfTheMinistryNorASecondOneNorALateOne() throws SQLException {
        Decided decided = decided();
        UUID company = decided.firm.id();
        UUID signatory = decided.firm.signatory().id();
        LocalDate until = decided.decision.appealUntil();
        try (Database ours = Database.as(Side.COMPANY, signatory);
                Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER)) {
            assertThat(ministry.refusal(
                            APPEAL, decided.dossier, company, decided.decision.id(), FilledCompany.APPROVER))
                    .isEqualTo(NO_RIGHT);
            assertThat(event(
                            ministry,
                            decided,
                            "APPEAL",
                            "PARTIALLY_APPROVED",
                            "APPEALED",
                            FilledCompany.APPROVER,
                            until + "T09:00:00Z"))
                    .isEqualTo(NO_RIGHT);
            assertThat(event(
                            ours, decided, "APPEAL", "PARTIALLY_APPROVED", "APPEALED", signatory, until + "T09:00:00Z"))
                    .as("without an appeal")
                    .isEqualTo("dossier_event_appeal");

            ours.change(APPEAL, decided.dossier, company, decided.decision.id(), signatory);
            assertThat(ours.refusal(APPEAL, decided.dossier, company, decided.decision.id(), signatory))
                    .isEqualTo("appeal_once");
            assertThat(event(
                            ours,
                            decided,
                            "APPEAL",
                            "PARTIALLY_APPROVED",
                            "APPEALED",
                            signatory,
                            until + " 23:59:59 Africa/Casablanca"))
                    .isEqualTo("done");
            assertThat(event(
                            ours,
                            decided,
                            "APPEAL",
                            "PARTIALLY_APPROVED",
                            "APPEALED",
                            signatory,
                            until.plusDays(1) + " 00:00:00 Africa/Casablanca"))
                    .isEqualTo("dossier_event_appeal_delay");
            assertThat(event(
                            ours,
                            decided,
                            "APPEAL",
                            "PARTIALLY_APPROVED",
                            "APPEALED",
                            signatory,
                            "2020-01-01T09:00:00Z"))
                    .as("before the decision")
                    .isEqualTo("dossier_event_appeal_delay");
        }
    }

    @Test
    void theDatabaseLetsNeitherTheSignerNorThePreparerAnswerAndLeadsBackToWhereTheDossierStood() throws SQLException {
        Decided decided = decided();
        appeal(decided);
        String appeal = lastAppeal(decided).toString();
        UUID company = decided.firm.id();
        for (Actor involved : List.of(Firms.INSTRUCTOR, Firms.APPROVER)) {
            try (Database ministry = Database.as(Side.MINISTRY, involved.id())) {
                assertThat(ministry.refusal(ANSWER, UUID.fromString(appeal), decided.dossier, company, involved.id()))
                        .isEqualTo("appeal_answer_distinct_persons");
                assertThat(ministry.refusal(
                                ANSWER, UUID.fromString(appeal), decided.dossier, company, Firms.OTHER_APPROVER.id()))
                        .isEqualTo(NO_RIGHT);
            }
        }
        try (Database other = Database.as(Side.MINISTRY, Firms.OTHER_APPROVER.id())) {
            String now = "2027-04-01T09:00:00Z";
            assertThat(event(
                            other, decided, "UPHOLD", "APPEALED", "PARTIALLY_APPROVED", Firms.OTHER_APPROVER.id(), now))
                    .isEqualTo("dossier_event_appeal_answer");
            other.change(ANSWER, UUID.fromString(appeal), decided.dossier, company, Firms.OTHER_APPROVER.id());
            for (String elsewhere : List.of("APPROVED", "REJECTED")) {
                assertThat(event(other, decided, "UPHOLD", "APPEALED", elsewhere, Firms.OTHER_APPROVER.id(), now))
                        .isEqualTo("dossier_event_upheld_state");
            }
            assertThat(event(
                            other, decided, "UPHOLD", "APPEALED", "PARTIALLY_APPROVED", Firms.OTHER_APPROVER.id(), now))
                    .isEqualTo("done");
            assertThat(event(other, decided, "REVISE", "APPEALED", "APPROVED", Firms.OTHER_APPROVER.id(), now))
                    .isEqualTo("dossier_event_revision");
        }
    }

    @Test
    void theDatabaseLetsARevisedDecisionGrantNeitherAboveTheCapNorAboveWhatIsPayableNorBesideTheLedger()
            throws SQLException {
        Decided decided = decided();
        appeal(decided);
        UUID revised = Ids.next();
        try (Database other = Database.as(Side.MINISTRY, Firms.OTHER_APPROVER.id())) {
            other.run("begin");
            other.change("""
                    insert into decision select (jsonb_populate_record(null::decision, to_jsonb(d) || jsonb_build_object(
                        'id', ?::uuid, 'revises', d.id, 'appeal_id', ?::uuid, 'signed_by', ?::uuid, 'outcome', 'APPROVED'))).*
                    from decision d where id = ?""", revised, lastAppeal(decided), Firms.OTHER_APPROVER.id(), decided.decision.id());
            for (Map.Entry<String, String> tried : Map.of(
                            "insert into decision_line values ('%s', 0, '%s', '%s', %d, 0, 0, null)"
                                    .formatted(revised, decided.firm.id(), decided.granted, BONUS + 1),
                            "decision_line_payable",
                            "insert into grant_entry values (gen_random_uuid(), '%s', '%s', '%s', '%s', 'PAE', 2026, 30000001, now())"
                                    .formatted(decided.firm.id(), decided.dossier, revised, decided.refused),
                            "grant_entry_cap",
                            "set constraints all immediate",
                            "decision_revision_event")
                    .entrySet()) {
                assertThat(inside(other, tried.getKey())).isEqualTo(tried.getValue());
            }
            other.change(
                    "insert into appeal_answer values (?, ?, ?, 'REVISED', 'Fondé.', ?, 'X', now())",
                    lastAppeal(decided),
                    decided.dossier,
                    decided.firm.id(),
                    Firms.OTHER_APPROVER.id());
            other.change(
                    EVENT,
                    decided.dossier,
                    decided.firm.id(),
                    "REVISE",
                    "APPEALED",
                    "APPROVED",
                    Firms.OTHER_APPROVER.id(),
                    "2027-05-01T09:00:00Z");
            assertThat(inside(other, "set constraints all immediate"))
                    .as("the ledger grants what the revised decision does not")
                    .isEqualTo("decision_ledger");
            other.run("rollback");
        }
    }

    /** What is refused in a transaction that goes on. */
    private static String inside(Database actor, String statement) throws SQLException {
        actor.run("savepoint before_it");
        try {
            actor.run(statement);
            return "done";
        } catch (org.postgresql.util.PSQLException refused) {
            var message = refused.getServerErrorMessage();
            return message == null ? "" : String.valueOf(message.getConstraint());
        } finally {
            actor.run("rollback to savepoint before_it");
        }
    }

    private static String event(
            Database actor, Decided decided, String action, String from, String to, UUID person, String at)
            throws SQLException {
        return actor.refusal(EVENT, decided.dossier, decided.firm.id(), action, from, to, person, at);
    }

    private static Refusal refused(Runnable deed) {
        return catchThrowableOfType(Refusal.class, deed::run);
    }

    private static UUID lastAppeal(Decided decided) throws SQLException {
        try (Database owner = Database.asOwner()) {
            return UUID.fromString(
                    owner.one("select id from appeal where dossier_id = ? order by id desc limit 1", decided.dossier));
        }
    }

    private static String state(Decided decided) throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.one("select state from dossier where id = ?", decided.dossier);
        }
    }

    private static List<String> entries(Decided decided) throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.all(
                    "select cnss || ' ' || amount from grant_entry where dossier_id = ? order by id", decided.dossier);
        }
    }
}
