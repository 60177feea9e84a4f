package ma.hawafiz.dossier;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import ma.hawafiz.evaluation.DeterminationRecord;
import ma.hawafiz.evaluation.ReplayReport;
import org.jspecify.annotations.Nullable;

/**
 * A frozen determination made again, for whoever wants to be sure of it.
 *
 * @param moved what the rules of now would make of it; null where the facts cannot be read any more
 * @param differences the first of them
 */
@CheckedTemplate(basePath = "dossier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record DeterminationReplay(
        DossierHead dossier,
        String id,
        String occasion,
        Instant madeAt,
        DeterminationRecord record,
        ReplayReport report,
        List<ReplayReport.Difference> differences,
        @Nullable MovedLines moved,
        String back)
        implements TemplateInstance {}
