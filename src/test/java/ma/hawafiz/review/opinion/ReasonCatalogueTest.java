package ma.hawafiz.review.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.reference.RuleSets;
import org.junit.jupiter.api.Test;

/** Every published reason can be said to everybody, and rests on a text. */
class ReasonCatalogueTest {
    private static final int EXERCICE = 2026;
    private final ReasonCatalogue catalogue = new ReasonCatalogue();
    private final RuleSet rules = new RuleSets().current();

    @Test
    void saysEveryReasonInThreeLanguagesAndCitesWhatItRestsOn() {
        assertThat(catalogue.all()).hasSizeGreaterThan(5).allSatisfy(reason -> {
            assertThat(reason.code()).matches("[A-Z][A-Z0-9_]*");
            assertThat(reason.conditions()).isNotEmpty();
            for (Language language : Language.values()) {
                assertThat(reason.sentence(language, null)).isNotBlank();
            }
            assertThat(reason.conditions().keySet())
                    .allSatisfy(measure -> assertThat(
                                    reason.citation(measure, rules, EXERCICE).fr())
                            .isNotBlank());
        });
    }

    @Test
    void hasAReasonForEveryMeasureThatNeedsARemark() {
        for (Measure measure : Measure.values()) {
            assertThat(catalogue.of(measure)).anyMatch(ReasonCode::remarkRequired);
        }
        assertThat(catalogue.find("NO_SUCH")).isEmpty();
        assertThat(catalogue.find("CONTRACT_NOT_PERMANENT").orElseThrow().concerns(Measure.AIR))
                .isFalse();
    }

    @Test
    void saysARemarkBehindItsReason() {
        assertThat(catalogue.find("OTHER").orElseThrow().sentence(Language.EN, "Seen on site."))
                .isEqualTo("Another reason. Seen on site.");
    }
}
