package ma.hawafiz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.reference.RuleSets;
import org.junit.jupiter.api.Test;

class AmendmentReaderTest {
    private static final RuleSet LAW = new RuleSets().current();
    private static final String RATE = """
            title: Arrêté 1-27
            version: "1.3"
            parameters:
              pae.rate:
                values:
                  - value: 0.18
                    inForceFrom: 2026-01-01
                    knownSince: 2027-02-01
                    confidence: A
                    citation: {fr: "arrêté 1-27", ar: "القرار 1-27", en: "order 1-27"}
            """;

    @Test
    void addsAVersionThatPrevailsAndLeavesTheOthers() {
        Amendment amendment = read(RATE);
        RuleSet draft = amendment.on(LAW);
        assertThat(amendment.title()).isEqualTo("Arrêté 1-27");
        assertThat(draft.version()).isEqualTo("1.3");
        assertThat(draft.sha256()).isNotEqualTo(LAW.sha256());
        assertThat(draft.at(LocalDate.of(2026, 12, 31)).share("pae.rate")).isEqualTo(Share.parse("0.18"));
        assertThat(draft.at(LocalDate.of(2025, 12, 31)).share("pae.rate")).isEqualTo(Share.parse("0.17"));
        assertThat(LAW.parametersChangedBy(draft)).containsExactly("pae.rate");
        assertThat(draft.parameter("pae.rate").orElseThrow().versions())
                .startsWith(LAW.parameter("pae.rate")
                        .orElseThrow()
                        .versions()
                        .toArray(ma.hawafiz.law.parameter.Parameter.Version[]::new));
    }

    @Test
    void readsEveryKindOfValue() {
        Amendment amendment = read("""
                title: Tout à la fois
                version: "2"
                parameters:
                  bonus.cap.amount: {values: [%1$s "250000.00", %2$s]}
                  pae.minMonths: {kind: integer, values: [%1$s 12, %2$s]}
                  air.nationalityRestricted: {values: [%1$s true, %2$s]}
                  scheme.end: {values: [%1$s 2029-12-31, %2$s]}
                  pae.contracts: {values: [%1$s [CDI, CDD], %2$s]}
                  pae.paymentMode: {values: [%1$s ONCE, %2$s]}
                  tax.ir.tariff: {values: [%1$s [{above: "0.00", rate: 0}, {above: "50000", rate: 0.2}], %2$s]}
                """.formatted("{value:", """
                inForceFrom: 2026-01-01, inForceTo: 2026-12-31, knownSince: 2027-02-01, confidence: A,
                  citation: {fr: "arrêté", ar: "قرار", en: "order"}}"""));
        assertThat(amendment.versions()).hasSize(7);
        assertThat(amendment.on(LAW).at(LocalDate.of(2026, 6, 1)).tariff("tax.ir.tariff"))
                .hasSize(2);
    }

    @Test
    void refusesAValueKnownLaterThanToday() {
        Refusal refusal = refused("""
                title: Taux
                version: "1.3"
                parameters:
                  pae.rate:
                    values:
                      - value: 0.18
                        inForceFrom: 2026-01-01
                        knownSince: 2206-02-01
                        confidence: A
                        citation: {fr: "arrêté", ar: "قرار", en: "order"}
                """);
        assertThat(refusal.violations())
                .extracting(Violation::path, Violation::code)
                .containsExactly(
                        tuple("line 8, $.parameters['pae.rate'].values[0].knownSince", "amendment.knownLater"));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceEachWithItsLine() {
        Refusal refusal = refused("""
                title: " "
                version: "1.2"
                colour: red
                parameters:
                  pae.rates: {values: []}
                  pae.rate:
                    kind: integer
                    choices: [A]
                    values:
                      - value: "17%"
                        inForceFrom: 2026-01-01
                        inForceTo: 2025-01-01
                        knownSince: 2025-11-24
                        confidence: Z
                        citation: {fr: "arrêté", en: "order"}
                  pae.paymentMode:
                    values: [{value: TWICE, inForceFrom: 2026-02-30}]
                """);
        assertThat(refusal.type()).isEqualTo(ProblemType.AMENDMENT_REFUSED);
        assertThat(refusal.violations())
                .extracting(Violation::path, Violation::code)
                .contains(
                        tuple("line 1, $.title", "amendment.title"),
                        tuple("line 2, $.version", "amendment.versionTaken"),
                        tuple("line 3, $.colour", "member.unknown"),
                        tuple("line 5, $.parameters['pae.rates']", "parameter.unknown"),
                        tuple("line 7, $.parameters['pae.rate'].kind", "amendment.kind"),
                        tuple("line 8, $.parameters['pae.rate'].choices", "member.unknown"),
                        tuple("line 10, $.parameters['pae.rate'].values[0].value", "amendment.value.SHARE"),
                        tuple("line 13, $.parameters['pae.rate'].values[0].knownSince", "amendment.knownSince"),
                        tuple("line 14, $.parameters['pae.rate'].values[0].confidence", "amendment.confidence"),
                        tuple("line 15, $.parameters['pae.rate'].values[0].citation.ar", "member.missing"),
                        tuple("line 17, $.parameters['pae.paymentMode'].values[0].value", "parameter.choice"),
                        tuple("line 17, $.parameters['pae.paymentMode'].values[0].inForceFrom", "date.form"))
                .extracting(each -> each.toList().get(1))
                .contains("amendment.inForceTo");
        for (Language language : Language.values()) {
            assertThat(ProblemDocument.of(refusal, language).violations())
                    .hasSameSizeAs(refusal.violations())
                    .allSatisfy(
                            entry -> assertThat(entry.reason() + entry.remedy()).doesNotContain("{"));
        }
    }

    @Test
    void refusesWhatChangesNothing() {
        assertThat(codes(RATE.substring(0, RATE.indexOf("pae.rate")).strip() + " {}"))
                .containsExactly("amendment.nothing");
        String again = RATE.replace("0.18", "0.17")
                .replace("confidence: A", "confidence: B")
                .replaceFirst(
                        "citation: .*",
                        "citation: "
                                + LAW.parameter("pae.rate").orElseThrow().versions().stream()
                                        .map(version -> "{fr: \"%s\", ar: \"%s\", en: \"%s\"}"
                                                .formatted(
                                                        version.citation().fr(),
                                                        version.citation().ar(),
                                                        version.citation().en()))
                                        .findFirst()
                                        .orElseThrow());
        assertThat(codes(again)).containsExactly("amendment.same");
    }

    @Test
    void refusesWhatIsNoYamlOrHidesWhatItSays() {
        assertThat(codes("")).containsExactly("amendment.empty");
        assertThat(codes("title: [")).contains("yaml.malformed");
        assertThat(codes("\u0000\u0001")).containsExactly("yaml.malformed");
        assertThat(codes("- a")).contains("object.expected");
        assertThat(codes("a: &a [x]\nb: *a")).containsExactly("yaml.alias", "yaml.alias");
        assertThat(codes(RATE + "---\n" + RATE)).containsExactly("amendment.trailing");
        assertThat(codes(RATE + "version: \"1.3\"\n")).containsExactly("json.duplicate");
        assertThat(codes("[".repeat(5000))).contains("yaml.malformed");
        Refusal tooBig = catchThrowableOfType(
                Refusal.class,
                () -> new AmendmentReader(LAW, LocalDate.of(2027, 3, 31))
                        .read(new byte[AmendmentReader.MOST_BYTES + 1]));
        assertThat(tooBig.type()).isEqualTo(ProblemType.TOO_LARGE);
    }

    @Test
    void takesAValueOnBetterAuthorityAsAChange() {
        assertThat(read(RATE.replace("0.18", "0.17")).versions()).containsOnlyKeys("pae.rate");
    }

    private static Amendment read(String yaml) {
        return new AmendmentReader(LAW, LocalDate.of(2027, 3, 31)).read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal refused(String yaml) {
        return catchThrowableOfType(Refusal.class, () -> read(yaml));
    }

    private static List<String> codes(String yaml) {
        return refused(yaml).violations().stream().map(Violation::code).toList();
    }
}
