package ma.hawafiz.letter;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The keys letters are verified with, where programs look for them. */
@Path("/.well-known/jwks.json")
@PermitAll
public class PublishedKeysResource {
    private final SealKeys sealKeys;

    PublishedKeysResource(SealKeys sealKeys) {
        this.sealKeys = sealKeys;
    }

    @GET
    @Produces("application/jwk-set+json")
    public String keys() {
        return sealKeys.published().json();
    }
}
