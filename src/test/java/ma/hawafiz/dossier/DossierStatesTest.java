package ma.hawafiz.dossier;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.identity.Side;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.review.DeclareComplete;
import ma.hawafiz.review.GiveOpinion;
import ma.hawafiz.review.ReturnToReview;
import ma.hawafiz.review.SignDecision;
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
    LodgeDossier lodgeDossier;

    @Inject
    WithdrawDossier withdrawDossier;

    @Inject
    DeclareComplete declareComplete;

    @Inject
    GiveOpinion giveOpinion;

    @Inject
    ReturnToReview returnToReview;

    @Inject
    SignDecision signDecision;

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

    /** The sample holds a lodgement and a decision that approves, and no other. */
    private static String expected(Move move, boolean itsSide) {
        if (move.action == DossierAction.DECIDE && move.to != DossierState.APPROVED) {
            return "dossier_event_decision";
        }
        if (!itsSide) {
            return NO_RIGHT;
        }
        return move.action.leads(move.from, move.to) ? "done" : "dossier_event_allowed";
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
                        "opinion",
                        "opinion_line",
                        "decision",
                        "decision_line",
                        "grant_entry",
                        "bonus_cap",
                        "journal_entry",
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
        firms.imports(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00"));
        UUID dossier = firms.proposed(firm);
        Map<DossierAction, Runnable> deeds = new EnumMap<>(Map.of(
                DossierAction.LODGE, () -> Firms.by(firm.signatory(), () -> lodgeDossier.lodge(dossier)),
                DossierAction.WITHDRAW,
                        () -> Firms.by(firm.signatory(), () -> withdrawDossier.withdraw(dossier, "Erreur")),
                DossierAction.DECLARE_COMPLETE,
                        () -> Firms.by(Firms.AGENT, () -> declareComplete.declareComplete(dossier)),
                DossierAction.PROPOSE,
                        () -> Firms.by(Firms.INSTRUCTOR, () -> giveOpinion.give(dossier, "Conforme.", List.of())),
                DossierAction.RETURN_TO_REVIEW,
                        () -> Firms.by(Firms.APPROVER, () -> returnToReview.returnToReview(dossier, "À revoir")),
                DossierAction.DECIDE, () -> Firms.by(Firms.APPROVER, () -> signDecision.sign(dossier))));
        try (Database owner = Database.asOwner()) {
            for (DossierState state : DossierState.values()) {
                for (DossierAction action : deeds.keySet()) {
                    if (state == DossierState.DRAFT && action == DossierAction.LODGE) {
                        continue; // what is lodged already never is a draft again; the journeys lodge drafts
                    }
                    owner.change("update dossier set state = ? where id = ?", state.name(), dossier);
                    Refusal refused =
                            catchThrowableOfType(Refusal.class, Objects.requireNonNull(deeds.get(action))::run);
                    String after = owner.one("select state from dossier where id = ?", dossier);
                    if (action.possibleIn(state)) {
                        assertThat(refused).as("%s in %s", action, state).isNull();
                        assertThat(action.leads(state, DossierState.valueOf(after)))
                                .as("%s in %s leads to %s", action, state, after)
                                .isTrue();
                    } else {
                        boolean unseen = state == DossierState.DRAFT && action != DossierAction.WITHDRAW;
                        assertThat(refused).as("%s in %s", action, state).isNotNull();
                        assertThat(refused.type())
                                .isEqualTo(unseen ? ProblemType.NOT_FOUND : ProblemType.DOSSIER_STATE_CONFLICT);
                        assertThat(after).isEqualTo(state.name());
                    }
                }
            }
        }
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
