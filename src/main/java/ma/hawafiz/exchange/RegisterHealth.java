package ma.hawafiz.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import ma.hawafiz.company.Register;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows how the registers stand. Always up: a register that is down makes some answers unknown, and no portal unready. */
@Readiness
@ApplicationScoped
class RegisterHealth implements HealthCheck {
    private final Connections connections;

    RegisterHealth(Connections connections) {
        this.connections = connections;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder standing =
                HealthCheckResponse.named("registers").up();
        for (Register register : Register.values()) {
            standing.withData(
                    register.name(),
                    connections.to(register).map(RegisterConnection::circuit).orElse("NOT_CONNECTED"));
        }
        return standing.build();
    }
}
