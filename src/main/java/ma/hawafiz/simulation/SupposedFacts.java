package ma.hawafiz.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.hawafiz.law.air.IncomeTax;
import ma.hawafiz.law.ais.CorporateTax;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.parameter.SchemeWindow;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.ExitReason;
import ma.hawafiz.law.situation.FinancialYear;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Payroll;
import ma.hawafiz.law.situation.PayrollMonth;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.situation.Turnover;

/**
 * The situations of a plan, as if all of it had come true: one person per group, the same salary each month, the tax the
 * law's own tariff gives, certificates of the day on which the facts are looked at.
 */
final class SupposedFacts {
    /** Nothing is supposed beyond: no hire inside the scheme needs longer to be judged by the law as it is. */
    static final LocalDate LATEST = LocalDate.of(2040, 12, 31);

    /** What a bare export share is taken of: reads like a percentage, and keeps its two decimals exactly. */
    static final Dirham NOTIONAL_TURNOVER = new Dirham(100_00);

    private static final int FULL_MONTH = 26;

    private final Plan plan;
    private final RuleSet rules;
    private final RuleSet applied;
    private final LocalDate asOf;
    private final Company company;
    private final List<Site> sites = new ArrayList<>();
    private final List<Employee> employees = new ArrayList<>();

    SupposedFacts(Plan plan, ChangeableLaw law) {
        this.plan = plan;
        this.rules = law.rules();
        this.applied = rules.with(plan.changes());
        this.asOf = asOf(law.exercices().getLast());
        this.company = company(law.exercices());
        for (int i = 0; i < plan.groups().size(); i++) {
            Plan.Group group = plan.groups().get(i);
            String site = "S" + (i + 1);
            sites.add(site(site, group.place()));
            employees.add(employee(number(i), site, group, law.exercices()));
        }
    }

    /** The number of the person who stands for a group, counted from 0: the lines of a determination follow it. */
    static String number(int group) {
        return "%09d".formatted(group + 1);
    }

    LocalDate asOf() {
        return asOf;
    }

    RuleSet applied() {
        return applied;
    }

    Situation situation(Measure measure, int exercice, List<Grant> granted) {
        return new Situation(measure, exercice, asOf, company, sites, employees, granted, plan.changes());
    }

    /** The law as the engine reads it for an exercice. */
    private ParametersInForce law(int exercice) {
        return applied.at(SchemeWindow.of(rules).readingDay(exercice));
    }

    /** The day on which every year shown is over and every hire has lasted as long as the law wants, or has ended. */
    private LocalDate asOf(int lastExercice) {
        ParametersInForce law = law(lastExercice);
        int wanted = Math.max(1, Math.max(law.integer("pae.minMonths"), law.integer("paf.minMonths")));
        LocalDate latest = plan.groups().stream()
                .flatMap(group -> Stream.of(group.first().plus(wanted - 1), end(group)))
                .map(Month::lastDay)
                .reduce(LocalDate.of(lastExercice, 12, 31), SupposedFacts::later);
        return latest.isAfter(LATEST) ? LATEST : latest;
    }

    private static Month end(Plan.Group group) {
        Month last = group.last();
        return last == null ? group.first() : last;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Company company(List<Integer> exercices) {
        List<Turnover> turnover = new ArrayList<>();
        List<FinancialYear> financialYears = new ArrayList<>();
        for (int exercice : exercices) {
            Plan.Year year = plan.year(exercice);
            Share share = plan.exportShare();
            if (year.turnover() != null) {
                turnover.add(new Turnover(exercice, year.turnover(), year.export()));
            } else if (share != null) {
                long export = share.of(NOTIONAL_TURNOVER.centimes());
                turnover.add(new Turnover(exercice, NOTIONAL_TURNOVER, new Dirham(export)));
            }
            if (year.netProfit() != null || year.tax() != null) {
                financialYears.add(financialYear(exercice, year));
            }
        }
        return new Company(
                null, plan.filieres(), List.of(), plan.operationStart(), asOf, asOf, false, turnover, financialYears);
    }

    private FinancialYear financialYear(int exercice, Plan.Year year) {
        Month closing = Month.of(exercice, plan.closingMonth());
        FinancialYear supposed =
                new FinancialYear(closing.plus(-11).firstDay(), closing.lastDay(), year.netProfit(), year.tax());
        return year.tax() != null
                ? supposed
                : new FinancialYear(
                        supposed.start(),
                        supposed.end(),
                        year.netProfit(),
                        new CorporateTax(law(exercice)).of(supposed));
    }

    private Site site(String id, String place) {
        ParametersInForce law = rules.at(LocalDate.MAX);
        return law.list("territory.p2i").contains(place)
                ? new Site(id, applied.at(LocalDate.MAX).text("territory.p2i." + place + ".region"), place)
                : new Site(id, place, null);
    }

    private Employee employee(String number, String site, Plan.Group group, List<Integer> exercices) {
        Month last = group.last() == null ? Month.of(asOf) : group.last();
        Map<Month, Dirham> tax = new HashMap<>();
        for (int exercice : exercices) {
            tax.putAll(withheld(number, site, group, exercice));
        }
        return employee(number, site, group, group.first(), last, tax);
    }

    /** What an employer withholds month by month: a twelfth of the tax on a whole year of the salary. */
    private Map<Month, Dirham> withheld(String number, String site, Plan.Group group, int exercice) {
        Month january = Month.of(exercice, 1);
        Month december = Month.of(exercice, 12);
        Employee wholeYear = employee(number, site, group, january, december, Map.of());
        long tax = new IncomeTax(law(exercice))
                .of(wholeYear, january.index(), december.index())
                .tax()
                .centimes();
        Map<Month, Dirham> withheld = new HashMap<>();
        for (int month = 0; month < 12; month++) {
            // Whole centimes: the first months bear what does not divide.
            withheld.put(january.plus(month), new Dirham(tax / 12 + (month < tax % 12 ? 1 : 0)));
        }
        return withheld;
    }

    private static Employee employee(
            String number, String site, Plan.Group group, Month first, Month last, Map<Month, Dirham> tax) {
        List<PayrollMonth> rows = new ArrayList<>();
        for (Month month = first; month.compareTo(last) <= 0; month = month.plus(1)) {
            rows.add(new PayrollMonth(month, site, group.salary(), tax.get(month), FULL_MONTH, null));
        }
        boolean leaves = group.last() != null;
        return new Employee(
                number,
                group.nationality(),
                group.contract(),
                0,
                group.first().firstDay(),
                leaves ? last.lastDay() : null,
                leaves ? ExitReason.SO : null,
                null,
                new Payroll(rows));
    }
}
