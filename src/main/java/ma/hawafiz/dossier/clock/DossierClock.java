package ma.hawafiz.dossier.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.dossier.DossierAction;
import org.jspecify.annotations.Nullable;

/**
 * The delays of a dossier: what is left, and the ledger it follows from.
 *
 * @param running the delays that run, mostly one
 * @param standing days left of a review that stands still; null where none does
 * @param silenceMeansConsent whether a review that takes too long grants what is claimed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DossierClock(
        List<TimeLeft> running, @Nullable Integer standing, boolean silenceMeansConsent, List<Entry> entries) {

    /** @param action what moved the clock */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Entry(
            Delay delay,
            ClockMove.Kind kind,
            LocalDate day,
            @Nullable Integer days,
            DossierAction action,
            @Nullable String ground,
            String actor) {

        static Entry of(ClockEntry entry) {
            return new Entry(
                    entry.delay, entry.kind, entry.day, entry.days, entry.action, entry.ground, entry.actorName);
        }
    }
}
