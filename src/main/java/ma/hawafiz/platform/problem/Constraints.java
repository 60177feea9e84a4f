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
            Map.entry("lodgement_pkey", ProblemType.DOSSIER_STATE_CONFLICT),
            Map.entry("dossier_event_from_state", ProblemType.DOSSIER_STATE_CONFLICT),
            Map.entry("dossier_event_allowed", ProblemType.DOSSIER_STATE_CONFLICT),
            Map.entry("declaration_pkey", ProblemType.STALE),
            Map.entry("decision_distinct_persons", ProblemType.SAME_PERSON),
            Map.entry("rule_set_distinct_persons", ProblemType.SAME_PERSON),
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
