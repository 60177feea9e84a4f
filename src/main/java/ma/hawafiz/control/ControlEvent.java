package ma.hawafiz.control;

import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;
import org.jspecify.annotations.Nullable;

/** What happens to a control; only a finding concerns one company. */
sealed interface ControlEvent extends Recorded {
    @Override
    default @Nullable UUID companyId() {
        return null;
    }

    /** A seed is committed to, for the dossiers paid in a period. */
    record ControlOpened(UUID subject, String seedCommitment) implements ControlEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("seedCommitment", seedCommitment);
        }
    }

    /** What may be drawn is fixed. */
    record PopulationFrozen(UUID subject, String sha256, int dossiers) implements ControlEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("sha256", sha256, "dossiers", dossiers);
        }
    }

    /** The seed is public, and with it the sample. */
    record SeedRevealed(UUID subject, int drawn) implements ControlEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("drawn", drawn);
        }
    }

    /** A dossier was controlled. */
    record FindingRecorded(UUID companyId, UUID subject, UUID control, Finding outcome) implements ControlEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("control", control, "outcome", outcome);
        }
    }
}
