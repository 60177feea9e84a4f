package ma.hawafiz.control;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A control: for everybody what proves the draw, for the ministry the dossiers that were drawn.
 *
 * @param actions what the visitor may do now: {@code FREEZE}, {@code REVEAL}, {@code RECORD}
 * @param waiting the period is not over: the population cannot be frozen yet
 * @param sample empty for the public
 */
@CheckedTemplate(basePath = "control", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ControlView(
        Control control,
        List<String> actions,
        boolean waiting,
        List<Drawn> sample,
        @Nullable String next) implements TemplateInstance {}
