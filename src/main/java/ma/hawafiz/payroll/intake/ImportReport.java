package ma.hawafiz.payroll.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.payroll.CorrectedMonths;
import org.jspecify.annotations.Nullable;

/**
 * What became of a payroll file: all of it is in, or none of it with every reason.
 *
 * @param accepted what came in; null when the file was refused
 * @param errors in all, of which {@code page} shows some
 * @param toCorrect address of the file with its errors beside each line, to correct and send again
 * @param mapping address of what its columns were taken for, where they were not the portal's own
 * @param corrected months that stood otherwise before, a page of them
 */
@CheckedTemplate(basePath = "payroll", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ImportReport(
        CompanyIdentity company,
        String fileName,
        @Nullable Accepted accepted,
        long errors,
        List<Refused> page,
        @Nullable String next,
        @Nullable String toCorrect,
        @Nullable String mapping,
        List<CorrectedMonths.Corrected> corrected,
        @Nullable String nextCorrected)
        implements TemplateInstance {

    /**
     * @param again the very same file had been sent before: nothing changed
     * @param months how many stood otherwise before
     */
    public record Accepted(
            boolean again, int lines, int employees, String firstMonth, String lastMonth, String sha256, long months) {}

    public record Refused(
            long line, String column, @Nullable String value, String reason, String remedy) {}
}
