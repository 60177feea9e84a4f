package ma.hawafiz.dossier;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import ma.hawafiz.dossier.Reasons.Amounts;
import ma.hawafiz.dossier.Reasons.Condition;
import ma.hawafiz.dossier.Reasons.Lines;
import ma.hawafiz.dossier.Reasons.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as its company reads it, from draft to decision.
 *
 * @param moved what the rules of now make of an open dossier that was lodged under others; else null
 * @param actions what the visitor may do now: {@code LODGE}, {@code DISCARD}, {@code WITHDRAW}
 * @param decision address of the decision, once there is one
 * @param replay where the determination it was lodged with is made again
 */
@CheckedTemplate(basePath = "dossier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record DossierView(
        DossierHead dossier,
        String outcome,
        Amounts totals,
        List<Condition> conditions,
        Lines lines,
        RuleSet ruleSet,
        @Nullable MovedLines moved,
        List<Event> timeline,
        List<String> actions,
        @Nullable String receipt,
        @Nullable String decision,
        @Nullable String replay,
        int toClarify)
        implements TemplateInstance {

    public record Event(
            Instant at, String actor, String to, @Nullable String ground) {}

    public static List<Event> timeline(List<DossierStep> steps) {
        return steps.stream()
                .map(step -> new Event(step.at(), step.actor(), step.to().name(), step.ground()))
                .toList();
    }
}
