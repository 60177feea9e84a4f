package ma.hawafiz.document;

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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.identity.Role;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.ReceivedFile;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A company's documents: sending, the list, and each of them. */
@Path("/companies/{companyId}/documents")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class DocumentPages {
    private static final int ROWS = 25;

    private final Companies companies;
    private final CompanyDocuments documents;
    private final ReceiveDocument receiveDocument;
    private final OpenDocument openDocument;
    private final DocumentAnswer documentAnswer;
    private final DescribeDocuments describe;

    DocumentPages(
            Companies companies,
            CompanyDocuments documents,
            ReceiveDocument receiveDocument,
            OpenDocument openDocument,
            DocumentAnswer documentAnswer,
            DescribeDocuments describe) {
        this.companies = companies;
        this.documents = documents;
        this.receiveDocument = receiveDocument;
        this.openDocument = openDocument;
        this.documentAnswer = documentAnswer;
        this.describe = describe;
    }

    static String address(UUID companyId) {
        return "/companies/" + companyId + "/documents";
    }

    @GET
    public TemplateInstance list(
            @PathParam("companyId") UUID companyId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("piece") @Nullable String piece,
            @QueryParam("year") @Nullable String year,
            @QueryParam("dossier") @Nullable UUID dossierId,
            @QueryParam("replaces") @Nullable UUID replaces,
            SecurityContext visitor) {
        Map<String, String> chosen = new HashMap<>();
        put(chosen, "piece", piece);
        put(chosen, "year", year);
        put(chosen, "dossierId", dossierId);
        put(chosen, "replaces", replaces);
        return page(companyId, after, new UploadMetadata(chosen), Role.mayPrepare(visitor), null);
    }

    /** In one go, without a script. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"declarant", "signatory"})
    public Response send(
            @PathParam("companyId") UUID companyId,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("piece") @Nullable String piece,
            @RestForm("year") @Nullable String year,
            @RestForm("issuedOn") @Nullable String issuedOn,
            @RestForm("validUntil") @Nullable String validUntil,
            @RestForm("dossierId") @Nullable String dossierId,
            @RestForm("replaces") @Nullable String replaces) {
        Map<String, String> typed = new HashMap<>();
        put(typed, "piece", piece);
        put(typed, "year", year);
        put(typed, "issuedOn", issuedOn);
        put(typed, "validUntil", validUntil);
        put(typed, "dossierId", dossierId);
        put(typed, "replaces", replaces);
        put(typed, "fileName", file == null ? null : file.fileName());
        UploadMetadata said = new UploadMetadata(typed);
        try {
            return Response.seeOther(URI.create(address(companyId) + "/" + receive(companyId, said, file)))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.violations().isEmpty()) {
                throw refusal;
            }
            ProblemDocument problem = FormProblem.of(refusal, describe.language());
            return Response.status(problem.status())
                    .entity(page(companyId, null, said, true, problem))
                    .build();
        }
    }

    private UUID receive(UUID companyId, UploadMetadata said, @Nullable FileUpload file) {
        NewDocument document = said.document();
        if (file == null || file.fileName().isBlank()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("$.file", null, "member.missing")));
        }
        try (InputStream sent = Files.newInputStream(file.uploadedFile());
                ReceivedFile received = ReceivedFile.receive(sent)) {
            return receiveDocument.receive(companyId, document, received);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @GET
    @Path("{documentId}")
    public TemplateInstance show(
            @PathParam("companyId") UUID companyId, @PathParam("documentId") UUID documentId, SecurityContext visitor) {
        SentDocument document = documents.get(companyId, documentId);
        String replace = "%s?replaces=%s&piece=%s%s#send"
                .formatted(
                        address(companyId),
                        documentId,
                        document.piece(),
                        document.year() == null ? "" : "&year=" + document.year());
        return new DocumentView(
                CompanyIdentity.of(companies.get(companyId)),
                describe.row(document),
                Role.mayPrepare(visitor) && !document.replaced() ? replace : null);
    }

    @GET
    @Path("{documentId}/content")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("companyId") UUID companyId, @PathParam("documentId") UUID documentId) {
        return documentAnswer.download(openDocument.open(companyId, documentId));
    }

    @GET
    @Path("{documentId}/preview")
    @Produces(MediaType.WILDCARD)
    public Response preview(@PathParam("companyId") UUID companyId, @PathParam("documentId") UUID documentId) {
        if (!documents.get(companyId, documentId).type().shown()) {
            throw new Refusal(ProblemType.NOT_FOUND, documentId);
        }
        return documentAnswer.preview(openDocument.open(companyId, documentId));
    }

    private TemplateInstance page(
            UUID companyId,
            @Nullable UUID after,
            UploadMetadata typed,
            boolean mayPrepare,
            @Nullable ProblemDocument problem) {
        CompanyIdentity company = CompanyIdentity.of(companies.get(companyId));
        Page<SentDocument> page = documents.list(companyId, new Slice(after, ROWS));
        return new DocumentList(
                company,
                mayPrepare,
                describe.form(typed),
                page.items().stream().map(describe::row).toList(),
                page.next() == null ? null : "?after=" + page.next() + "#documents",
                describe.silentSince(companyId),
                problem);
    }

    private static void put(Map<String, String> texts, String name, @Nullable Object value) {
        if (value != null) {
            texts.put(name, value.toString());
        }
    }
}
