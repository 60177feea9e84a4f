package ma.hawafiz.dossier;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.dossier.clock.ApplyLapse;
import ma.hawafiz.dossier.clock.Delay;
import ma.hawafiz.dossier.clock.FittingClock;
import ma.hawafiz.dossier.completion.AnswerComplement;
import ma.hawafiz.dossier.completion.DeclareIncomplete;
import ma.hawafiz.dossier.completion.HandInPieces;
import ma.hawafiz.dossier.completion.RequestComplement;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.identity.Side;
import ma.hawafiz.payment.recovery.AnswerRecovery;
import ma.hawafiz.payment.recovery.Breach;
import ma.hawafiz.payment.recovery.DecideRecovery;
import ma.hawafiz.payment.recovery.OpenRecovery;
import ma.hawafiz.payment.run.PaidFirms;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.review.DeclareComplete;
import ma.hawafiz.review.GiveOpinion;
import ma.hawafiz.review.Proposal;
import ma.hawafiz.review.appeal.FileAppeal;
import ma.hawafiz.review.appeal.ReviseDecision;
import ma.hawafiz.review.appeal.RevisedLine;
import ma.hawafiz.review.appeal.UpholdDecision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may become of a dossier: held by PostgreSQL against the portal itself, and by the portal in the same words. */
@QuarkusTest
class DossierStatesTest {
    private static final String NO_RIGHT = "42501";
    private static final String EVENT = """
            insert into dossier_event (id, dossier_id, company_id, action, from_state, to_state, actor, actor_name, at)
            values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, 'Quelqu’un', now())""";

    @Inject
    Firms firms;

    @Inject
    DeclareIncomplete declareIncomplete;

    @Inject
    HandInPieces handInPieces;

    @Inject
    RequestComplement requestComplement;

    @Inject
    AnswerComplement answerComplement;

    @Inject
    ApplyLapse applyLapse;

    @Inject
    PortalClock clock;

    @Inject
    LodgeDossier lodgeDossier;

    @Inject
    WithdrawDossier withdrawDossier;

    @Inject
    DeclareComplete declareComplete;

    @Inject
    GiveOpinion giveOpinion;

    @Inject
    PaidFirms paidFirms;

    @Inject
    FileAppeal fileAppeal;

    @Inject
    UpholdDecision upholdDecision;

    @Inject
    ReviseDecision reviseDecision;

    @Inject
    OpenRecovery openRecovery;

    @Inject
    AnswerRecovery answerRecovery;

    @Inject
    DecideRecovery decideRecovery;

    @Test
    void portalAndDatabaseHoldTheSameTable() throws SQLException {
        try (Database portal = Database.asPortal()) {
            assertThat(portal.all("select concat_ws(' ', side, action, from_state, to_state) from dossier_transition"))
                    .hasSameElementsAs(allMoves()
                            .filter(move -> move.action.leads(move.from, move.to))
                            .map(Move::toString)
                            .toList());
        }
        Stream.of(DossierAction.values())
                .forEach(action -> assertThat(Stream.of(DossierState.values()).filter(action::possibleIn))
                        .containsExactlyInAnyOrderElementsOf(allMoves()
                                .filter(move -> move.action == action && action.leads(move.from, move.to))
                                .map(Move::from)
                                .collect(toSet())));
    }

    @Test
    void theDatabaseLetsAnyoneDoWhatTheTableSaysAndNothingElse() throws SQLException {
        FilledCompany company = FilledCompany.create();
        try (Database owner = Database.asOwner();
                Database ours = Database.as(Side.COMPANY, company.person());
                Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER)) {
            for (DossierState state : DossierState.values()) {
                owner.change("update dossier set state = ? where id = ?", state.name(), company.decided());
                for (Move move : allMoves().filter(each -> each.from == state).toList()) {
                    assertThat(insert(ours, company, company.person(), move))
                            .as("%s by the company", move)
                            .isEqualTo(expected(move, move.action.side() == Side.COMPANY));
                    assertThat(insert(ministry, company, FilledCompany.APPROVER, move))
                            .as("%s by the ministry", move)
                            .isEqualTo(expected(move, move.action.side() == Side.MINISTRY));
                }
            }
        }
    }

    /**
     * The sample holds a lodgement, a decision that approves, and no other; an order another person issued, and no answer to
     * it; an appeal that somebody else has answered, and a recovery that somebody else has opened.
     */
    private static String expected(Move move, boolean itsSide) {
        if (move.action == DossierAction.DECIDE && move.to != DossierState.APPROVED) {
            return "dossier_event_decision";
        }
        if (!itsSide) {
            return NO_RIGHT;
        }
        if (!move.action.leads(move.from, move.to)) {
            return "dossier_event_allowed";
        }
        return switch (move.action) {
            case ORDER_PAYMENT -> "dossier_event_payer";
            case CONFIRM_PAYMENT, REFUSE_PAYMENT -> "dossier_event_bank_answer";
            case APPEAL -> "dossier_event_appeal";
            case UPHOLD -> "dossier_event_appeal_answer";
            case REVISE -> "dossier_event_revision";
            case OPEN_RECOVERY -> "dossier_event_recovery";
            case SETTLE -> "dossier_event_settled";
            default -> "done";
        };
    }

    @Test
    void theDatabaseMovesNoDossierFromAStateItIsNotIn() throws SQLException {
        FilledCompany company = FilledCompany.create();
        try (Database ours = Database.as(Side.COMPANY, company.person())) {
            assertThat(insert(
                            ours,
                            company,
                            company.person(),
                            new Move(DossierAction.WITHDRAW, DossierState.LODGED, DossierState.WITHDRAWN)))
                    .isEqualTo("dossier_event_from_state");
            assertThat(ours.refusal(EVENT, company.draft(), company.id(), "LODGE", "DRAFT", "LODGED", company.person()))
                    .isEqualTo("dossier_event_lodgement");
        }
    }

    @Test
    void theDatabaseTakesNobodysSignatureForAnothers() throws SQLException {
        FilledCompany company = FilledCompany.create();
        try (Database owner = Database.asOwner();
                Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER);
                Database preparer = Database.as(Side.MINISTRY, FilledCompany.INSTRUCTOR)) {
            UUID dossier = company.decided();
            String its = "dossier_id = '%s'".formatted(dossier);
            Map<String, Object> approvers = Map.of("id", UUID.randomUUID());
            Map<String, Object> preparers = Map.of("id", UUID.randomUUID(), "signed_by", FilledCompany.INSTRUCTOR);
            assertThat(ministry.refusalOfCopy("decision", its, approvers)).isEqualTo("done");
            assertThat(preparer.refusalOfCopy("decision", its, approvers)).isEqualTo(NO_RIGHT);
            assertThat(preparer.refusalOfCopy("decision", its, preparers)).isEqualTo("decision_distinct_persons");
            Map<String, Object> renamed = new HashMap<>(preparers);
            renamed.put("prepared_by", FilledCompany.APPROVER);
            assertThat(preparer.refusalOfCopy("decision", its, renamed)).isEqualTo("decision_opinion");
            assertThat(ministry.refusalOfCopy(
                            "decision",
                            its,
                            Map.of(
                                    "id",
                                    UUID.randomUUID(),
                                    "determination_id",
                                    owner.one("select determination_id from lodgement where dossier_id = ?", dossier))))
                    .isEqualTo("decision_determination");
            owner.change("update dossier set state = 'PROPOSED' where id = ?", dossier);
            assertThat(ministry.refusal(
                            EVENT, dossier, company.id(), "DECIDE", "PROPOSED", "APPROVED", FilledCompany.INSTRUCTOR))
                    .isEqualTo(NO_RIGHT);
            assertThat(ministry.refusal(
                            "insert into opinion values (gen_random_uuid(), ?, ?, ?, 'X', now(), 'X')",
                            dossier,
                            company.id(),
                            FilledCompany.INSTRUCTOR))
                    .isEqualTo(NO_RIGHT);
        }
    }

    @Test
    void theDatabaseHoldsWhatWasLodgedToItsHashes() throws SQLException {
        FilledCompany company = FilledCompany.create();
        try (Database ours = Database.as(Side.COMPANY, company.person())) {
            UUID frozen = Ids.next();
            ours.change(
                    "insert into determination select ?, company_id, ?, occasion, made_at, as_of, language, situation,"
                            + " situation_sha256, determination, determination_sha256, rule_set_sha256, engine_version"
                            + " from determination where occasion = 'LODGED'",
                    frozen,
                    company.draft());
            assertThat(ours.refusalOfCopy("lodgement", "true", ofTheDraft(company, frozen)))
                    .isEqualTo("done");
            assertThat(ours.refusalOfCopy("lodgement", "true", ofTheDraft(company, Ids.next())))
                    .isEqualTo("lodgement_determination");
            Map<String, Object> its = Map.of("id", Ids.next());
            String lodged = "id = '%s'".formatted(frozen);
            assertThat(ours.refusalOfCopy("determination", lodged, its)).isEqualTo("done");
            assertThat(ours.refusalOfCopy("determination", "occasion = 'DECIDED'", its))
                    .isEqualTo(NO_RIGHT);
            for (Map.Entry<String, String> forged : Map.of(
                            "situation", "determination_situation_hash",
                            "determination", "determination_hash",
                            "rule_set_sha256", "determination_rule_set")
                    .entrySet()) {
                assertThat(ours.refusalOfCopy(
                                "determination", lodged, Map.of("id", Ids.next(), forged.getKey(), "{ }")))
                        .isEqualTo(forged.getValue());
            }
        }
    }

    private static Map<String, Object> ofTheDraft(FilledCompany company, UUID determination) {
        return Map.of(
                "dossier_id",
                company.draft(),
                "number",
                "PAF-2026-" + FilledCompany.digits(9) + "-0",
                "determination_id",
                determination);
    }

    @Test
    void theDatabaseLetsThePortalChangeOrDeleteNothingThatIsPast() throws SQLException {
        FilledCompany company = FilledCompany.create();
        for (Side side : Side.values()) {
            try (Database anyone = Database.as(side, company.person())) {
                for (String past : List.of(
                        "rule_set",
                        "rule_set_draft",
                        "rule_set_proposal",
                        "rehearsal",
                        "rehearsal_dossier",
                        "rehearsal_result",
                        "rehearsal_amount",
                        "rehearsal_line",
                        "determination",
                        "lodgement",
                        "dossier_event",
                        "dossier_transition",
                        "clock_move",
                        "clock_entry",
                        "clock_notice",
                        "missing_piece",
                        "complement",
                        "complement_answer",
                        "opinion",
                        "opinion_line",
                        "committee_session",
                        "committee_presence",
                        "committee_step",
                        "committee_conflict",
                        "committee_vote",
                        "committee_minutes",
                        "agenda_item",
                        "agenda_outcome",
                        "decision",
                        "decision_line",
                        "grant_entry",
                        "bank_account_proposal",
                        "bank_account",
                        "payment_run",
                        "payment_order",
                        "payment_run_confirmation",
                        "payment_run_discard",
                        "bank_answer",
                        "payment_outcome",
                        "appeal",
                        "appeal_line",
                        "appeal_answer",
                        "recovery",
                        "recovery_line",
                        "recovery_answer",
                        "recovery_decision",
                        "recovery_decision_line",
                        "recovery_receipt",
                        "bonus_cap",
                        "journal_entry",
                        "dossier_assignment",
                        "review_note",
                        "dossier_reading",
                        "work_item",
                        "payroll_import",
                        "payroll_month_past")) {
                    String column = anyone.one(
                            "select attname from pg_attribute where attrelid = ?::regclass and attnum = 1", past);
                    assertThat(anyone.refusal("update %1$s set %2$s = %2$s".formatted(past, column)))
                            .as("%s changes %s", side, past)
                            .isEqualTo(NO_RIGHT);
                    assertThat(anyone.refusal("delete from " + past))
                            .as("%s deletes %s", side, past)
                            .isEqualTo(NO_RIGHT);
                    assertThat(anyone.refusal("truncate " + past)).isEqualTo(NO_RIGHT);
                }
                assertThat(anyone.refusal("update dossier set state = 'APPROVED'"))
                        .isEqualTo(NO_RIGHT);
                assertThat(anyone.refusal(
                                "insert into payroll_month_past select m.*, m.import_id from payroll_month m"))
                        .isEqualTo(NO_RIGHT);
                assertThat(anyone.refusal("alter table dossier disable row level security"))
                        .isEqualTo(NO_RIGHT);
            }
        }
        try (Database ours = Database.as(Side.COMPANY, company.person())) {
            assertThat(ours.change("delete from dossier where id = ?", company.decided()))
                    .isZero();
            assertThat(ours.refusal(
                            "insert into dossier values (gen_random_uuid(), ?, 'AIR', 2026, 'APPROVED', ?, now())",
                            company.id(),
                            company.person()))
                    .isEqualTo(NO_RIGHT);
        }
    }

    @Test
    void thePortalDoesWhatTheTableSaysAndRefusesTheRestAsAConflictOfState() throws SQLException {
        Firms.Firm firm = firms.declared();
        String cnss = FilledCompany.digits(9);
        firms.imports(firm, Firms.HEADER + Firms.lines(cnss, "9000.00"));
        UUID dossier = firms.proposed(firm);
        PiecesSaid.of(dossier, List.of("RIB"), Set.of());
        firms.paidInto(firm, Firms.rib());
        firms.decided(dossier);
        Map<DossierAction, Runnable> deeds = deeds(firm, dossier, cnss);
        assertThat(deeds).containsOnlyKeys(DossierAction.values());
        // The revised decision refuses what was granted: nothing is left to be paid after it.
        List<DossierState> states = Stream.concat(
                        Stream.of(DossierState.values()).filter(state -> state != DossierState.APPEALED),
                        Stream.of(DossierState.APPEALED))
                .toList();
        try (Database owner = Database.asOwner()) {
            for (DossierState state : states) {
                for (DossierAction action : deeds.keySet()) {
                    if (state == DossierState.DRAFT && action == DossierAction.LODGE) {
                        continue; // what is lodged already never is a draft again; the journeys lodge drafts
                    }
                    anotherOpinion(owner, dossier);
                    if (action.possibleIn(state)) {
                        prepare(owner, firm, dossier, action);
                    }
                    FittingClock.put(owner, dossier, state, clock.today());
                    Refusal refused =
                            catchThrowableOfType(Refusal.class, Objects.requireNonNull(deeds.get(action))::run);
                    String after = owner.one("select state from dossier where id = ?", dossier);
                    if (action.possibleIn(state)) {
                        assertThat(refused).as("%s in %s", action, state).isNull();
                        assertThat(action.leads(state, DossierState.valueOf(after)))
                                .as("%s in %s leads to %s", action, state, after)
                                .isTrue();
                    } else {
                        boolean unseen = state == DossierState.DRAFT && action.side() == Side.MINISTRY;
                        assertThat(refused).as("%s in %s", action, state).isNotNull();
                        assertThat(refused.type())
                                .as("%s in %s", action, state)
                                .isEqualTo(unseen ? ProblemType.NOT_FOUND : ProblemType.DOSSIER_STATE_CONFLICT);
                        assertThat(after).isEqualTo(state.name());
                    }
                }
            }
        }
    }

    /** What each action is when somebody does it, whose role it is. */
    private Map<DossierAction, Runnable> deeds(Firms.Firm firm, UUID dossier, String cnss) {
        Map<DossierAction, Runnable> deeds = new EnumMap<>(DossierAction.class);
        ofTheCompany(firm, dossier, deeds);
        ofTheMinistry(dossier, deeds);
        ofThePayers(dossier, deeds);
        ofAppeals(firm, dossier, cnss, deeds);
        ofRecoveries(dossier, cnss, deeds);
        ofThePortal(dossier, deeds);
        return deeds;
    }

    private void ofTheCompany(Firms.Firm firm, UUID dossier, Map<DossierAction, Runnable> deeds) {
        Map<DossierAction, Runnable> its = Map.of(
                DossierAction.LODGE, () -> lodgeDossier.lodge(dossier),
                DossierAction.WITHDRAW, () -> withdrawDossier.withdraw(dossier, "Erreur"),
                DossierAction.HAND_IN, () -> handInPieces.handIn(dossier),
                DossierAction.ANSWER_COMPLEMENT, () -> answerComplement.answer(dossier, "Voici."));
        its.forEach((action, deed) -> deeds.put(action, () -> Firms.by(firm.signatory(), deed)));
    }

    private void ofTheMinistry(UUID dossier, Map<DossierAction, Runnable> deeds) {
        List<DeclareIncomplete.Missing> missing = List.of(new DeclareIncomplete.Missing("RIB", null));
        deeds.put(
                DossierAction.DECLARE_COMPLETE,
                () -> Firms.by(Firms.AGENT, () -> declareComplete.declareComplete(dossier)));
        deeds.put(
                DossierAction.DECLARE_INCOMPLETE,
                () -> Firms.by(Firms.AGENT, () -> declareIncomplete.declareIncomplete(dossier, missing, "RIB absent")));
        deeds.put(
                DossierAction.REQUEST_COMPLEMENT,
                () -> Firms.by(
                        Firms.INSTRUCTOR, () -> requestComplement.request(dossier, "Les contrats", "Illisibles")));
        deeds.put(
                DossierAction.PROPOSE,
                () -> Firms.by(Firms.INSTRUCTOR, () -> giveOpinion.give(dossier, "Conforme.", List.of())));
        deeds.put(DossierAction.RETURN_TO_REVIEW, () -> firms.returned(dossier, "À revoir"));
        deeds.put(DossierAction.DECIDE, () -> firms.decided(dossier));
    }

    private void ofThePayers(UUID dossier, Map<DossierAction, Runnable> deeds) {
        deeds.put(DossierAction.ORDER_PAYMENT, () -> {
            forgetPayments(dossier);
            paidFirms.issued(dossier);
        });
        deeds.put(DossierAction.CONFIRM_PAYMENT, () -> paidFirms.imports(answered(dossier, null)));
        deeds.put(DossierAction.REFUSE_PAYMENT, () -> paidFirms.imports(answered(dossier, "AC04")));
    }

    private void ofAppeals(Firms.Firm firm, UUID dossier, String cnss, Map<DossierAction, Runnable> deeds) {
        deeds.put(DossierAction.APPEAL, () -> appeal(firm, dossier));
        deeds.put(
                DossierAction.UPHOLD,
                () -> Firms.by(Firms.OTHER_APPROVER, () -> upholdDecision.uphold(dossier, "Fondée.")));
        List<RevisedLine> revised = List.of(new RevisedLine(cnss, Proposal.REFUSE, "Stage."));
        deeds.put(
                DossierAction.REVISE,
                () -> Firms.by(Firms.OTHER_APPROVER, () -> reviseDecision.revise(dossier, "À revoir.", revised)));
    }

    private void appeal(Firms.Firm firm, UUID dossier) {
        Firms.by(firm.signatory(), () -> fileAppeal.file(dossier, "Contesté.", List.of()));
    }

    private void ofRecoveries(UUID dossier, String cnss, Map<DossierAction, Runnable> deeds) {
        List<OpenRecovery.ClaimedLine> claimed = List.of(new OpenRecovery.ClaimedLine(cnss, BigDecimal.ONE));
        deeds.put(
                DossierAction.OPEN_RECOVERY,
                () -> Firms.by(
                        Firms.INSTRUCTOR, () -> openRecovery.open(dossier, Breach.PAID_TWICE, "Relevés.", claimed)));
        List<DecideRecovery.DueLine> due = List.of(new DecideRecovery.DueLine(cnss, BigDecimal.ZERO, "Entendue."));
        deeds.put(
                DossierAction.SETTLE, () -> Firms.by(Firms.THIRD_APPROVER, () -> decideRecovery.decide(dossier, due)));
    }

    private void ofThePortal(UUID dossier, Map<DossierAction, Runnable> deeds) {
        LocalDate over = clock.today().plusYears(1);
        deeds.put(
                DossierAction.RETURN,
                () -> CurrentActor.asSystem(() -> applyLapse.apply(dossier, Delay.COMPLETION, over)));
        deeds.put(
                DossierAction.RESUME,
                () -> CurrentActor.asSystem(() -> applyLapse.apply(dossier, Delay.COMPLEMENT, over)));
    }

    /** What must be there before an action can be done, for the second time and again. */
    private void prepare(Database owner, Firms.Firm firm, UUID dossier, DossierAction action) throws SQLException {
        switch (action) {
            case APPEAL -> decideAnew(owner, dossier);
            case UPHOLD, REVISE -> {
                decideAnew(owner, dossier);
                FittingClock.put(owner, dossier, DossierState.APPROVED, clock.today());
                appeal(firm, dossier);
            }
            case SETTLE -> {
                FittingClock.put(owner, dossier, DossierState.RECOVERY, clock.today());
                Firms.by(firm.signatory(), () -> answerRecovery.answer(dossier, "Entendue."));
            }
            default -> {}
        }
    }

    /** A session settles an opinion once: the same again, for the next one. */
    private static void anotherOpinion(Database owner, UUID dossier) throws SQLException {
        UUID next = Ids.next();
        owner.change(
                "insert into opinion select ?, dossier_id, company_id, author, author_name, given_at, summary,"
                        + " rule_set_sha256 from opinion where dossier_id = ? order by id desc limit 1",
                next,
                dossier);
        owner.change(
                "insert into opinion_line select ?, position, company_id, cnss, proposal, amount, reason from opinion_line"
                        + " where opinion_id = (select id from opinion where dossier_id = ? and id <> ? order by id desc limit 1)",
                next,
                dossier,
                next);
    }

    /** What a bank says of the dossier's order; the dossier stands then as it stood before it was ordered. */
    private String answered(UUID dossier, @Nullable String refusal) {
        try (Database owner = Database.asOwner()) {
            String state = owner.one("select state from dossier where id = ?", dossier);
            forgetPayments(dossier);
            owner.change("update dossier set state = 'APPROVED' where id = ?", dossier);
            String answer = paidFirms.answered(paidFirms.issued(dossier), _ -> refusal);
            owner.change("update dossier set state = ? where id = ?", state, dossier);
            return answer;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void forgetPayments(UUID dossier) {
        try (Database owner = Database.asOwner()) {
            owner.change("delete from payment_outcome where dossier_id = ?", dossier);
            owner.change("delete from payment_order where dossier_id = ?", dossier);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Each decision is appealed once: the same one again, under another id. */
    private static void decideAnew(Database owner, UUID dossier) throws SQLException {
        UUID anew = Ids.next();
        String last = owner.one("select id from decision where dossier_id = ? order by id desc limit 1", dossier);
        owner.change("""
                insert into decision select (jsonb_populate_record(null::decision, to_jsonb(d) || jsonb_build_object('id', ?::uuid))).*
                from decision d where id = ?::uuid""", anew, last);
        owner.change("""
                insert into decision_line select (jsonb_populate_record(null::decision_line,
                    to_jsonb(l) || jsonb_build_object('decision_id', ?::uuid))).* from decision_line l where decision_id = ?::uuid""", anew, last);
    }

    private static String insert(Database actor, FilledCompany company, UUID person, Move move) throws SQLException {
        return actor.refusal(
                EVENT, company.decided(), company.id(), move.action.name(), move.from.name(), move.to.name(), person);
    }

    private record Move(DossierAction action, DossierState from, DossierState to) {
        @Override
        public String toString() {
            return "%s %s %s %s".formatted(action.side().code(), action, from, to);
        }
    }

    private static Stream<Move> allMoves() {
        return Arrays.stream(DossierAction.values())
                .flatMap(action -> Arrays.stream(DossierState.values())
                        .flatMap(from -> Arrays.stream(DossierState.values()).map(to -> new Move(action, from, to))));
    }
}
