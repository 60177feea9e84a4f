package ma.hawafiz.payment.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ma.hawafiz.payment.answer.ImportBankAnswer;
import ma.hawafiz.payment.run.RunHead;
import ma.hawafiz.payment.run.RunLine;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * A run, from its making to the bank's word.
 *
 * @param own the visitor made it, and does not confirm it
 * @param imported the answer that was just taken in
 */
@CheckedTemplate(basePath = "payment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record RunView(
        RunHead run,
        List<RunLine> lines,
        @Nullable String next,
        boolean mayPay,
        boolean own,
        ImportBankAnswer.@Nullable Imported imported,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {}
