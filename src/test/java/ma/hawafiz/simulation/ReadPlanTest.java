package ma.hawafiz.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReadPlanTest {
    private static final String GROUP = Plans.group(1, 30, "7000", "2026-01", "FES_SHORE");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            filiere=XYZ                          | filiere            | simulation.choice
            start=2026-02-30                     | start              | date.form
            closing=13                           | closing            | request.range
            closing=x                            | closing            | request.range
            export=101                           | export             | simulation.exportShare
            export=80,125                        | export             | simulation.exportShare
            export=beaucoup                      | export             | simulation.exportShare
            y2026.turnover=1000                  | y2026.export       | member.missing
            y2026.export=1000                    | y2026.turnover     | member.missing
            y2026.turnover=1000&y2026.export=1001| y2026.export       | turnover.exportAboveTotal
            y2026.turnover=-1&y2026.export=0     | y2026.turnover     | amount.negative
            y2026.profit=1.234                   | y2026.profit       | simulation.AMOUNT
            y2026.tax=-5                         | y2026.tax          | amount.negative
            group.1.number=0                     | group.1.number     | request.range
            group.1.number=5001                  | group.1.number     | request.range
            group.1.number=                      | group.1.number     | member.missing
            group.1.salary=                      | group.1.salary     | member.missing
            group.1.salary=0                     | group.1.salary     | simulation.salary
            group.1.salary=1000000.01            | group.1.salary     | simulation.salary
            group.1.salary=-1                    | group.1.salary     | amount.negative
            group.1.salary=mille                 | group.1.salary     | simulation.AMOUNT
            group.1.first=                       | group.1.first      | member.missing
            group.1.first=2026-13                | group.1.first      | simulation.month.form
            group.1.first=2031-01                | group.1.first      | simulation.month
            group.1.first=1999-12                | group.1.first      | simulation.month
            group.1.last=2025-12                 | group.1.last       | simulation.lastBeforeFirst
            group.1.last=2041-01                 | group.1.last       | simulation.month
            group.1.site=                        | group.1.site       | member.missing
            group.1.site=PARIS                   | group.1.site       | simulation.choice
            group.1.contract=STAGE               | group.1.contract   | simulation.choice
            group.1.nationality=FR               | group.1.nationality| simulation.choice
            law.pae.rate=117                     | law.pae.rate       | simulation.SHARE
            law.pae.rate=dix                     | law.pae.rate       | simulation.SHARE
            law.pae.maxYears=-1                  | law.pae.maxYears   | simulation.INTEGER
            law.bonus.cap.amount=-1              | law.bonus.cap.amount | simulation.AMOUNT
            law.bonus.cap.mode=NEVER             | law.bonus.cap.mode | simulation.choice
            law.air.nationalityRestricted=maybe  | law.air.nationalityRestricted | simulation.FLAG
            law.scheme.end=2031-02-30            | law.scheme.end     | simulation.DATE
            law.pae.contracts=,                  | law.pae.contracts  | simulation.LIST
            law.pae.justifiedSituations=ZZ       | law.pae.justifiedSituations | simulation.choice
            law.tax.ir.tariff=40000: 10          | law.tax.ir.tariff  | simulation.TARIFF
            law.tax.ir.tariff=0: 0; 9: 1; 5: 2   | law.tax.ir.tariff  | simulation.TARIFF
            law.tax.ir.tariff=nothing            | law.tax.ir.tariff  | simulation.TARIFF
            """)
    void refusesAtItsFieldWhatCannotBeUnderstood(String typed, String field, String code) {
        assertThat(violations(over(Plans.COMPANY + GROUP, typed)))
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple(field, code));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertThat(violations("export=200&group.1.number=0&group.2.salary=x&law.ais.rate=z"))
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "export",
                        "group.1.number",
                        "group.1.salary",
                        "group.1.first",
                        "group.1.site",
                        "group.2.number",
                        "group.2.salary",
                        "group.2.first",
                        "group.2.site",
                        "law.ais.rate");
    }

    @Test
    void refusesMoreGroupsThanTen() {
        StringBuilder query = new StringBuilder(Plans.COMPANY);
        for (int place = 1; place <= 11; place++) {
            query.append(Plans.group(place, 1, "5000", "2026-01", "FES_SHORE"));
        }
        assertThat(violations(query.toString())).extracting(Violation::code).containsExactly("simulation.groups");
    }

    @Test
    void refusesToSimulateNothing() {
        assertThat(violations(Plans.COMPANY)).extracting(Violation::code).containsExactly("simulation.nothing");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysEveryRefusalWithItsRemedy(Language language) {
        Refusal refused = refusal("export=200&group.1.first=2041-01&law.tax.ir.tariff=x&law.pae.rate=x");
        assertThat(ProblemDocument.of(refused, language).violations())
                .hasSizeGreaterThan(5)
                .allSatisfy(entry -> assertThat(entry.reason() + entry.remedy()).doesNotContain("{"));
    }

    @Test
    void readsFiguresAsTheyAreWrittenHere() {
        Plan plan = Plans.plan(Plans.COMPANY.replace("75", "82,5 %") + "&y2027.profit=1 250 000,50"
                + Plans.group(1, 2, "7\u202f500,5", "2026-01", "SOUSS_MASSA")
                + "&law.paf.rate=3,25&law.pae.contracts=CDI, CDD");
        assertThat(plan.exportShare()).hasToString("33/40");
        assertThat(plan.year(2027).netProfit()).hasToString("1250000.50");
        assertThat(plan.groups().getFirst().salary()).hasToString("7500.50");
        assertThat(plan.changes()).hasToString("{pae.contracts=[CDD, CDI], paf.rate=13/400}");
    }

    @Test
    void keepsInTheAddressOnlyWhatIsSaid() {
        PlanForm form = Plans.form("filiere=CRM&export=80&start=&y2026.tax=&group.3.number=5&group.3.salary=6000"
                + "&group.7.contract=CDI&group.7.nationality=MA"
                + "&law.pae.rate=17&law.paf.rate=4&law.bonus.cap.mode=LIFETIME_BENEFIT&law.pae.maxYears=&utm=x&do=add");
        assertThat(form.query()).isEqualTo("filiere=CRM&export=80&group.1.number=5&group.1.salary=6000&law.paf.rate=4");
        assertThat(Plans.form(form.query())).isEqualTo(form);
    }

    @Test
    void addsAGroupLikeTheLastAndTakesOneAway() {
        PlanForm one = Plans.form(Plans.COMPANY + GROUP);
        PlanForm two = one.after("add");
        assertThat(two.groups()).isEqualTo(2);
        assertThat(two.value("group.2.salary")).isEqualTo("7000");
        assertThat(two.after("remove.1")).isEqualTo(one);
        PlanForm none = one.after("remove.1");
        assertThat(none.groups()).isZero();
        assertThat(none.after("add").groups()).isEqualTo(1);
        PlanForm full = one;
        for (int i = 0; i < 20; i++) {
            full = full.after("add");
        }
        assertThat(full.groups()).isEqualTo(PlanForm.MOST_GROUPS);
    }

    @Test
    void readsBackEveryValueOfTheLawAsItIsWritten() {
        assertThat(Plans.LAW.parameters())
                .allSatisfy(parameter -> assertThat(parameter.versions())
                        .allSatisfy(version -> assertThat(LegalValue.read(parameter, LegalValue.write(version.value())))
                                .isEqualTo(version.value())));
    }

    /** What the engine reads stands as a text in its sources; P2I are looked up one by one. */
    @Test
    void offersEveryParameterThatTheEngineReadsAndNoOther() throws Exception {
        Pattern key = Pattern.compile("\"([a-z0-9]+(\\.[A-Za-z0-9]+)+)\"");
        Set<String> read = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/ma/hawafiz/law"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                key.matcher(Files.readString(file, StandardCharsets.UTF_8))
                        .results()
                        .forEach(found -> read.add(found.group(1)));
            }
        }
        read.retainAll(Plans.LAW.rules().parameters().keySet());
        Plans.LAW.rules().parameters().keySet().stream()
                .filter(each -> each.startsWith("territory.p2i."))
                .forEach(read::add);
        assertThat(Plans.LAW.parameters()).extracting(Parameter::key).containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void namesEveryParameterAndValueInThreeLanguages() {
        for (Language language : Language.values()) {
            LegalWords words = new LegalWords(language);
            assertThat(Plans.LAW.parameters()).allSatisfy(parameter -> {
                assertThat(words.name(parameter)).isNotBlank();
                assertThat(words.value(parameter)).isNotBlank();
                parameter
                        .choices()
                        .forEach(code -> assertThat(words.choice(code)).isNotBlank());
            });
        }
    }

    /** The plan with one field typed anew. */
    private static String over(String query, String typed) {
        String kept = query;
        for (String field : typed.split("&", -1)) {
            String name = field.substring(0, field.indexOf('=') + 1);
            kept = List.of(kept.split("&", -1)).stream()
                    .filter(each -> !each.startsWith(name))
                    .collect(Collectors.joining("&"));
        }
        return kept + "&" + typed;
    }

    private static List<Violation> violations(String query) {
        return refusal(query).violations();
    }

    private static Refusal refusal(String query) {
        Refusal refused = catchThrowableOfType(Refusal.class, () -> Plans.plan(query));
        assertThat(refused.type()).isEqualTo(ProblemType.REQUEST_INVALID);
        return refused;
    }
}
