package ma.hawafiz.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.hawafiz.bench.Sector;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.reference.RuleSets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the engine says of a sector without reasons is what it says with them, line by line. */
class CampaignTest {
    private static final RuleSet RULES = new RuleSets().current();

    /** An answer of either path, to be compared with the other's. */
    private record Entry(String cnss, int exercice, Measure measure, Outcome outcome, Amounts amounts) {}

    static List<Map<String, Object>> readings() {
        return List.of(
                Map.of(),
                Map.of("bonus.cap.mode", "ANNUAL_BASE"),
                Map.of("bonus.cap.mode", "ANNUAL_BENEFIT", "bonus.cap.amount", new Dirham(3_000_000)),
                Map.of("bonus.cap.amount", new Dirham(5_000_000), "paf.minMonths", 6),
                Map.of("pae.paymentMode", "ONCE", "air.nationalityRestricted", true));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void agreesWithTheDeterminationsThatExplain(Map<String, Object> reading) {
        RuleSet rules = RULES.with(reading);
        List<Entry> weighed = new ArrayList<>();
        List<Entry> explained = new ArrayList<>();
        for (Sector.Firm firm : new Sector(3, 50, 20_251_507L).firms()) {
            Campaign.OfCompany campaign = new Campaign(rules, Sector.FIRST_EXERCICE, Sector.LAST_EXERCICE, Sector.AS_OF)
                    .of(firm.company(), firm.sites());
            for (Employee employee : firm.employees()) {
                campaign.weigh(
                        employee,
                        Campaign.Granted.NOTHING,
                        (exercice, measure, amounts) -> weighed.add(new Entry(
                                String.valueOf(employee.cnss()),
                                exercice,
                                measure,
                                amounts.outcome(),
                                amounts.amounts())));
                explain(rules, firm, employee, explained);
            }
        }

        assertThat(weighed).isEqualTo(explained);
        assertThat(weighed).extracting(Entry::outcome).contains(Outcome.values());
        assertThat(weighed)
                .as("somebody meets the cap, unless it is on the base")
                .anyMatch(entry ->
                        entry.amounts().capped().compareTo(entry.amounts().computed()) < 0
                                || reading.containsValue("ANNUAL_BASE")
                                || reading.containsValue("ONCE"));
    }

    private static void explain(RuleSet rules, Sector.Firm firm, Employee employee, List<Entry> into) {
        List<Grant> granted = new ArrayList<>();
        for (int exercice = Sector.FIRST_EXERCICE; exercice <= Sector.LAST_EXERCICE; exercice++) {
            for (Measure measure : List.of(Measure.AIR, Measure.PAE, Measure.PAF)) {
                Situation situation = new Situation(
                        measure,
                        exercice,
                        Sector.AS_OF,
                        firm.company(),
                        firm.sites(),
                        List.of(employee),
                        granted,
                        Map.of());
                Line line = new Determine(rules).determine(situation).lines().getFirst();
                into.add(new Entry(String.valueOf(employee.cnss()), exercice, measure, line.outcome(), line.amounts()));
                if (measure != Measure.AIR && employee.cnss() != null) {
                    granted.add(new Grant(
                            employee.cnss(), measure, exercice, line.amounts().payable()));
                }
            }
        }
    }
}
