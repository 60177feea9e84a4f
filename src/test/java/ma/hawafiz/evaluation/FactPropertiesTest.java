package ma.hawafiz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Payroll;
import ma.hawafiz.law.situation.PayrollMonth;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.situation.Turnover;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.reference.RuleSets;
import org.junit.jupiter.api.Test;

/** What the facts of a situation may do to its determination, and what they may not, tried on several thousand. */
class FactPropertiesTest {
    private static final RuleSet LAW = new RuleSets().current();
    private static final Determine ENGINE = new Determine(LAW);

    @Test
    void theSituationsTriedShowEveryFindingOfEveryCondition() {
        Set<String> shown = new TreeSet<>();
        ForAll.cases(random -> {
            Determination determination = ENGINE.determine(new RandomFacts(random).situation());
            Stream.concat(
                            determination.conditions().stream(),
                            determination.lines().stream().flatMap(line -> line.conditions().stream()))
                    .forEach(answer ->
                            shown.add(answer.id() + " " + answer.finding().name()));
        });
        assertThat(shown)
                .containsAll(Conditions.all()
                        .flatMap(condition ->
                                condition.findings().stream().map(finding -> condition.id() + " " + finding.name()))
                        .toList());
    }

    @Test
    void comesToTheSameBytesWhateverTheOrderOfTheFacts() {
        ForAll.cases(random -> {
            Situation situation = new RandomFacts(random).situation();
            assertThat(document(shuffled(situation, random))).isEqualTo(document(situation));
        });
    }

    /**
     * Where a fact is missing, a condition is what it would be whatever the fact were, or it is unknown. Hence taking a
     * fact away never turns met into not met, and what is decided without it is so for any value of it.
     */
    @Test
    void aMissingFactIsNeverGuessed() {
        ForAll.cases(random -> {
            Situation situation = onlyOne(new RandomFacts(random).situation());
            for (MissingFact fact : MissingFact.ALL) {
                Map<String, Outcome> without = outcomes(fact.takenFrom(situation));
                Map<String, Outcome> with = outcomes(fact.givenTo(situation, random));
                without.forEach((condition, outcome) -> assertThat(outcome)
                        .as("%s without %s", condition, fact.name())
                        .isIn(Outcome.UNKNOWN, with.get(condition)));
            }
        });
    }

    @Test
    void whatAMeasureDoesNotLookAtChangesNothing() {
        ForAll.cases(random -> {
            Situation situation = onlyOne(new RandomFacts(random).situation());
            Situation other = withOtherIrrelevantFacts(situation);
            Determination before = ENGINE.determine(situation);
            Determination after = ENGINE.determine(other);
            assertThat(after.conditions()).isEqualTo(before.conditions());
            assertThat(after.lines()).isEqualTo(before.lines());
        });
    }

    @Test
    void aValueOverriddenWithItselfIsNoHypothesis() {
        List<Parameter> constant = LAW.parameters().values().stream()
                .filter(parameter -> parameter.versions().size() == 1)
                .toList();
        ForAll.cases(random -> {
            Situation situation = Changed.with(new RandomFacts(random).situation(), "parameters", Map.of());
            Map<String, Object> same = new HashMap<>();
            for (int i = 0; i < 5; i++) {
                Parameter parameter = constant.get(random.nextInt(constant.size()));
                same.put(parameter.key(), parameter.versions().getFirst().value());
            }
            assertThat(document(Changed.with(situation, "parameters", same))).isEqualTo(document(situation));
        });
    }

    @Test
    void oneValueOfSeveralHeldForAllTimeIsAHypothesis() {
        assertThat(LAW.parameters().values().stream()
                        .filter(parameter -> parameter.versions().size() > 1))
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(LAW.with(Map.of(
                                        parameter.key(),
                                        parameter.versions().getFirst().value()))
                                .hypothetical())
                        .isTrue());
    }

    private static byte[] document(Situation situation) {
        return new DeterminationWriter().write(ENGINE.determine(situation), Language.FR);
    }

    /** Of the company, and of the one line there is. */
    private static Map<String, Outcome> outcomes(Situation situation) {
        Determination determination = ENGINE.determine(situation);
        Map<String, Outcome> outcomes = new TreeMap<>();
        determination.conditions().forEach(answer -> outcomes.put(answer.id(), answer.outcome()));
        for (Answer answer : determination.lines().getFirst().conditions()) {
            outcomes.put(answer.id(), answer.outcome());
        }
        return outcomes;
    }

    private static Situation onlyOne(Situation s) {
        return Changed.with(s, "employees", s.employees().stream().limit(1).toList());
    }

    private static Situation shuffled(Situation situation, RandomGenerator random) {
        Situation other = Changed.employees(situation, employee -> {
            List<PayrollMonth> rows = shuffled(employee.payroll().rows(), random);
            return Changed.with(employee, "payroll", new Payroll(rows));
        });
        other = Changed.company(other, company -> {
            Company changed = company;
            changed = Changed.with(changed, "filieres", shuffled(company.filieres(), random));
            changed = Changed.with(changed, "activities", shuffled(company.activities(), random));
            changed = Changed.with(changed, "turnover", shuffled(company.turnover(), random));
            return Changed.with(changed, "financialYears", shuffled(company.financialYears(), random));
        });
        other = Changed.with(other, "employees", shuffled(other.employees(), random));
        other = Changed.with(other, "sites", shuffled(other.sites(), random));
        return Changed.with(other, "granted", shuffled(other.granted(), random));
    }

    private static <T> List<T> shuffled(List<T> items, RandomGenerator random) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Situation withOtherIrrelevantFacts(Situation s) {
        Situation other = Changed.company(s, company -> {
            List<Turnover> turnover = company.turnover().stream()
                    .filter(each -> each.year() == s.exercice())
                    .toList();
            return Changed.with(Changed.with(company, "ice", "001524789000019"), "turnover", turnover);
        });
        if (s.measure() != Measure.AIS) {
            other = Changed.company(
                    other,
                    company ->
                            Changed.with(Changed.with(company, "operationStart", null), "financialYears", List.of()));
        }
        return switch (s.measure()) {
            case PAE -> withOtherIrrelevantFactsOfABonus(other);
            case PAF ->
                Changed.employees(
                        withOtherIrrelevantFactsOfABonus(other), employee -> Changed.with(employee, "contract", "X"));
            case AIR -> {
                for (String fact : List.of("contract", "hired", "exited", "exitReason", "previousEmploymentEnd")) {
                    other = Changed.employees(other, employee -> Changed.with(employee, fact, null));
                }
                yield Changed.with(Changed.rows(other, row -> Changed.with(row, "days", 31)), "granted", List.of());
            }
            case AIS -> Changed.with(Changed.with(other, "granted", List.of()), "sites", List.of());
        };
    }

    private static Situation withOtherIrrelevantFactsOfABonus(Situation s) {
        List<Grant> relevant = s.granted().stream()
                .filter(grant -> grant.measure() == Measure.PAE || grant.measure() == Measure.PAF)
                .filter(grant -> grant.cnss().equals(s.employees().getFirst().cnss()))
                .toList();
        Situation other = Changed.employees(s, employee -> Changed.with(employee, "dependants", 99));
        other = Changed.rows(other, row -> Changed.with(Changed.with(row, "site", "S9"), "ir", null));
        return Changed.with(Changed.with(other, "granted", relevant), "sites", List.of());
    }
}
