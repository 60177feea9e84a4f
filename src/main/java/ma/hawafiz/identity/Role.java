package ma.hawafiz.identity;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The realm roles of Keycloak; {@code @RolesAllowed} names them by their code. */
public enum Role {
    DECLARANT(Side.COMPANY),
    SIGNATORY(Side.COMPANY),
    OPERATOR(Side.COMPANY),
    AGENT(Side.MINISTRY),
    INSTRUCTOR(Side.MINISTRY),
    COMMITTEE(Side.MINISTRY),
    APPROVER(Side.MINISTRY),
    PAYER(Side.MINISTRY),
    AUDITOR(Side.MINISTRY),
    ADMIN(Side.MINISTRY),
    INTEGRATOR(Side.COMPANY);

    private final Side side;

    Role(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a visitor of the pages may prepare what a company hands in. */
    public static boolean mayPrepare(SecurityContext visitor) {
        return visitor.isUserInRole(DECLARANT.code()) || visitor.isUserInRole(SIGNATORY.code());
    }

    /** Empty for the roles Keycloak adds of its own. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
