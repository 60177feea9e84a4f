package ma.hawafiz.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.Reasons.RuleSet;
import ma.hawafiz.dossier.Reasons.Source;
import org.jspecify.annotations.Nullable;

/**
 * The decision, as the firm and the ministry both read it.
 *
 * @param grantedBefore by the dossiers that this one completes; null where it completes none
 * @param session that followed the opinion; null where an appeal brought the decision
 * @param replaces when the decision was signed whose place this one takes, on appeal; else null
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record DecisionNotice(
        DossierHead dossier,
        String outcome,
        BigDecimal granted,
        BigDecimal deferred,
        BigDecimal refused,
        @Nullable BigDecimal grantedBefore,
        List<Line> refusedLines,
        @Nullable String nextRefused,
        List<Line> grantedLines,
        @Nullable String nextGranted,
        List<Line> deferredLines,
        @Nullable String nextDeferred,
        String preparedBy,
        @Nullable SessionOutcome session,
        String signedBy,
        Instant signedAt,
        LocalDate appealUntil,
        String determinationSha256,
        RuleSet ruleSet,
        String replay,
        String back,
        @Nullable Instant replaces)
        implements TemplateInstance {

    /** @param reasons why it was refused, each with its source; empty on a granted line */
    public record Line(@Nullable String cnss, String name, BigDecimal amount, List<Reason> reasons) {}

    /** @param source null where the reason is the instructor's own */
    public record Reason(String text, @Nullable Source source) {}
}
