package ma.hawafiz.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.parameter.Confidence;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.RuleSet;
import org.junit.jupiter.api.Test;

class RuleSetsTest {
    private final RuleSet rules = new RuleSets().current();

    @Test
    void knowsEveryParameterTheRulesName() {
        assertThat(rules.parameters())
                .containsKeys(
                        "scheme.start",
                        "scheme.end",
                        "eligibility.minExportShare",
                        "eligibility.certificateMaxAgeMonths",
                        "eligibility.excludedActivities",
                        "pae.rate",
                        "pae.antiChurnMonths",
                        "pae.contracts",
                        "pae.minMonths",
                        "pae.maxYears",
                        "pae.paymentMode",
                        "bonus.cap.amount",
                        "bonus.cap.mode",
                        "bonus.cap.scope");
    }

    @Test
    void readsValuesWithTheirCitation() {
        ParametersInForce law = rules.at(LocalDate.of(2026, 12, 31));
        assertThat(law.amount("bonus.cap.amount")).isEqualTo(Dirham.parse("300000.00"));
        assertThat(law.citation("pae.amount").fr()).contains("17 %");
        assertThat(law.citation("pae.amount").confidence()).isEqualTo(Confidence.B);
        assertThat(law.citation("company.otherAid").confidence()).isEqualTo(Confidence.U);
    }

    @Test
    void givesTheSameHashEachTime() {
        assertThat(rules.sha256())
                .matches("[0-9a-f]{64}")
                .isEqualTo(new RuleSets().current().sha256());
        assertThat(rules.id()).isEqualTo("circular-15-2025");
    }
}
