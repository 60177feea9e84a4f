package ma.hawafiz.payroll;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ma.hawafiz.company.CompanyIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What became of a payroll file: all of it is in, or none of it with every reason.
 *
 * @param accepted what came in; null when the file was refused
 * @param errors in all, of which {@code page} shows some
 * @param toCorrect address of the refused lines as a file to correct and send again
 */
@CheckedTemplate(basePath = "payroll", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ImportReport(
        CompanyIdentity company,
        String fileName,
        @Nullable Accepted accepted,
        int errors,
        List<Refused> page,
        @Nullable String next,
        @Nullable String toCorrect)
        implements TemplateInstance {

    /** @param again the very same file had been sent before: nothing changed */
    public record Accepted(
            boolean again, int lines, int employees, String firstMonth, String lastMonth, String sha256) {}

    public record Refused(int line, String column, @Nullable String value, String reason, String remedy) {}
}
