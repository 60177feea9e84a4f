package ma.hawafiz.law.air;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.remedy.Remedy;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Payroll;
import ma.hawafiz.law.situation.PayrollMonth;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/** The ceiling of the site and the tax withheld are known for each month that counts. */
final class MonthsKnown implements Condition<AirFacts, AirTerms> {
    /** Stands in for the region that only the company knows. */
    private static final String ANY_REGION = "CASABLANCA_SETTAT";

    enum Found implements Finding {
        KNOWN(Outcome.MET),
        MISSING(Outcome.UNKNOWN);

        private final Outcome outcome;

        Found(Outcome outcome) {
            this.outcome = outcome;
        }

        @Override
        public Outcome outcome() {
            return outcome;
        }
    }

    @Override
    public String id() {
        return "air.months";
    }

    @Override
    public List<Found> findings() {
        return List.of(Found.values());
    }

    @Override
    public Found find(AirFacts facts, AirTerms terms) {
        return facts.monthsAreKnown() ? Found.KNOWN : Found.MISSING;
    }

    @Override
    public List<Object> figures(AirFacts facts, AirTerms terms) {
        return List.of(facts.monthsAreKnown() ? ABSENT : new Month(facts.firstUnknown()));
    }

    /** None where more than one kind of fact is missing. */
    @Override
    public @Nullable Remedy remedy(AirFacts facts, AirTerms terms) {
        Employee employee = facts.employee();
        List<PayrollMonth> unknown = employee.payroll().rows().stream()
                .filter(row -> !isKnown(row, terms))
                .toList();
        if (unknown.isEmpty()) {
            return null;
        }
        List<Month> months = unknown.stream().map(PayrollMonth::month).toList();
        if (unknown.stream().allMatch(row -> hasCeiling(row, terms))) {
            return rows(employee, months, "ir", row -> row.withIr(Dirham.ZERO)).told("TAX");
        }
        String site = unknown.getFirst().site();
        boolean sameSite = unknown.stream().allMatch(row -> row.ir() != null && Objects.equals(site, row.site()));
        if (!sameSite) {
            return null;
        }
        String known = terms.ceilings().aSiteKnownIn(months);
        if (site != null) {
            return region(site, months);
        }
        return known == null
                ? null
                : rows(employee, months, "site", row -> row.withSite(known)).told("SITE");
    }

    private static Remedy rows(
            Employee employee, List<Month> months, String member, UnaryOperator<PayrollMonth> change) {
        Employee then = employee.withPayroll(new Payroll(employee.payroll().rows().stream()
                .map(row -> months.contains(row.month()) ? change.apply(row) : row)
                .toList()));
        String path = months.size() == 1 ? "payroll[?@.month=='" + months.getFirst() + "']." + member : "payroll";
        return Remedy.ofEmployee(employee, path, null, List.of(), then, months);
    }

    private static Remedy region(String site, List<Month> months) {
        return Remedy.of(
                        "sites[?@.id=='" + site + "'].region",
                        null,
                        List.of(),
                        situation -> situation.withSites(situation.sites().stream()
                                .map(one -> one.id().equals(site) ? new Site(site, ANY_REGION, one.p2i()) : one)
                                .toList()),
                        site,
                        months)
                .told("REGION");
    }

    private static boolean isKnown(PayrollMonth row, AirTerms terms) {
        return row.month().index() < terms.firstMonth()
                || row.month().index() > terms.lastMonth()
                || (row.ir() != null && hasCeiling(row, terms));
    }

    private static boolean hasCeiling(PayrollMonth row, AirTerms terms) {
        return terms.ceilings()
                .isKnown(terms.ceilings().of(row.site()), row.month().index());
    }
}
