package ma.hawafiz.review.derogation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.Portal;
import ma.hawafiz.committee.Choice;
import ma.hawafiz.committee.CommitteeOfToday;
import ma.hawafiz.contract.Contract;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.Side;
import ma.hawafiz.review.DeclareComplete;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line the rules refuse is granted by the consensus of a session and by nothing less, on a ground the company reads. */
@QuarkusTest
class DerogationTest {
    private static final String GROUND = "Contrat signé en CDI, déclaré CDD par erreur du cabinet.";

    @Inject
    Firms firms;

    @Inject
    CommitteeOfToday committee;

    @Inject
    DeclareComplete declareComplete;

    private final String permanent = FilledCompany.digits(9);
    private final String fixedTerm = FilledCompany.digits(9);
    private UUID dossier;

    private static RequestSpecification as(String person) {
        return Portal.as(person).filter(Contract.filter());
    }

    @BeforeEach
    void aDossierUnderReviewWithALineThatIsRefused() {
        Firms.Firm firm = firms.declared();
        firms.imports(
                firm,
                Firms.HEADER
                        + Firms.lines(permanent, "9000.00")
                        + Firms.lines(fixedTerm, "9000.00").replace(";CDI;", ";CDD;"));
        dossier = firms.lodged(firm);
        Firms.by(Firms.AGENT, () -> declareComplete.declareComplete(dossier));
    }

    private ValidatableResponse opinion(Object... derogations) {
        return as("instructor@ministry")
                .contentType(ContentType.JSON)
                .body(Map.of("summary", "Une ligne.", "refusals", List.of(), "derogations", List.of(derogations)))
                .post("/api/v1/dossiers/{dossier}/opinion", dossier)
                .then();
    }

    private static Map<String, String> derogation(String cnss, String ground) {
        return Map.of("cnss", cnss, "ground", ground);
    }

    @Test
    void theWholeSessionGrantsWhatTheLineComesToAndTheCompanyReadsWhy() {
        opinion(derogation(fixedTerm, GROUND))
                .statusCode(201)
                .body("lines.find { it.cnss == '" + fixedTerm + "' }.proposal", equalTo("GRANT"))
                .body("lines.find { it.cnss == '" + fixedTerm + "' }.derogation", equalTo(GROUND))
                .body("lines.find { it.cnss == '" + permanent + "' }.derogation", nullValue());
        String same = opinionAmount(permanent);
        assertThat(opinionAmount(fixedTerm)).isEqualTo(same);
        committee.votes(dossier, Choice.FOR, "");
        as("approver@ministry")
                .noContentType()
                .post("/api/v1/dossiers/{dossier}/decision", dossier)
                .then()
                .statusCode(201)
                .body("outcome", equalTo("APPROVED"))
                .body("lines.find { it.cnss == '" + fixedTerm + "' }.granted", equalTo(same))
                .body("lines.find { it.cnss == '" + fixedTerm + "' }.derogation", equalTo(GROUND))
                .body("lines.find { it.cnss == '" + permanent + "' }.derogation", nullValue());
        as("auditor@ministry")
                .get("/api/v1/dossiers/{dossier}/determination", dossier)
                .then()
                .statusCode(200)
                .body(containsString("NOT_MET"));
    }

    private String opinionAmount(String cnss) {
        return as("instructor@ministry")
                .get("/api/v1/dossiers/{dossier}/opinion", dossier)
                .then()
                .extract()
                .path("lines.find { it.cnss == '" + cnss + "' }.amount");
    }

    @Test
    void aMajorityIsNoConsensusNeitherForThePortalNorForTheDatabase() throws SQLException {
        opinion(derogation(fixedTerm, GROUND)).statusCode(201);
        UUID session = committee.opened(Firms.COMMITTEE, dossier);
        List<Actor> members = Firms.COMMITTEE;
        committee.vote(session, dossier, members.get(0), Choice.FOR);
        committee.vote(session, dossier, members.get(1), Choice.FOR);
        committee.vote(session, dossier, members.get(2), Choice.AGAINST);
        try (Database agent = Database.as(Side.MINISTRY, Firms.AGENT.id())) {
            assertThat(agent.refusal(
                            "with closed as (insert into committee_step"
                                    + " values (gen_random_uuid(), ?, 'CLOSE', null, null, null, null, ?, 'X', now()))"
                                    + " insert into agenda_outcome select i.id, i.session_id, i.dossier_id, i.company_id,"
                                    + " i.opinion_id, s.number, s.day, 'FOLLOWED', null, 3, 2, 1, 0, ?, now()"
                                    + " from agenda_item i join committee_session s on s.id = i.session_id"
                                    + " where i.session_id = ?",
                            session,
                            Firms.AGENT.id(),
                            Firms.AGENT.id(),
                            session))
                    .isEqualTo("agenda_outcome_consensus");
        }
        committee.close(session, Map.of(dossier, "Pas de consensus sur la dérogation."));
        as("instructor@ministry")
                .get("/api/v1/dossiers/{dossier}", dossier)
                .then()
                .body("state", equalTo("UNDER_REVIEW"));
        opinion().statusCode(201).body("lines.find { it.cnss == '" + fixedTerm + "' }.proposal", equalTo("REFUSE"));
    }

    @Test
    void whatNeedsNoDerogationGetsNone() {
        opinion(derogation(permanent, "Sans objet."), derogation("999999999", "Personne."), derogation(fixedTerm, " "))
                .statusCode(400)
                .body("violations.size()", equalTo(3))
                .body("violations[0].code", equalTo("derogation.nothingAtStake"))
                .body("violations[1].code", equalTo("opinion.noSuchLine"))
                .body("violations[2].code", equalTo("member.missing"));
    }

    @Test
    void noDecisionDerogatesInWordsThatNoOpinionHad() throws SQLException {
        opinion().statusCode(201);
        firms.decided(dossier);
        try (Database approver = Database.as(Side.MINISTRY, Firms.APPROVER.id())) {
            assertThat(approver.refusal(
                            "insert into decision_line (decision_id, position, company_id, cnss, granted, deferred, refused,"
                                    + " derogation) select id, 9, company_id, ?, 1, 0, 0, 'De ma main.' from decision"
                                    + " where dossier_id = ?",
                            fixedTerm,
                            dossier))
                    .isEqualTo("decision_line_derogation");
        }
    }
}
