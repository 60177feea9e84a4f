package ma.hawafiz.payroll.intake;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.identity.Role;
import ma.hawafiz.payroll.reading.Fault;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What becomes of one file until it is accepted: progress, faults, columns, the file to correct. */
@Path("/companies/{companyId}/payroll")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class UploadPages {
    private static final int FAULTS = 100;
    private static final int FIRST_FAULTS = 20;

    private final Companies companies;
    private final DescribeUpload describeUpload;
    private final DescribeColumns describeColumns;
    private final CancelUpload cancelUpload;
    private final ChooseColumns chooseColumns;
    private final WriteCorrectedFile writeCorrectedFile;
    private final CurrentLanguage language;

    UploadPages(
            Companies companies,
            DescribeUpload describeUpload,
            DescribeColumns describeColumns,
            CancelUpload cancelUpload,
            ChooseColumns chooseColumns,
            WriteCorrectedFile writeCorrectedFile,
            CurrentLanguage language) {
        this.companies = companies;
        this.describeUpload = describeUpload;
        this.describeColumns = describeColumns;
        this.cancelUpload = cancelUpload;
        this.chooseColumns = chooseColumns;
        this.writeCorrectedFile = writeCorrectedFile;
        this.language = language;
    }

    static String address(UUID companyId, UUID uploadId) {
        return "/companies/" + companyId + "/payroll/uploads/" + uploadId;
    }

    @GET
    @Path("uploads/{uploadId}")
    public Response upload(
            @PathParam("companyId") UUID companyId,
            @PathParam("uploadId") UUID uploadId,
            @QueryParam("after") @Nullable Long after,
            SecurityContext visitor) {
        UploadProgress upload = describeUpload.progress(companyId, uploadId);
        boolean mayPrepare = Role.mayPrepare(visitor);
        return switch (upload.state()) {
            case ACCEPTED, KNOWN ->
                Response.seeOther(URI.create(
                                "/companies/%s/payroll/%s?upload=%s".formatted(companyId, upload.importId(), uploadId)))
                        .build();
            case MAPPING ->
                mayPrepare
                        ? Response.seeOther(URI.create(address(companyId, uploadId) + "/columns"))
                                .build()
                        : Response.ok(status(companyId, upload, false)).build();
            case REFUSED ->
                Response.ok(refused(companyId, upload, after == null ? 0 : after))
                        .build();
            case WAITING, READING, CANCELLED, FAILED ->
                Response.ok(status(companyId, upload, mayPrepare)).build();
        };
    }

    @POST
    @Path("uploads/{uploadId}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"declarant", "signatory"})
    public Response cancel(@PathParam("companyId") UUID companyId, @PathParam("uploadId") UUID uploadId) {
        try {
            cancelUpload.cancel(companyId, uploadId);
        } catch (Refusal tooLate) {
            if (tooLate.type() != ProblemType.UPLOAD_CONFLICT) {
                throw tooLate;
            }
        }
        return Response.seeOther(URI.create(address(companyId, uploadId))).build();
    }

    @GET
    @Path("uploads/{uploadId}/columns")
    @RolesAllowed({"declarant", "signatory"})
    public TemplateInstance columns(@PathParam("companyId") UUID companyId, @PathParam("uploadId") UUID uploadId) {
        return describeColumns.choice(identity(companyId), uploadId, null, null);
    }

    @POST
    @Path("uploads/{uploadId}/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"declarant", "signatory"})
    public Response choose(
            @PathParam("companyId") UUID companyId,
            @PathParam("uploadId") UUID uploadId,
            @RestForm("column") @Nullable List<String> columns) {
        List<String> chosen = columns == null ? List.of() : columns;
        try {
            chooseColumns.choose(companyId, uploadId, chosen);
            return Response.seeOther(URI.create(address(companyId, uploadId))).build();
        } catch (Refusal refusal) {
            if (refusal.type() != ProblemType.REQUEST_INVALID) {
                throw refusal;
            }
            ProblemDocument problem = FormProblem.of(refusal, language.get());
            return Response.status(problem.status())
                    .entity(describeColumns.choice(identity(companyId), uploadId, chosen, problem))
                    .build();
        }
    }

    @GET
    @Path("uploads/{uploadId}/corrected-file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response correctedFile(@PathParam("companyId") UUID companyId, @PathParam("uploadId") UUID uploadId) {
        return writeCorrectedFile.answer(companyId, uploadId, language.get());
    }

    private TemplateInstance refused(UUID companyId, UploadProgress upload, long after) {
        DescribeUpload.FaultPage page = describeUpload.faults(companyId, upload.id(), after, FAULTS);
        return new ImportReport(
                identity(companyId),
                upload.fileName(),
                null,
                upload.faults(),
                page.items().stream().map(each -> said(each.fault())).toList(),
                page.next() == null ? null : "?after=" + page.next(),
                upload.fileKept() ? address(companyId, upload.id()) + "/corrected-file" : null,
                mapping(companyId, upload),
                List.of(),
                null);
    }

    private TemplateInstance status(UUID companyId, UploadProgress upload, boolean mayPrepare) {
        List<ImportReport.Refused> first =
                describeUpload.faults(companyId, upload.id(), 0, FIRST_FAULTS).items().stream()
                        .map(each -> said(each.fault()))
                        .toList();
        Integer percent = upload.bytesRead() == 0 || upload.bytes() == 0
                ? null
                : (int) Math.min(100, upload.bytesRead() * 100 / upload.bytes());
        return new UploadStatus(identity(companyId), upload, mayPrepare, percent, first);
    }

    private ImportReport.Refused said(Fault fault) {
        ProblemDocument.Entry said = ProblemDocument.entry(ImportPayroll.violation(fault), language.get());
        return new ImportReport.Refused(
                fault.line(),
                Objects.requireNonNullElse(FaultPlace.of(fault, language.get()), "–"),
                fault.value(),
                said.reason(),
                said.remedy());
    }

    static @Nullable String mapping(UUID companyId, UploadProgress upload) {
        return upload.mappingId() == null ? null : address(companyId, upload.id()) + "/columns";
    }

    private CompanyIdentity identity(UUID companyId) {
        return CompanyIdentity.of(companies.get(companyId));
    }
}
