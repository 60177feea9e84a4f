package ma.hawafiz.letter;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.ReceivedFile;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Where anybody verifies a letter: by its number, by the address of its QR code, or by the file itself. */
@Path("/verify")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class VerificationPages {
    private final Verifications verifications;
    private final CurrentLanguage language;

    VerificationPages(Verifications verifications, CurrentLanguage language) {
        this.verifications = verifications;
        this.language = language;
    }

    /** The form asks here and is led on to the address of the number. */
    @GET
    public Response ask(@QueryParam("number") @Nullable String number, @QueryParam("code") @Nullable String code) {
        if (number == null || number.isBlank()) {
            return Response.ok(new VerifyPage(null, null, false, null, null, null))
                    .build();
        }
        UriBuilder address = UriBuilder.fromPath("/verify/{number}");
        if (code != null && !code.isBlank()) {
            address.queryParam("code", "{code}");
        }
        return Response.seeOther(address.build(number.strip(), code == null ? "" : code.strip()))
                .build();
    }

    @GET
    @Path("{number}")
    public Response verify(@PathParam("number") String number, @QueryParam("code") @Nullable String code) {
        try {
            Verification found = verifications.of(number, code);
            return Response.ok(new VerifyPage(found.number(), code, true, found.decision(), null, null))
                    .build();
        } catch (Refusal unknown) {
            return unknown(number, unknown);
        }
    }

    @POST
    @Path("{number}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response verifyFile(
            @PathParam("number") String number,
            @RestForm("code") @Nullable String code,
            @RestForm("file") @Nullable FileUpload file) {
        try {
            Verification found = verifications.of(number, code);
            if (file == null || file.fileName().isEmpty()) {
                Refusal nothing = new Refusal(
                        ProblemType.REQUEST_INVALID, List.of(Violation.of("$.file", null, "member.missing")));
                ProblemDocument problem = FormProblem.of(nothing, language.get());
                return Response.status(problem.status())
                        .entity(new VerifyPage(found.number(), code, true, found.decision(), null, problem))
                        .build();
            }
            return Response.ok(new VerifyPage(
                            found.number(),
                            code,
                            true,
                            found.decision(),
                            verifications.file(number, sha256(file)),
                            null))
                    .build();
        } catch (Refusal unknown) {
            return unknown(number, unknown);
        }
    }

    private static Response unknown(String number, Refusal refusal) {
        if (refusal.type() != ProblemType.NOT_FOUND) {
            throw refusal;
        }
        TemplateInstance page = new VerifyPage(number, null, false, null, null, null);
        return Response.status(Response.Status.NOT_FOUND).entity(page).build();
    }

    private static String sha256(FileUpload file) {
        try (InputStream sent = Files.newInputStream(file.uploadedFile());
                ReceivedFile received = ReceivedFile.receive(sent, VerificationResource.MOST_BYTES)) {
            return received.sha256();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
