package ma.hawafiz.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Who acts.
 *
 * @param id the subject Keycloak names in its tokens, of a person or of a service account
 */
public record Actor(UUID id, String name, Set<Role> roles) {
    /** The portal itself: jobs and the loading of seeds. */
    public static final Actor SYSTEM =
            new Actor(UUID.fromString("00000000-0000-7000-8000-000000000000"), "Hawafiz", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean ministry() {
        return side() == Side.MINISTRY;
    }

    /** Whoever holds a role of the ministry stands on its side, whatever else they hold. */
    public Side side() {
        if (equals(SYSTEM)) {
            return Side.SYSTEM;
        }
        return roles.stream().map(Role::side).min(Side::compareTo).orElse(Side.NONE);
    }
}
