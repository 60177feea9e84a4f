package ma.hawafiz.document;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import ma.hawafiz.reference.Piece;
import org.jspecify.annotations.Nullable;

/**
 * How a dossier stands with one piece of the list.
 *
 * @param documents those that make it up; while it waits, those that wait as well
 * @param validUntil the first day on which one of them ends; null where none does
 * @param reused whether it was sent for another dossier, or for none, and serves here as well
 * @param missingMonths of declarations on file, the months claimed that are not there
 * @param expired the day on which the last one known ended, where that is why it is missing
 * @param infected whether the last one sent was refused by the scanner
 */
public record PieceStanding(
        Piece piece,
        Standing standing,
        List<SentDocument> documents,
        @Nullable LocalDate validUntil,
        boolean reused,
        List<String> missingMonths,
        @Nullable LocalDate expired,
        boolean infected) {

    public enum Standing {
        /** A register has confirmed it: it is not asked. */
        CONFIRMED,
        /** The portal holds it already, accepted from the company's files: it is not asked. */
        ON_FILE,
        THERE,
        /** Sent, and not scanned yet. */
        WAITING,
        MISSING
    }

    public boolean asked() {
        return standing != Standing.CONFIRMED && standing != Standing.ON_FILE;
    }

    /** The same, with some of its documents. */
    PieceStanding only(Predicate<SentDocument> which) {
        return new PieceStanding(
                piece,
                standing,
                documents.stream().filter(which).toList(),
                validUntil,
                reused,
                missingMonths,
                expired,
                infected);
    }

    static PieceStanding of(Piece piece, Standing standing) {
        return new PieceStanding(piece, standing, List.of(), null, false, List.of(), null, false);
    }

    static PieceStanding missing(Piece piece, List<String> months, @Nullable LocalDate expired, boolean infected) {
        return new PieceStanding(piece, Standing.MISSING, List.of(), null, false, months, expired, infected);
    }
}
