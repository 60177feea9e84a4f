package ma.hawafiz.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import ma.hawafiz.Firms;
import ma.hawafiz.Portal;
import ma.hawafiz.contract.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong is told as the contract says: one document for programs, one page for people. */
@QuarkusTest
class ProblemAnswersTest {
    private static final UUID SIGNATORY_OF_RIF = UUID.fromString("00000000-0000-7000-8000-000000000004");
    private static final String FACTS = """
            { "filieres": ["CRM"], "activities": [], "operationStart": null, "taxCertificate": null,
              "cnssCertificate": null, "otherAid": %s, "turnover": [], "sites": [] }""";

    @Inject
    Firms firms;

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/v1/nothing,                    404, NOT_FOUND",
        "GET,  /api/v2/companies,                  404, NOT_FOUND",
        "GET,  /api/v1/companies/not-an-id,        404, NOT_FOUND",
        "GET,  /api/v1/companies/01a303f9-ce80-7b31-8c5e-6f0a1d2b3c4d, 404, NOT_FOUND",
        "GET,  /api/v1/dossiers/not-an-id/events,  404, NOT_FOUND",
        "POST, /api/v1/companies,                  405, METHOD_NOT_ALLOWED",
        "GET,  /api/v1/companies?limit=0,          400, REQUEST_INVALID",
        "GET,  /api/v1/companies?limit=201,        400, REQUEST_INVALID",
        "GET,  /api/v1/companies?limit=many,       400, REQUEST_INVALID",
        "GET,  /api/v1/companies?after=page2,      400, REQUEST_INVALID",
        "GET,  /api/v1/dossiers?state=LOST,        400, REQUEST_INVALID",
        "GET,  /api/v1/dossiers?companyId=7,       400, REQUEST_INVALID"
    })
    void tellsWhatIsWrongWithAnAddress(String method, String address, int status, String code) {
        problem(as("declarant@atlas").noContentType().request(method, address), status, code);
    }

    @Test
    void namesTheRangeThatIsLeft() {
        as("declarant@atlas")
                .filter(Contract.filter())
                .get("/api/v1/companies?limit=500")
                .then()
                .body("violations[0].path", equalTo("limit"))
                .body("violations[0].value", equalTo("500"))
                .body("violations[0].reason", containsString("200"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"companyId\": ",
                "[]",
                "null",
                "",
                "\"PAE\"",
                "{ \"companyId\": \"01a303f9-ce80-7b31-8c5e-6f0a1d2b3c4d\", \"measure\": \"PAX\", \"exercice\": 2026 }",
                "{ \"companyId\": \"7\", \"measure\": \"PAE\", \"exercice\": 2026 }",
                "{ \"companyId\": \"01a303f9-ce80-7b31-8c5e-6f0a1d2b3c4d\", \"measure\": \"PAE\", \"exercice\": 2026.7 }",
                "{ \"companyId\": \"01a303f9-ce80-7b31-8c5e-6f0a1d2b3c4d\", \"measure\": \"PAE\", \"exercice\": [2026] }",
                "{ \"company\": \"01a303f9-ce80-7b31-8c5e-6f0a1d2b3c4d\" }",
                "{}"
            })
    void refusesABodyThatIsNotWhatTheContractSays(String body) {
        problem(
                        as("declarant@atlas")
                                .contentType(ContentType.JSON)
                                .body(body)
                                .post("/api/v1/dossiers"),
                        400,
                        "REQUEST_INVALID")
                .body("violations[0].reason", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"turnover\": [null]",
                "\"filieres\": [null]",
                "\"turnover\": [{ \"year\": 2026, \"total\": \"1e999999999\", \"export\": \"0\" }]",
                "\"turnover\": [{ \"year\": 2026, \"total\": \"-1e999999999\", \"export\": \"1e-999999999\" }]",
                "\"sites\": [{ \"id\": \"S\\u00001\", \"region\": \"ORIENTAL\", \"p2i\": null }]",
                "\"otherAid\": \"perhaps\""
            })
    void refusesADeclarationNobodyCanKeep(String member) {
        Firms.Firm firm = firms.registered(SIGNATORY_OF_RIF);
        problem(declare(firm, "{ " + member + " }", "\"-1\""), 400, "REQUEST_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
    void refusesAnotherTypeThanTheOneItReads(String type) {
        problem(
                as("declarant@atlas").header("Content-Type", type).post("/api/v1/dossiers"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void refusesToAnswerInAFormItDoesNotSpeak() {
        problem(as("declarant@atlas").accept("application/xml").get("/api/v1/companies"), 406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @CsvSource({"'', Bearer", "Bearer abc, Bearer", "Bearer a.b.c, Bearer", "Basic YTpi, Bearer"})
    void asksForATokenWhereThereIsNoneThatHolds(String authorization, String challenge) {
        RequestSpecification asked = given().redirects().follow(false).header("Accept-Language", "en");
        if (!authorization.isEmpty()) {
            asked.header("Authorization", authorization);
        }
        problem(asked.get("/api/v1/me"), 401, "UNAUTHENTICATED").header("WWW-Authenticate", startsWith(challenge));
    }

    @Test
    void tellsThatARoleIsMissing() {
        problem(
                as("agent@ministry")
                        .contentType(ContentType.JSON)
                        .body(Map.of("measure", "PAE"))
                        .post("/api/v1/dossiers"),
                403,
                "FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource({"fr, Introuvable|introuvable|n’existe|Rien", "ar, \\p{IsArabic}", "en, Not found", "de, [a-zé]"})
    void speaksTheAskedLanguage(String language, String title) {
        Response answered = Portal.as("declarant@atlas")
                .header("Accept-Language", language)
                .get("/api/v1/dossiers/01a303f9-ce80-7b31-8c5e-6f0a1d2b3c4d");

        assertThat(answered.<String>path("title")).containsPattern(title);
        assertThat(answered.header("Content-Language")).isEqualTo(language.equals("de") ? "fr" : language);
    }

    @Test
    void tellsWhatALodgingLacks() {
        Firms.Firm firm = firms.registered(SIGNATORY_OF_RIF);
        UUID dossier = firms.opened(firm);

        problem(
                        as("signatory@rif").noContentType().post("/api/v1/dossiers/{dossier}/lodging", dossier),
                        422,
                        "DOSSIER_INCOMPLETE")
                .body("violations", hasSize(1));
        problem(
                as("signatory@rif")
                        .contentType(ContentType.JSON)
                        .body(Map.of("ground", "Erreur"))
                        .post("/api/v1/dossiers/{dossier}/withdrawal", dossier),
                409,
                "DOSSIER_STATE_CONFLICT");
        problem(
                as("signatory@rif")
                        .contentType(ContentType.JSON)
                        .body(Map.of("companyId", firm.id(), "measure", "AIS", "exercice", 2026))
                        .post("/api/v1/dossiers"),
                422,
                "MEASURE_NOT_OPEN");
    }

    @Test
    void refusesAChangeMadeFromAnOlderVersion() {
        Firms.Firm firm = firms.registered(SIGNATORY_OF_RIF);
        String first = declare(firm, FACTS.formatted("true"), "\"-1\"")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        problem(declare(firm, FACTS.formatted("false"), "\"-1\""), 412, "STALE");
        problem(declare(firm, FACTS.formatted("false"), "anything"), 412, "STALE");
        declare(firm, FACTS.formatted("false"), first).then().statusCode(200);
        problem(declare(firm, FACTS.formatted("true"), first), 412, "STALE");
    }

    @Test
    void letsOneOfTwoChangesMadeAtOnceThrough() throws Exception {
        String token = Portal.token("signatory@rif");
        for (int round = 0; round < 5; round++) {
            Firms.Firm firm = firms.registered(SIGNATORY_OF_RIF);
            assertThat(bothAtOnce(firm, token, "\"-1\"")).containsExactlyInAnyOrder(200, 412);
            assertThat(bothAtOnce(firm, token, version(firm))).containsExactlyInAnyOrder(200, 412);
        }
    }

    private static String version(Firms.Firm firm) {
        return as("signatory@rif")
                .get("/api/v1/companies/{company}/declaration", firm.id())
                .header("ETag");
    }

    private static List<Integer> bothAtOnce(Firms.Firm firm, String token, String version) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            var answers = IntStream.range(0, 2)
                    .mapToObj(hand -> hands.submit(() -> {
                        RequestSpecification asked = given().auth()
                                .oauth2(token)
                                .contentType(ContentType.JSON)
                                .header("If-Match", version)
                                .body(
                                        "{ \"filieres\": [\"CRM\"], \"otherAid\": %s, \"operationStart\": \"20%02d-01-01\" }"
                                                .formatted(hand == 0, 10 + hand + version.length()));
                        start.await();
                        return asked.put("/api/v1/companies/{company}/declaration", firm.id())
                                .statusCode();
                    }))
                    .toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/companies/x/payroll-imports, text/csv,                          537919489, problem+json",
        "/api/v1/companies/x/declaration,     application/json,                  67108865,  problem+json",
        "/companies/x/payroll,                multipart/form-data; boundary=x,   537919489, html",
        "/companies/x/profile,                application/x-www-form-urlencoded, 67108865,  html",
        "/law/drafts,                         multipart/form-data; boundary=x,   67108865,  html"
    })
    void refusesABodyTooLargeBeforeItComes(String address, String type, long length, String answered)
            throws IOException {
        String answer = answer(
                "POST %s HTTP/1.1\r\nHost: portal\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(address, type, length),
                0);

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .containsPattern("(?i)content-type: (application|text)/" + Pattern.quote(answered))
                .containsPattern("\"code\":\"TOO_LARGE\"|Envoi trop volumineux");
    }

    @Test
    void admitsAPayrollFileLargerThanAnythingElse() throws IOException {
        assertThat(answer("""
                        POST /api/v1/companies/x/payroll-imports HTTP/1.1\r
                        Host: portal\r
                        Content-Type: text/csv\r
                        Content-Length: 536870912\r
                        \r
                        """, 0, "HTTP/1.1 401".length())).isEqualTo("HTTP/1.1 401");
    }

    @Test
    void countsWhatComesUnannounced() throws IOException {
        Firms.Firm firm = firms.registered(SIGNATORY_OF_RIF);

        assertThat(answer(
                        "PUT /api/v1/companies/%s/declaration HTTP/1.1\r\nHost: portal\r\nAuthorization: Bearer %s\r\nIf-Match: \"0\"\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                                .formatted(firm.id(), Portal.token("signatory@rif")),
                        65))
                .startsWith("HTTP/1.1 413");
        assertThat(answer("""
                        POST /companies/x/profile HTTP/1.1\r
                        Host: portal\r
                        Content-Type: application/x-www-form-urlencoded\r
                        Transfer-Encoding: chunked\r
                        \r
                        """, 0)).startsWith("HTTP/1.1 413");
    }

    private static String answer(String request, int megabytes) throws IOException {
        return answer(request, megabytes, Integer.MAX_VALUE);
    }

    /** @param megabytes of white space that follow, in pieces and without an end */
    private static String answer(String request, int megabytes, int mostRead) throws IOException {
        URI portal = URI.create(Portal.url());
        try (Socket socket = new Socket(portal.getHost(), portal.getPort())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] piece = ("100000\r\n" + " ".repeat(1 << 20) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < megabytes; i++) {
                out.write(piece);
            }
            return new String(socket.getInputStream().readNBytes(mostRead), StandardCharsets.UTF_8);
        }
    }

    @Test
    void showsAPersonAPage() {
        given().accept("text/html")
                .header("Accept-Language", "ar")
                .get("/nothing-here")
                .then()
                .statusCode(404)
                .contentType(ContentType.HTML)
                .body(containsString("dir=\"rtl\""));
    }

    private static RequestSpecification as(String person) {
        return Portal.as(person).header("Accept-Language", "en");
    }

    private static Response declare(Firms.Firm firm, String facts, String version) {
        return as("signatory@rif")
                .contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(facts)
                .put("/api/v1/companies/{company}/declaration", firm.id());
    }

    private static ValidatableResponse problem(Response answered, int status, String code) {
        return answered.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Content-Language", "en")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", equalTo(ProblemType.valueOf(code).uri()))
                .body("title", notNullValue());
    }
}
