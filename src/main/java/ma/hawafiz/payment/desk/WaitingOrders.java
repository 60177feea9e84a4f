package ma.hawafiz.payment.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ma.hawafiz.payment.run.RunHead;
import ma.hawafiz.payment.run.WaitingDossier;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** The payer's desk: what waits to be ordered, and the runs. */
@CheckedTemplate(basePath = "payment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record WaitingOrders(
        List<WaitingDossier> dossiers,
        @Nullable String nextDossiers,
        List<RunHead> runs,
        @Nullable String nextRuns,
        boolean mayPay,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {}
