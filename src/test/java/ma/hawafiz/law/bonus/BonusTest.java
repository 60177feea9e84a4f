package ma.hawafiz.law.bonus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import ma.hawafiz.law.pae.Pae;
import ma.hawafiz.law.paf.Paf;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.parameter.SchemeWindow;
import ma.hawafiz.reference.RuleSets;
import org.junit.jupiter.api.Test;

class BonusTest {
    private static final RuleSet RULES = new RuleSets().current();
    private static final LocalDate AS_OF = LocalDate.of(2030, 3, 31);

    @Test
    void asksARecruitTheSameWhateverTheExerciceButNotUnderOtherTermsNorForAnotherBonus() {
        assertThat(pae(RULES, 2026, AS_OF).asksTheSameAs(pae(RULES, 2029, AS_OF)))
                .isTrue();
        assertThat(pae(RULES, 2026, AS_OF).asksTheSameAs(pae(RULES, 2026, AS_OF.minusDays(1))))
                .isFalse();
        assertThat(pae(RULES, 2026, AS_OF).asksTheSameAs(pae(RULES.with(Map.of("pae.minMonths", 12)), 2026, AS_OF)))
                .isFalse();
        ParametersInForce law = RULES.at(LocalDate.of(2026, 12, 31));
        Bonus paf = Paf.of(law, SchemeWindow.of(RULES), 2026, AS_OF);
        Bonus likePae =
                new Bonus("paf", paf.conditions(), pae(RULES, 2026, AS_OF).terms(), law);
        assertThat(pae(RULES, 2026, AS_OF).asksTheSameAs(likePae)).isFalse();
    }

    private static Bonus pae(RuleSet rules, int exercice, LocalDate asOf) {
        SchemeWindow scheme = SchemeWindow.of(rules);
        return Pae.of(rules.at(scheme.readingDay(exercice)), scheme, exercice, asOf);
    }
}
