package ma.hawafiz.payroll.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.ReceivedFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sending payroll files by program, and following what becomes of them. */
@Path("/api/v1/companies/{companyId}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class PayrollUploadResource {
    private static final int LONGEST_NAME = 255;
    private static final String LATER = "respond-async";

    private final ReceiveUpload receiveUpload;
    private final RunUploads runUploads;
    private final ImportPayroll importPayroll;
    private final DescribeUpload describeUpload;
    private final CancelUpload cancelUpload;
    private final ChooseColumns chooseColumns;
    private final PayrollMappings mappings;
    private final WriteCorrectedFile writeCorrectedFile;
    private final Companies companies;
    private final CurrentLanguage language;
    private final int patience;

    PayrollUploadResource(
            ReceiveUpload receiveUpload,
            RunUploads runUploads,
            ImportPayroll importPayroll,
            DescribeUpload describeUpload,
            CancelUpload cancelUpload,
            ChooseColumns chooseColumns,
            PayrollMappings mappings,
            WriteCorrectedFile writeCorrectedFile,
            Companies companies,
            CurrentLanguage language,
            @ConfigProperty(name = "hawafiz.payroll.wait-seconds") int patience) {
        this.receiveUpload = receiveUpload;
        this.runUploads = runUploads;
        this.importPayroll = importPayroll;
        this.describeUpload = describeUpload;
        this.cancelUpload = cancelUpload;
        this.chooseColumns = chooseColumns;
        this.mappings = mappings;
        this.writeCorrectedFile = writeCorrectedFile;
        this.companies = companies;
        this.language = language;
        this.patience = patience;
    }

    /** {@code next} is what to send as {@code after}. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record FaultList(
            List<ProblemDocument.Entry> items, @Nullable String next) {}

    public record Choice(List<String> columns) {}

    public record MappingDocument(
            UUID id, List<String> headers, List<String> columns, String chosenBy, Instant chosenAt) {}

    @POST
    @Path("payroll-imports")
    @Consumes({
        "text/csv",
        "text/plain",
        "application/xml",
        "text/xml",
        "application/zip",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/octet-stream"
    })
    @RolesAllowed({"declarant", "signatory", "integrator"})
    public Response importFile(
            @PathParam("companyId") UUID companyId,
            @QueryParam("fileName") @Nullable String fileName,
            @HeaderParam("Prefer") @Nullable String prefer,
            InputStream sent) {
        UUID uploadId;
        try (ReceivedFile file = ReceivedFile.receive(sent, ReceiveUpload.MOST_BYTES)) {
            uploadId = receiveUpload.receive(companyId, named(fileName), file);
        }
        boolean later = prefer != null && prefer.contains(LATER);
        if (later || !runUploads.await(uploadId, patience)) {
            return underWay(companyId, uploadId);
        }
        UploadProgress upload = describeUpload.progress(companyId, uploadId);
        if (upload.state() == UploadState.MAPPING) {
            return underWay(companyId, uploadId);
        }
        ImportPayroll.Outcome outcome = importPayroll.outcome(companyId, uploadId);
        return Response.status(outcome.alreadyKnown() ? Response.Status.OK : Response.Status.CREATED)
                .entity(outcome.summary())
                .build();
    }

    @GET
    @Path("payroll-uploads")
    public Page<UploadProgress> uploads(
            @PathParam("companyId") UUID companyId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        return describeUpload.list(companyId, Slice.of(after, limit));
    }

    @GET
    @Path("payroll-uploads/{uploadId}")
    public UploadProgress upload(@PathParam("companyId") UUID companyId, @PathParam("uploadId") UUID uploadId) {
        return describeUpload.progress(companyId, uploadId);
    }

    @DELETE
    @Path("payroll-uploads/{uploadId}")
    @RolesAllowed({"declarant", "signatory", "integrator"})
    public Response cancel(@PathParam("companyId") UUID companyId, @PathParam("uploadId") UUID uploadId) {
        cancelUpload.cancel(companyId, uploadId);
        return Response.noContent().build();
    }

    @GET
    @Path("payroll-uploads/{uploadId}/faults")
    public FaultList faults(
            @PathParam("companyId") UUID companyId,
            @PathParam("uploadId") UUID uploadId,
            @QueryParam("after") @Nullable Long after,
            @QueryParam("limit") @Nullable Integer limit) {
        DescribeUpload.FaultPage page = describeUpload.faults(
                companyId,
                uploadId,
                after == null ? 0 : after,
                Slice.of(null, limit).limit());
        return new FaultList(
                page.items().stream()
                        .map(each -> ProblemDocument.entry(ImportPayroll.violation(each.fault()), language.get()))
                        .toList(),
                page.next() == null ? null : page.next().toString());
    }

    @GET
    @Path("payroll-uploads/{uploadId}/corrected-file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response correctedFile(@PathParam("companyId") UUID companyId, @PathParam("uploadId") UUID uploadId) {
        return writeCorrectedFile.answer(companyId, uploadId, language.get());
    }

    @PUT
    @Path("payroll-uploads/{uploadId}/mapping")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"declarant", "signatory", "integrator"})
    public Response choose(
            @PathParam("companyId") UUID companyId, @PathParam("uploadId") UUID uploadId, @Nullable Choice choice) {
        if (choice == null || choice.columns() == null || choice.columns().contains(null)) {
            throw new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("$.columns", null, "member.missing")));
        }
        chooseColumns.choose(companyId, uploadId, choice.columns());
        return underWay(companyId, uploadId);
    }

    @GET
    @Path("payroll-mappings")
    public Page<MappingDocument> mappings(
            @PathParam("companyId") UUID companyId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        companies.get(companyId);
        return mappings.list(companyId, Slice.of(after, limit))
                .map(each ->
                        new MappingDocument(each.id, each.headers, each.columns, each.chosenByName, each.chosenAt));
    }

    private Response underWay(UUID companyId, UUID uploadId) {
        return Response.accepted(describeUpload.progress(companyId, uploadId))
                .header(HttpHeaders.LOCATION, URI.create(DescribeUpload.address(companyId, uploadId)))
                .build();
    }

    private static String named(@Nullable String fileName) {
        if (fileName == null || fileName.isBlank()) {
            throw new Refusal(
                    ProblemType.REQUEST_INVALID, List.of(Violation.of("fileName", fileName, "member.missing")));
        }
        if (fileName.length() > LONGEST_NAME) {
            throw new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("fileName", fileName, "request.form")));
        }
        return fileName;
    }
}
