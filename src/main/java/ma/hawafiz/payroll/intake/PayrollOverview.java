package ma.hawafiz.payroll.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** A company's payroll: sending a file, what was sent, and the employees it speaks of. */
@CheckedTemplate(basePath = "payroll", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record PayrollOverview(
        CompanyIdentity company,
        boolean mayPrepare,
        List<UploadProgress> uploads,
        @Nullable String nextUploads,
        List<Import> imports,
        @Nullable String nextImports,
        List<Employee> employees,
        @Nullable String nextEmployees,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {

    public record Import(
            UUID id,
            String fileName,
            Instant importedAt,
            String importedBy,
            int lines,
            int employees,
            String firstMonth,
            String lastMonth) {}

    public record Employee(
            @Nullable String cnss,
            String name,
            @Nullable String nationality,
            @Nullable String contract,
            @Nullable LocalDate hired,
            @Nullable LocalDate exited,
            int months,
            String lastMonth) {}
}
