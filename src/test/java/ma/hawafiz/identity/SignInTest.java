package ma.hawafiz.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;
import ma.hawafiz.Portal;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {
    @Test
    void tellsTheBearerOfATokenWhoTheyAre() {
        Portal.as("declarant@atlas")
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("id", equalTo("00000000-0000-7000-8000-000000000001"))
                .body("name", equalTo("Salma Idrissi"))
                .body("roles", contains("declarant"))
                .body("side", equalTo("company"));
    }

    @Test
    void knowsAServiceAccountAsAnIntegrator() {
        given().auth()
                .oauth2(Portal.integratorToken())
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles", contains("integrator"))
                .body("side", equalTo("company"));
    }

    @Test
    void refusesTheApiWithoutAToken() {
        given().redirects().follow(false).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void refusesTheApiToASessionOfThePages() {
        Cookies session = Portal.signIn("declarant@atlas", "/probe");

        given().cookies(session).get("/probe").then().statusCode(200);
        given().redirects()
                .follow(false)
                .cookies(session)
                .get("/api/v1/me")
                .then()
                .statusCode(401);
    }

    @Test
    void refusesATokenMadeForAnotherAudience() {
        String ofKeycloaksOwnClient = given().contentType(ContentType.URLENC)
                .formParams(Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "declarant@atlas",
                        "password", Portal.PASSWORD))
                .post(Portal.realm() + "/protocol/openid-connect/token")
                .path("access_token");

        given().auth().oauth2(ofKeycloaksOwnClient).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void sendsAVisitorOfAPageToKeycloakWithPkceAndInTheirLanguage() {
        String location = given().redirects()
                .follow(false)
                .cookie("lang", "ar")
                .get("/probe")
                .then()
                .statusCode(302)
                .extract()
                .header("Location");

        assertThat(location).startsWith(Portal.realm());
        assertThat(URI.create(location).getQuery())
                .contains("client_id=hawafiz-portal", "code_challenge_method=S256", "ui_locales=ar");
    }

    @Test
    void meetsTheVisitorAtSignInInTheirLanguage() {
        String location = given().redirects()
                .follow(false)
                .header("Accept-Language", "ar-MA,ar;q=0.9")
                .get("/probe")
                .header("Location");

        assertThat(given().urlEncodingEnabled(false).get(location).asString()).contains("lang=\"ar\"", "dir=\"rtl\"");
    }

    @Test
    void signsOutOfThePortalAndOfKeycloak() {
        Cookies session = Portal.signIn("declarant@atlas", "/probe");
        Response out = given().redirects().follow(false).cookies(session).get("/logout");

        assertThat(out.header("Location"))
                .startsWith(Portal.realm() + "/protocol/openid-connect/logout")
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        assertThat(out.detailedCookies().asList())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.getMaxAge()).isZero());
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(out.header("Location"))
                .then()
                .statusCode(302)
                .header("Location", startsWith(Portal.url() + "/"));
    }

    @Test
    void refusesAFormOfAnotherSiteButNotTheBodyOfAnApiCall() {
        given().cookies(Portal.signIn("declarant@atlas", "/probe"))
                .formParam("what", "anything")
                .post("/probe")
                .then()
                .statusCode(400);
        Portal.as("declarant@atlas")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/probe")
                .then()
                .statusCode(200);
        Portal.as("declarant@atlas").noContentType().post("/api/probe").then().statusCode(200);
    }

    @Test
    void closesAnEndpointThatDoesNotSayWhoMayCallIt() {
        given().cookies(Portal.signIn("admin@ministry", "/probe"))
                .get("/probe/forgotten")
                .then()
                .statusCode(403);
    }

    @Test
    void letsAnyoneSeeTheHealth() {
        given().get("/q/health").then().statusCode(200);
    }
}
