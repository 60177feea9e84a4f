package ma.hawafiz.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.page.CurrentLanguage;
import org.jspecify.annotations.Nullable;

/** How a dossier stands with the published list. */
@Path("/api/v1/dossiers/{dossierId}/pieces")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class DossierPieceResource {
    private final DossierPieces dossierPieces;
    private final CurrentLanguage language;

    DossierPieceResource(DossierPieces dossierPieces, CurrentLanguage language) {
        this.dossierPieces = dossierPieces;
        this.language = language;
    }

    public record Checklist(List<CheckedPiece> pieces) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CheckedPiece(
            String code,
            String name,
            PieceStanding.Standing standing,
            boolean asked,
            @Nullable LocalDate validUntil,
            boolean reused,
            List<String> missingMonths,
            @Nullable LocalDate expired,
            boolean infected,
            List<DocumentRecord> documents) {}

    @GET
    public Checklist checklist(@PathParam("dossierId") UUID dossierId) {
        return new Checklist(dossierPieces.of(dossierId).stream()
                .map(each -> checked(each, language.get()))
                .toList());
    }

    private static CheckedPiece checked(PieceStanding each, Language language) {
        return new CheckedPiece(
                each.piece().code(),
                each.piece().name().in(language),
                each.standing(),
                each.asked(),
                each.validUntil(),
                each.reused(),
                each.missingMonths(),
                each.expired(),
                each.infected(),
                each.documents().stream().map(DocumentRecord::of).toList());
    }
}
