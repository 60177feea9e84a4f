package ma.hawafiz.letter;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import ma.hawafiz.platform.storage.ReceivedFile;
import org.jspecify.annotations.Nullable;

/** Whether a letter is one of ours, for everybody's programs. */
@Path("/api/v1/verifications/{number}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {
    /** No letter comes near it. */
    static final long MOST_BYTES = 20L * 1024 * 1024;

    private final Verifications verifications;

    VerificationResource(Verifications verifications) {
        this.verifications = verifications;
    }

    @GET
    public Verification verify(@PathParam("number") String number, @QueryParam("code") @Nullable String code) {
        return verifications.of(number, code);
    }

    /** The file is read, and gone when its answer is given. */
    @POST
    @Consumes(ReadLetter.PDF)
    public Verification.File verifyFile(@PathParam("number") String number, InputStream file) {
        try (ReceivedFile received = ReceivedFile.receive(file, MOST_BYTES)) {
            return verifications.file(number, received.sha256());
        }
    }
}
