package ma.hawafiz.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.Firms;
import ma.hawafiz.Portal;
import ma.hawafiz.company.DeclareFacts;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.platform.storage.ReceivedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program meets on the way of a document, each exchange held against the contract. */
@QuarkusTest
class DocumentsThroughTheApiTest {
    private static final UUID SIGNATORY_OF_RIF = UUID.fromString("00000000-0000-7000-8000-000000000004");
    private static final String PART = "application/offset+octet-stream";

    @Inject
    Firms firms;

    @Inject
    DeclareFacts declareFacts;

    private String company;

    @BeforeEach
    void newFirm() {
        Firms.Firm firm = firms.registered(SIGNATORY_OF_RIF);
        Firms.by(firm.signatory(), () -> declareFacts.declare(firm.id(), Firms.facts(), -1));
        company = "/api/v1/companies/" + firm.id();
    }

    @Test
    void followsADocumentToItsContent() throws InterruptedException {
        byte[] content = Contents.pdf("api");
        String id = asked().queryParam("piece", "RC_EXTRACT")
                .queryParam("fileName", "modèle J.pdf")
                .queryParam("issuedOn", "2027-03-02")
                .contentType("application/octet-stream")
                .body(content)
                .post(company + "/documents")
                .then()
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"))
                .body("validUntil", equalTo("2027-06-02"))
                .extract()
                .path("id");
        scanned(id);

        Response read = asked().get(company + "/documents/" + id + "/content");
        read.then()
                .statusCode(200)
                .header("Content-Type", containsString("application/pdf"))
                .header("Content-Disposition", containsString("attachment"))
                .header("Content-Security-Policy", endsWith("sandbox; frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff");
        assertThat(read.headers().getValues("Content-Security-Policy")).hasSize(1);
        assertThat(read.asByteArray()).isEqualTo(content);
        asked().get(company + "/documents?limit=1").then().statusCode(200).body("items.id", hasItem(id));
    }

    @Test
    void isNotThereForAnother() throws InterruptedException {
        String id = sent(Contents.pdf("à nous"));
        scanned(id);
        RequestSpecification other = Portal.as("signatory@atlas").filter(Contract.filter());

        for (String place : new String[] {"", "/content"}) {
            other.get(company + "/documents/" + id + place)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
        }
        other.get(company + "/documents").then().statusCode(404);
        String upload = started(10);
        Portal.as("signatory@atlas")
                .header("Tus-Resumable", "1.0.0")
                .head(upload)
                .then()
                .statusCode(404);
    }

    @Test
    void refusesContentThatIsNoneOfTheTypes() {
        asked().queryParam("piece", "STATUTES")
                .queryParam("fileName", "statuts.pdf")
                .contentType("application/octet-stream")
                .body(new byte[] {'M', 'Z', (byte) 0x90, 0})
                .post(company + "/documents")
                .then()
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_REFUSED"))
                .body("violations[0].code", equalTo("document.type"));
    }

    @Test
    void goesOnAfterACutWhereItWas() throws Exception {
        byte[] content = Arrays.copyOf(Contents.pdf("en deux fois"), 6 * 1024 * 1024);
        String upload = started(content.length);
        assertThat(offset(upload)).isZero();

        cutOff(upload, content, 2_500_000);
        long there = 0;
        for (int waited = 0; there == 0 && waited < 100; waited++) {
            Thread.sleep(100);
            there = offset(upload);
        }
        assertThat(there).isBetween(1L, 2_500_000L);

        part(upload, 0, content).then().statusCode(409).body("code", equalTo("UPLOAD_CONFLICT"));
        String document = part(upload, there, Arrays.copyOfRange(content, (int) there, content.length))
                .then()
                .statusCode(204)
                .header("Upload-Offset", String.valueOf(content.length))
                .extract()
                .header("Document-Location");
        String id = document.substring(document.lastIndexOf('/') + 1);
        scanned(id);
        assertThat(asked().get(document + "/content").asByteArray()).isEqualTo(content);
    }

    @Test
    void speaksTusOneAndNoOther() {
        asked().options(company + "/document-uploads")
                .then()
                .statusCode(204)
                .header("Tus-Version", "1.0.0")
                .header("Tus-Extension", "creation,termination")
                .header("Tus-Max-Size", String.valueOf(ReceivedFile.MOST_BYTES));
        announced(ReceivedFile.MOST_BYTES + 1).then().statusCode(413);
        announced(0).then().statusCode(400).body("violations[0].code", equalTo("upload.length"));
        asked().noContentType()
                .header("Tus-Resumable", "0.2.2")
                .header("Upload-Length", 5)
                .header("Upload-Metadata", "piece U1RBVFVURVM=")
                .post(company + "/document-uploads")
                .then()
                .statusCode(412)
                .header("Tus-Version", "1.0.0");
        String upload = started(5);
        part(upload, 0, "longer than said".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(413);
        tus().delete(upload).then().statusCode(204);
        part(upload, 0, new byte[1]).then().statusCode(404);
    }

    @Test
    void keepsNothingOfPartsThatMakeNoDocument() {
        String upload = started(4);
        part(upload, 0, new byte[] {'M', 'Z', 0, 0})
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("document.type"));
        part(upload, 0, new byte[1]).then().statusCode(404);
        asked().get(company + "/documents").then().statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void tellsThePublishedListAndHowADossierStands() throws InterruptedException {
        asked().header("Accept-Language", "ar")
                .get("/api/v1/pieces")
                .then()
                .statusCode(200)
                .body("pieces.size()", equalTo(12))
                .body("pieces.find { it.code == 'RC_EXTRACT' }.months", equalTo(3))
                .body("pieces.find { it.code == 'IS_RETURN' }.askedFor", equalTo(List.of("AIS")));
        scanned(sent(Contents.pdf("liste")));
        String dossier = asked().contentType("application/json")
                .body("{\"companyId\":\"%s\",\"measure\":\"PAE\",\"exercice\":2026}"
                        .formatted(company.substring(company.lastIndexOf('/') + 1)))
                .post("/api/v1/dossiers")
                .path("id");
        asked().get("/api/v1/dossiers/" + dossier + "/pieces")
                .then()
                .statusCode(200)
                .body("pieces.find { it.code == 'STATUTES' }.standing", equalTo("THERE"))
                .body("pieces.find { it.code == 'STATUTES' }.reused", equalTo(true))
                .body("pieces.find { it.code == 'EBDS' }.missingMonths.size()", equalTo(12))
                .body("pieces.code", not(hasItem("IS_RETURN")));
    }

    /** Says it sends everything, and is gone in the middle. */
    private static void cutOff(String upload, byte[] content, int after) throws IOException {
        URI portal = URI.create(Portal.url());
        try (Socket socket = new Socket(portal.getHost(), portal.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("""
                    PATCH %s HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Tus-Resumable: 1.0.0
                    Upload-Offset: 0
                    Content-Type: %s
                    Content-Length: %d

                    """.formatted(upload, Portal.token("signatory@rif"), PART, content.length)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(content, 0, after);
            out.flush();
        }
    }

    private String sent(byte[] content) {
        return asked().queryParam("piece", "STATUTES")
                .queryParam("fileName", "statuts.pdf")
                .contentType("application/octet-stream")
                .body(content)
                .post(company + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String started(long length) {
        String location = announced(length).then().statusCode(201).extract().header("Location");
        return URI.create(location).getPath();
    }

    private Response announced(long length) {
        String said = "piece %s,fileName %s".formatted(base64("STATUTES"), base64("statuts.pdf"));
        return tus().header("Upload-Length", length)
                .header("Upload-Metadata", said)
                .post(company + "/document-uploads");
    }

    private Response part(String upload, long offset, byte[] bytes) {
        return tus().header("Upload-Offset", offset)
                .contentType(PART)
                .body(bytes)
                .patch(upload);
    }

    private static long offset(String upload) {
        return Long.parseLong(
                tus().head(upload).then().statusCode(200).extract().header("Upload-Offset"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RequestSpecification tus() {
        return asked().noContentType().header("Tus-Resumable", "1.0.0");
    }

    private static RequestSpecification asked() {
        return Portal.as("signatory@rif").filter(Contract.filter());
    }

    private void scanned(String id) throws InterruptedException {
        for (int waited = 0; waited < 300; waited++) {
            Response document = asked().get(company + "/documents/" + id);
            if (!"RECEIVED".equals(document.path("state"))) {
                document.then().body("state", equalTo("CLEAN"));
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not scanned within half a minute");
    }
}
