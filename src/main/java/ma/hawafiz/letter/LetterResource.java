package ma.hawafiz.letter;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The letter of a decision and its seal, for programs. */
@Path("/api/v1/dossiers/{dossierId}/decision")
@Authenticated
public class LetterResource {
    private final ReadLetter readLetter;

    LetterResource(ReadLetter readLetter) {
        this.readLetter = readLetter;
    }

    @GET
    @Path("letter")
    @Produces(ReadLetter.PDF)
    public Response pdf(@PathParam("dossierId") UUID dossierId) {
        return readLetter.pdf(dossierId);
    }

    @GET
    @Path("letter.jws")
    @Produces(ReadLetter.JWS)
    public Response jws(@PathParam("dossierId") UUID dossierId) {
        return readLetter.jws(dossierId);
    }
}
