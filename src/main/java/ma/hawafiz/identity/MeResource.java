package ma.hawafiz.identity;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

@Path("/api/v1/me")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    private final CurrentActor current;

    MeResource(CurrentActor current) {
        this.current = current;
    }

    public record Me(UUID id, String name, List<String> roles, String side) {}

    @GET
    public Me me() {
        Actor actor = current.get();
        return new Me(
                actor.id(),
                actor.name(),
                actor.roles().stream().sorted().map(Role::code).toList(),
                actor.side().code());
    }
}
