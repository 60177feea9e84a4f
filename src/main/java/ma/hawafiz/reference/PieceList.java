package ma.hawafiz.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.situation.Measure;

/** The published list as it is in force from a day: only what stands on it may be asked. */
public record PieceList(LocalDate inForceFrom, LocalDate knownSince, Citation citation, List<Piece> pieces) {
    public List<Piece> askedFor(Measure measure) {
        return pieces.stream()
                .filter(piece -> piece.askedFor().contains(measure))
                .toList();
    }

    public Optional<Piece> piece(String code) {
        return pieces.stream().filter(piece -> piece.code().equals(code)).findFirst();
    }
}
