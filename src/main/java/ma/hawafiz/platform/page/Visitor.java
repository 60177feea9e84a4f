package ma.hawafiz.platform.page;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who reads the page, as far as its frame shows it: the name, the role and the side of the counter. */
@RequestScoped
@Named("visitor")
public class Visitor {
    /** The role shown, and the side taken, of someone who holds several: the ministry's first. */
    private static final List<String> MINISTRY =
            List.of("admin", "approver", "payer", "committee", "instructor", "agent", "auditor");

    private static final List<String> COMPANY = List.of("signatory", "declarant", "operator", "integrator");

    @Inject
    SecurityIdentity identity;

    @ConfigProperty(name = "hawafiz.clock.today")
    Optional<LocalDate> demonstrationDate;

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    public String getName() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("name") instanceof String name
                ? name
                : identity.getPrincipal().getName();
    }

    public @Nullable String getRole() {
        return held(MINISTRY).or(() -> held(COMPANY)).orElse(null);
    }

    public boolean isMinistry() {
        return held(MINISTRY).isPresent();
    }

    /** The date the portal pretends to live on; null when it lives on the real one. */
    public @Nullable LocalDate getDemonstrationDate() {
        return demonstrationDate.orElse(null);
    }

    private Optional<String> held(List<String> roles) {
        return roles.stream().filter(identity::hasRole).findFirst();
    }
}
