package ma.hawafiz.platform.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import ma.hawafiz.gallery.GalleryProfile;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(GalleryProfile.class)
class LanguageChoiceTest {
    private static final String PAGE = "/gallery/company";

    @Test
    void speaksFrenchWhenNothingIsAsked() {
        Response page = given().get(PAGE);

        assertThat(page.asString()).contains("<html lang=\"fr\" dir=\"ltr\">");
        assertThat(page.cookie("lang")).isNull();
    }

    @Test
    void speaksTheBrowsersLanguage() {
        given().header("Accept-Language", "ar-MA,fr;q=0.5")
                .get(PAGE)
                .then()
                .body(containsString("<html lang=\"ar\" dir=\"rtl\">"));
    }

    @Test
    void remembersTheLanguageChosenForAYear() {
        Cookie choice = given().get(PAGE + "?lang=ar").detailedCookie("lang");

        assertThat(choice.getValue()).isEqualTo("ar");
        assertThat(choice.getMaxAge()).isEqualTo(31_536_000);
        assertThat(choice.getPath()).isEqualTo("/");
        assertThat(choice.getSameSite()).isEqualTo("Lax");
    }

    @Test
    void prefersTheLanguageRememberedToTheBrowsers() {
        given().cookie("lang", "en")
                .header("Accept-Language", "ar")
                .get(PAGE)
                .then()
                .body(containsString("<html lang=\"en\""));
    }

    @Test
    void offersTheSamePageWithTheSameFiltersInTheOtherLanguages() {
        given().get(PAGE + "?state=LODGED&lang=fr").then().body(containsString("href=\"?state=LODGED&amp;lang=ar\""));
    }

    @Test
    void ignoresALanguageItDoesNotSpeak() {
        given().get(PAGE + "?lang=%3Cscript%3E")
                .then()
                .body(containsString("<html lang=\"fr\""))
                .cookie("lang", "fr");
    }
}
