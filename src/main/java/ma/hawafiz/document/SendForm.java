package ma.hawafiz.document;

import java.util.List;
import ma.hawafiz.dossier.ClaimableMeasures;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.reference.PieceList;

/** The form by which a document is sent: what may be chosen, and what was typed. */
public record SendForm(
        List<Choice> pieces,
        List<Integer> exercices,
        String piece,
        String year,
        String issuedOn,
        String validUntil,
        String dossierId,
        String replaces) {

    public record Choice(String code, String name) {}

    static SendForm of(UploadMetadata typed, PieceList list, ClaimableMeasures claimable, Language language) {
        return new SendForm(
                list.pieces().stream()
                        .map(piece -> new Choice(piece.code(), piece.name().in(language)))
                        .toList(),
                claimable.exercices(),
                typed.typed("piece"),
                typed.typed("year"),
                typed.typed("issuedOn"),
                typed.typed("validUntil"),
                typed.typed("dossierId"),
                typed.typed("replaces"));
    }
}
