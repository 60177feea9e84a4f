package ma.hawafiz.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.evaluation.Documents;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.remedy.Remedies;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Why a line of a campaign is what it is: determines it again with all its reasons, from the facts as they stand, under the
 * rules and as of the day of the campaign. Facts may have moved since; the amounts tell.
 */
@ApplicationScoped
class ExplainLine {
    private final Session session;
    private final Campaigns campaigns;
    private final WeighedLines weighedLines;
    private final Documents documents;

    ExplainLine(Session session, Campaigns campaigns, WeighedLines weighedLines, Documents documents) {
        this.session = session;
        this.campaigns = campaigns;
        this.weighedLines = weighedLines;
        this.documents = documents;
    }

    /**
     * @param determination as the facts stand now; null, as the remedies are, where the person is not claimed for any more
     */
    record Explained(
            UUID companyId,
            String companyName,
            String cnss,
            String name,
            WeighedLines.Line weighed,
            boolean same,
            @Nullable Determination determination,
            @Nullable Remedies remedies) {}

    private record Again(Determination determination, Remedies remedies) {}

    /** @throws Refusal NOT_FOUND where the campaign has no such line */
    Explained explain(UUID campaign, UUID employment, int exercice, Measure measure) {
        campaigns.get(campaign);
        Object[] of = session.createNativeQuery("""
                        select e.company_id, c.name, e.cnss, e.last_name || ' ' || e.first_name, e.person
                        from employment e join company c on c.id = e.company_id where e.id = :id""", Object[].class)
                .setParameter("id", employment)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, employment));
        Persons person = Persons.one((UUID) of[0], (String) of[4]);
        List<WeighedLines.Line> lines =
                weighedLines.ofPerson(campaign, person.company(), person.from()).toList();
        WeighedLines.Line weighed = lines.stream()
                .filter(line -> line.exercice() == exercice && line.measure().equals(measure.name()))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, employment));
        Again again =
                session.doReturningWork(connection -> again(connection, campaign, person, exercice, measure, lines));
        return new Explained(
                person.company(),
                (String) of[1],
                (String) of[2],
                (String) of[3],
                weighed,
                again != null && isSame(weighed, again.determination),
                again == null ? null : again.determination,
                again == null ? null : again.remedies);
    }

    String document(Determination determination, Language language) {
        return documents.write(determination, language);
    }

    private static @Nullable Again again(
            Connection connection,
            UUID campaign,
            Persons person,
            int exercice,
            Measure measure,
            List<WeighedLines.Line> lines)
            throws SQLException {
        CampaignTerms terms = CampaignTerms.read(connection, campaign);
        CompanyFacts facts = CompanyFacts.read(connection, person.company());
        for (Claimant claimant : SliceFacts.read(connection, terms, person)) {
            Employee employee = claimant.as()[exercice - terms.first];
            if (employee != null) {
                Situation situation = new Situation(
                        measure,
                        exercice,
                        terms.asOf,
                        facts.company(),
                        facts.sites(),
                        List.of(employee),
                        granted(claimant, Objects.requireNonNull(employee.cnss()), exercice, measure, lines),
                        Map.of());
                return new Again(new Determine(terms.rules).determine(situation), new Remedies(situation, terms.rules));
            }
        }
        return null;
    }

    /** The ledger as this claim counts it, and what the campaign made payable before it. */
    private static List<Grant> granted(
            Claimant claimant, String cnss, int exercice, Measure measure, List<WeighedLines.Line> lines) {
        List<Grant> granted = new ArrayList<>(
                claimant.granted() instanceof GrantsOfPerson ledger ? ledger.counting(exercice, measure) : List.of());
        for (WeighedLines.Line line : lines) {
            Measure of = Measure.valueOf(line.measure());
            boolean before = line.exercice() < exercice || (line.exercice() == exercice && of.compareTo(measure) < 0);
            long beyond = line.payable().movePointRight(2).longValueExact()
                    - claimant.granted().already(line.exercice(), of);
            if (before && of != Measure.AIR && beyond > 0) {
                granted.add(new Grant(cnss, of, line.exercice(), new Dirham(beyond)));
            }
        }
        return granted;
    }

    private static boolean isSame(WeighedLines.Line weighed, Determination again) {
        var line = again.lines().getFirst();
        return line.outcome().name().equals(weighed.outcome())
                && line.amounts()
                        .computed()
                        .toString()
                        .equals(weighed.computed().toPlainString())
                && line.amounts().capped().toString().equals(weighed.capped().toPlainString())
                && line.amounts().payable().toString().equals(weighed.payable().toPlainString())
                && line.amounts()
                        .conditional()
                        .toString()
                        .equals(weighed.conditional().toPlainString());
    }
}
