package ma.hawafiz.payment.recovery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * The file of a recovery, as the firm and the ministry both read it.
 *
 * @param lines what was claimed, or what could be; at most a page of it
 * @param more whether there are others
 * @param actions what the visitor may do now: {@code OPEN}, {@code ANSWER}, {@code DECIDE}, {@code RECEIVE}
 * @param samePerson the visitor asked or granted, and so may not decide
 * @param daysLeft for the company to be heard; null once it is over, or it has answered
 */
@CheckedTemplate(basePath = "payment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record RecoveryView(
        DossierHead dossier,
        @Nullable RecoveryDocument recovery,
        List<Line> lines,
        boolean more,
        List<String> breaches,
        List<String> actions,
        boolean samePerson,
        @Nullable Integer daysLeft,
        LocalDate today,
        Typed typed,
        String back,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {

    public record Typed(
            String breach, String evidence, String answer, String amount, String receivedOn, String reference) {}

    /**
     * @param most granted, or claimed once it is
     * @param due null while nothing is decided
     */
    public record Line(
            String cnss,
            String name,
            BigDecimal most,
            @Nullable BigDecimal due,
            @Nullable String ground,
            String typedAmount,
            String typedGround) {}
}
