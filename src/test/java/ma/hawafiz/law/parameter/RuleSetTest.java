package ma.hawafiz.law.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Share;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleSetTest {
    private static final Citation CITATION = new Citation("article 1", "المادة 1", "article 1", Confidence.A);
    private static final LocalDate START = LocalDate.of(2025, 7, 1);
    private static final LocalDate KNOWN = LocalDate.of(2025, 11, 24);

    @Test
    void readsTheValueInForceOnTheDay() {
        Parameter rate =
                shares(version("0.1", "2025-01-01", "2025-12-31", KNOWN), version("0.2", "2026-01-01", null, KNOWN));
        ParametersInForce before = rules(rate).at(LocalDate.of(2025, 12, 31));
        ParametersInForce after = rules(rate).at(LocalDate.of(2026, 1, 1));
        assertThat(before.share("a.rate")).isEqualTo(Share.parse("0.1"));
        assertThat(after.share("a.rate")).isEqualTo(Share.parse("0.2"));
        assertThat(rules(rate).at(LocalDate.of(2025, 1, 1)).share("a.rate")).isEqualTo(Share.parse("0.1"));
    }

    @Test
    void failsLoudlyWhereNothingIsInForce() {
        Parameter rate = shares(version("0.1", "2025-07-01", "2025-12-31", KNOWN));
        assertThatThrownBy(() -> rules(rate).at(LocalDate.of(2025, 6, 30)).share("a.rate"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a.rate");
        assertThatThrownBy(() -> rules(rate).at(LocalDate.of(2026, 1, 1)).share("a.rate"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> rules(rate).at(START).citation("a.unfounded"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a.unfounded");
    }

    @Test
    void prefersWhatBecameKnownLater() {
        Parameter rate = shares(
                version("0.2", "2025-07-01", null, KNOWN.plusDays(1)), version("0.1", "2025-07-01", null, KNOWN));
        assertThat(rules(rate).at(START).share("a.rate")).isEqualTo(Share.parse("0.2"));
    }

    @Test
    void knowsATextOnlyWhileItIsInForce() {
        Parameter state = new Parameter(
                "a.class", Kind.TEXT, List.of(), List.of(new Parameter.Version("OPEN", START, null, KNOWN, CITATION)));
        assertThat(rules(state).at(START.minusDays(1)).textIfInForce("a.class")).isEmpty();
        assertThat(rules(state).at(START).textIfInForce("a.class")).contains("OPEN");
        assertThat(rules(state).at(START).textIfInForce("a.other")).isEmpty();
    }

    @Test
    void citesTheParameterARuleRestsOnOrItsOwnText() {
        Citation own = new Citation("usage", "عرف", "custom", Confidence.U);
        RuleSet rules = new RuleSet(
                "id",
                "1",
                Map.of("a.rate", shares(version("0.1", "2025-07-01", null, KNOWN))),
                Map.of("a.amount", new RuleSet.Ground("a.rate", null), "a.custom", new RuleSet.Ground(null, own)));
        assertThat(rules.at(START).citation("a.amount")).isEqualTo(CITATION);
        assertThat(rules.at(START).citation("a.custom")).isEqualTo(own);
    }

    @Test
    void saysWhatItIsAndWhatItHolds() {
        Map<String, RuleSet.Ground> grounds = Map.of("a.amount", new RuleSet.Ground("a.rate", null));
        Map<String, Parameter> parameters = Map.of("a.rate", shares(version("0.1", "2025-07-01", null, KNOWN)));
        RuleSet rules = new RuleSet("id", "1", parameters, grounds);
        assertThat(List.of(rules.id(), rules.version())).containsExactly("id", "1");
        assertThat(rules.parameters()).isEqualTo(parameters);
        assertThat(rules.grounds()).isEqualTo(grounds);
    }

    @Test
    void isHypotheticalOnlyWhereAValueDiffers() {
        RuleSet law = rules(shares(version("0.1", "2025-07-01", null, KNOWN)));
        RuleSet same = law.with(Map.of("a.rate", Share.parse("0.10")));
        RuleSet other = law.with(Map.of("a.rate", Share.parse("0.3")));
        assertThat(law.hypothetical()).isFalse();
        assertThat(law.with(Map.of())).isSameAs(law);
        assertThat(same.hypothetical()).isFalse();
        assertThat(other.hypothetical()).isTrue();
        assertThat(other.at(START).share("a.rate")).isEqualTo(Share.parse("0.3"));
        assertThat(law.at(START).share("a.rate")).isEqualTo(Share.parse("0.1"));
        assertThat(other.sha256()).isEqualTo(law.sha256());
        assertThat(other.id() + other.version()).isEqualTo(law.id() + law.version());
    }

    @Test
    void hasAnotherHashAsSoonAsAnythingDiffers() {
        Parameter rate = shares(version("0.1", "2025-07-01", null, KNOWN));
        String hash = rules(rate).sha256();
        assertThat(hash)
                .hasSize(64)
                .isNotEqualTo(
                        rules(shares(version("0.2", "2025-07-01", null, KNOWN))).sha256())
                .isNotEqualTo(
                        rules(shares(version("0.1", "2025-07-02", null, KNOWN))).sha256())
                .isNotEqualTo(rules(shares(version("0.1", "2025-07-01", "2030-12-31", KNOWN)))
                        .sha256())
                .isNotEqualTo(
                        rules(shares(version("0.1", "2025-07-01", null, START))).sha256())
                .isNotEqualTo(new RuleSet("id", "2", Map.of("a.rate", rate), Map.of()).sha256())
                .isNotEqualTo(new RuleSet(
                                "id", "1", Map.of("a.rate", rate), Map.of("a.b", new RuleSet.Ground("a.rate", null)))
                        .sha256())
                .isEqualTo(rules(rate).sha256());
    }

    @Test
    void writesItsDocumentSortedAndWithoutWhiteSpace() {
        Citation quoted = new Citation("« a \"b\" \\ \n»", "نص", "text", Confidence.X);
        RuleSet rules = new RuleSet(
                "id",
                "1",
                Map.of(
                        "a.mode",
                        new Parameter(
                                "a.mode",
                                Kind.LIST,
                                List.of("X", "Y"),
                                List.of(new Parameter.Version(List.of("X"), START, KNOWN, KNOWN, quoted)))),
                Map.of("a.rule", new RuleSet.Ground("a.mode", null)));
        assertThat(rules.document())
                .isEqualTo(
                        "{\"grounds\":{\"a.rule\":{\"restsOn\":\"a.mode\"}},\"id\":\"id\",\"parameters\":{\"a.mode\":"
                                + "{\"choices\":[\"X\",\"Y\"],\"kind\":\"list\",\"values\":[{\"citation\":{\"ar\":\"نص\","
                                + "\"en\":\"text\",\"fr\":\"« a \\\"b\\\" \\\\ \\u000a»\"},\"confidence\":\"X\","
                                + "\"inForceFrom\":\"2025-07-01\",\"inForceTo\":\"2025-11-24\",\"knownSince\":\"2025-11-24\","
                                + "\"value\":[\"X\"]}]}},\"version\":\"1\"}");
        assertThatThrownBy(() -> rules.with(Map.of("a.mode", List.of("Y"))).document())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isAmendedByVersionsThatPrevailAndLeaveThePastAsItIs() {
        RuleSet law = rules(shares(version("0.1", "2025-07-01", null, KNOWN)));
        Parameter.Version added = version("0.3", "2026-01-01", null, KNOWN.plusDays(1));
        RuleSet amended = law.amended("2", Map.of("a.rate", List.of(added)));
        assertThat(amended.version()).isEqualTo("2");
        assertThat(amended.at(LocalDate.of(2025, 12, 31)).share("a.rate")).isEqualTo(Share.parse("0.1"));
        assertThat(amended.at(LocalDate.of(2026, 1, 1)).share("a.rate")).isEqualTo(Share.parse("0.3"));
        assertThat(law.at(LocalDate.of(2026, 1, 1)).share("a.rate")).isEqualTo(Share.parse("0.1"));
        assertThat(law.parametersChangedBy(amended)).containsExactly("a.rate");
        assertThat(law.parametersChangedBy(law)).isEmpty();
        assertThat(law.taking("a.rate", amended).at(LocalDate.of(2026, 1, 1)).share("a.rate"))
                .isEqualTo(Share.parse("0.3"));
        assertThat(law)
                .isEqualTo(rules(shares(version("0.1", "2025-07-01", null, KNOWN))))
                .isNotEqualTo(amended);
    }

    @Test
    void readsTheDayOfAnExerciceInsideTheScheme() {
        SchemeWindow scheme = new SchemeWindow(START, LocalDate.of(2030, 12, 31));
        assertThat(scheme.readingDay(2024)).isEqualTo(START);
        assertThat(scheme.readingDay(2025)).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(scheme.readingDay(2030)).isEqualTo(LocalDate.of(2030, 12, 31));
        assertThat(scheme.readingDay(2031)).isEqualTo(LocalDate.of(2030, 12, 31));
        assertThat(scheme.lastMonth() - scheme.firstMonth()).isEqualTo(65);
    }

    @Test
    void readsEachKindOfValueAndNothingElse() {
        assertThat(Kind.SHARE.read(new BigDecimal("0.17"))).isEqualTo(Share.parse("0.17"));
        assertThat(Kind.INTEGER.read("18")).isEqualTo(18);
        assertThat(Kind.INTEGER.read(new BigDecimal("18"))).isEqualTo(18);
        assertThat(Kind.AMOUNT.read("5")).isEqualTo(Dirham.parse("5.00"));
        assertThat(Kind.AMOUNT.read("0")).isEqualTo(Dirham.ZERO);
        assertThat(Kind.FLAG.read(true)).isEqualTo(true);
        assertThat(Kind.DATE.read("2025-07-01")).isEqualTo(START);
        assertThat(Kind.TEXT.read("CDI")).isEqualTo("CDI");
        assertThat(Kind.LIST.read(List.of("b", "a", "b"))).isEqualTo(List.of("a", "b"));
        assertThat(Kind.TARIFF.read(List.of(Map.of("above", "40000", "rate", "0.1"))))
                .isEqualTo(List.of(new Bracket(Dirham.parse("40000"), Share.parse("0.1"))));
        refused(Kind.SHARE, true, List.of(), "2", "17%");
        refused(Kind.INTEGER, "1.5", "-1", "12345", false, new BigDecimal("1.5"));
        refused(Kind.AMOUNT, "-1", "1.234", true);
        refused(Kind.FLAG, "true", BigDecimal.ONE);
        refused(Kind.DATE, "2025-02-30", "20250701", BigDecimal.TEN);
        refused(Kind.TEXT, " ", BigDecimal.ONE, true);
        refused(Kind.LIST, "CDI", List.of(BigDecimal.ONE), List.of(""));
        refused(Kind.TARIFF, "0.1", List.of("0.1"), List.of(Map.of("above", "1")), List.of(Map.of("rate", "0.1")));
    }

    @Test
    void acceptsOnlyTheChoicesOfAParameter() {
        Parameter mode = new Parameter(
                "a.mode",
                Kind.TEXT,
                List.of("ONE", "TWO"),
                List.of(new Parameter.Version("ONE", START, null, KNOWN, CITATION)));
        assertThat(mode.read("TWO")).isEqualTo("TWO");
        assertThatThrownBy(() -> mode.read("THREE")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(Kind kind, Object... values) {
        for (Object value : values) {
            assertThatThrownBy(() -> kind.read(value))
                    .as(kind + " " + value)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static RuleSet rules(Parameter parameter) {
        return new RuleSet("id", "1", Map.of(parameter.key(), parameter), Map.of());
    }

    private static Parameter shares(Parameter.Version... versions) {
        return new Parameter("a.rate", Kind.SHARE, List.of(), List.of(versions));
    }

    private static Parameter.Version version(String share, String from, @Nullable String to, LocalDate known) {
        return new Parameter.Version(
                Share.parse(share), LocalDate.parse(from), to == null ? null : LocalDate.parse(to), known, CITATION);
    }
}
