package ma.hawafiz.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.dossier.Reasons;
import org.jspecify.annotations.Nullable;

/**
 * Why a line of a campaign is what it is.
 *
 * @param same whether the facts as they stand come to what was weighed
 * @param now null where the person is not claimed for any more
 */
@CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record LineView(
        Campaigns.Head head,
        UUID companyId,
        String companyName,
        String cnss,
        String name,
        WeighedLines.Line weighed,
        boolean same,
        @Nullable Now now)
        implements TemplateInstance {

    /** What the facts as they stand come to, with the reasons of a dossier. */
    public record Now(String companyOutcome, List<Reasons.Condition> company, Reasons.Line line) {}
}
