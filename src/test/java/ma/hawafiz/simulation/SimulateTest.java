package ma.hawafiz.simulation;

import static ma.hawafiz.law.situation.Measure.AIR;
import static ma.hawafiz.law.situation.Measure.AIS;
import static ma.hawafiz.law.situation.Measure.PAE;
import static ma.hawafiz.law.situation.Measure.PAF;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateTest {
    private static final List<String> SITES =
            List.of("CASANEARSHORE", "FES_SHORE", "SOUSS_MASSA", "CASABLANCA_SETTAT", "TETOUAN_SHORE");

    /** Each person of each group written out, with a number of their own and the ledger kept person by person. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void comesToWhatTheEngineSaysOfEveryPersonByThemselves(long seed) {
        Random random = new Random(seed);
        Plan plan = Plans.plan(random(random));
        Simulation simulation = new Simulate(Plans.LAW).simulate(plan);
        SupposedFacts facts = new SupposedFacts(plan, Plans.LAW);
        Determine engine = new Determine(Plans.LAW.rules());
        List<Grant> ledger = new ArrayList<>();
        for (int year : Plans.LAW.exercices()) {
            for (Measure measure : Measure.values()) {
                Determination found =
                        engine.determine(everyone(facts.situation(measure, year, List.of()), plan, ledger));
                assertThat(simulation.part(measure, year).total())
                        .as("%s %d of seed %d", measure, year, seed)
                        .isEqualTo(found.totals());
                if (measure == PAE || measure == PAF) {
                    found.lines().stream()
                            .filter(line -> line.amounts().payable().centimes() > 0)
                            .forEach(line -> ledger.add(new Grant(
                                    String.valueOf(line.cnss()),
                                    measure,
                                    year,
                                    line.amounts().payable())));
                }
            }
        }
        assertThat(simulation.total().computed().centimes()).isPositive();
    }

    @Test
    void paysTheExamplesOfTheRules() {
        Simulation simulation = Plans.simulate(
                Plans.COMPANY + "&y2026.profit=2000000" + Plans.group(1, 3, "9000", "2025-09", "CASANEARSHORE"));
        assertThat(payable(simulation, PAE, 2025)).isEqualTo("18360.00");
        assertThat(payable(simulation, PAE, 2026)).isEqualTo("55080.00");
        assertThat(payable(simulation, PAF, 2030)).isEqualTo("7560.00");
        assertThat(payable(simulation, AIS, 2026)).isEqualTo("168000.00");
    }

    @Test
    void supposesTheTaxOfTheTariffToTheCentime() {
        Simulation simulation = Plans.simulate(Plans.COMPANY + Plans.group(1, 1, "25000", "2026-01", "CASANEARSHORE"));
        Line line = simulation.part(AIR, 2026).determination().lines().getFirst();
        assertThat(line.steps().getFirst().value()).hasToString("66947.93");
        assertThat(line.warnings()).isEmpty();
        assertThat(payable(simulation, AIR, 2026)).isEqualTo("5210.95");
    }

    @Test
    void looksBackFromTheDayOnWhichTheLastHireHasLastedLongEnough() {
        Simulation simulation = Plans.simulate(Plans.COMPANY
                + Plans.group(1, 1, "9000", "2026-01", "FES_SHORE")
                + Plans.group(2, 1, "9000", "2030-12", "FES_SHORE"));
        assertThat(simulation.asOf()).isEqualTo(LocalDate.of(2032, 5, 31));
        assertThat(simulation.part(PAE, 2030).determination().lines())
                .extracting(Line::outcome)
                .containsOnly(Outcome.MET);
    }

    @Test
    void letsTheCapRunOverTheYearsOfAPersonForBothBonuses() {
        Simulation simulation = Plans.simulate(Plans.COMPANY + Plans.group(1, 2, "30000", "2026-01", "CASANEARSHORE"));
        List<String> bonuses = new ArrayList<>();
        for (int year = 2026; year <= 2030; year++) {
            bonuses.add(payable(simulation, PAE, year) + " " + payable(simulation, PAF, year));
        }
        // Of each: 61,200 and 12,600 a year; four years leave 4,800 of 300,000, which the PAE takes first.
        assertThat(bonuses)
                .containsExactly(
                        "122400.00 25200.00",
                        "122400.00 25200.00",
                        "122400.00 25200.00",
                        "122400.00 25200.00",
                        "9600.00 0.00");
        assertThat(simulation.part(PAE, 2030).takenByCap(0)).hasToString("112800.00");
        assertThat(simulation.part(PAF, 2030).takenByCap(0)).hasToString("25200.00");
    }

    @Test
    void paysNoEmploymentBonusToWhoLeavesEarlyAndTakesNothingOfTheCapForIt() {
        Simulation simulation = Plans.simulate(
                Plans.COMPANY + Plans.group(1, 1, "30000", "2026-01", "CASANEARSHORE") + "&group.1.last=2027-05");
        assertThat(payable(simulation, PAE, 2026)).isEqualTo("0.00");
        assertThat(simulation.part(PAE, 2026).determination().lines().getFirst().outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(payable(simulation, PAF, 2027)).isEqualTo("5250.00");
    }

    @Test
    void appliesTheLawAsChangedAndSaysSo() {
        String plan = Plans.COMPANY + Plans.group(1, 1, "9000", "2026-01", "CASANEARSHORE");
        assertThat(Plans.simulate(plan).law().hypothetical()).isFalse();
        Simulation changed = Plans.simulate(plan + "&law.pae.rate=20&law.bonus.cap.amount=30000&law.pae.maxYears=1");
        assertThat(changed.law().hypothetical()).isTrue();
        assertThat(payable(changed, PAE, 2026)).isEqualTo("21600.00");
        assertThat(payable(changed, PAF, 2027)).isEqualTo("3780.00");
        assertThat(payable(changed, PAE, 2027)).isEqualTo("0.00");
    }

    @Test
    void recomputesBothTaxesUnderTheLawAsChanged() {
        Simulation changed = Plans.simulate(Plans.COMPANY + "&y2026.profit=1000000&law.tax.is.rate=10"
                + "&law.tax.ir.tariff=0: 0; 40000: 50" + Plans.group(1, 1, "25000", "2026-01", "FES_SHORE"));
        assertThat(payable(changed, AIS, 2026)).isEqualTo("42000.00");
        Line line = changed.part(AIR, 2026).determination().lines().getFirst();
        assertThat(line.steps().getFirst().value()).hasToString("107497.20");
        assertThat(line.warnings()).isEmpty();
    }

    @Test
    void leavesOpenWhatIsNotSaid() {
        Simulation simulation = Plans.simulate("filiere=CRM" + Plans.group(1, 1, "9000", "2026-01", "FES_SHORE"));
        assertThat(simulation.part(AIR, 2026).determination().lines().getFirst().outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(simulation.part(AIS, 2026).determination().lines().getFirst().outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    private static String payable(Simulation simulation, Measure measure, int year) {
        Amounts total = simulation.part(measure, year).total();
        return total.payable().toString();
    }

    private static String random(Random random) {
        StringBuilder query = new StringBuilder("filiere=CRM&start=2019-01-01&export=" + random.nextInt(1, 101));
        for (int year = 2025; year <= 2030; year++) {
            query.append("&y").append(year).append(".profit=").append(random.nextInt(1, 200_000_000));
        }
        int groups = random.nextInt(1, 5);
        for (int place = 1; place <= groups; place++) {
            String salary = random.nextInt(3_000, 90_000) + "." + random.nextInt(10, 100);
            String first = "20%d-%02d".formatted(random.nextInt(24, 31), random.nextInt(1, 13));
            query.append(
                    Plans.group(place, random.nextInt(1, 12), salary, first, SITES.get(random.nextInt(SITES.size()))));
            if (random.nextInt(3) == 0) {
                query.append("&group.")
                        .append(place)
                        .append(".last=203")
                        .append(random.nextInt(2))
                        .append("-07");
            }
            if (random.nextInt(4) == 0) {
                query.append("&group.").append(place).append(".nationality=XX");
            }
        }
        if (random.nextBoolean()) {
            query.append("&law.bonus.cap.mode=").append(random.nextBoolean() ? "ANNUAL_BASE" : "ANNUAL_BENEFIT");
        }
        return query.toString();
    }

    private static Situation everyone(Situation ofGroups, Plan plan, List<Grant> ledger) {
        Map<String, Employee> people = new TreeMap<>();
        for (int group = 0; group < plan.groups().size(); group++) {
            Employee one = ofGroups.employees().get(group);
            for (int each = 0; each < plan.groups().get(group).heads(); each++) {
                String number = "%09d".formatted(1_000 * (group + 1) + each);
                people.put(number, numbered(number, one));
            }
        }
        return new Situation(
                ofGroups.measure(),
                ofGroups.exercice(),
                ofGroups.asOf(),
                ofGroups.company(),
                ofGroups.sites(),
                List.copyOf(people.values()),
                ledger,
                ofGroups.parameters());
    }

    private static Employee numbered(String number, Employee one) {
        return new Employee(
                number,
                one.nationality(),
                one.contract(),
                one.dependants(),
                one.hired(),
                one.exited(),
                one.exitReason(),
                one.previousEmploymentEnd(),
                one.payroll());
    }
}
