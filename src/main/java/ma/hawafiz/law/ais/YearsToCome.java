package ma.hawafiz.law.ais;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.FinancialYear;
import ma.hawafiz.law.situation.Turnover;
import org.jspecify.annotations.Nullable;

/** Financial years that were not given, taken as of twelve months and following those that were. */
record YearsToCome(Company company, AisTerms terms) {
    /** Nobody plans further ahead, and a simulation may ask for any number of exempt years. */
    private static final int MOST = 100;

    /** The company in an exercice to come. */
    record Then(int exercice, Company company) {}

    /**
     * The company once its exemption is over, each year going as the one before: the last year is the first that is not
     * exempt. Null where no month of that year lies in the scheme any more.
     */
    @Nullable
    Then untilExemptionOver() {
        List<FinancialYear> years = new ArrayList<>(company.financialYears());
        FinancialYear year = terms.years().getLast();
        for (int ahead = 0; ahead < MOST; ahead++) {
            year = following(year, years);
            if (year.start().isAfter(terms.scheme().end())) {
                return null;
            }
            if (!years.contains(year)) {
                years.add(year);
            }
            if (!new Exemption(
                            company.operationStart(), years, terms.exemption().years())
                    .covers(year)) {
                return goingOn(year, years);
            }
        }
        return null;
    }

    /** A financial year ended in the exercice, after the last one given before it; null where another is in its place. */
    @Nullable
    FinancialYear missing() {
        LocalDate january = LocalDate.of(terms.exercice(), 1, 1);
        FinancialYear year = null;
        for (FinancialYear given : company.financialYears()) {
            if (given.end().isBefore(january)) {
                year = given;
            }
        }
        if (year == null) {
            year = new FinancialYear(january.minusYears(1), january.minusDays(1), null, null);
        }
        for (int ahead = 0; ahead < MOST && year.end().isBefore(january); ahead++) {
            year = following(year, company.financialYears());
        }
        return year.end().getYear() == terms.exercice()
                ? new FinancialYear(year.start(), year.end(), Dirham.ZERO, Dirham.ZERO)
                : null;
    }

    private static FinancialYear following(FinancialYear year, List<FinancialYear> given) {
        LocalDate start = year.end().plusDays(1);
        LocalDate end = start.plusMonths(12).minusDays(1);
        for (FinancialYear next : given) {
            if (next.start().equals(start)) {
                return next;
            }
            if (next.start().isAfter(start) && !next.start().isAfter(end)) {
                end = next.start().minusDays(1);
            }
        }
        return new FinancialYear(start, end, year.netProfit(), year.taxDue());
    }

    private Then goingOn(FinancialYear last, List<FinancialYear> years) {
        Company then = company.withFinancialYears(years);
        Turnover like = terms.turnover();
        int exercice = last.end().getYear();
        if (like != null && company.turnoverOf(exercice) == null) {
            then = then.withTurnover(new Turnover(exercice, like.total(), like.export()));
        }
        return new Then(exercice, then);
    }
}
