package ma.hawafiz.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The actor of the request being served, by session or by bearer token; outside a request, only the system may act. */
@ApplicationScoped
public class CurrentActor {
    private static final ScopedValue<Actor> IN_PERSON = ScopedValue.newInstance();

    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The actor of an endpoint that asks for sign-in. */
    public Actor get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody acts here: no request, no job"));
    }

    public Optional<Actor> find() {
        if (IN_PERSON.isBound()) {
            return Optional.of(IN_PERSON.get());
        }
        if (!Arc.requireContainer().requestContext().isActive() || identity.isAnonymous()) {
            return Optional.empty();
        }
        return of(identity);
    }

    /** What the token of the request says besides, such as {@code email}. */
    public Optional<String> claim(String name) {
        return !IN_PERSON.isBound()
                        && Arc.requireContainer().requestContext().isActive()
                        && identity.getPrincipal() instanceof JsonWebToken token
                ? token.claim(name)
                : Optional.empty();
    }

    /** Whose identity it is; empty without a token. */
    public static Optional<Actor> of(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.of(actor(identity, token))
                : Optional.empty();
    }

    /** Does the work of a job or of a start in the name of the portal itself. */
    public static <T> T asSystem(Supplier<T> work) {
        return ScopedValue.where(IN_PERSON, Actor.SYSTEM).call(work::get);
    }

    public static void asSystem(Runnable work) {
        ScopedValue.where(IN_PERSON, Actor.SYSTEM).run(work);
    }

    /** Does the work in the name of a person who is not there: the demonstration's people. */
    public static void as(Actor actor, Runnable work) {
        ScopedValue.where(IN_PERSON, actor).run(work);
    }

    private static Actor actor(SecurityIdentity identity, JsonWebToken token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        identity.getRoles().forEach(role -> Role.of(role).ifPresent(roles::add));
        String name = token.<String>claim("name").orElseGet(token::getName);
        return new Actor(UUID.fromString(token.getSubject()), name, roles);
    }
}
