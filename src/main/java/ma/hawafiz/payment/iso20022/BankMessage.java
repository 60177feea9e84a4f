package ma.hawafiz.payment.iso20022;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of the bank, as it stands there and not yet weighed.
 *
 * @param original the run it answers; of pain.002 only
 * @param count how many transfers the run had, as the bank says; of pain.002 only
 * @param sum what they came to, as the bank says; of pain.002 only
 * @param whole what the bank says of the run as a whole, where it says nothing of its transfers
 */
public record BankMessage(
        Kind kind,
        String id,
        @Nullable Said original,
        @Nullable Said count,
        @Nullable Said sum,
        @Nullable Line whole,
        List<Line> lines,
        List<Entry> entries) {

    public enum Kind {
        PAIN_002,
        CAMT_054
    }

    /** A value and the line of the file it stands on. */
    public record Said(long line, String element, String value) {}

    public enum Meaning {
        /** The money has left. */
        SETTLED,
        REFUSED,
        /** On its way: nothing follows yet. */
        PENDING,
        /** No word of the standard that the portal knows. */
        UNKNOWN
    }

    /** What is said of one transfer. */
    public record Line(
            long line,
            @Nullable String reference,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String status,
            Meaning meaning,
            @Nullable String reasonCode,
            @Nullable String reasonText,
            @Nullable String settledOn) {}

    /** An entry on the account (camt.054) and what the transfers in it come to, to be compared; null where no amount. */
    public record Entry(long line, @Nullable String amount, List<Line> lines) {}
}
