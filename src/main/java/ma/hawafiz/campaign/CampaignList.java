package ma.hawafiz.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The campaigns, the newest first.
 *
 * @param exercices for which the reader may start one; empty for whoever may not
 */
@CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record CampaignList(
        List<Campaigns.Head> campaigns, @Nullable String next, List<Integer> exercices) implements TemplateInstance {}
