package ma.hawafiz.review.appeal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * The appeal against a decision, as the firm and the ministry both read it.
 *
 * @param outcome of the decision it is against, or could be
 * @param daysLeft to appeal; null once it is too late, or done
 * @param lines what the decision did not grant whole: at most a page of it
 * @param more whether there are others
 * @param actions what the visitor may do now: {@code FILE}, {@code ANSWER}
 * @param samePerson the visitor had a hand in the decision, and so may not answer
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record AppealView(
        DossierHead dossier,
        String outcome,
        LocalDate appealUntil,
        @Nullable Integer daysLeft,
        @Nullable AppealDocument appeal,
        List<Line> lines,
        boolean more,
        List<String> actions,
        Typed typed,
        boolean samePerson,
        String back,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {

    public record Typed(String grounds, String upheld, String revised) {}

    /**
     * @param open refused though the law would pay it, or part of it: it can be granted
     * @param contested why the company does not accept it; null where it says nothing of this line
     */
    public record Line(
            String cnss,
            String name,
            BigDecimal granted,
            BigDecimal deferred,
            BigDecimal refused,
            String reason,
            boolean open,
            @Nullable String contested,
            String ground,
            String proposal,
            String newReason) {}
}
