package ma.hawafiz.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.crosscheck.CrosscheckCount;
import ma.hawafiz.dossier.Completed;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.DossierView;
import ma.hawafiz.dossier.MovedLines;
import ma.hawafiz.dossier.Reasons.Amounts;
import ma.hawafiz.dossier.Reasons.Condition;
import ma.hawafiz.dossier.Reasons.Line;
import ma.hawafiz.dossier.Reasons.Lines;
import ma.hawafiz.dossier.Reasons.RuleSet;
import ma.hawafiz.dossier.clock.DossierClock;
import ma.hawafiz.dossier.completion.AskedView;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * A dossier under review. The form of the opinion posts {@code proposal.CNSS} ({@code GRANT} or {@code REFUSE}), {@code
 * code.CNSS} and {@code remark.CNSS} for each line shown, and {@code summary}.
 *
 * @param toLookAt the lines that need a human first, each with its facts beside the rule
 * @param desk what helps the ministry's own work on it
 * @param moved what the rules of now, under which it is reviewed, changed since it was lodged; null where nothing did
 * @param actions what the visitor may do now: {@code COMPLETE}, {@code INCOMPLETE}, {@code COMPLEMENT}, {@code OPINE},
 *     {@code DECIDE}, {@code WAIT} for a session, {@code RETURN}
 * @param openDifferences between the company's payroll and what it declared to CNSS and DGI, for the exercice
 * @param typed the opinion as it was typed, or drafted
 * @param session of the committee that followed the opinion; null while none has
 * @param samePerson the visitor prepared the opinion, and so may not decide
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record DossierReview(
        DossierHead dossier,
        String outcome,
        Amounts totals,
        List<Condition> conditions,
        ToLookAt toLookAt,
        Desk desk,
        Lines lines,
        RuleSet ruleSet,
        @Nullable MovedLines moved,
        @Nullable Opinion opinion,
        List<DossierView.Event> timeline,
        List<String> actions,
        Typed typed,
        boolean samePerson,
        @Nullable SessionOutcome session,
        @Nullable String decision,
        String replay,
        List<CrosscheckCount> crosschecks,
        String crosscheckAddress,
        int openDifferences,
        DossierClock clock,
        AskedView asked,
        @Nullable Completed completes,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {

    /** @param otherRefusals as many rows as the form has, filled or not */
    public record Typed(String summary, List<OtherRefusal> otherRefusals) {
        public boolean otherRefused() {
            return otherRefusals.stream().anyMatch(OtherRefusal::filled);
        }
    }

    public record OtherRefusal(String cnss, String code, String remark) {
        boolean filled() {
            return !(cnss + code + remark).isEmpty();
        }
    }

    /**
     * Some of the lines in question.
     *
     * @param question the code of the one shown
     * @param count how many lines it has
     * @param first the number of the first one shown, from 1; 0 where there is none
     * @param from where this page begins, for the form to come back to
     */
    public record ToLookAt(
            List<Question> questions,
            String question,
            List<Examined> page,
            int count,
            int first,
            int from,
            @Nullable String previous,
            @Nullable String next) {
        public int last() {
            return first + Math.max(0, page.size() - 1);
        }
    }

    /**
     * What lines can be in question for.
     *
     * @param kind humans, condition, warning, differences, crosschecks, refusable or refused
     * @param id of the condition or warning, null of the others
     */
    public record Question(
            String code, String kind, @Nullable String id, int lines, String address, boolean shown) {}

    /**
     * @param payable the law would pay it
     * @param refusable it can be given a reason from the list
     * @param proposal GRANT or REFUSE, null while nobody has spoken
     * @param reason the sentence of an opinion that was given
     * @param code the reason chosen in the draft
     * @param drafted she has said something of it in her draft
     * @param derogation where a derogation for it is proposed; null where none is needed, or none can be
     * @param ask where what would settle it is asked of the company; null where nothing would, or it cannot be asked
     */
    public record Examined(
            Line line,
            Facts facts,
            boolean payable,
            boolean refusable,
            @Nullable String proposal,
            @Nullable String reason,
            @Nullable String code,
            @Nullable String remark,
            boolean drafted,
            int notes,
            @Nullable String ask,
            @Nullable String derogation) {}

    public record Facts(
            @Nullable String nationality,
            @Nullable String contract,
            @Nullable LocalDate hired,
            @Nullable LocalDate exited,
            @Nullable String exitReason,
            List<Month> months) {}

    /** One month as it was declared. */
    public record Month(
            String month,
            BigDecimal rbi,
            int days,
            @Nullable String situation) {}

    /** A reason that can be chosen. */
    public record Reason(String code, String text, boolean remarkRequired) {}

    /**
     * @param reasons those of the measure
     * @param savedAt when the draft was last kept; null where there is none
     * @param drafted how many lines she has said something of
     * @param assignee who has it in hand; null where nobody has
     * @param persons to whom it can be given by this visitor
     * @param askAll where everything in question that could be settled is asked of the company at once
     */
    public record Desk(
            List<Reason> reasons,
            @Nullable Instant savedAt,
            int drafted,
            @Nullable String assignee,
            boolean mayTake,
            boolean mayGiveBack,
            List<Person> persons,
            int notes,
            @Nullable String askAll) {}

    public record Person(String id, String name) {}

    public record Opinion(
            String preparedBy,
            Instant preparedAt,
            String summary,
            int granted,
            int refused,
            BigDecimal amount,
            int derogations) {}
}
