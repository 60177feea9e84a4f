package ma.hawafiz.notification.preference;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** How the reader is told, as a form; fields hold what was typed. */
@CheckedTemplate(basePath = "notification", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record PreferencesForm(
        String email,
        @Nullable String accountEmail,
        List<Option> languages,
        List<Option> rhythms,
        List<Preferences.Choice> optional,
        List<Preferences.Choice> statutory,
        @Nullable ProblemDocument problem,
        boolean saved)
        implements TemplateInstance {

    public record Option(String code, boolean chosen) {}
}
