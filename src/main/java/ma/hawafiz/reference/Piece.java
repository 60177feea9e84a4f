package ma.hawafiz.reference;

import java.time.LocalDate;
import java.util.Set;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.i18n.Trilingual;
import org.jspecify.annotations.Nullable;

/**
 * One piece of the published list.
 *
 * @param months how long it is valid from its date of issue, where {@link Validity#MONTHS} says so; else 0
 * @param severalFiles whether it may consist of several documents that stand side by side
 * @param confirmedBy the register that can confirm it, which then is not asked of the company
 * @param onFile what the portal may hold already, accepted from the company's payroll files
 */
public record Piece(
        String code,
        Trilingual name,
        Set<Measure> askedFor,
        Validity validity,
        int months,
        boolean severalFiles,
        @Nullable Confirmation confirmedBy,
        @Nullable OnFile onFile) {

    public enum Validity {
        UNTIL_CHANGED,
        /** So many months from the date of issue. */
        MONTHS,
        LEASE_TERM,
        /** For the exercice it is about. */
        EXERCICE,
        CONTRACT,
        /** For the months of the exercice that are claimed. */
        MONTHS_CLAIMED;

        /** Whether it is about one exercice, and says nothing of another. */
        public boolean yearly() {
            return this == EXERCICE || this == MONTHS_CLAIMED;
        }
    }

    public enum OnFile {
        ANNUAL_RETURN,
        MONTHLY_DECLARATIONS
    }

    /** @param question by its name in the exchange with that register */
    public record Confirmation(String register, String question) {}

    /** Until when a document of this piece is valid; null where nothing but a newer one ends it. */
    public @Nullable LocalDate validUntil(@Nullable LocalDate issuedOn, @Nullable LocalDate until) {
        return validity == Validity.MONTHS && issuedOn != null ? issuedOn.plusMonths(months) : until;
    }
}
