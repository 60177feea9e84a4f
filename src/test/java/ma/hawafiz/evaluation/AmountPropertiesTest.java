package ma.hawafiz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.cap.CapMode;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.parameter.SchemeWindow;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.FinancialYear;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Payroll;
import ma.hawafiz.law.situation.PayrollMonth;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.reference.RuleSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of the amounts of every situation, tried on several thousand of them. */
class AmountPropertiesTest {
    private static final RuleSet LAW = new RuleSets().current();
    private static final Determine ENGINE = new Determine(LAW);
    private static final ParametersInForce IN_FORCE = LAW.at(LocalDate.of(2026, 12, 31));
    private static final long CAP = IN_FORCE.amount("bonus.cap.amount").centimes();

    @ParameterizedTest
    @EnumSource(names = {"PAE", "PAF"})
    void moreIncomeNeverGivesLess(Measure measure) {
        ForAll.cases(random -> eachEmployee(random, measure, situation -> {
            Amounts before = totals(situation);
            Amounts after = totals(Changed.rows(situation, row -> earning(row, random.nextLong(5_000_000))));
            assertThat(after.computed()).isGreaterThanOrEqualTo(before.computed());
            assertThat(after.capped()).isGreaterThanOrEqualTo(before.capped());
        }));
    }

    @Test
    void moreTaxWithheldNeverGivesLessAndMoreIncomeNeverMore() {
        ForAll.cases(random -> eachEmployee(random, Measure.AIR, situation -> {
            Dirham before = totals(situation).computed();
            assertThat(totals(Changed.rows(situation, row -> withholding(row, random.nextLong(900_000))))
                            .computed())
                    .isGreaterThanOrEqualTo(before);
            assertThat(totals(Changed.rows(situation, row -> earning(row, random.nextLong(900_000))))
                            .computed())
                    .isLessThanOrEqualTo(before);
        }));
    }

    /** PAE and PAF of one person in all exercices, decided in any order, each seeing what was granted before. */
    @ParameterizedTest
    @EnumSource
    void theCapIsReachedAndNeverPassedWhateverTheOrderOfTheDossiers(CapMode mode) {
        ForAll.cases(random -> {
            Situation life = life(random, mode);
            List<Grant> claims = new ArrayList<>();
            for (int exercice = 2025; exercice <= 2030; exercice++) {
                claims.add(new Grant(RandomFacts.cnss(1), Measure.PAE, exercice, Dirham.ZERO));
                claims.add(new Grant(RandomFacts.cnss(1), Measure.PAF, exercice, Dirham.ZERO));
            }
            Collections.shuffle(claims, random);
            Map<Integer, Long> computed = new HashMap<>();
            Map<Integer, Long> granted = new HashMap<>();
            List<Grant> ledger = new ArrayList<>();
            for (Grant claim : claims) {
                Amounts amounts = totals(claim(life, claim, ledger));
                int period = mode == CapMode.LIFETIME_BENEFIT ? 0 : claim.exercice();
                computed.merge(period, amounts.computed().centimes(), Long::sum);
                granted.merge(period, amounts.capped().centimes(), Long::sum);
                ledger.add(new Grant(claim.cnss(), claim.measure(), claim.exercice(), amounts.capped()));
                if (mode == CapMode.ANNUAL_BASE) {
                    String rate = claim.measure() == Measure.PAE ? "pae.rate" : "paf.rate";
                    assertThat(amounts.capped().centimes())
                            .isLessThanOrEqualTo(IN_FORCE.share(rate).of(CAP));
                }
            }
            computed.replaceAll((period, sum) -> mode == CapMode.ANNUAL_BASE ? sum : Math.min(sum, CAP));
            assertThat(granted).isEqualTo(computed);
        });
    }

    @Test
    void aDossierIsTheSumOfItsLinesAndTheUnionOfItsEmployees() {
        ForAll.cases(random -> {
            Situation situation = new RandomFacts(random).situation();
            Determination determination = ENGINE.determine(situation);
            Amounts sum = determination.lines().stream().map(Line::amounts).reduce(Amounts.NONE, Amounts::plus);
            assertThat(determination.totals()).isEqualTo(sum);
            assertThat(ENGINE.totals(situation)).isEqualTo(sum);
            if (situation.measure() != Measure.AIS) {
                assertThat(determination.lines())
                        .isEqualTo(alone(situation)
                                .flatMap(one -> ENGINE.determine(one).lines().stream())
                                .toList());
            }
        });
    }

    @Test
    void paysAllOrNothingAndPromisesOnlyWhatItDoesNotPay() {
        ForAll.cases(random -> {
            Situation situation = new RandomFacts(random).situation();
            Determination determination = ENGINE.determine(situation);
            determination.lines().forEach(line -> {
                Amounts amounts = line.amounts();
                boolean met = determination.outcome() == Outcome.MET && line.outcome() == Outcome.MET;
                assertThat(amounts.payable()).isEqualTo(met ? amounts.capped() : Dirham.ZERO);
                assertThat(amounts.conditional()).isIn(Dirham.ZERO, amounts.capped());
                assertThat(Math.min(
                                amounts.payable().centimes(),
                                amounts.conditional().centimes()))
                        .isZero();
                assertThat(amounts.capped()).isBetween(Dirham.ZERO, amounts.computed());
                if (amounts.conditional().compareTo(Dirham.ZERO) > 0) {
                    assertThat(determination.outcome()).isEqualTo(Outcome.MET);
                    assertThat(line.outcome()).isEqualTo(Outcome.UNKNOWN);
                }
            });
        });
    }

    @Test
    void whatLiesOutsideTheExerciceOrTheSchemeDoesNotCount() {
        SchemeWindow scheme = SchemeWindow.of(LAW);
        ForAll.cases(random -> {
            Situation situation = new RandomFacts(random).situation();
            int first = Math.max(Month.of(situation.exercice(), 1).index(), scheme.firstMonth());
            int last = Math.min(Month.of(situation.exercice(), 12).index(), scheme.lastMonth());
            Predicate<PayrollMonth> counts =
                    row -> row.month().index() >= first && row.month().index() <= last;
            Situation other = Changed.rows(situation, row -> counts.test(row) ? row : earning(row, 77_777));
            other = Changed.years(
                    other,
                    year -> year.end().getYear() == situation.exercice()
                            ? year
                            : new FinancialYear(year.start(), year.end(), null, null));
            assertThat(totals(other)).isEqualTo(totals(situation));
            Situation shorter = Changed.employees(situation, employee -> {
                Payroll payroll = new Payroll(
                        employee.payroll().rows().stream().filter(counts).toList());
                return Changed.with(employee, "payroll", payroll);
            });
            assertThat(totals(shorter).computed()).isEqualTo(totals(situation).computed());
        });
    }

    private static Situation life(RandomGenerator random, CapMode mode) {
        RandomFacts facts = new RandomFacts(random);
        LocalDate asOf = LocalDate.of(2031, 1, 31);
        Month hired = new Month(
                random.nextInt(Month.of(2025, 7).index(), Month.of(2027, 1).index()));
        Employee employee = new Employee(
                RandomFacts.cnss(1),
                "MA",
                "CDI",
                null,
                hired.firstDay(),
                null,
                null,
                null,
                facts.payroll(hired, Month.of(asOf)));
        return new Situation(
                Measure.PAE,
                2025,
                asOf,
                facts.company(2025, asOf),
                List.of(),
                List.of(employee),
                List.of(),
                Map.of("bonus.cap.mode", mode.name()));
    }

    private static Situation claim(Situation life, Grant claim, List<Grant> ledger) {
        Situation situation = Changed.with(life, "measure", claim.measure());
        return Changed.with(Changed.with(situation, "exercice", claim.exercice()), "granted", ledger);
    }

    private static void eachEmployee(RandomGenerator random, Measure measure, Consumer<Situation> property) {
        alone(new RandomFacts(random).situation(measure)).forEach(property);
    }

    /** The same situation, once for each of its employees alone. */
    private static Stream<Situation> alone(Situation situation) {
        return situation.employees().stream().map(employee -> Changed.with(situation, "employees", List.of(employee)));
    }

    private static Amounts totals(Situation situation) {
        return ENGINE.determine(situation).totals();
    }

    private static PayrollMonth earning(PayrollMonth row, long more) {
        return Changed.with(row, "rbi", row.rbi().plus(new Dirham(more)));
    }

    private static PayrollMonth withholding(PayrollMonth row, long more) {
        Dirham ir = row.ir();
        return Changed.with(row, "ir", ir == null ? null : ir.plus(new Dirham(more)));
    }
}
