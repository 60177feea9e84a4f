package ma.hawafiz.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.law.parameter.Confidence;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Trilingual;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.reference.Piece;
import ma.hawafiz.reference.PieceList;
import ma.hawafiz.reference.PublishedPieces;
import org.jspecify.annotations.Nullable;

/** The published list. */
@Path("/api/v1/pieces")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class PieceResource {
    private final PublishedPieces published;
    private final CurrentLanguage language;

    PieceResource(PublishedPieces published, CurrentLanguage language) {
        this.published = published;
        this.language = language;
    }

    public record PublishedList(LocalDate inForceFrom, Source citation, List<PublishedPiece> pieces) {}

    public record Source(String text, Confidence confidence) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record PublishedPiece(
            String code,
            String name,
            List<Measure> askedFor,
            Piece.Validity validity,
            @Nullable Integer months,
            boolean severalFiles,
            @Nullable String confirmedBy) {}

    @GET
    public PublishedList published() {
        PieceList list = published.today();
        Trilingual source = new Trilingual(
                list.citation().fr(), list.citation().ar(), list.citation().en());
        return new PublishedList(
                list.inForceFrom(),
                new Source(source.in(language.get()), list.citation().confidence()),
                list.pieces().stream()
                        .map(piece -> piece(piece, language.get()))
                        .toList());
    }

    private static PublishedPiece piece(Piece piece, Language language) {
        Piece.Confirmation confirmation = piece.confirmedBy();
        return new PublishedPiece(
                piece.code(),
                piece.name().in(language),
                piece.askedFor().stream().sorted().toList(),
                piece.validity(),
                piece.months() == 0 ? null : piece.months(),
                piece.severalFiles(),
                confirmation == null ? null : confirmation.register());
    }
}
