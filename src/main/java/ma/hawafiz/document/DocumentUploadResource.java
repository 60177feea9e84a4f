package ma.hawafiz.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents that come in parts and go on after a cut: tus 1.0.0. */
@Path("/api/v1/companies/{companyId}/document-uploads")
@RolesAllowed({"declarant", "signatory", "integrator"})
@Produces(MediaType.APPLICATION_JSON)
public class DocumentUploadResource {
    private final StartUpload startUpload;
    private final Tus tus;

    DocumentUploadResource(StartUpload startUpload, Tus tus) {
        this.startUpload = startUpload;
        this.tus = tus;
    }

    @OPTIONS
    public Response capabilities(@PathParam("companyId") UUID companyId) {
        return tus.capabilities();
    }

    @POST
    public Response start(
            @PathParam("companyId") UUID companyId,
            @HeaderParam(Tus.RESUMABLE) @Nullable String version,
            @HeaderParam(Tus.LENGTH) @Nullable Long length,
            @HeaderParam(Tus.METADATA) @Nullable String metadata) {
        return tus.to(version, () -> {
            UUID id = startUpload.start(
                    companyId, UploadMetadata.ofHeader(metadata).document(), length);
            return Tus.answer(Response.Status.CREATED)
                    .header(HttpHeaders.LOCATION, "/api/v1/companies/" + companyId + "/document-uploads/" + id)
                    .build();
        });
    }

    @HEAD
    @Path("{uploadId}")
    public Response standing(
            @PathParam("companyId") UUID companyId,
            @PathParam("uploadId") UUID uploadId,
            @HeaderParam(Tus.RESUMABLE) @Nullable String version) {
        return tus.to(version, () -> tus.standing(companyId, uploadId, DocumentResource.address(companyId)));
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
        return tus.to(
                version, () -> tus.receive(companyId, uploadId, offset, part, DocumentResource.address(companyId)));
    }

    @DELETE
    @Path("{uploadId}")
    public Response abandon(
            @PathParam("companyId") UUID companyId,
            @PathParam("uploadId") UUID uploadId,
            @HeaderParam(Tus.RESUMABLE) @Nullable String version) {
        return tus.to(version, () -> tus.abandon(companyId, uploadId));
    }
}
