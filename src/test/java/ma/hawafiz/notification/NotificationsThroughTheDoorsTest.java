package ma.hawafiz.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.hawafiz.Database;
import ma.hawafiz.Portal;
import ma.hawafiz.contract.Contract;
import org.junit.jupiter.api.Test;

/** What the people of the demonstration read and choose, through the API and through the pages. */
@QuarkusTest
class NotificationsThroughTheDoorsTest {
    private static final UUID ACCOUNTANT = UUID.fromString("00000000-0000-7000-8000-000000000005");
    private static final UUID DECLARANT_OF_RIF = UUID.fromString("00000000-0000-7000-8000-000000000003");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    @Test
    void listsAndMarksAsReadThroughTheApi() throws SQLException {
        List<String> two = List.of(told(ACCOUNTANT, "LODGED"), told(ACCOUNTANT, "DECIDED"));
        as("accountant@fidal")
                .get("/api/v1/notifications?unread=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(two.getFirst()))
                .body("items.id", hasItem(two.getLast()));
        as("accountant@fidal")
                .get("/api/v1/notifications?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(two.getLast())))
                .body("next", equalTo(two.getLast()));
        as("accountant@fidal")
                .noContentType()
                .post("/api/v1/notifications/{id}/reading", two.getFirst())
                .then()
                .statusCode(204);
        as("accountant@fidal")
                .get("/api/v1/notifications?unread=true&limit=200")
                .then()
                .body("items.id", not(hasItem(two.getFirst())))
                .body("items.id", hasItem(two.getLast()));
        as("declarant@atlas")
                .noContentType()
                .post("/api/v1/notifications/{id}/reading", two.getLast())
                .then()
                .statusCode(404);
        as("instructor@ministry")
                .noContentType()
                .post("/api/v1/notifications/{id}/reading", two.getLast())
                .then()
                .statusCode(404);
        as("accountant@fidal")
                .noContentType()
                .post("/api/v1/notifications/reading")
                .then()
                .statusCode(204);
        as("accountant@fidal").get("/api/v1/notifications?unread=true").then().body("items", hasSize(0));
    }

    @Test
    void takesTheAddressOfTheTokenAndKeepsWhatIsChosen() {
        as("declarant@atlas")
                .get("/api/v1/preferences")
                .then()
                .statusCode(200)
                .body("accountEmail", equalTo("declarant@atlas.example"))
                .body("email", equalTo(null))
                .body("rhythm", equalTo("IMMEDIATE"))
                .body("kinds.find { it.kind == 'PAYROLL_ACCEPTED' }.byEmail", equalTo(false))
                .body("kinds.find { it.kind == 'DECIDED' }.statutory", equalTo(true));
        choose("""
                {"email": "paie@atlas.example", "language": "AR", "rhythm": "DAILY", "muted": ["LODGED"]}""")
                .then()
                .statusCode(200)
                .body("email", equalTo("paie@atlas.example"))
                .body("language", equalTo("AR"))
                .body("kinds.findAll { !it.byEmail }.kind", equalTo(List.of("LODGED")));
        as("declarant@atlas")
                .get("/api/v1/preferences")
                .then()
                .body("rhythm", equalTo("DAILY"))
                .body("email", equalTo("paie@atlas.example"));
        choose("{\"language\": \"FR\", \"rhythm\": \"IMMEDIATE\", \"muted\": []}")
                .then()
                .statusCode(200);
    }

    @Test
    void saysEverythingThatIsWrongWithAChoice() {
        given().auth()
                .oauth2(Portal.token("declarant@atlas"))
                .contentType(ContentType.JSON)
                .body("""
                        {"email": "not an address", "language": "DE", "muted": ["DECIDED", "GOSSIP"]}""")
                .put("/api/v1/preferences")
                .then()
                .statusCode(400)
                .body(
                        "violations.path",
                        containsInAnyOrder("$.email", "$.language", "$.rhythm", "$.muted[0]", "$.muted[1]"))
                .body(
                        "violations.code",
                        containsInAnyOrder(
                                "email.form",
                                "preferences.choice",
                                "member.missing",
                                "preferences.statutory",
                                "preferences.choice"));
    }

    @Test
    void showsTheTroublesOfMailsToAdministratorsOnly() throws SQLException {
        String refused = told(DECLARANT_OF_RIF, "RECOVERY");
        try (Database owner = Database.asOwner()) {
            owner.change(
                    "insert into notification_mail values (?::uuid, ?, 'RECOVERY', now(), false, 'REFUSED', now(), 1, 'SMTP 550', null)",
                    refused,
                    DECLARANT_OF_RIF);
            as("admin@ministry")
                    .get("/api/v1/mail-troubles")
                    .then()
                    .statusCode(200)
                    .body("items.find { it.id == '" + refused + "' }.failure", equalTo("SMTP 550"));
            as("instructor@ministry").get("/api/v1/mail-troubles").then().statusCode(403);

            Cookies session = Portal.signIn("admin@ministry", "/mailing");
            String page = page(session, "/mailing");
            assertThat(page).contains("SMTP 550").doesNotContain("rif.example");
            post(session, page, "/mailing/retry").then().statusCode(303);
            assertThat(owner.one("select state from notification_mail where notification_id = ?::uuid", refused))
                    .isEqualTo("WAITING");
            owner.change("delete from notification_mail where notification_id = ?::uuid", refused);
        }
    }

    @Test
    void countsAndReadsThroughThePagesAndKnowsWhoSignedIn() throws Exception {
        String told = told(DECLARANT_OF_RIF, "INCOMPLETE");
        Cookies session = Portal.signIn("declarant@rif", "/notifications");
        try (Database owner = Database.asOwner()) {
            String email =
                    "select count(*) from person_profile where person = ? and token_email = 'declarant@rif.example'"
                            + " and roles = '{declarant}'";
            for (int tries = 0; owner.count(email, DECLARANT_OF_RIF) == 0 && tries < 100; tries++) {
                Thread.sleep(100);
            }
            assertThat(owner.count(email, DECLARANT_OF_RIF)).isEqualTo(1);
        }
        String page = page(session, "/notifications");
        assertThat(page).contains("bell-count", "Pièces manquantes au dossier", "non lu");
        assertThat(page(session, "/preferences")).contains("declarant@rif.example");

        post(session, page, "/notifications/" + told + "/read").then().statusCode(303);
        post(session, page, "/notifications/read").then().statusCode(303);
        assertThat(page(session, "/notifications")).doesNotContain("bell-count");
        given().redirects()
                .follow(false)
                .get("/notifications")
                .then()
                .statusCode(302)
                .header("Location", notNullValue());
    }

    @Test
    void keepsTheChoiceOfAFormAndShowsWhatIsWrongWithIt() throws SQLException {
        Cookies session = Portal.signIn("signatory@rif", "/preferences");
        String form = page(session, "/preferences");
        request(session, form)
                .formParam("email", "pas une adresse")
                .formParam("language", "AR")
                .formParam("rhythm", "DAILY")
                .post("/preferences")
                .then()
                .statusCode(400);
        request(session, form)
                .formParam("email", "")
                .formParam("language", "AR")
                .formParam("rhythm", "DAILY")
                .formParam("kinds", "LODGED")
                .post("/preferences")
                .then()
                .statusCode(303);
        try (Database owner = Database.asOwner()) {
            UUID signatory = UUID.fromString("00000000-0000-7000-8000-000000000004");
            assertThat(owner.one("select language || rhythm from person_profile where person = ?", signatory))
                    .isEqualTo("ARDAILY");
            assertThat(owner.all("select kind from muted_mail where person = ?", signatory))
                    .contains("PAYROLL_ACCEPTED", "APPEALED")
                    .doesNotContain("LODGED", "DECIDED");
        }
    }

    private static RequestSpecification as(String username) {
        return Portal.as(username).filter(Contract.filter());
    }

    private static io.restassured.response.Response choose(String body) {
        return as("declarant@atlas").contentType(ContentType.JSON).body(body).put("/api/v1/preferences");
    }

    private static String page(Cookies session, String address) {
        return given().cookies(session)
                .get(address + "?lang=fr")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static io.restassured.response.Response post(Cookies session, String page, String address) {
        return request(session, page).post(address);
    }

    private static RequestSpecification request(Cookies session, String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as("a form").isTrue();
        return given().redirects()
                .follow(false)
                .cookies(session)
                .cookie("csrf-token", token.group(1))
                .contentType(ContentType.URLENC)
                .formParam("csrf-token", token.group(1));
    }

    /** Of no company, so that anybody may be told. */
    private static String told(UUID person, String kind) throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.one(
                    "insert into notification (id, recipient, kind, path, at) values (uuidv7(), ?, ?, '/home', now()) returning id",
                    person,
                    kind);
        }
    }
}
