package ma.hawafiz;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** The portal as the people of the demo meet it: with a bearer token, or signed in through Keycloak's page. */
public final class Portal {
    public static final String PASSWORD = "hawafiz";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private Portal() {}

    /** Where the portal under test listens, without a slash at the end. */
    public static String url() {
        return ConfigProvider.getConfig().getValue("test.url", String.class);
    }

    /** The issuer: Keycloak's address of the realm. */
    public static String realm() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    }

    public static String token(String username) {
        return token(Map.of(
                "grant_type", "password", "client_id", "hawafiz-cli", "username", username, "password", PASSWORD));
    }

    /** Of the payroll software's service account. */
    public static String integratorToken() {
        return token(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "payroll-software",
                "client_secret",
                "payroll-software"));
    }

    /** A request to the API in the name of a person. */
    public static RequestSpecification as(String username) {
        return given().auth().oauth2(token(username));
    }

    /** Signs in through the pages, as a browser would; answers the cookies of the session. */
    public static Cookies signIn(String username, String page) {
        Response asked = browse(new HashMap<>()).get(page);
        Map<String, String> portal = new HashMap<>(asked.cookies());
        Response login = browse(new HashMap<>()).get(asked.header("Location"));
        Matcher form = FORM.matcher(login.asString());
        if (!form.find()) {
            throw new IllegalStateException("no sign-in form: " + login.statusLine());
        }
        Response signed = browse(login.cookies())
                .formParam("username", username)
                .formParam("password", PASSWORD)
                .post(form.group(1).replace("&amp;", "&"));
        Response back = browse(portal).get(signed.header("Location"));
        return back.detailedCookies();
    }

    private static RequestSpecification browse(Map<String, String> cookies) {
        return given().redirects().follow(false).urlEncodingEnabled(false).cookies(cookies);
    }

    private static String token(Map<String, String> form) {
        return given().contentType(ContentType.URLENC)
                .formParams(form)
                .post(realm() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
