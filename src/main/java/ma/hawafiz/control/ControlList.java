package ma.hawafiz.control;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * The controls, the newest first, for everybody.
 *
 * @param typed what stands in the form of a new one; null for whoever may not plan one
 */
@CheckedTemplate(basePath = "control", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ControlList(
        List<Control> controls,
        @Nullable String next,
        @Nullable ControlRequest typed,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {}
