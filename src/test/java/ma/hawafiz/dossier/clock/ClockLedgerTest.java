package ma.hawafiz.dossier.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.dossier.PiecesSaid;
import ma.hawafiz.dossier.completion.AnswerComplement;
import ma.hawafiz.dossier.completion.DeclareIncomplete;
import ma.hawafiz.dossier.completion.DeclareIncomplete.Missing;
import ma.hawafiz.dossier.completion.HandInPieces;
import ma.hawafiz.dossier.completion.RequestComplement;
import ma.hawafiz.identity.Side;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.time.MovableClock;
import ma.hawafiz.review.DeclareComplete;
import ma.hawafiz.review.GiveOpinion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the moves of a dossier do to its delays, written in their transaction and held by PostgreSQL. */
@QuarkusTest
class ClockLedgerTest {
    private static final LocalDate LODGED = LocalDate.of(2027, 3, 31);
    private static final String LEDGER =
            "select concat_ws(' ', delay, kind, day, ends) from clock_entry" + " where dossier_id = ? order by at, id";

    @Inject
    Firms firms;

    @Inject
    DeclareComplete declareComplete;

    @Inject
    DeclareIncomplete declareIncomplete;

    @Inject
    HandInPieces handInPieces;

    @Inject
    RequestComplement requestComplement;

    @Inject
    AnswerComplement answerComplement;

    @Inject
    GiveOpinion giveOpinion;

    @Inject
    RunDelays runDelays;

    @Inject
    RunningDelays running;

    @Inject
    MovableClock clock;

    private Firms.Firm firm;
    private UUID dossier;

    @BeforeEach
    void lodge() {
        clock.set(LODGED);
        firm = firms.declared();
        firms.imports(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00"));
        dossier = firms.lodged(firm);
        PiecesSaid.of(dossier, List.of("RC", "RIB"), Set.of());
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void portalAndDatabaseHoldTheSameTable() throws SQLException {
        try (Database portal = Database.asPortal()) {
            assertThat(portal.all("select concat_ws(' ', action, delay, kind) from clock_move"))
                    .containsExactlyInAnyOrderElementsOf(ClockMove.ALL.stream()
                            .map(move -> "%s %s %s".formatted(move.action(), move.delay(), move.kind()))
                            .toList());
        }
    }

    @Test
    void aReviewStopsOnceForAComplementAndEndsWithTheDecision() throws SQLException {
        complete();
        clock.set(LODGED.plusDays(20));
        request();
        clock.set(LODGED.plusDays(31));
        answer();
        clock.set(LODGED.plusDays(40));
        Firms.by(Firms.INSTRUCTOR, () -> giveOpinion.give(dossier, "Conforme.", List.of()));
        firms.decided(dossier);
        assertThat(ledger())
                .containsExactly(
                        "REVIEW START 2027-03-31 2027-05-30",
                        "REVIEW STOP 2027-04-20",
                        "COMPLEMENT START 2027-04-20 2027-05-20",
                        "COMPLEMENT END 2027-05-01",
                        "REVIEW RESUME 2027-05-01 2027-06-10",
                        "REVIEW END 2027-05-10");
    }

    @Test
    void whatLacksPiecesWaitsForAllOfThemAndIsThenReviewed() throws SQLException {
        incomplete();
        clock.set(LODGED.plusDays(10));
        Refusal refused = catchThrowableOfType(Refusal.class, this::handIn);
        assertThat(refused.type()).isEqualTo(ProblemType.DOSSIER_INCOMPLETE);
        assertThat(refused.violations()).extracting(Violation::path).containsExactly("$.pieces.RC", "$.pieces.RIB");
        PiecesSaid.of(dossier, List.of("RC", "RIB"), Set.of("RC"));
        assertThat(catchThrowableOfType(Refusal.class, this::handIn).violations())
                .extracting(Violation::path)
                .containsExactly("$.pieces.RIB");
        PiecesSaid.of(dossier, List.of("RC", "RIB"), Set.of("RC", "RIB"));
        handIn();
        assertThat(ledger())
                .containsExactly(
                        "COMPLETION START 2027-03-31 2027-04-30",
                        "COMPLETION END 2027-04-10",
                        "REVIEW START 2027-04-10 2027-06-09");
    }

    @Test
    void onlyWhatTheListAsksForAndIsNotThereIsMissing() {
        PiecesSaid.of(dossier, List.of("RC", "RIB"), Set.of("RC"));
        Refusal refused = catchThrowableOfType(
                Refusal.class,
                () -> Firms.by(
                        Firms.AGENT,
                        () -> declareIncomplete.declareIncomplete(
                                dossier,
                                Stream.of("RC", "PASSPORT", "RIB", "RIB")
                                        .map(code -> new Missing(code, null))
                                        .toList(),
                                " ")));
        assertThat(refused.violations())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly(
                        "$.ground member.missing",
                        "$.pieces[0].code pieces.held",
                        "$.pieces[1].code pieces.notAsked",
                        "$.pieces[3].code pieces.twice");
    }

    @Test
    void whatIsNotHandedInInTimeIsReturnedTheDayAfter() throws SQLException {
        incomplete();
        clock.set(LocalDate.of(2027, 4, 30));
        runDelays.run();
        assertThat(state()).isEqualTo("INCOMPLETE");
        PiecesSaid.of(dossier, List.of("RC", "RIB"), Set.of("RC", "RIB"));
        clock.set(LocalDate.of(2027, 5, 1));
        assertThat(catchThrowableOfType(Refusal.class, this::handIn).type()).isEqualTo(ProblemType.DELAY_OVER);
        runDelays.run();
        assertThat(state()).isEqualTo("RETURNED");
        assertThat(ledger()).containsExactly("COMPLETION START 2027-03-31 2027-04-30", "COMPLETION END 2027-04-30");
    }

    @Test
    void aComplementThatDoesNotComeLetsTheReviewRunOnFromTheEndOfItsDelayWheneverThePortalLooks() throws SQLException {
        complete();
        clock.set(LODGED.plusDays(2));
        request();
        clock.set(LocalDate.of(2027, 5, 9));
        assertThat(catchThrowableOfType(Refusal.class, this::answer).type()).isEqualTo(ProblemType.DELAY_OVER);
        runDelays.run();
        assertThat(state()).isEqualTo("UNDER_REVIEW");
        // 2 May 2027 is a Sunday: the delay ends on Monday.
        assertThat(ledger())
                .endsWith(
                        "COMPLEMENT START 2027-04-02 2027-05-02",
                        "COMPLEMENT END 2027-05-03",
                        "REVIEW RESUME 2027-05-03 2027-06-30");
    }

    @Test
    void aComplementIsAskedForInTheFirstHalfOfTheDelayAndOnce() {
        complete();
        clock.set(LODGED.plusDays(31));
        assertThat(catchThrowableOfType(Refusal.class, this::request).type())
                .isEqualTo(ProblemType.COMPLEMENT_TOO_LATE);
        clock.set(LODGED.plusDays(30));
        request();
        answer();
        assertThat(catchThrowableOfType(Refusal.class, this::request).type())
                .isEqualTo(ProblemType.COMPLEMENT_ALREADY_REQUESTED);
    }

    @Test
    void theDatabaseHoldsOneComplementInTheFirstHalfOfTheDelayAgainstThePortal() throws SQLException {
        complete();
        try (Database owner = Database.asOwner()) {
            owner.run("begin");
            UUID late = event(owner, LODGED.plusDays(31), "UNDER_REVIEW", "COMPLEMENT_REQUESTED", "REQUEST_COMPLEMENT");
            assertThat(refusal(owner, late, "REQUEST_COMPLEMENT", "STOP", 2, LODGED.plusDays(31)))
                    .isEqualTo("clock_entry_first_half");
        }
        clock.set(LODGED.plusDays(3));
        request();
        answer();
        try (Database owner = Database.asOwner()) {
            owner.run("begin");
            UUID again = event(owner, LODGED.plusDays(4), "UNDER_REVIEW", "COMPLEMENT_REQUESTED", "REQUEST_COMPLEMENT");
            assertThat(refusal(owner, again, "REQUEST_COMPLEMENT", "STOP", 4, LODGED.plusDays(4)))
                    .isEqualTo("clock_one_stop");
        }
    }

    @Test
    void theDatabaseHoldsTheOrderOfTheEntries() throws SQLException {
        complete();
        for (String[] wrong : new String[][] {
            {"ANSWER_COMPLEMENT", "RESUME", "2", "clock_entry_order"},
            {"DECLARE_COMPLETE", "START", "2", "clock_entry_order"},
            {"DECIDE", "END", "3", "clock_entry_order"},
            {"DECIDE", "END", "1", "clock_entry_position"},
            {"DECIDE", "STOP", "2", "clock_entry_allowed"},
        }) {
            try (Database owner = Database.asOwner()) {
                owner.run("begin; alter table dossier_event disable trigger user");
                UUID event = event(owner, LODGED, "X", "X", wrong[0]);
                assertThat(refusal(owner, event, wrong[0], wrong[1], Integer.parseInt(wrong[2]), LODGED))
                        .as(wrong[0] + wrong[2])
                        .isEqualTo(wrong[3]);
            }
        }
    }

    @Test
    void theDatabaseTakesNoMoveThatSaysNothingOfTheDelays() throws SQLException {
        try (Database ministry = Database.as(Side.MINISTRY, Firms.AGENT.id())) {
            for (String[] bare :
                    new String[][] {{"DECLARE_COMPLETE", "UNDER_REVIEW"}, {"DECLARE_INCOMPLETE", "INCOMPLETE"}}) {
                ministry.run("begin");
                event(ministry, LODGED, "LODGED", bare[1], bare[0]);
                assertThatThrownBy(() -> ministry.run("commit")).hasMessageContaining("not whole");
                ministry.run("rollback");
            }
        }
        assertThat(state()).isEqualTo("LODGED");
    }

    @Test
    void remindsBeforeTheEndAndAlarmsAfterOnceEachAndDecidesNothing() throws SQLException {
        complete();
        LocalDate due = LocalDate.of(2027, 5, 31);
        assertThat(left()).isEqualTo(new TimeLeft(Delay.REVIEW, due, 61, TimeLeft.Level.IN_TIME));
        for (LocalDate day = due.minusDays(12); day.isBefore(due.plusDays(4)); day = day.plusDays(1)) {
            clock.set(day);
            runDelays.run();
            runDelays.run();
            assertThat(told())
                    .as("%s", day)
                    .containsExactlyElementsOf(Stream.of("NEARS_END 2027-05-31", "LAPSED 2027-05-31")
                            .limit(day.isBefore(due.minusDays(10)) ? 0 : day.isAfter(due) ? 2 : 1)
                            .toList());
        }
        assertThat(state()).isEqualTo("UNDER_REVIEW");
        assertThat(left().level()).isEqualTo(TimeLeft.Level.OVER);
        assertThat(left().daysOver()).isEqualTo(3);
        try (Database owner = Database.asOwner()) {
            assertThat(owner.all(
                            "select action from journal_entry where subject = ? and action like 'Delay%' order by at, id",
                            dossier))
                    .containsExactly("DelayNearsEnd", "DelayLapsed");
        }
    }

    @Test
    void severalInstancesDoEverythingOnce() throws Exception {
        incomplete();
        clock.set(LocalDate.of(2027, 5, 3));
        atOnce(() -> {
            runDelays.run();
            return true;
        });
        assertThat(state()).isEqualTo("RETURNED");
        try (Database owner = Database.asOwner()) {
            assertThat(owner.count(
                            "select count(*) from dossier_event where dossier_id = ? and action = 'RETURN'", dossier))
                    .isEqualTo(1);
        }
        assertThat(told()).containsExactly("LAPSED 2027-04-30");
    }

    private static void atOnce(Callable<Boolean> deed) throws Exception {
        CyclicBarrier start = new CyclicBarrier(3);
        try (ExecutorService hands = Executors.newFixedThreadPool(3)) {
            List<Future<Boolean>> done = Stream.of(deed, deed, deed)
                    .map(each -> hands.submit(() -> {
                        start.await();
                        return each.call();
                    }))
                    .toList();
            for (Future<Boolean> each : done) {
                each.get();
            }
        }
    }

    private TimeLeft left() {
        return Firms.by(Firms.AGENT, () -> running.left(List.of(dossier)).get(dossier));
    }

    private void complete() {
        Firms.by(Firms.AGENT, () -> declareComplete.declareComplete(dossier));
    }

    private void incomplete() {
        List<Missing> missing = List.of(new Missing("RC", null), new Missing("RIB", "Illisible"));
        Firms.by(Firms.AGENT, () -> declareIncomplete.declareIncomplete(dossier, missing, "Deux pièces manquent"));
    }

    private void handIn() {
        Firms.by(firm.signatory(), () -> handInPieces.handIn(dossier));
    }

    private void request() {
        Firms.by(Firms.INSTRUCTOR, () -> requestComplement.request(dossier, "Les contrats signés", "Illisibles"));
    }

    private void answer() {
        Firms.by(firm.signatory(), () -> answerComplement.answer(dossier, "Voici les contrats."));
    }

    private List<String> ledger() throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.all(LEDGER, dossier);
        }
    }

    private List<String> told() throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.all("select notice || ' ' || due from clock_notice where dossier_id = ? order by id", dossier);
        }
    }

    private String state() throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.one("select state from dossier where id = ?", dossier);
        }
    }

    private UUID event(Database by, LocalDate day, String from, String to, String action) throws SQLException {
        UUID event = UUID.randomUUID();
        by.change(
                "insert into dossier_event values (?, ?, ?, ?, ?, ?, 'X', ?, 'X', ?::date + time '12:00')",
                event,
                dossier,
                firm.id(),
                action,
                from.equals("X") ? from(action) : from,
                to.equals("X") ? to(action) : to,
                Firms.AGENT.id(),
                day);
        return event;
    }

    private static String from(String action) {
        return switch (action) {
            case "ANSWER_COMPLEMENT" -> "COMPLEMENT_REQUESTED";
            case "DECLARE_COMPLETE" -> "LODGED";
            default -> "PROPOSED";
        };
    }

    private static String to(String action) {
        return action.equals("DECIDE") ? "APPROVED" : "UNDER_REVIEW";
    }

    /** What PostgreSQL refuses an entry for, inside a transaction that is not committed. */
    private String refusal(Database owner, UUID event, String action, String kind, int position, LocalDate day)
            throws SQLException {
        boolean runs = kind.equals("START") || kind.equals("RESUME");
        return owner.refusal(
                """
                insert into clock_entry (id, dossier_id, company_id, event_id, action, delay, kind, position, day, days,
                    complement_days, ends, actor, actor_name, at)
                values (gen_random_uuid(), ?, ?, ?, ?, 'REVIEW', ?, ?, ?, ?, ?, ?, ?, 'X', ?::date + time '12:00')""",
                dossier,
                firm.id(),
                event,
                action,
                kind,
                position,
                day,
                kind.equals("START") ? 60 : null,
                kind.equals("START") ? 30 : null,
                runs ? day.plusDays(60) : null,
                Firms.AGENT.id(),
                day);
    }
}
