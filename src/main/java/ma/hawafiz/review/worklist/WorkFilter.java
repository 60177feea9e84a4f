package ma.hawafiz.review.worklist;

import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.law.situation.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Which dossiers the work list shows; null asks nothing.
 *
 * @param text part of the company's name, the beginning of its ICE or of the dossier's number
 * @param from the least amount claimed, in centimes; {@code to} the greatest
 * @param lodgedTo the last day, itself included
 */
public record WorkFilter(
        @Nullable DossierState state,
        @Nullable Measure measure,
        @Nullable Integer exercice,
        @Nullable String filiere,
        @Nullable String region,
        @Nullable String p2i,
        @Nullable String text,
        @Nullable Long from,
        @Nullable Long to,
        @Nullable Assigned assigned,
        boolean forHumans,
        @Nullable LocalDate lodgedFrom,
        @Nullable LocalDate lodgedTo,
        WorkOrder order) {

    /** @param person of {@code PERSON} only */
    public record Assigned(Kind kind, @Nullable UUID person) {
        public enum Kind {
            ME,
            NOBODY,
            SOMEBODY,
            PERSON
        }
    }
}
