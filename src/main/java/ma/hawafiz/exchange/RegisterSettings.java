package ma.hawafiz.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import ma.hawafiz.company.Register;

/** How each register is reached: {@code hawafiz.registers.cnss.url} and its siblings. Without an address it is not connected. */
@ConfigMapping(prefix = "hawafiz.registers")
public interface RegisterSettings {
    Line cnss();

    Line dgi();

    default Line of(Register register) {
        return switch (register) {
            case CNSS -> cnss();
            case DGI -> dgi();
        };
    }

    interface Line {
        Optional<URI> url();

        /** Where the portal gets its token, by client credentials. */
        Optional<URI> tokenUrl();

        Optional<String> clientId();

        Optional<String> secret();

        /** Of one attempt, the token included. */
        @WithDefault("10s")
        Duration timeout();

        @WithDefault("3")
        int retries();

        /** Before the first retry; it doubles each time. */
        @WithDefault("1s")
        Duration delay();

        /** How many attempts are looked at: half of them failed, and the circuit opens. */
        @WithDefault("12")
        int window();

        /** How long an open circuit leaves the register alone. */
        @WithDefault("2m")
        Duration pause();
    }
}
