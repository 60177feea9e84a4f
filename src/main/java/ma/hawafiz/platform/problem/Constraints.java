package ma.hawafiz.platform.problem;

import jakarta.persistence.OptimisticLockException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the database refuses, by the name of the constraint: the last word on state, persons and caps is its own. */
final class Constraints {
    private static final Map<String, ProblemType> PROBLEMS = Map.ofEntries(
            Map.entry("one_live_dossier", ProblemType.DOSSIER_ALREADY_LIVE),
            Map.entry("one_first_dossier", ProblemType.DOSSIER_ALREADY_LIVE),
            Map.entry("one_complement_of_dossier", ProblemType.DOSSIER_ALREADY_LIVE),
            Map.entry("dossier_completes_decided", ProblemType.DOSSIER_STATE_CONFLICT),
            Map.entry("clock_entry_order", ProblemType.DOSSIER_STATE_CONFLICT),
            Map.entry("clock_entry_position", ProblemType.DOSSIER_STATE_CONFLICT),
            Map.entry("clock_one_stop", ProblemType.COMPLEMENT_ALREADY_REQUESTED),
            Map.entry("complement_pkey", ProblemType.COMPLEMENT_ALREADY_REQUESTED),
            Map.entry("clock_entry_first_half", ProblemType.COMPLEMENT_TOO_LATE),
            Map.entry("lodgement_pkey", ProblemType.DOSSIER_STATE_CONFLICT),
            Map.entry("dossier_event_from_state", ProblemType.DOSSIER_STATE_CONFLICT),
            Map.entry("dossier_event_allowed", ProblemType.DOSSIER_STATE_CONFLICT),
            Map.entry("dossier_event_appeal_completed", ProblemType.DOSSIER_STATE_CONFLICT),
            Map.entry("declaration_pkey", ProblemType.STALE),
            Map.entry("dossier_event_unscanned", ProblemType.DOSSIER_INCOMPLETE),
            Map.entry("document_file_pkey", ProblemType.UPLOAD_CONFLICT),
            Map.entry("decision_distinct_persons", ProblemType.SAME_PERSON),
            Map.entry("decision_session", ProblemType.SESSION_REQUIRED),
            Map.entry("dossier_event_agenda", ProblemType.DOSSIER_ON_AGENDA),
            Map.entry("one_open_agenda", ProblemType.DOSSIER_ON_AGENDA),
            Map.entry("agenda_item_proposed", ProblemType.DOSSIER_STATE_CONFLICT),
            Map.entry("agenda_item_convened", ProblemType.SESSION_STATE_CONFLICT),
            Map.entry("committee_presence_convened", ProblemType.SESSION_STATE_CONFLICT),
            Map.entry("committee_step_state", ProblemType.SESSION_STATE_CONFLICT),
            Map.entry("committee_step_once", ProblemType.SESSION_STATE_CONFLICT),
            Map.entry("committee_step_quorum", ProblemType.QUORUM_NOT_MET),
            Map.entry("committee_vote_open", ProblemType.SESSION_STATE_CONFLICT),
            Map.entry("committee_vote_once", ProblemType.VOTED_ALREADY),
            Map.entry("committee_vote_present", ProblemType.NOT_PRESENT),
            Map.entry("committee_vote_conflict", ProblemType.CONFLICT_OF_INTEREST),
            Map.entry("committee_conflict_open", ProblemType.SESSION_STATE_CONFLICT),
            Map.entry("committee_conflict_once", ProblemType.CONFLICT_OF_INTEREST),
            Map.entry("committee_conflict_voted", ProblemType.VOTED_ALREADY),
            Map.entry("committee_member_once", ProblemType.STALE),
            Map.entry("bank_account_distinct_persons", ProblemType.SAME_PERSON),
            Map.entry("bank_account_proposal_once", ProblemType.STALE),
            Map.entry("bank_account_newest_proposal", ProblemType.STALE),
            Map.entry("payment_run_distinct_persons", ProblemType.SAME_PERSON),
            Map.entry("payment_distinct_persons", ProblemType.SAME_PERSON),
            Map.entry("payment_order_once_a_run", ProblemType.PAYMENT_CONFLICT),
            Map.entry("payment_order_one_live", ProblemType.PAYMENT_CONFLICT),
            Map.entry("payment_order_reference", ProblemType.PAYMENT_CONFLICT),
            Map.entry("payment_order_cap", ProblemType.PAYMENT_CONFLICT),
            Map.entry("payment_run_closed", ProblemType.PAYMENT_CONFLICT),
            Map.entry("payment_run_confirmation_pkey", ProblemType.PAYMENT_CONFLICT),
            Map.entry("payment_run_discard_pkey", ProblemType.PAYMENT_CONFLICT),
            Map.entry("payment_run_total", ProblemType.STALE),
            Map.entry("payment_outcome_pkey", ProblemType.PAYMENT_CONFLICT),
            Map.entry("bank_answer_once", ProblemType.PAYMENT_CONFLICT),
            Map.entry("dossier_event_ordered", ProblemType.DOSSIER_STATE_CONFLICT),
            Map.entry("dossier_event_bank_answer", ProblemType.DOSSIER_STATE_CONFLICT),
            Map.entry("dossier_event_payer", ProblemType.SAME_PERSON),
            Map.entry("rule_set_distinct_persons", ProblemType.SAME_PERSON),
            Map.entry("control_finding_distinct_persons", ProblemType.SAME_PERSON),
            Map.entry("control_population_pkey", ProblemType.CONTROL_CONFLICT),
            Map.entry("control_draw_pkey", ProblemType.CONTROL_CONFLICT),
            Map.entry("control_finding_pkey", ProblemType.CONTROL_CONFLICT),
            Map.entry("appeal_once", ProblemType.APPEAL_ONCE),
            Map.entry("appeal_answer_pkey", ProblemType.DOSSIER_STATE_CONFLICT),
            Map.entry("appeal_answer_distinct_persons", ProblemType.SAME_PERSON),
            Map.entry("decision_revised_once", ProblemType.DOSSIER_STATE_CONFLICT),
            Map.entry("recovery_once", ProblemType.DOSSIER_STATE_CONFLICT),
            Map.entry("recovery_answer_pkey", ProblemType.RECOVERY_CONFLICT),
            Map.entry("recovery_answer_in_time", ProblemType.RECOVERY_CONFLICT),
            Map.entry("recovery_decision_pkey", ProblemType.RECOVERY_CONFLICT),
            Map.entry("recovery_decision_distinct_persons", ProblemType.SAME_PERSON),
            Map.entry("recovery_decision_heard", ProblemType.NOT_HEARD_YET),
            Map.entry("recovery_receipt_distinct_persons", ProblemType.SAME_PERSON),
            Map.entry("recovery_receipt_once", ProblemType.RECOVERY_CONFLICT),
            Map.entry("recovery_receipt_due", ProblemType.RECOVERY_CONFLICT),
            Map.entry("rule_set_one_successor", ProblemType.DRAFT_CONFLICT),
            Map.entry("rule_set_proposal_once", ProblemType.DRAFT_CONFLICT),
            Map.entry("rule_set_proposal_rehearsed", ProblemType.DRAFT_CONFLICT),
            Map.entry("rule_set_pkey", ProblemType.DRAFT_CONFLICT),
            Map.entry("rule_set_proposal_used_once", ProblemType.DRAFT_CONFLICT),
            Map.entry("rule_set_draft_once", ProblemType.DRAFT_CONFLICT));

    /** A text with a NUL character, which JSON and addresses can say and PostgreSQL cannot keep. */
    private static final String NOT_A_TEXT = "22021";

    private Constraints() {}

    static Optional<ProblemType> problemOf(Throwable failed) {
        return Stream.<@Nullable Throwable>iterate(failed, one -> one != null, Throwable::getCause)
                .flatMap(one -> Stream.ofNullable(one == null ? null : problem(one)))
                .findFirst();
    }

    private static @Nullable ProblemType problem(Throwable failed) {
        if (failed instanceof OptimisticLockException) {
            return ProblemType.STALE;
        }
        if (!(failed instanceof PSQLException refused)) {
            return null;
        }
        if (NOT_A_TEXT.equals(refused.getSQLState())) {
            return ProblemType.REQUEST_INVALID;
        }
        ServerErrorMessage message = refused.getServerErrorMessage();
        return message == null || message.getConstraint() == null ? null : PROBLEMS.get(message.getConstraint());
    }
}
