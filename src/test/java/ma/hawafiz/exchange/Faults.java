package ma.hawafiz.exchange;

import static io.restassured.RestAssured.given;

import java.util.Locale;
import ma.hawafiz.company.Register;
import org.eclipse.microprofile.config.ConfigProvider;

/** The simulated registers, told from outside how to behave: over HTTP, as a person trying the demonstration does. */
final class Faults {
    private Faults() {}

    static void in(Register register, String fault) {
        given().put(address(register) + "/simulator/fault?" + fault).then().statusCode(200);
    }

    /** How many requests came in since it was last told something. */
    static int requests(Register register) {
        return given().get(address(register) + "/simulator")
                .then()
                .statusCode(200)
                .extract()
                .path("requests");
    }

    /** The register has a certificate of that day for the company with that number. */
    static void certify(Register register, String number, String issuedOn) {
        given().put("%s/simulator/certificates/%s?%s".formatted(address(register), number, issuedOn))
                .then()
                .statusCode(200);
    }

    static String address(Register register) {
        return ConfigProvider.getConfig()
                .getValue("hawafiz.registers." + register.name().toLowerCase(Locale.ROOT) + ".url", String.class);
    }
}
