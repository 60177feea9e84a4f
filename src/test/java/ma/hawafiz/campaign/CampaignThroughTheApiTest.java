package ma.hawafiz.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.Portal;
import ma.hawafiz.contract.Contract;
import org.junit.jupiter.api.Test;

/** An administrator has everybody weighed; the figures are there, company by company, and each says why. */
@QuarkusTest
class CampaignThroughTheApiTest {
    private static final String CAMPAIGN = "/api/v1/campaigns/{id}";
    private static final String LINE = CAMPAIGN + "/lines/{employment}/2026/{measure}";

    @Inject
    Firms firms;

    @Test
    void weighsEverybodyAndExplainsEachLineUntilFactsMove() throws Exception {
        Firms.Firm firm = firms.declared();
        String cnss = FilledCompany.digits(9);
        firms.imports(firm, Firms.HEADER + Firms.lines(cnss, "9000.00"));
        String id = completed("{\"exercice\": 2026}");

        auditor()
                .get(CAMPAIGN, id)
                .then()
                .statusCode(200)
                .body("campaign.firstExercice", equalTo(2026))
                .body("campaign.asOf", equalTo("2027-03-31"))
                .body("totals.measure", contains("AIR", "PAE", "PAF"))
                .body("totals.exercice", contains(2026, 2026, 2026));
        assertThat(ofFirm(id, firm).getString("sums.payable")).isEqualTo("22140.00");
        assertThat(ofFirm(id, firm).getInt("sums.lines")).isEqualTo(3);
        JsonPath lines = auditor()
                .get(CAMPAIGN + "/companies/{company}/lines", id, firm.id())
                .then()
                .statusCode(200)
                .body("items.cnss", contains(cnss))
                .body("items[0].lines.payable", contains("0.00", "18360.00", "3780.00"))
                .extract()
                .jsonPath();
        String employment = lines.getString("items[0].employmentId");
        auditor()
                .get(LINE, id, employment, "PAE")
                .then()
                .statusCode(200)
                .body("same", equalTo(true))
                .body("weighed.payable", equalTo("18360.00"))
                .body("determination.lines[0].steps.id", hasItem("pae.base"))
                .body("determination.totals.payable", equalTo("18360.00"));

        firms.imports(firm, Firms.HEADER + Firms.lines(cnss, "9500.00"));

        auditor()
                .get(LINE, id, employment, "PAF")
                .then()
                .body("same", equalTo(false))
                .body("weighed.payable", equalTo("3780.00"))
                .body("determination.totals.payable", equalTo("3990.00"));
        auditor().get(LINE, id, UUID.randomUUID(), "PAF").then().statusCode(404);
        assertThat(all(
                        "select details ->> 'slices' from journal_entry where action = 'CampaignStarted' and subject = '%s'"
                                .formatted(id)))
                .hasSize(1);
    }

    @Test
    void marksASliceThatCannotBeWeighedAndTriesItAgainWhenAsked() throws Exception {
        Firms.Firm firm = firms.declared();
        firms.imports(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00"));
        change("alter table payroll_month drop constraint payroll_month_situation_check");
        change("update payroll_month set situation = 'XX' where company_id = '%s'".formatted(firm.id()));
        String id = ended("{\"exercice\": 2026}");
        try {
            auditor().get(CAMPAIGN, id).then().body("campaign.state", equalTo("FAILED"));
            assertThat(ofFirm(id, firm).getString("failure")).contains("XX");
            assertThat(ofFirm(id, firm).getBoolean("done")).isFalse();
            assertThat(auditor().get(CAMPAIGN, id).jsonPath().getInt("campaign.progress.failed"))
                    .isEqualTo(1);
            assertThat(auditor().get(CAMPAIGN, id).jsonPath().getInt("campaign.progress.done"))
                    .as("the others are done")
                    .isPositive();
        } finally {
            change("update payroll_month set situation = null where company_id = '%s'".formatted(firm.id()));
            change(
                    "alter table payroll_month add constraint payroll_month_situation_check check (situation in ('SO', 'DE', 'IT', 'IL', 'AT', 'CS', 'MS', 'MP'))");
        }

        admin().contentType(ContentType.JSON)
                .post(CAMPAIGN + "/retry", id)
                .then()
                .statusCode(200);

        await(id);
        auditor().get(CAMPAIGN, id).then().body("campaign.state", equalTo("COMPLETE"));
        assertThat(ofFirm(id, firm).getString("sums.payable")).isEqualTo("22140.00");
    }

    @Test
    void isStartedByAnAdministratorOnlyAndForAnExerciceOfTheScheme() throws Exception {
        completed("{}");
        auditor()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/campaigns")
                .then()
                .statusCode(403);
        Portal.as("declarant@atlas")
                .filter(Contract.filter())
                .get("/api/v1/campaigns")
                .then()
                .statusCode(403);
        admin().contentType(ContentType.JSON)
                .body("{\"exercice\": 2031}")
                .post("/api/v1/campaigns")
                .then()
                .statusCode(400)
                .body("violations.path", contains("exercice"));
        auditor().get("/api/v1/campaigns?limit=1").then().statusCode(200).body("items", hasSize(1));
    }

    private String completed(String asked) throws Exception {
        String id = ended(asked);
        auditor().get(CAMPAIGN, id).then().body("campaign.state", equalTo("COMPLETE"));
        return id;
    }

    private String ended(String asked) throws Exception {
        String id = admin().contentType(ContentType.JSON)
                .body(asked)
                .post("/api/v1/campaigns")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await(id);
        return id;
    }

    private static void await(String id) throws Exception {
        String left =
                "select number from campaign_slice where campaign_id = '%s' and done_at is null and failure is null"
                        .formatted(id);
        for (int i = 0; i < 600 && !all(left).isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(all(left)).isEmpty();
    }

    /** The firm among the companies, page by page. */
    private static JsonPath ofFirm(String id, Firms.Firm firm) {
        String after = "";
        while (after != null) {
            JsonPath page = auditor()
                    .get(CAMPAIGN + "/companies?limit=200" + after, id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            int at = page.getList("items.companyId").indexOf(firm.id().toString());
            if (at >= 0) {
                return page.setRootPath("items[" + at + "]");
            }
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        throw new AssertionError("the firm is not in the campaign");
    }

    private static RequestSpecification admin() {
        return Portal.as("admin@ministry").filter(Contract.filter());
    }

    private static RequestSpecification auditor() {
        return Portal.as("auditor@ministry").filter(Contract.filter());
    }

    private static List<String> all(String query) throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.all(query);
        }
    }

    private static void change(String statement) throws SQLException {
        try (Database owner = Database.asOwner()) {
            owner.change(statement);
        }
    }
}
