package ma.hawafiz.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sending in parts from a page. It begins with a form, which carries the token against forgery; the parts then go as in the
 * API (tus), with a content type and a method that no page of another origin may send.
 */
@Path("/companies/{companyId}/documents/uploads")
@RolesAllowed({"declarant", "signatory"})
public class DocumentUploadPages {
    private final StartUpload startUpload;
    private final Tus tus;

    DocumentUploadPages(StartUpload startUpload, Tus tus) {
        this.startUpload = startUpload;
        this.tus = tus;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(@PathParam("companyId") UUID companyId, MultivaluedMap<String, String> form) {
        Map<String, String> said = new HashMap<>();
        form.forEach((name, values) -> said.put(name, values.getFirst()));
        String length = said.getOrDefault("length", "");
        UUID id = startUpload.start(
                companyId,
                new UploadMetadata(said).document(),
                length.matches("\\d{1,18}") ? Long.valueOf(length) : null);
        return Tus.answer(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, DocumentPages.address(companyId) + "/uploads/" + id)
                .build();
    }

    @HEAD
    @Path("{uploadId}")
    public Response standing(
            @PathParam("companyId") UUID companyId,
            @PathParam("uploadId") UUID uploadId,
            @HeaderParam(Tus.RESUMABLE) @Nullable String version) {
        return tus.to(version, () -> tus.standing(companyId, uploadId, DocumentPages.address(companyId)));
    }

    @PATCH
    @Path("{uploadId}")
    @Consumes(Tus.PART)
    public Response receive(
            @PathParam("companyId") UUID companyId,
            @PathParam("uploadId") UUID uploadId,
            @HeaderParam(Tus.RESUMABLE) @Nullable String version,
            @HeaderParam(Tus.OFFSET) @Nullable Long offset,
            InputStream part) {
        return tus.to(version, () -> tus.receive(companyId, uploadId, offset, part, DocumentPages.address(companyId)));
    }
}
