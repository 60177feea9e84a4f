package ma.hawafiz.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The filter against a server that answers whatever it is told to. */
class ContractFilterTest {
    private static final String ME = """
            {"id":"00000000-0000-7000-8000-000000000001","name":"Salma Idrissi","roles":["declarant"],"side":"company"}
            """;
    private static final String IMPORT = """
            {"id":"01a49adb-2f00-7c18-b2d4-91e7a3f05c66","kind":"PAYROLL_CSV","fileName":"payroll.csv",
             "firstMonth":"2026-03","lastMonth":"2026-03","lines":1,"employees":1,"months":1,
             "sha256":"bb6fa1e5f09ca1b2d029102f46456d78fffab532c96042f476e726e4773ec49a",
             "importedBy":"Salma Idrissi","importedAt":"2027-03-31T09:12:00Z"}
            """;
    private static final String NOT_FOUND = """
            {"type":"urn:hawafiz:problem:not-found","title":"Ressource introuvable","status":404,
             "detail":"Cette ressource n’existe pas.","code":"NOT_FOUND"}
            """;
    private static final String IMPORTS = "/api/v1/companies/01a303f9-ce80-7b31-8c5e-6f0a1d2b3c4d/payroll-imports";

    private final HttpServer server = start();

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void letsPassWhatTheContractAllows() {
        assertThat(answering(200, "application/json", ME).get("/api/v1/me").statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsAPayrollFilePass() {
        Response answer = answering(201, "application/json", IMPORT)
                .contentType("text/csv")
                .queryParam("fileName", "payroll.csv")
                .body("cnss;mois;rbi\n101251911;2026-03;6703.45\n".getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void refusesAMemberTheContractDoesNotKnow() {
        RequestSpecification request =
                answering(200, "application/json", ME.replace("\"side\"", "\"e-mail\":1,\"side\""));
        assertThatThrownBy(() -> request.get("/api/v1/me"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("e-mail");
    }

    @Test
    void refusesAStatusTheContractDoesNotForesee() {
        RequestSpecification request = answering(418, "application/problem+json", NOT_FOUND);
        assertThatThrownBy(() -> request.get("/api/v1/me")).hasMessageContaining("418");
    }

    @Test
    void refusesAProblemThatIsNotOne() {
        RequestSpecification request =
                answering(404, "application/problem+json", NOT_FOUND.replace("NOT_FOUND", "LOST"));
        assertThatThrownBy(() -> request.queryParam("limit", 50).get(IMPORTS)).hasMessageContaining("code");
    }

    @Test
    void refusesThatAForbiddenRequestIsAccepted() {
        RequestSpecification request = answering(201, "application/json", IMPORT);
        assertThatThrownBy(() ->
                        request.contentType("text/csv").body("cnss;mois;rbi\n").post(IMPORTS))
                .hasMessageContaining("fileName");
    }

    @Test
    void letsAForbiddenRequestBeRefused() {
        Response answer = answering(404, "application/problem+json", NOT_FOUND)
                .queryParam("limit", 500)
                .get(IMPORTS);
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private RequestSpecification answering(int status, String type, String body) {
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        return given().filter(Contract.filter())
                .baseUri("http://localhost:" + server.getAddress().getPort())
                .header("Authorization", "Bearer any");
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
