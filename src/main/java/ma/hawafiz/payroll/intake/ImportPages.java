package ma.hawafiz.payroll.intake;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.payroll.CorrectedMonths;
import ma.hawafiz.payroll.ImportSummary;
import ma.hawafiz.payroll.PayrollImports;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What an accepted file brought, and the months it corrected. */
@Path("/companies/{companyId}/payroll")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ImportPages {
    private static final int MONTHS = 50;

    private final Companies companies;
    private final PayrollImports imports;
    private final CorrectedMonths correctedMonths;
    private final DescribeUpload describeUpload;

    ImportPages(
            Companies companies,
            PayrollImports imports,
            CorrectedMonths correctedMonths,
            DescribeUpload describeUpload) {
        this.companies = companies;
        this.imports = imports;
        this.correctedMonths = correctedMonths;
        this.describeUpload = describeUpload;
    }

    @GET
    @Path("{importId}")
    public TemplateInstance accepted(
            @PathParam("companyId") UUID companyId,
            @PathParam("importId") UUID importId,
            @QueryParam("upload") @Nullable UUID uploadId,
            @QueryParam("months") @Nullable String monthsAfter) {
        ImportSummary accepted =
                imports.byId(companyId, importId).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, importId));
        UploadProgress upload = uploadId == null ? null : describeUpload.progress(companyId, uploadId);
        List<CorrectedMonths.Corrected> months =
                correctedMonths.of(companyId, importId, place(monthsAfter), MONTHS + 1);
        boolean more = months.size() > MONTHS;
        List<CorrectedMonths.Corrected> shown = more ? months.subList(0, MONTHS) : months;
        return new ImportReport(
                CompanyIdentity.of(companies.get(companyId)),
                accepted.fileName(),
                new ImportReport.Accepted(
                        upload != null && upload.state() == UploadState.KNOWN,
                        accepted.lines(),
                        accepted.employees(),
                        accepted.firstMonth(),
                        accepted.lastMonth(),
                        accepted.sha256(),
                        correctedMonths.count(importId)),
                0,
                List.of(),
                null,
                null,
                upload == null ? null : UploadPages.mapping(companyId, upload),
                List.copyOf(shown),
                more ? "?months=" + shown.getLast().place() + "#corrected" : null);
    }

    /** @throws Refusal REQUEST_INVALID where the address was written by hand */
    private static CorrectedMonths.@Nullable Place place(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            int dot = text.indexOf('.');
            return new CorrectedMonths.Place(
                    UUID.fromString(text.substring(0, Math.max(0, dot))), Integer.parseInt(text.substring(dot + 1)));
        } catch (IllegalArgumentException notAPlace) {
            throw new Refusal(ProblemType.REQUEST_INVALID);
        }
    }
}
