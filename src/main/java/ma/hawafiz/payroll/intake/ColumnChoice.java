package ma.hawafiz.payroll.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * Says what the columns of a file are.
 *
 * @param missing columns nothing is taken for yet and without which the file cannot be read
 * @param choices every column of the portal's own file, by its code
 * @param again whether the choice starts the reading; otherwise it counts for the files to come
 * @param loaded whether the file was read before and accepted
 */
@CheckedTemplate(basePath = "payroll", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ColumnChoice(
        CompanyIdentity company,
        UUID uploadId,
        String fileName,
        List<Column> columns,
        List<String> missing,
        List<String> choices,
        boolean again,
        boolean loaded,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {

    /** @param taken the code of a column, empty where it is passed over */
    public record Column(int number, String header, List<String> values, String taken) {}
}
