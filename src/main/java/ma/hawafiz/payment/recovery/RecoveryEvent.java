package ma.hawafiz.payment.recovery;

import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;

/** What happens in a recovery between its opening and its settlement, which move the dossier and are told by that. */
sealed interface RecoveryEvent extends Recorded {

    /** The company was heard. */
    record RecoveryAnswered(UUID companyId, UUID subject) implements RecoveryEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    /** It was decided how much is to be returned, in centimes. */
    record RecoveryDecided(UUID companyId, UUID subject, long due) implements RecoveryEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("due", due);
        }
    }

    /** So much came back, in centimes. */
    record RecoveryReceived(UUID companyId, UUID subject, long amount, String reference) implements RecoveryEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("amount", amount, "reference", reference);
        }
    }
}
