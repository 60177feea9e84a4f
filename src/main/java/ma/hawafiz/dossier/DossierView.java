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
 * @param actions what the visitor may do now: {@code LODGE}, {@code DISCARD}, {@code WITHDRAW}
 * @param decision address of the decision, once there is one
 */
@CheckedTemplate(basePath = "dossier", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record DossierView(
        DossierHead dossier,
        String outcome,
        Amounts totals,
        List<Condition> conditions,
        Lines lines,
        RuleSet ruleSet,
        List<Event> timeline,
        List<String> actions,
        @Nullable String receipt,
        @Nullable String decision)
        implements TemplateInstance {

    public record Event(
            Instant at, String actor, String to, @Nullable String ground) {}

    public static List<Event> timeline(List<DossierStep> steps) {
        return steps.stream()
                .map(step -> new Event(step.at(), step.actor(), step.to().name(), step.ground()))
                .toList();
    }
}
