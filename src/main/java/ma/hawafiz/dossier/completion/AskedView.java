package ma.hawafiz.dossier.completion;

import java.util.List;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/** What was asked of a company since it lodged, as pages show it. */
public record AskedView(List<Piece> missing, Asked.@Nullable Complement complement) {

    public record Piece(String code, String name, @Nullable String note, boolean held) {}

    public static AskedView of(Asked asked, Language language) {
        return new AskedView(
                asked.missing().stream()
                        .map(piece -> new Piece(
                                piece.code(), PieceName.of(piece.code(), language), piece.note(), piece.held()))
                        .toList(),
                asked.complement());
    }
}
