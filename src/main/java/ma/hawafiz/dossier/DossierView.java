package ma.hawafiz.dossier;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import ma.hawafiz.dossier.Reasons.Amounts;
import ma.hawafiz.dossier.Reasons.Condition;
import ma.hawafiz.dossier.Reasons.Lines;
import ma.hawafiz.dossier.Reasons.RuleSet;
import ma.hawafiz.dossier.clock.DossierClock;
import ma.hawafiz.dossier.completion.AskedView;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as its company reads it, from draft to decision.
 *
 * @param moved what the rules of now make of an open dossier that was lodged under others; else null
 * @param actions what the visitor may do now: {@code LODGE}, {@code DISCARD}, {@code WITHDRAW}, {@code HAND_IN}, {@code ANSWER}
 * @param decision address of the decision, once there is one
 * @param completes the decided dossier this one completes; null for the first of a claim
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
        int toClarify,
        DossierClock clock,
        AskedView asked,
        @Nullable Completed completes)
        implements TemplateInstance {

    public record Event(
            Instant at, String actor, String to, @Nullable String ground) {}

    public static List<Event> timeline(List<DossierStep> steps) {
        return steps.stream()
                .map(step -> new Event(step.at(), step.actor(), entered(step), step.ground()))
                .toList();
    }

    /** What an appeal came to says more than the state it led to. */
    private static String entered(DossierStep step) {
        return switch (step.action()) {
            case UPHOLD -> "UPHELD";
            case REVISE -> "REVISED";
            default -> step.to().name();
        };
    }
}
