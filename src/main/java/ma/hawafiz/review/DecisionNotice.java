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

/** The decision, as the firm and the ministry both read it. */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record DecisionNotice(
        DossierHead dossier,
        String outcome,
        BigDecimal granted,
        BigDecimal deferred,
        BigDecimal refused,
        List<Line> refusedLines,
        @Nullable String nextRefused,
        List<Line> grantedLines,
        @Nullable String nextGranted,
        List<Line> deferredLines,
        @Nullable String nextDeferred,
        String preparedBy,
        String signedBy,
        Instant signedAt,
        LocalDate appealUntil,
        String determinationSha256,
        RuleSet ruleSet,
        String replay,
        String back)
        implements TemplateInstance {

    /** @param reasons why it was refused, each with its source; empty on a granted line */
    public record Line(@Nullable String cnss, String name, BigDecimal amount, List<Reason> reasons) {}

    /** @param source null where the reason is the instructor's own */
    public record Reason(String text, @Nullable Source source) {}
}
