package ma.hawafiz.amendment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.Portal;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.dossier.FrozenDetermination;
import ma.hawafiz.dossier.FrozenDeterminations;
import ma.hawafiz.evaluation.Documents;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.identity.Side;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Sha256;
import ma.hawafiz.reference.AdoptedRules;
import ma.hawafiz.review.GiveOpinion;
import ma.hawafiz.review.ReturnToReview;
import ma.hawafiz.review.SignDecision;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The law changes before everybody's eyes: drafted, tried on every dossier, proposed by one, adopted by another. */
@QuarkusTest
@TestProfile(LawProfile.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChangeOfLawTest {
    private static final String NO_RIGHT = "42501";
    private static final Actor ADMIN =
            new Actor(UUID.fromString("00000000-0000-7000-8000-000000000013"), "Driss Lahlou", Set.of(Role.ADMIN));
    private static final Actor ADMIN2 =
            new Actor(UUID.fromString("00000000-0000-7000-8000-000000000014"), "Imane Berrada", Set.of(Role.ADMIN));
    private static final String AMENDMENT = """
            title: %s
            version: "%s"
            parameters:
              %s:
                values:
                  - value: %s
                    inForceFrom: 2026-01-01
                    knownSince: %s
                    confidence: A
                    citation: {fr: "arrêté n° 1-27", ar: "القرار رقم 1-27", en: "order 1-27"}
            """;
    private static final String RATE =
            AMENDMENT.formatted("Taux de la prime à l’emploi", "1.3", "pae.rate", "0.18", "2027-02-01");

    private static UUID open = UUID.randomUUID();
    private static UUID proposed = UUID.randomUUID();
    private static UUID decided = UUID.randomUUID();
    private static String draft = "";
    private static String rival = "";
    private static String firstLaw = "";

    @Inject
    Firms firms;

    @Inject
    SignDecision signDecision;

    @Inject
    ReturnToReview returnToReview;

    @Inject
    GiveOpinion giveOpinion;

    @Inject
    AdoptedRules adopted;

    @Inject
    FrozenDeterminations frozen;

    @Inject
    Documents documents;

    @Inject
    RunRehearsals runRehearsals;

    @Inject
    DraftPackagedRules draftPackagedRules;

    @Test
    @Order(1)
    void aDraftChangesNothing() {
        open = dossier(false, "9000.00");
        proposed = dossier(true, "9000.00");
        decided = dossier(true, "9000.00");
        firms.decided(decided);
        firstLaw = adopted.current().sha256();

        sent("instructor@ministry", RATE).then().statusCode(403);
        sent("admin@ministry", RATE.replace("0.18", "18%"))
                .then()
                .statusCode(400)
                .body("code", equalTo("AMENDMENT_REFUSED"))
                .body("violations.code", hasItem("amendment.value.SHARE"));
        sent("admin@ministry", "#".repeat(300_000)).then().statusCode(413);
        draft = sent("admin@ministry", RATE)
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("base", equalTo(firstLaw))
                .extract()
                .path("id");
        rival = sent("admin2@ministry", AMENDMENT.formatted("Autre projet", "1.2b", "paf.rate", "0.04", "2027-02-01"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(adopted.current().sha256()).isEqualTo(firstLaw);
        String document = as("admin@ministry")
                .get("/api/v1/rule-set-drafts/{id}/document", draft)
                .asString();
        assertThat(Sha256.of(document))
                .isEqualTo(as("admin@ministry")
                        .get("/api/v1/rule-set-drafts/{id}", draft)
                        .path("sha256"));
    }

    @Test
    @Order(2)
    void noDraftIsProposedUnrehearsedNorAdoptedUnproposed() {
        post("admin@ministry", "proposal").then().statusCode(409).body("code", equalTo("DRAFT_CONFLICT"));
        post("admin2@ministry", "adoption").then().statusCode(409).body("code", equalTo("DRAFT_CONFLICT"));
        String some = rehearsed("{\"state\": \"LODGED\", \"measure\": \"PAE\", \"exercice\": 2026}");
        as("admin@ministry")
                .get("/api/v1/rehearsals/{id}", some)
                .then()
                .body("whole", equalTo(false))
                .body("progress.lines", greaterThan(0));
        post("admin@ministry", "proposal").then().statusCode(409);
    }

    @Test
    @Order(3)
    void aRehearsalTellsWhoGainsAndWhatItCosts() {
        String whole = rehearsed("{}");
        JsonPath found = as("admin@ministry")
                .get("/api/v1/rehearsals/{id}", whole)
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETE"))
                .body("whole", equalTo(true))
                .body("progress.losing", equalTo(0))
                .body("byMeasure.key", hasItem("PAE"))
                .body("byFiliere.key", hasItem("CRM"))
                .body("byRegion.key", hasItem("CASABLANCA_SETTAT"))
                .body("byExercice.key", hasItem("2026"))
                .extract()
                .jsonPath();
        BigDecimal total = new BigDecimal(found.getString("total[0].difference.payable"));
        for (String dimension : List.of("byMeasure", "byFiliere", "byRegion", "byExercice")) {
            assertThat(found.<String>getList(dimension + ".difference.payable").stream()
                            .map(BigDecimal::new)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(dimension)
                    .isEqualByComparingTo(total);
        }
        JsonPath gains = as("admin@ministry")
                .queryParam("effect", "GAIN")
                .queryParam("limit", 200)
                .get("/api/v1/rehearsals/{id}/lines", whole)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(gains.<String>getList("items.dossierId"))
                .contains(open.toString(), proposed.toString(), decided.toString());
        Map<String, ?> ours = gains.getMap("items.find { it.dossierId == '%s' }.draft".formatted(open));
        assertThat(ours.get("payable")).isEqualTo("19440.00");
        as("admin@ministry")
                .queryParam("effect", "LOSS")
                .get("/api/v1/rehearsals/{id}/lines", whole)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        assertThat(adopted.current().sha256()).isEqualTo(firstLaw);
    }

    @Test
    @Order(4)
    void itTakesTwoToAdoptAndTheDatabaseKnows() throws SQLException {
        String rehearsal = latestRehearsal();
        post("admin@ministry", "proposal").then().statusCode(200).body("state", equalTo("PROPOSED"));
        post("admin@ministry", "adoption").then().statusCode(409).body("code", equalTo("SAME_PERSON"));
        String adopt = """
                insert into rule_set select d.sha256, gen_random_uuid(), d.version, d.document, d.base, now(), ?, 'X', p.id,
                    p.proposed_by from rule_set_draft d join rule_set_proposal p on p.draft_id = d.id""";
        try (Database proposer = Database.as(Side.MINISTRY, ADMIN.id());
                Database other = Database.as(Side.MINISTRY, ADMIN2.id());
                Database firm = Database.as(Side.COMPANY, ADMIN2.id())) {
            assertThat(proposer.refusal(adopt, ADMIN.id())).isEqualTo("rule_set_distinct_persons");
            assertThat(proposer.refusal(adopt, ADMIN2.id())).isEqualTo(NO_RIGHT);
            assertThat(firm.count("select count(*) from rule_set_draft")).isZero();
            assertThat(firm.count("select count(*) from rehearsal_line")).isZero();
            assertThat(other.refusal(adopt, ADMIN2.id())).isEqualTo("done");
            assertThat(other.refusal(
                            adopt.replace("d.base,", "null,")
                                    .replace("p.id", "null")
                                    .replace("p.proposed_by", "null"),
                            ADMIN2.id()))
                    .isEqualTo(NO_RIGHT);
            assertThat(other.refusal("""
                            insert into rule_set_proposal select gen_random_uuid(), d.id, r.id, d.sha256, d.base, ?, 'X', now()
                            from rule_set_draft d, rehearsal r where d.id = ?::uuid and r.draft_id <> d.id and r.measure is null limit 1""", ADMIN2.id(), rival)).isEqualTo("rule_set_proposal_rehearsal");
            assertThat(other.refusal("""
                            insert into rule_set_proposal select gen_random_uuid(), r.draft_id, r.id, d.sha256, d.base, ?, 'X',
                                now() from rule_set_draft d join rehearsal r on r.draft_id = d.id
                            where r.measure is not null limit 1""", ADMIN2.id())).isEqualTo("rule_set_proposal_rehearsed");
        }
        post("admin2@ministry", "adoption").then().statusCode(200).body("state", equalTo("ADOPTED"));
        assertThat(adopted.current().version()).isEqualTo("1.3");
        as("admin@ministry")
                .get("/api/v1/rule-sets")
                .then()
                .body("items[0].base", equalTo(firstLaw))
                .body("items[0].adoptedBy", equalTo("Imane Berrada"))
                .body("items", hasSize(2));
        assertThat(rehearsal).isNotBlank();
    }

    @Test
    @Order(5)
    void everyRecomputationGivesTheRehearsedDetermination() {
        String rehearsal = latestRehearsal();
        List<Map<String, String>> rows = as("admin@ministry")
                .queryParam("limit", 200)
                .get("/api/v1/rehearsals/{id}/dossiers", rehearsal)
                .jsonPath()
                .getList("items");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(3);
        CurrentActor.asSystem(() -> rows.forEach(row -> {
            FrozenDetermination facts = frozen.get(latestDetermination(String.valueOf(row.get("dossierId"))));
            String now = documents.write(
                    new Determine(adopted.current()).determine(frozen.situation(facts)), facts.language());
            assertThat(Sha256.of(now)).as(row.get("number")).isEqualTo(row.get("draftSha256"));
        }));
    }

    @Test
    @Order(6)
    void whatIsDecidedStaysAndWhatIsOpenIsShownUnderBoth() {
        String lodged =
                as("auditor@ministry").get("/api/v1/dossiers/{id}", open).path("determinationId");
        as("auditor@ministry")
                .get("/api/v1/determinations/{id}/replay", lodged)
                .then()
                .body("identical", equalTo(true))
                .body("now.identical", equalTo(false))
                .body("now.lines[0].before.payable", equalTo("18360.00"))
                .body("now.lines[0].after.payable", equalTo("19440.00"))
                .body("now.lines[0].parameters", equalTo(List.of("pae.rate")));
        as("auditor@ministry")
                .get("/api/v1/dossiers/{id}/determination", open)
                .then()
                .body("ruleSet.sha256", equalTo(firstLaw))
                .body("totals.payable", equalTo("18360.00"));
        as("auditor@ministry")
                .get("/api/v1/dossiers/{id}/decision", decided)
                .then()
                .body("granted", equalTo("18360.00"));

        assertThatThrownBy(() -> Firms.by(Firms.APPROVER, () -> signDecision.sign(proposed)))
                .as("the opinion was given under the rules of before")
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.type()).isEqualTo(ProblemType.LAW_CHANGED_SINCE_OPINION));
        Firms.by(Firms.APPROVER, () -> returnToReview.returnToReview(proposed, "Les règles ont changé."));
        Firms.by(Firms.INSTRUCTOR, () -> giveOpinion.give(proposed, "Conforme.", List.of()));
        firms.decided(proposed);
        as("auditor@ministry")
                .get("/api/v1/dossiers/{id}/decision", proposed)
                .then()
                .body("granted", equalTo("19440.00"));
    }

    @Test
    @Order(7)
    void theReviewerSeesWhatMovedSinceTheLodging() {
        String page = given().cookies(Portal.signIn("instructor@ministry", "/review"))
                .get("/review/dossiers/" + open + "?lang=en")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("What the new rules change", "19,440.00", "Rate of PAE");
    }

    @Test
    @Order(7)
    void firmsWhoseOpenDossierItMovesAreTold() throws SQLException {
        try (Database owner = Database.asOwner()) {
            assertThat(owner.all("select distinct dossier_id from notification where kind = 'LAW_MOVES_DOSSIER'"))
                    .contains(open.toString(), proposed.toString())
                    .doesNotContain(decided.toString());
        }
    }

    @Test
    @Order(8)
    void anOvertakenDraftMustBeDraftedAndRehearsedAgain() {
        as("admin@ministry").get("/api/v1/rule-set-drafts/{id}", rival).then().body("state", equalTo("OVERTAKEN"));
        for (String step : List.of("proposal", "adoption")) {
            as("admin@ministry")
                    .noContentType()
                    .post("/api/v1/rule-set-drafts/{id}/" + step, rival)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("DRAFT_CONFLICT"));
        }
        as("admin@ministry")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/rule-set-drafts/{id}/rehearsals", rival)
                .then()
                .statusCode(409);
    }

    @Test
    @Order(9)
    void aNewCapIsHeldByTheDatabaseFromItsAdoptionOn() throws SQLException {
        draft = sent(
                        "admin@ministry",
                        AMENDMENT.formatted("Plafond", "1.4", "bonus.cap.amount", "\"20000.00\"", "2027-02-01"))
                .path("id");
        rehearsed("{}");
        post("admin@ministry", "proposal").then().statusCode(200);
        post("admin2@ministry", "adoption").then().statusCode(200);
        RuleSet law = adopted.current();
        assertThat(law.at(LocalDate.of(2026, 12, 31)).amount("bonus.cap.amount"))
                .isEqualTo(Dirham.parse("20000.00"));
        FilledCompany company = FilledCompany.granting(1_999_999);
        String grant = "insert into grant_entry values (gen_random_uuid(), ?, ?, ?, ?, 'PAE', 2026, ?, now())";
        FilledCompany other = FilledCompany.create();
        try (Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER)) {
            assertThat(ministry.refusal(grant, other.id(), other.decided(), other.decision(), company.cnss(), 1L))
                    .isEqualTo("done");
            assertThat(ministry.refusal(grant, other.id(), other.decided(), other.decision(), company.cnss(), 2L))
                    .isEqualTo("grant_entry_cap");
            assertThat(ministry.refusal(grant, other.id(), other.decided(), other.decision(), company.cnss(), -5L))
                    .as("a reversal: the cap lets it pass, and what it wants is a cause")
                    .isEqualTo("grant_entry_reversal");
        }
    }

    @Test
    @Order(10)
    void aRehearsalLeftUndoneIsTakenUpAtTheNextStart() throws SQLException {
        draft = sent("admin@ministry", AMENDMENT.formatted("Formation", "1.5", "paf.rate", "0.05", "2027-02-01"))
                .path("id");
        UUID undone = UUID.randomUUID();
        try (Database ministry = Database.as(Side.MINISTRY, ADMIN.id())) {
            ministry.change(
                    "insert into rehearsal values (?, ?::uuid, null, null, null, ?, 'Driss Lahlou', now())",
                    undone,
                    draft,
                    ADMIN.id());
            ministry.change(
                    "insert into rehearsal_dossier select ?, dossier_id, company_id, determination_id, 'LODGED'"
                            + " from lodgement",
                    undone);
        }
        as("admin@ministry")
                .get("/api/v1/rehearsals/{id}", undone)
                .then()
                .statusCode(200)
                .body("state", equalTo("RUNNING"))
                .body("progress.done", equalTo(0));
        runRehearsals.runUnfinished(new StartupEvent());
        awaitEndOf(undone.toString());
    }

    @Test
    @Order(11)
    void aDraftUnderWhichADossierCannotBeEvaluatedFailsAndIsNotProposed() {
        draft = sent("admin@ministry", AMENDMENT.formatted("Fin", "1.5", "scheme.end", "2020-12-31", "2027-02-01"))
                .path("id");
        assertThat(rehearsedTo("{}")).isEqualTo("FAILED");
        post("admin@ministry", "proposal").then().statusCode(409);
    }

    @Test
    @Order(12)
    void aPackageWithOtherRulesOffersADraftAndNothingMore() {
        RuleSet law = adopted.current();
        RuleSet packaged = adopted.of(firstLaw).orElseThrow().amended("2.0", Map.of());
        CurrentActor.asSystem(() -> QuarkusTransaction.requiringNew().run(() -> draftPackagedRules.offer(packaged)));
        assertThat(adopted.current()).isEqualTo(law);
        as("admin@ministry")
                .get("/api/v1/rule-set-drafts")
                .then()
                .statusCode(200)
                .body("items[0].version", equalTo("2.0"))
                .body("items[0].draftedBy", equalTo("Hawafiz"));
    }

    @Test
    @Order(13)
    void theJournalTellsEachStep() throws SQLException {
        try (Database ministry = Database.as(Side.MINISTRY, ADMIN.id())) {
            assertThat(ministry.all("select distinct action from journal_entry"))
                    .contains("RuleSetDrafted", "RehearsalAsked", "RuleSetProposed", "RuleSetAdopted");
        }
    }

    private UUID dossier(boolean withOpinion, String rbi) {
        Firms.Firm firm = firms.declared();
        firms.imports(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), rbi));
        return withOpinion ? firms.proposed(firm) : firms.lodged(firm);
    }

    private static Response sent(String who, String yaml) {
        return as(who).contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/rule-set-drafts");
    }

    private static Response post(String who, String step) {
        return as(who).noContentType().post("/api/v1/rule-set-drafts/{id}/" + step, draft);
    }

    private String rehearsed(String choice) {
        String rehearsal = asked(choice);
        assertThat(awaitEndOf(rehearsal)).isEqualTo("COMPLETE");
        return rehearsal;
    }

    private String rehearsedTo(String choice) {
        return awaitEndOf(asked(choice));
    }

    private static String asked(String choice) {
        return as("admin@ministry")
                .contentType(ContentType.JSON)
                .body(choice)
                .post("/api/v1/rule-set-drafts/{id}/rehearsals", draft)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String awaitEndOf(String rehearsal) {
        for (int i = 0; i < 200; i++) {
            String state = as("admin@ministry")
                    .get("/api/v1/rehearsals/{id}", rehearsal)
                    .path("state");
            if (!state.equals("RUNNING")) {
                return state;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return "RUNNING";
    }

    private static String latestRehearsal() {
        return as("admin@ministry")
                .get("/api/v1/rule-set-drafts/{id}/rehearsals", draft)
                .path("items[0].id");
    }

    private static UUID latestDetermination(String dossier) {
        try (Database ministry = Database.as(Side.MINISTRY, ADMIN.id())) {
            return UUID.fromString(ministry.one(
                    "select determination_id from rehearsal_dossier where dossier_id = ?::uuid"
                            + " order by rehearsal_id desc limit 1",
                    dossier));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static RequestSpecification as(String username) {
        return Portal.as(username).filter(Contract.filter());
    }
}
