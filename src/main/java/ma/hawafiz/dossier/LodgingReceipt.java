package ma.hawafiz.dossier;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import ma.hawafiz.dossier.Reasons.Amounts;

/**
 * The receipt given at once on lodging, to be printed.
 *
 * @param reviewDays delay of the decision, counted from the day the dossier is complete
 */
@CheckedTemplate(basePath = "dossier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record LodgingReceipt(DossierHead dossier, String lodgedBy, Amounts totals, int lines, int reviewDays)
        implements TemplateInstance {}
