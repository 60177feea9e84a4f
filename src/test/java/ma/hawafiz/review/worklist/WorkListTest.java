package ma.hawafiz.review.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.Portal;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.identity.Side;
import ma.hawafiz.platform.problem.Refusal;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** The work list finds what was lodged by each of its filters, in each of its orders, page by page in both directions. */
@QuarkusTest
class WorkListTest {
    @Inject
    WorkItems workItems;

    @Inject
    Firms firms;

    private static RequestSpecification as(String person) {
        return Portal.as(person).filter(Contract.filter());
    }

    private static WorkFilter filter(String... namesAndValues) {
        MultivaluedMap<String, String> address = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            address.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return ReadFilter.of(address);
    }

    private WorkItems.Window window(WorkFilter filter, WorkItems.Place place, int limit) {
        return Firms.by(
                Firms.INSTRUCTOR,
                () -> QuarkusTransaction.requiringNew().call(() -> workItems.window(filter, place, limit)));
    }

    private List<UUID> found(String... namesAndValues) {
        return ids(window(filter(namesAndValues), WorkItems.Place.BEGINNING, 100));
    }

    private static List<UUID> ids(WorkItems.Window window) {
        return window.items().stream().map(WorkItem::dossierId).toList();
    }

    @Test
    void pagesForthAndBackOverTheSameRowsInEveryOrder() throws SQLException {
        for (int i = 0; i < 7; i++) {
            FilledCompany.create();
        }
        for (WorkOrder order : WorkOrder.values()) {
            WorkFilter all = filter("sort", order.name(), "measure", "PAE");
            List<List<UUID>> forth = new ArrayList<>();
            WorkItems.Window page = window(all, WorkItems.Place.BEGINNING, 3);
            assertThat(page.previous()).isNull();
            while (true) {
                forth.add(ids(page));
                if (page.next() == null) {
                    break;
                }
                page = window(all, new WorkItems.Place(page.next(), null), 3);
            }
            assertThat(forth).hasSizeGreaterThan(2);
            assertThat(forth.stream().flatMap(List::stream)).doesNotHaveDuplicates();
            List<List<UUID>> back = new ArrayList<>(List.of(ids(page)));
            while (page.previous() != null) {
                page = window(all, new WorkItems.Place(null, page.previous()), 3);
                back.addFirst(ids(page));
            }
            assertThat(back.stream().flatMap(List::stream))
                    .as(order.name())
                    .containsExactlyElementsOf(
                            forth.stream().flatMap(List::stream).toList());
        }
    }

    @Test
    void findsADossierByWhatItIsAndNotByWhatItIsNot() throws SQLException {
        Firms.Firm firm = firms.declared();
        firms.imports(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00"));
        UUID dossier = firms.lodged(firm);
        String ice;
        String number;
        try (Database owner = Database.asOwner()) {
            ice = owner.one("select ice from company where id = ?", firm.id());
            number = owner.one("select number from lodgement where dossier_id = ?", dossier);
        }
        for (List<String> holds : List.of(
                List.of("state", "LODGED"),
                List.of("measure", "PAE"),
                List.of("exercice", "2026"),
                List.of("filiere", "CRM"),
                List.of("region", "CASABLANCA_SETTAT"),
                List.of("p2i", "CASANEARSHORE"),
                List.of("assigned", "nobody"),
                List.of("lodgedFrom", "2027-03-31"),
                List.of("lodgedTo", "2027-03-31"),
                List.of("from", "1 000,00"),
                List.of("to", "99999999"))) {
            assertThat(found("q", ice, holds.getFirst(), holds.getLast()))
                    .as(holds.toString())
                    .containsExactly(dossier);
        }
        for (List<String> fails : List.of(
                List.of("state", "PAID"),
                List.of("measure", "AIR"),
                List.of("exercice", "2025"),
                List.of("filiere", "ITO"),
                List.of("region", "ORIENTAL"),
                List.of("p2i", "FES_SHORE"),
                List.of("assigned", "somebody"),
                List.of("assigned", "me"),
                List.of("lodgedFrom", "2027-04-01"),
                List.of("lodgedTo", "2027-03-30"),
                List.of("from", "99999999"),
                List.of("to", "0.01"))) {
            assertThat(found("q", ice, fails.getFirst(), fails.getLast()))
                    .as(fails.toString())
                    .isEmpty();
        }
        assertThat(found("q", number)).containsExactly(dossier);
        assertThat(found("q", number + "0")).isEmpty();
        assertThat(found("q", "essai", "sort", "LATEST")).contains(dossier);
        assertThat(found("q", "ess_i%")).isEmpty();
    }

    @Test
    void tellsEverythingThatIsWrongWithAFilterAtOnce() {
        Refusal refused = catchThrowableOfType(
                Refusal.class,
                () -> filter(
                        "state",
                        "X",
                        "exercice",
                        "26",
                        "from",
                        "1,2,3",
                        "lodgedTo",
                        "hier",
                        "assigned",
                        "elle",
                        "sort",
                        "UP"));
        assertThat(refused.violations()).hasSize(6);
        as("agent@ministry").get("/api/v1/work-items").then().statusCode(200);
        Portal.as("agent@ministry")
                .get("/api/v1/work-items?lodgedFrom=demain")
                .then()
                .statusCode(400)
                .body("violations[0].path", equalTo("lodgedFrom"));
        as("declarant@atlas").get("/api/v1/work-items").then().statusCode(403);
    }

    @Test
    void followsEveryMoveOfADossier() throws SQLException {
        FilledCompany company = FilledCompany.create();
        try (Database owner = Database.asOwner()) {
            assertThat(owner.one("select state from work_item where dossier_id = ?", company.decided()))
                    .isEqualTo("APPROVED");
            for (DossierState state : DossierState.values()) {
                owner.change("update dossier set state = ? where id = ?", state.name(), company.decided());
                assertThat(owner.one("select state from work_item where dossier_id = ?", company.decided()))
                        .isEqualTo(state.name());
            }
        }
        try (Database ministry = Database.as(Side.MINISTRY, FilledCompany.INSTRUCTOR)) {
            assertThat(ministry.refusal("update work_item set state = 'PAID'")).isEqualTo("42501");
        }
        as("auditor@ministry")
                .get("/api/v1/work-items/counts")
                .then()
                .statusCode(200)
                .body("states.state", not(hasItem("DRAFT")));
    }

    @Test
    void keepsTheViewsOfEachPersonApart() {
        String id = as("agent@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "À moi", "address", "/review?assigned=me&sort=OLDEST"))
                .post("/api/v1/work-list-views")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("agent@ministry").get("/api/v1/work-list-views").then().body("views.name", hasItem("À moi"));
        as("instructor@ministry").get("/api/v1/work-list-views").then().body("views.name", not(hasItem("À moi")));
        as("instructor@ministry")
                .delete("/api/v1/work-list-views/{id}", id)
                .then()
                .statusCode(404);
        Portal.as("agent@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("name", " ", "address", "//ailleurs.example"))
                .post("/api/v1/work-list-views")
                .then()
                .statusCode(400);
        as("agent@ministry").delete("/api/v1/work-list-views/{id}", id).then().statusCode(204);
    }

    @Test
    void showsNobodyTheViewsAndDraftsOfAnother() throws SQLException {
        FilledCompany company = FilledCompany.create();
        try (Database hers = Database.as(Side.MINISTRY, FilledCompany.INSTRUCTOR);
                Database another = Database.as(Side.MINISTRY, FilledCompany.APPROVER)) {
            hers.change(
                    "insert into opinion_draft values (?, ?, 'À moi', now())",
                    company.decided(),
                    FilledCompany.INSTRUCTOR);
            String seen = "select count(*) from opinion_draft where dossier_id = ?";
            assertThat(hers.count(seen, company.decided())).isEqualTo(1);
            assertThat(another.count(seen, company.decided())).isZero();
            assertThat(another.refusal(
                            "insert into saved_view values (gen_random_uuid(), ?, 'X', '/review', now())",
                            FilledCompany.INSTRUCTOR))
                    .isEqualTo("42501");
            assertThat(hers.refusal(
                            "insert into saved_view values (gen_random_uuid(), ?, 'X', 'https://x', now())",
                            FilledCompany.INSTRUCTOR))
                    .isEqualTo("saved_view_address");
        }
    }

    @Test
    void takesTheFilteredListAlongAsAWorkbook() throws IOException, SQLException {
        FilledCompany company = FilledCompany.create();
        String ice;
        try (Database owner = Database.asOwner()) {
            ice = owner.one("select ice from company where id = ?", company.id());
        }
        byte[] bytes = RestAssured.given()
                .cookies(Portal.signIn("agent@ministry", "/review"))
                .get("/review/export?q=" + ice)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(2)).isEqualTo(ice);
        }
    }
}
