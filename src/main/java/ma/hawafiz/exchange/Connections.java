package ma.hawafiz.exchange;

import io.quarkus.oidc.client.OidcClients;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import ma.hawafiz.company.Register;

/** The registers that can be asked, each over a connection of its own: one that fails leaves the other alone. */
@ApplicationScoped
class Connections {
    private final Map<Register, RegisterConnection> made = new EnumMap<>(Register.class);

    Connections(RegisterSettings settings, OidcClients identities, ReadDocument readDocument) {
        for (Register register : Register.values()) {
            Optional<URI> url = settings.of(register).url();
            url.ifPresent(address -> made.put(
                    register,
                    new RegisterConnection(register.name(), address, settings.of(register), identities, readDocument)));
        }
    }

    Optional<RegisterConnection> to(Register register) {
        return Optional.ofNullable(made.get(register));
    }

    boolean connected(Register register) {
        return made.containsKey(register);
    }
}
