package ma.hawafiz.amendment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;
import org.jspecify.annotations.Nullable;

/** The steps by which the law changes; each concerns everybody, and no company alone. */
public sealed interface LawChanged extends Recorded {
    @Override
    default @Nullable UUID companyId() {
        return null;
    }

    /** A draft was laid down. */
    record RuleSetDrafted(UUID subject, String base, String sha256) implements LawChanged {
        @Override
        public Map<String, Object> details() {
            return Map.of("base", base, "sha256", sha256);
        }
    }

    /** A draft is tried on so many dossiers. */
    record RehearsalAsked(UUID subject, UUID draft, String sha256, int dossiers) implements LawChanged {
        @Override
        public Map<String, Object> details() {
            return Map.of("draft", draft, "sha256", sha256, "dossiers", dossiers);
        }
    }

    /** A draft was put forward. */
    record RuleSetProposed(UUID subject, UUID rehearsal, String sha256) implements LawChanged {
        @Override
        public Map<String, Object> details() {
            return Map.of("rehearsal", rehearsal, "sha256", sha256);
        }
    }

    /**
     * A draft became the law.
     *
     * @param moves the dossiers not decided yet of which it moves a line
     */
    record RuleSetAdopted(UUID subject, UUID proposal, String base, String sha256, List<UUID> moves)
            implements LawChanged {
        @Override
        public Map<String, Object> details() {
            return Map.of("proposal", proposal, "base", base, "sha256", sha256);
        }
    }
}
