package ma.hawafiz.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.Portal;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.evaluation.ReplayCommand;
import ma.hawafiz.platform.storage.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What was lodged and what was decided can be made again, by anybody who may see it, here and elsewhere. */
@QuarkusTest
class ReplayDeterminationTest {
    @Inject
    Firms firms;

    @TempDir
    Path folder;

    @Test
    void whatWasLodgedAndWhatWasDecidedComeToTheSameBytes() throws Exception {
        UUID dossier = proposed();
        firms.decided(dossier);
        String lodged =
                as("auditor@ministry").get("/api/v1/dossiers/{id}", dossier).path("determinationId");
        String decided = as("auditor@ministry")
                .get("/api/v1/dossiers/{id}/decision", dossier)
                .path("determinationId");
        assertThat(decided).isNotEqualTo(lodged);
        for (String determination : new String[] {lodged, decided}) {
            String downloaded = as("auditor@ministry")
                    .get("/api/v1/determinations/{id}", determination)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            JsonPath record = JsonPath.from(downloaded);
            assertThat(Sha256.of(record.getString("situation"))).isEqualTo(record.getString("situationSha256"));
            as("auditor@ministry")
                    .get("/api/v1/determinations/{id}/replay", determination)
                    .then()
                    .statusCode(200)
                    .body("identical", equalTo(true))
                    .body("then.ruleSet.sha256", equalTo(record.getString("ruleSetSha256")));

            String rules = as("auditor@ministry")
                    .get("/api/v1/rule-sets/{sha256}", record.getString("ruleSetSha256"))
                    .asString();
            assertThat(Sha256.of(rules)).isEqualTo(record.getString("ruleSetSha256"));
            assertThat(new CommandLine(new ReplayCommand(new ByteArrayOutputStream()))
                            .execute(
                                    Files.writeString(folder.resolve("record.json"), downloaded)
                                            .toString(),
                                    "--rules",
                                    Files.writeString(folder.resolve("rules.json"), rules)
                                            .toString()))
                    .isZero();
        }
    }

    @Test
    void nobodySeesAnothersDetermination() {
        String lodged =
                as("agent@ministry").get("/api/v1/dossiers/{id}", proposed()).path("determinationId");
        for (String path : new String[] {"/api/v1/determinations/{id}", "/api/v1/determinations/{id}/replay"}) {
            as("signatory@rif").get(path, lodged).then().statusCode(404);
            as("signatory@rif").get(path, UUID.randomUUID()).then().statusCode(404);
        }
    }

    private UUID proposed() {
        Firms.Firm firm = firms.declared();
        firms.imports(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00"));
        return firms.proposed(firm);
    }

    private static RequestSpecification as(String username) {
        return Portal.as(username).filter(Contract.filter());
    }
}
