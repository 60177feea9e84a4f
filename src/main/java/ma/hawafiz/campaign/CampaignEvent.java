package ma.hawafiz.campaign;

import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;
import org.jspecify.annotations.Nullable;

/** What happens to a campaign; it concerns everybody, and no company alone. */
sealed interface CampaignEvent extends Recorded {
    @Override
    default @Nullable UUID companyId() {
        return null;
    }

    /** Everybody is weighed, in so many slices. */
    record CampaignStarted(UUID subject, int firstExercice, int lastExercice, String ruleSet, int slices)
            implements CampaignEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "firstExercice", firstExercice, "lastExercice", lastExercice, "ruleSet", ruleSet, "slices", slices);
        }
    }

    /** Slices that could not be weighed are tried again. */
    record CampaignRetried(UUID subject, int slices) implements CampaignEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("slices", slices);
        }
    }
}
