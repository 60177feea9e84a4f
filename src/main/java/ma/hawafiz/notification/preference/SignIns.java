package ma.hawafiz.notification.preference;

import io.quarkus.oidc.SecurityEvent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.i18n.Language;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Hears who signs in to the pages; behind the request, which does not wait for it. */
@ApplicationScoped
class SignIns {
    private final RegisterPerson registerPerson;

    SignIns(RegisterPerson registerPerson) {
        this.registerPerson = registerPerson;
    }

    void signedIn(@ObservesAsync SecurityEvent event) {
        SecurityIdentity identity = event.getSecurityIdentity();
        if (event.getEventType() == SecurityEvent.Type.OIDC_LOGIN
                && identity.getPrincipal() instanceof JsonWebToken token) {
            CurrentActor.of(identity)
                    .ifPresent(person -> CurrentActor.as(
                            person,
                            () -> registerPerson.register(
                                    person, token.getClaim("email"), Language.of(token.getClaim("locale")))));
        }
    }
}
