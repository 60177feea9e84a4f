package ma.hawafiz.campaign;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import ma.hawafiz.dossier.Reasons;
import org.jspecify.annotations.Nullable;

/** How far a campaign is, and what it has found so far. */
@CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record CampaignView(
        Campaigns.Head head,
        String address,
        Reasons.RuleSet ruleSet,
        Totals totals,
        List<Campaigns.Failure> failures,
        boolean mayRetry,
        List<Campaigns.OfCompany> companies,
        @Nullable String next)
        implements TemplateInstance {

    public record Totals(List<Campaigns.Total> rows) {
        /** All measures and exercices together. */
        public Reasons.Amounts altogether() {
            return new Reasons.Amounts(
                    sum(Campaigns.Sums::computed),
                    sum(Campaigns.Sums::capped),
                    sum(Campaigns.Sums::payable),
                    sum(Campaigns.Sums::conditional));
        }

        private BigDecimal sum(Function<Campaigns.Sums, BigDecimal> of) {
            return rows.stream()
                    .map(Campaigns.Total::sums)
                    .map(of)
                    .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        }
    }
}
