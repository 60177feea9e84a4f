package ma.hawafiz.document;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ma.hawafiz.dossier.DossierHead;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a dossier as those who examine it see them, beside the one they look at.
 *
 * @param shown the document looked at; null while none is chosen
 */
@CheckedTemplate(basePath = "document", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ReviewedPieces(
        DossierHead dossier,
        List<PieceRow> pieces,
        int asked,
        int there,
        @Nullable DocumentRow shown) implements TemplateInstance {}
