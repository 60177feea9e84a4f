package ma.hawafiz.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.ExitReason;
import ma.hawafiz.law.situation.FinancialYear;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.MonthSituation;
import ma.hawafiz.law.situation.Payroll;
import ma.hawafiz.law.situation.PayrollMonth;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.situation.Turnover;
import org.jspecify.annotations.Nullable;

/**
 * Coherent situations at random, with everything in them that a rule looks at: gaps and absences, exits and deaths,
 * foreigners, missing facts, sites in and out of P2I, odd financial years, grants, and the three readings of the cap.
 */
final class RandomFacts {
    private static final List<Object> CAP_MODES = List.of("LIFETIME_BENEFIT", "ANNUAL_BASE", "ANNUAL_BENEFIT");
    private static final List<Site> SITES = List.of(
            new Site("S1", "CASABLANCA_SETTAT", "CASANEARSHORE"),
            new Site("S2", "FES_MEKNES", "FES_SHORE"),
            new Site("S3", "SOUSS_MASSA", null),
            new Site("S4", "ORIENTAL", null),
            new Site("S5", null, null));

    private final RandomGenerator random;

    RandomFacts(RandomGenerator random) {
        this.random = random;
    }

    Situation situation() {
        return situation(Measure.values()[random.nextInt(4)]);
    }

    Situation situation(Measure measure) {
        int exercice = random.nextInt(2025, 2031);
        Month examined = Month.of(exercice, random.nextInt(6, 20));
        LocalDate asOf = oneIn(2) ? examined.lastDay() : examined.firstDay().plusDays(14);
        List<Employee> employees = new ArrayList<>();
        for (int i = measure == Measure.AIS ? 0 : random.nextInt(1, 4); i > 0; i--) {
            employees.add(employee(cnss(i), asOf));
        }
        return new Situation(
                measure, exercice, asOf, company(exercice, asOf), SITES, employees, granted(), parameters());
    }

    /** The law as it is, or another reading of it. */
    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (oneIn(2)) {
            parameters.put("bonus.cap.mode", oneOf(CAP_MODES));
        }
        if (oneIn(4)) {
            parameters.put("eligibility.minExportShare", new Share(random.nextLong(1, 10), 10));
            parameters.put("air.nationalityRestricted", true);
            parameters.put("ais.base", "TAX_AT_20");
            parameters.put("paf.minMonths", 6);
            parameters.put("eligibility.excludedActivities", List.of("CRM_INBOUND"));
        }
        return parameters;
    }

    static String cnss(int i) {
        return String.format(Locale.ROOT, "%09d", 100_000_000 + i);
    }

    Company company(int exercice, LocalDate asOf) {
        List<Turnover> turnover = new ArrayList<>();
        List<FinancialYear> years = new ArrayList<>();
        LocalDate end = LocalDate.of(exercice, random.nextInt(1, 13), 28);
        for (int back = 0; back < 3; back++) {
            LocalDate start = end.minusMonths(oneIn(4) ? 6 : 12).plusDays(1);
            years.add(new FinancialYear(start, end, maybe(this::profit), maybe(this::amount)));
            end = start.minusDays(1);
            long total = oneIn(12) ? 0 : random.nextLong(1, 9_000_000_000L);
            long export = total == 0 ? 0 : random.nextLong(total + 1);
            turnover.add(
                    new Turnover(exercice - back, maybe(() -> new Dirham(total)), maybe(() -> new Dirham(export))));
        }
        return new Company(
                null,
                oneIn(10) ? List.of() : List.of(oneOf(List.of("CRM", "ITO", "AUTRE"))),
                oneIn(3) ? List.of() : List.of("CRM_INBOUND"),
                maybe(() -> LocalDate.of(random.nextInt(2012, exercice + 2), random.nextInt(1, 13), 5)),
                maybe(() -> certificate(asOf)),
                maybe(() -> certificate(asOf)),
                maybe(() -> oneIn(6)),
                oneIn(8) ? List.of() : turnover,
                oneIn(8) ? List.of() : years);
    }

    Employee employee(String cnss, LocalDate asOf) {
        Month last = Month.of(asOf);
        Month first = oneIn(3)
                ? last.plus(-oneOf(List.of(5, 17)))
                : new Month(random.nextInt(Month.of(2025, 3).index(), last.index() + 1));
        LocalDate hired = first.firstDay().plusDays(random.nextInt(14));
        Month end = oneIn(3) ? new Month(random.nextInt(first.index(), last.index() + 1)) : last;
        LocalDate exited = end.equals(last)
                ? null
                : oneIn(3) ? end.lastDay() : end.firstDay().plusDays(14);
        return new Employee(
                maybe(() -> oneIn(9) ? "000000000" : cnss),
                maybe(() -> oneIn(6) ? "FR" : "MA"),
                maybe(() -> oneIn(6) ? "CDD" : "CDI"),
                maybe(() -> random.nextInt(9)),
                maybe(() -> hired),
                exited,
                exited == null ? null : maybe(() -> oneIn(4) ? ExitReason.DE : ExitReason.SO),
                oneIn(5) ? hired.minusMonths(random.nextInt(1, 24)) : null,
                payroll(first, oneIn(4) ? end.plus(-1) : end));
    }

    Payroll payroll(Month first, Month last) {
        List<PayrollMonth> rows = new ArrayList<>();
        boolean complete = !oneIn(3);
        for (Month month = first; month.compareTo(last) <= 0; month = month.plus(1)) {
            if (complete || !oneIn(24)) {
                rows.add(row(month, complete));
            }
        }
        return new Payroll(rows);
    }

    private PayrollMonth row(Month month, boolean complete) {
        long rbi = random.nextLong(300_000, 6_000_000);
        boolean absent = oneIn(30);
        String site = "S" + (complete ? random.nextInt(1, 5) : random.nextInt(1, 6));
        return new PayrollMonth(
                month,
                complete ? site : maybe(() -> site),
                new Dirham(rbi),
                complete ? new Dirham(rbi / 4) : maybe(() -> new Dirham(random.nextLong(rbi))),
                absent ? 0 : random.nextInt(1, 27),
                absent && complete ? oneOf(List.of(MonthSituation.IL, MonthSituation.MS, MonthSituation.AT)) : null);
    }

    List<Grant> granted() {
        List<Grant> granted = new ArrayList<>();
        for (int i = 0; i < random.nextInt(5); i++) {
            Measure measure = Measure.values()[random.nextInt(4)];
            granted.add(new Grant(cnss(random.nextInt(4)), measure, random.nextInt(2025, 2031), amount()));
        }
        return granted;
    }

    private LocalDate certificate(LocalDate asOf) {
        return asOf.minusDays(random.nextInt(-10, 220));
    }

    private Dirham profit() {
        return new Dirham(random.nextLong(-500_000_000L, 20_000_000_000L));
    }

    private Dirham amount() {
        return new Dirham(random.nextLong(25_000_000));
    }

    <T> @Nullable T maybe(Supplier<T> fact) {
        return oneIn(9) ? null : fact.get();
    }

    <T> T oneOf(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }
}
