package ma.hawafiz.payroll.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ma.hawafiz.company.CompanyIdentity;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way, or one that came to no end: how much of it is read, and the first of what is wrong with it.
 *
 * @param percent of the file that is read; null where that cannot be said
 */
@CheckedTemplate(basePath = "payroll", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record UploadStatus(
        CompanyIdentity company,
        UploadProgress upload,
        boolean mayPrepare,
        @Nullable Integer percent,
        List<ImportReport.Refused> first)
        implements TemplateInstance {}
