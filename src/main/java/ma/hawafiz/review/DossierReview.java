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
 * A dossier under review. The form of the opinion posts {@code proposal.CNSS} ({@code GRANT} or {@code REFUSE}) and
 * {@code reason.CNSS} for each payable line shown, and {@code summary}.
 *
 * @param toLookAt the lines that need a human first, each with its facts beside the rule
 * @param moved what the rules of now, under which it is reviewed, changed since it was lodged; null where nothing did
 * @param actions what the visitor may do now: {@code COMPLETE}, {@code INCOMPLETE}, {@code COMPLEMENT}, {@code OPINE},
 *     {@code DECIDE}, {@code WAIT} for a session, {@code RETURN}
 * @param openDifferences between the company's payroll and what it declared to CNSS and DGI, for the exercice
 * @param typed the opinion as it was typed, empty until a form comes back
 * @param session of the committee that followed the opinion; null while none has
 * @param samePerson the visitor prepared the opinion, and so may not decide
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record DossierReview(
        DossierHead dossier,
        String outcome,
        Amounts totals,
        List<Condition> conditions,
        List<Examined> toLookAt,
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
            return otherRefusals.stream().anyMatch(row -> !(row.cnss() + row.reason()).isEmpty());
        }
    }

    public record OtherRefusal(String cnss, String reason) {}

    /** @param proposal GRANT or REFUSE, null while nobody has spoken */
    public record Examined(
            Line line,
            Facts facts,
            boolean payable,
            @Nullable String proposal,
            @Nullable String reason) {}

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

    public record Opinion(
            String preparedBy, Instant preparedAt, String summary, int granted, int refused, BigDecimal amount) {}
}
