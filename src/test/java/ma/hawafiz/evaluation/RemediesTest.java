package ma.hawafiz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.remedy.Remedied;
import ma.hawafiz.law.remedy.Remedies;
import ma.hawafiz.law.remedy.Unmet;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.reference.RuleSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would make a condition met, over all worked cases, and one by one. */
class RemediesTest {
    static final RuleSet RULES = new RuleSets().current();

    /** What nobody can change any more, or what only a human decides: no remedy may be invented for it. */
    private static final Set<String> WITHOUT = Set.of(
            "air.nationality OTHER",
            "air.exportRatio TOTAL_ZERO",
            "ais.exportRatio TOTAL_ZERO",
            "company.exportShare TOTAL_ZERO",
            "pae.nationality OTHER",
            "pae.newHire BEFORE_SCHEME",
            "pae.newHire AFTER_SCHEME",
            "pae.newHire EMPLOYED_SHORTLY_BEFORE",
            "pae.stability INTERRUPTED",
            "pae.stability LEFT_EARLY",
            "pae.stability LEFT_EARLY_UNEXPLAINED",
            "pae.stability DIED_EARLY",
            "paf.nationality OTHER",
            "paf.newHire BEFORE_SCHEME",
            "paf.newHire AFTER_SCHEME",
            "paf.newHire EMPLOYED_SHORTLY_BEFORE");

    @Test
    void everyRemedyOfTheWorkedCasesMakesItsConditionMet() {
        assertThat(Examples.all()).allSatisfy(example -> {
            Situation situation = read(example.situation());
            assertThat(Remedies.of(situation, RULES)).allSatisfy(unmet -> {
                holds(situation, unmet);
                if (unmet.remedied() != null) {
                    isCoherent(unmet.remedied().remedy().applyTo(situation));
                }
            });
        });
    }

    @Test
    void noRemedyOfTheWorkedCasesHadToBeDropped() {
        assertThat(Examples.all())
                .allSatisfy(example -> assertThat(Remedies.of(read(example.situation()), RULES))
                        .filteredOn(unmet -> unmet.answer().remedy() != null)
                        .extracting(Unmet::remedied)
                        .doesNotContainNull());
    }

    @Test
    void everyFindingHasARemedyInSomeCaseSaveThoseThatCannotHaveOne() {
        Set<String> remedied = new TreeSet<>();
        Set<String> never = new TreeSet<>();
        for (Examples.Example example : Examples.all()) {
            for (Unmet unmet : Remedies.of(read(example.situation()), RULES)) {
                String finding =
                        unmet.answer().id() + " " + unmet.answer().finding().name();
                (unmet.remedied() == null ? never : remedied).add(finding);
            }
        }
        never.removeAll(remedied);
        never.removeIf(finding -> finding.startsWith("paf.stability"));
        assertThat(never).isEqualTo(new TreeSet<>(WITHOUT));
    }

    @Test
    void everyRemedyIsToldInTheThreeLanguages() {
        assertThat(Examples.all())
                .flatExtracting(example -> Remedies.of(read(example.situation()), RULES))
                .extracting(Unmet::remedied)
                .filteredOn(Objects::nonNull)
                .allSatisfy(remedied -> {
                    for (Language language : Language.values()) {
                        assertThat(new Sentences(language)
                                        .say(
                                                remedied.sentence(),
                                                remedied.remedy().figures()))
                                .isNotBlank()
                                .doesNotContain("{", "}", "null", "[", "—");
                    }
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            pae/stability: exemple 1 – mois 17 non encore écoulé | pae.stability | $.asOf | 2027-01-31 | [2027-02-28] | MET | 18360.00 | 0.00
            pae/stability: le dernier jour du mois 17, mois pas encore déclaré | pae.stability | $.employees[?@.cnss=='123456789'].payroll[?@.month=='2027-02'] | null | [] | MET | 18360.00 | 0.00
            pae/stability: non écoulé, mais contrat non renseigné, rien n’est conditionnel | pae.contract | $.employees[?@.cnss=='123456789'].contract | null | [CDI] | UNKNOWN | 0.00 | 18360.00
            pae/recruit: contrat à durée déterminée | pae.contract | $.employees[?@.cnss=='123456789'].contract | CDD | [CDI] | MET | 18360.00 | 0.00
            pae/recruit: numéro CNSS absent | pae.cnss | $.employees[0].cnss | null | [] | MET | 18360.00 | 0.00
            pae/recruit: numéro CNSS à zéros | pae.cnss | $.employees[0].cnss | 000000000 | [] | MET | 18360.00 | 0.00
            pae/recruit: embauche inconnue, aucun mois retenu | pae.newHire | $.employees[?@.cnss=='123456789'].hired | null | [] | MET | 18360.00 | 0.00
            pae/company: part exportée en dessous du minimum d’un centime | company.exportShare | $.company.turnover[?@.year==2026].export | 8999999.99 | [9000000.00] | MET | 18360.00 | 0.00
            pae/company: attestation de la CNSS trop ancienne d’un jour | company.cnssCertificate | $.company.cnssCertificate | 2026-09-29 | [2026-10-01] | MET | 18360.00 | 0.00
            pae/company: aucune filière couverte | company.filiere | $.company.filieres | [AUTRE] | [[AUTRE, BPO], [AUTRE, CRM], [AUTRE, ESO], [AUTRE, ITO], [AUTRE, KPO]] | MET | 18360.00 | 0.00
            pae/company: activité exclue | company.exclusion | $.company.activities | [CRM_INBOUND] | [[]] | MET | 18360.00 | 0.00
            pae/company: un refus l’emporte sur une inconnue | company.otherAid | $.company.otherAid | null | [false] | NOT_MET | 0.00 | 0.00
            air/air: région du site non renseignée | air.months | $.sites[?@.id=='S1'].region | null | [] | MET | 5210.91 | 0.00
            air/air: chiffre d’affaires exporté non renseigné | air.exportRatio | $.company.turnover[?@.year==2026].export | null | [] | MET | 6947.88 | 0.00
            ais/ais: exemple 5 – en exploitation depuis mai 2023, quatrième exercice | ais.exemptionOver | $.exercice | 2026 | [2028] | MET | 168000.00 | 0.00
            ais/ais: exploitation débutée après l’exercice, son exonération achevée avant la fin du dispositif | ais.exemptionOver | $.exercice | 2025 | [2031] | MET | 84000.00 | 0.00
            ais/ais: début d’exploitation non renseigné | ais.exemptionOver | $.company.operationStart | null | [2021-12-31] | MET | 168000.00 | 0.00
            ais/ais: impôt dû non renseigné | ais.financialYear | $.company.financialYears[?@.end=='2026-12-31'].taxDue | null | [] | MET | 0.00 | 0.00
            """)
    void tellsWhatWouldDoAndWhatItBrings(
            String name,
            String condition,
            String path,
            String value,
            String wanted,
            Outcome outcome,
            String payable,
            String conditional) {
        Remedied remedied = remedied(name, condition);
        assertThat(remedied.path()).isEqualTo(path);
        assertThat(String.valueOf(remedied.remedy().value())).isEqualTo(value);
        assertThat(remedied.remedy().wanted()).hasToString(wanted);
        assertThat(remedied.outcome()).isEqualTo(outcome);
        assertThat(remedied.amounts().payable()).hasToString(payable);
        assertThat(remedied.amounts().conditional()).hasToString(conditional);
    }

    private static Remedied remedied(String name, String condition) {
        Examples.Example example = Examples.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return Remedies.of(read(example.situation()), RULES).stream()
                .filter(unmet -> unmet.answer().id().equals(condition))
                .map(unmet -> Objects.requireNonNull(unmet.remedied()))
                .findFirst()
                .orElseThrow();
    }

    static Situation read(byte[] document) {
        return new SituationReader(RULES).read(new ByteArrayInputStream(document));
    }

    /** Applied to the whole situation, and determined by the engine alone. */
    static void holds(Situation situation, Unmet unmet) {
        assertThat(unmet.answer().outcome()).isNotEqualTo(Outcome.MET);
        if (unmet.remedied() == null) {
            return;
        }
        Situation then = unmet.remedied().remedy().applyTo(situation);
        Determination determination = new Determine(RULES).determine(then);
        assertThat(answers(determination, line(situation, then, unmet)))
                .as("%s", unmet)
                .filteredOn(answer -> answer.id().equals(unmet.answer().id()))
                .extracting(Answer::outcome)
                .containsExactly(Outcome.MET);
    }

    /** What a remedy makes of a situation is one that could have been sent. */
    static void isCoherent(Situation then) {
        assertThat(read(new SituationWriter().write(then))).isEqualTo(then);
    }

    /** Where the line stands once its employee is another, maybe with another number. */
    private static int line(Situation before, Situation then, Unmet unmet) {
        List<Employee> others = new ArrayList<>(then.employees());
        before.employees().forEach(others::remove);
        return unmet.line() == Unmet.COMPANY || others.isEmpty()
                ? unmet.line()
                : then.employees().indexOf(others.getFirst());
    }

    private static List<Answer> answers(Determination determination, int line) {
        return line == Unmet.COMPANY
                ? determination.conditions()
                : determination.lines().get(line).conditions();
    }
}
