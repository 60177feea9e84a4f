package ma.hawafiz.gallery;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;

/** Nobody on the public pages, an instructor on those of the ministry, an admin on those of the law, of campaigns and controls, a declarant elsewhere. */
@Alternative
@ApplicationScoped
public class SampleSignIn implements HttpAuthenticationMechanism {
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext asked, IdentityProviderManager providers) {
        String page = asked.normalizedPath();
        if (page.matches(".*/(home|error.*|simulation.*)")) {
            return Uni.createFrom().optional(Optional.empty());
        }
        if (page.contains("/law") || page.contains("/campaign") || page.contains("/control")) {
            return Uni.createFrom().item(who("Driss Lahlou", "admin"));
        }
        if (page.contains("/payment")) {
            return Uni.createFrom().item(who("Said Ouazzani", "payer"));
        }
        return Uni.createFrom()
                .item(
                        page.contains("/review") || page.contains("/committee")
                                ? who("Laila Bennis", "instructor")
                                : who("Salma Idrissi", "declarant"));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext asked) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "none"));
    }

    private static SecurityIdentity who(String name, String role) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRole(role)
                .build();
    }
}
