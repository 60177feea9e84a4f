package ma.hawafiz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.reference.RuleSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SituationReaderTest {
    private final SituationReader reader = new SituationReader(new RuleSets().current());
    private final SituationWriter writer = new SituationWriter();

    @Test
    void readsTheSituationOfTheRules() {
        Situation situation = read(Situations.OF_THE_RULES);
        assertThat(situation.employees()).singleElement().satisfies(employee -> {
            assertThat(employee.cnss()).isEqualTo("123456789");
            assertThat(employee.payroll().rows()).hasSize(1);
        });
        assertThat(situation.granted().getFirst().amount()).hasToString("6120.00");
        assertThat(situation.parameters()).containsEntry("pae.paymentMode", "ANNUAL");
    }

    @Test
    void writesWhatItReadsBackTheSame() {
        List<byte[]> documents = new java.util.ArrayList<>();
        Examples.all().forEach(example -> documents.add(example.situation()));
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            documents.add(Situations.bytes(Situations.random(random, "PAE")));
        }
        assertThat(documents).allSatisfy(document -> {
            Situation situation = read(new String(document, StandardCharsets.UTF_8));
            byte[] written = writer.write(situation);
            Situation again = read(new String(written, StandardCharsets.UTF_8));
            assertThat(again).isEqualTo(situation);
            assertThat(writer.write(again)).isEqualTo(written).endsWith('\n');
        });
    }

    @Test
    void takesWhatMayBeMissingAsNotKnown() {
        Situation situation = read("""
                {"measure": "PAE", "exercice": 2026, "asOf": "2027-03-31", "company": {"filieres": null},
                 "employees": [{}], "sites": null}""");
        assertThat(situation.company().filieres()).isEmpty();
        assertThat(situation.company().otherAid()).isNull();
        assertThat(situation.employees()).singleElement().satisfies(employee -> {
            assertThat(employee.hired()).isNull();
            assertThat(employee.payroll().rows()).isEmpty();
        });
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertThat(violations("""
                {"measure": "PAX", "exercice": "2026", "asOf": "2027-02-30", "colour": {"a": [1]},
                 "company": {"ice": "15247", "filieres": ["CRM", 3, " "], "otherAid": "no", "otherAid": true,
                   "turnover": [{"year": 2026, "total": "10.00", "export": "10.01"}, {"year": 2026}, {"total": "5"}, 7],
                   "financialYears": [{"start": "2026-01-01", "end": "2025-12-31", "netProfit": "-3.00", "taxDue": "-3.00"},
                     {"start": "2027-01-01", "end": "2027-12-31"}, {"start": "2027-06-01", "end": "2028-05-31"}]},
                 "sites": [{"id": "S1", "region": "PARIS", "p2i": "LYON"}, {"id": "S1"}, {}],
                 "employees": [{"cnss": "12345", "dependants": 100, "hired": "2026-13-01", "exitReason": "XX",
                     "payroll": [{"month": "2026-13", "rbi": 9000, "days": 32, "situation": "ZZ"},
                       {"rbi": "1.234", "days": 1.5, "ir": "abc", "site": "S9"}, null]}, "x"],
                 "granted": [{"cnss": "1", "measure": "IR", "exercice": 20, "amount": "-5"}, {}],
                 "parameters": {"pae.rate": "17%", "pae.minMonths": 1.5, "pae.paymentMode": "TWICE", "pae.unknown": 1,
                   "pae.contracts": "CDI", "scheme.end": "soon", "bonus.cap.amount": true, "pae.nationality": 5}}
                """))
                .containsExactlyInAnyOrder(
                        "$.measure PAX measure.unknown",
                        "$.exercice 2026 integer.expected",
                        "$.asOf 2027-02-30 date.form",
                        "$.colour {…} member.unknown",
                        "$.company.ice 15247 ice.form",
                        "$.company.filieres[1] 3 text.expected",
                        "$.company.filieres[2]   text.blank",
                        "$.company.otherAid no flag.expected",
                        "$.company.otherAid true json.duplicate",
                        "$.company.turnover[0].export 10.01 turnover.exportAboveTotal",
                        "$.company.turnover[1].year 2026 turnover.yearTwice",
                        "$.company.turnover[2].year null member.missing",
                        "$.company.turnover[3] 7 object.expected",
                        "$.company.financialYears[0].taxDue -3.00 amount.negative",
                        "$.company.financialYears[0].end 2025-12-31 financialYear.endBeforeStart",
                        "$.company.financialYears[2].start 2027-06-01 financialYear.overlap",
                        "$.sites[0].region PARIS region.unknown",
                        "$.sites[0].p2i LYON p2i.unknown",
                        "$.sites[1].id S1 site.twice",
                        "$.sites[2].id null member.missing",
                        "$.employees[0].cnss 12345 cnss.form",
                        "$.employees[0].dependants 100 dependants.range",
                        "$.employees[0].hired 2026-13-01 date.form",
                        "$.employees[0].exitReason XX exitReason.unknown",
                        "$.employees[0].payroll[0].month 2026-13 month.form",
                        "$.employees[0].payroll[0].rbi 9000 amount.expected",
                        "$.employees[0].payroll[0].days 32 days.range",
                        "$.employees[0].payroll[0].situation ZZ situation.unknown",
                        "$.employees[0].payroll[1].month null member.missing",
                        "$.employees[0].payroll[1].rbi 1.234 amount.decimals",
                        "$.employees[0].payroll[1].days 1.5 integer.expected",
                        "$.employees[0].payroll[1].ir abc amount.form",
                        "$.employees[0].payroll[1].site S9 site.unknown",
                        "$.employees[0].payroll[2] null object.expected",
                        "$.employees[1] x object.expected",
                        "$.granted[0].cnss 1 cnss.form",
                        "$.granted[0].measure IR measure.unknown",
                        "$.granted[0].exercice 20 year.range",
                        "$.granted[0].amount -5 amount.negative",
                        "$.granted[1].cnss null member.missing",
                        "$.granted[1].measure null member.missing",
                        "$.granted[1].exercice null member.missing",
                        "$.granted[1].amount null member.missing",
                        "$.parameters['pae.rate'] 17% parameter.SHARE",
                        "$.parameters['pae.minMonths'] 1.5 parameter.INTEGER",
                        "$.parameters['pae.paymentMode'] TWICE parameter.choice",
                        "$.parameters['pae.unknown'] 1 parameter.unknown",
                        "$.parameters['pae.contracts'] CDI parameter.LIST",
                        "$.parameters['scheme.end'] soon parameter.DATE",
                        "$.parameters['bonus.cap.amount'] true parameter.AMOUNT",
                        "$.parameters['pae.nationality'] 5 parameter.TEXT");
    }

    @Test
    void tellsWhereFactsContradictEachOther() {
        assertThat(violations("""
                {"measure": "PAE", "exercice": 2026, "asOf": "2026-06-15", "company": {},
                 "employees": [
                   {"cnss": "123456789", "hired": "2026-06-16", "exited": "2026-06-17"},
                   {"cnss": "123456789", "hired": "2026-02-10", "exited": "2026-02-09", "previousEmploymentEnd": "2026-02-11",
                    "payroll": [{"month": "2026-01", "rbi": "1", "days": 1}, {"month": "2026-02", "rbi": "1", "days": 1},
                                {"month": "2026-02", "rbi": "1", "days": 1}, {"month": "2026-03", "rbi": "1", "days": 1},
                                {"month": "2026-07", "rbi": "1", "days": 1}]},
                   {"cnss": "000000000"}, {"cnss": "000000000"}, {}, {},
                   {"hired": "2026-02-10", "exited": "2026-02-10", "previousEmploymentEnd": "2026-02-10",
                    "payroll": [{"month": "2026-02", "rbi": "1", "days": 0}]}]}
                """))
                .containsExactlyInAnyOrder(
                        "$.employees[0].hired 2026-06-16 hired.afterAsOf",
                        "$.employees[0].exited 2026-06-17 exited.afterAsOf",
                        "$.employees[1].cnss 123456789 cnss.twice",
                        "$.employees[1].exited 2026-02-09 exited.beforeHire",
                        "$.employees[1].previousEmploymentEnd 2026-02-11 previousEmploymentEnd.afterHire",
                        "$.employees[1].payroll[0].month 2026-01 month.beforeHire",
                        "$.employees[1].payroll[2].month 2026-02 month.twice",
                        "$.employees[1].payroll[3].month 2026-03 month.afterExit",
                        "$.employees[1].payroll[4].month 2026-07 month.afterAsOf",
                        "$.employees[1].payroll[4].month 2026-07 month.afterExit");
    }

    @Test
    void comparesEvenTheAmountsItRefusesForTheirDecimals() {
        assertThat(violations("""
                {"measure": "PAE", "exercice": 2026, "asOf": "2026-06-15", "company": {"turnover": [
                    {"year": 2024, "total": "10.001", "export": "10.01"},
                    {"year": 2025, "export": "10.0011", "total": "10.001"},
                    {"year": 2026, "total": "10.001", "export": "9.99"}]}}
                """))
                .containsExactlyInAnyOrder(
                        "$.company.turnover[0].total 10.001 amount.decimals",
                        "$.company.turnover[0].export 10.01 turnover.exportAboveTotal",
                        "$.company.turnover[1].export 10.0011 amount.decimals",
                        "$.company.turnover[1].total 10.001 amount.decimals",
                        "$.company.turnover[1].export 10.0011 turnover.exportAboveTotal",
                        "$.company.turnover[2].total 10.001 amount.decimals");
    }

    @Test
    void wantsSiteAndTaxOfEachMonthForAir() {
        assertThat(violations("""
                {"employees": [{"payroll": [{"month": "2026-02", "rbi": "1", "days": 1},
                    {"month": "2026-03", "rbi": "1", "days": 1, "ir": "x", "site": " "},
                    {"month": "2026-04", "rbi": "1", "days": 1, "ir": "0", "site": "S1"}]}],
                 "sites": [{"id": "S1"}], "measure": "AIR", "exercice": 2026, "asOf": "2026-06-15", "company": {}}
                """))
                .containsExactlyInAnyOrder(
                        "$.employees[0].payroll[0].site null member.missing",
                        "$.employees[0].payroll[0].ir null member.missing",
                        "$.employees[0].payroll[1].site   text.blank",
                        "$.employees[0].payroll[1].ir x amount.form");
    }

    @Test
    void wantsWhatNoSituationIsWithout() {
        assertThat(violations("{}"))
                .containsExactly(
                        "$.measure null member.missing",
                        "$.exercice null member.missing",
                        "$.asOf null member.missing",
                        "$.company null member.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"measure\": \"PAE\"", "{'a': 1}", "[}", "nope", "{\"measure\": \"PAE\u0001\"}", "{} }"})
    void stopsWhereTheDocumentIsMalformedAndSaysWhere(String document) {
        assertThat(violations(document)).last().asString().endsWith("json.malformed");
    }

    @Test
    void keepsWhatItFoundBeforeTheDocumentBroke() {
        assertThat(violations("{\"exercice\": \"x\", \"asOf\": "))
                .containsExactly("$.exercice x integer.expected", "$.asOf null json.malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | $ null json.empty",
                "[] | $ […] object.expected",
                "3 | $ 3 object.expected",
                "null | $ null object.expected"
            })
    void refusesWhatIsNoObject(String document, String violation) {
        assertThat(violations(document)).containsExactly(violation);
    }

    @Test
    void refusesASecondDocument() {
        assertThat(violations(Situations.OF_THE_RULES + "{}")).containsExactly("$ null json.trailing");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] document = Situations.OF_THE_RULES.replace("CDI", "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> reader.read(new ByteArrayInputStream(document)));
        assertThat(refusal.violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.code()).isEqualTo("json.malformed"));
    }

    @Test
    void stopsWhereADocumentIsNothingButViolations() {
        assertThat(violations("{\"employees\": [" + "1,".repeat(20_000) + "1]}"))
                .hasSize(10_001)
                .last()
                .isEqualTo("$ null json.tooManyViolations");
    }

    @Test
    void countsWhatItRefuses() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read("{}"));
        assertThat(refusal.type()).isEqualTo(ProblemType.SITUATION_INVALID);
        assertThat(refusal.figures()).containsExactly(4);
    }

    private Situation read(String document) {
        return reader.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> violations(String document) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(document));
        assertThat(refusal).isNotNull();
        return refusal.violations().stream()
                .map(violation -> violation.path() + " " + violation.value() + " " + violation.code())
                .toList();
    }
}
