package ma.hawafiz.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import ma.hawafiz.Portal;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActorConnectionTest {
    @Inject
    DataSource database;

    @Test
    void tellsPostgresWhoActsThroughTheApiAndThroughThePages() {
        assertThat(Portal.as("declarant@atlas").get("/api/probe").asString())
                .isEqualTo("company 00000000-0000-7000-8000-000000000001");
        assertThat(given().cookies(Portal.signIn("agent@ministry", "/probe"))
                        .get("/probe")
                        .asString())
                .isEqualTo("ministry 00000000-0000-7000-8000-000000000007");
    }

    @Test
    void forgetsTheActorOfTheRequestBefore() {
        Portal.as("agent@ministry").get("/api/probe").then().statusCode(200);

        assertThat(given().get("/probe/open").asString()).isEqualTo("none");
    }

    @Test
    void actsAsNobodyOutsideARequestUnlessAsTheSystem() throws SQLException {
        assertThat(ProbePage.actorOf(database)).isEqualTo("none");
        assertThat(CurrentActor.asSystem(() -> {
                    try {
                        return ProbePage.actorOf(database);
                    } catch (SQLException broken) {
                        throw new IllegalStateException(broken);
                    }
                }))
                .isEqualTo("system 00000000-0000-7000-8000-000000000000");
    }
}
