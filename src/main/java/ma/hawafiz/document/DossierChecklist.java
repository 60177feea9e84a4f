package ma.hawafiz.document;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import ma.hawafiz.dossier.DossierHead;
import org.jspecify.annotations.Nullable;

/** The pieces of a dossier as its company sees them. */
@CheckedTemplate(basePath = "document", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record DossierChecklist(
        DossierHead dossier,
        List<PieceRow> pieces,
        int asked,
        int there,
        String source,
        @Nullable Instant silentSince) implements TemplateInstance {}
