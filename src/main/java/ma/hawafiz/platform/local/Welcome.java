package ma.hawafiz.platform.local;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a developer wants to know once the portal has started, said once and not at every live reload. */
@ApplicationScoped
@IfBuildProfile("dev")
class Welcome {
    private static final String SAID = "hawafiz.local.welcomed";

    private final int port;
    private final String realm;
    private final Optional<String> local;

    Welcome(
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = LocalServices.IDENTITY) String realm,
            @ConfigProperty(name = Place.LOCAL) Optional<String> local) {
        this.port = port;
        this.realm = realm;
        this.local = local;
    }

    void say(@Observes StartupEvent started) {
        if (System.setProperty(SAID, "true") == null) {
            System.out.printf("""

                    Portal     http://localhost:%d
                    Sign in    declarant@atlas, signatory@atlas · agent@ministry, instructor@ministry, approver@ministry
                               and the others of seeds/demo/hawafiz-users-0.json; password of all: hawafiz
                    Keycloak   %s
                               administration at %s/admin, admin / admin
                    Data       %s/dev (delete it to start anew)

                    """, port, realm, realm.replaceFirst("/realms/.*", ""), local.orElse("-"));
        }
    }
}
