package ma.hawafiz.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.parameter.Confidence;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.platform.i18n.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void hasANameForEveryParameter() {
        assertThat(rules.parameters().keySet())
                .allSatisfy(key -> assertThat(Wording.of("names").knows("parameter." + key))
                        .as(key)
                        .isTrue());
    }

    @Test
    void isItsDocumentToTheByte() throws Exception {
        byte[] document = rules.document().getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document)))
                .isEqualTo(rules.sha256());
        JsonNode read = new ObjectMapper().readTree(document);
        assertThat(read.toString()).isEqualTo(rules.document());
        assertThat(names(read))
                .isNotEmpty()
                .allSatisfy(members -> assertThat(members).isSorted());
    }

    @Test
    void isReadBackFromItsDocumentAsItWas() {
        RuleSet read = RuleSetReader.read(rules.document());
        assertThat(read).isEqualTo(rules).hasSameHashCodeAs(rules);
        assertThat(read.sha256()).isEqualTo(rules.sha256());
        assertThat(read.document()).isEqualTo(rules.document());
        assertThat(read.at(LocalDate.of(2026, 12, 31)).tariff("tax.ir.tariff")).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "[]",
                "{",
                "{\"id\":\"a\"}",
                "{\"id\":null}",
                "{\"id\":\"a\",\"version\":\"1\",\"parameters\":[]}",
                "{\"id\":\"a\",\"version\":\"1\",\"parameters\":{\"a.b\":{\"kind\":\"colour\"}}}",
                "{\"id\":\"a\",\"version\":\"1\",\"grounds\":{\"a.b\":{}}}"
            })
    void readsNoOtherDocumentAsARuleSet(String other) {
        assertThatThrownBy(() -> RuleSetReader.read(other)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<List<String>> names(JsonNode node) {
        List<List<String>> names = new ArrayList<>();
        if (node.isObject()) {
            names.add(node.properties().stream().map(Map.Entry::getKey).toList());
        }
        node.forEach(child -> names.addAll(names(child)));
        return names;
    }

    @Test
    void givesTheSameHashEachTime() {
        assertThat(rules.sha256())
                .matches("[0-9a-f]{64}")
                .isEqualTo(new RuleSets().current().sha256());
        assertThat(rules.id()).isEqualTo("circular-15-2025");
    }
}
