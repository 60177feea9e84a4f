package ma.hawafiz.demo.registers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * The two registers of development and tests, beside the local PostgreSQL and Keycloak. The delivered application has no way
 * to them: it is told where the real ones are, or works without.
 */
public final class RegisterSimulators {
    private static final int CNSS_PORT = 8191;
    private static final int DGI_PORT = 8192;

    private RegisterSimulators() {}

    /**
     * @param realm by whose tokens the portal is known to them
     * @param port the port to take where this one is wanted
     * @return the settings by which the portal finds them
     */
    public static Map<String, String> start(String realm, IntUnaryOperator port) {
        List<SimulatedFirm> firms = SimulatedFirm.all();
        Map<String, String> settings = new HashMap<>();
        settings.putAll(line("cnss", realm, new CnssSimulator(port.applyAsInt(CNSS_PORT), realm, firms).start()));
        settings.putAll(line("dgi", realm, new DgiSimulator(port.applyAsInt(DGI_PORT), realm, firms).start()));
        return settings;
    }

    private static Map<String, String> line(String register, String realm, String address) {
        String prefix = "hawafiz.registers." + register + ".";
        return Map.of(
                prefix + "url", address,
                prefix + "token-url", realm + "/protocol/openid-connect/token",
                prefix + "client-id", "hawafiz-at-" + register,
                prefix + "secret", "hawafiz-at-" + register);
    }
}
