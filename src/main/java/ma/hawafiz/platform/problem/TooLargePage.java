package ma.hawafiz.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where a form is led that is too large to be listened to. */
@Path(TooLargePage.ADDRESS)
@PermitAll
public class TooLargePage {
    static final String ADDRESS = "/too-large";

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String say() {
        throw new Refusal(ProblemType.TOO_LARGE);
    }
}
