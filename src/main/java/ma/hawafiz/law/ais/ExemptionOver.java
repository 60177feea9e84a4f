package ma.hawafiz.law.ais;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.FinancialYear;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;

/**
 * The exemption of the first consecutive financial years from the start of operation (CGI, article 6-II-B-4°) is over.
 * The year containing the start is number 1. Years before those the company gave are taken as of twelve months.
 */
final class ExemptionOver implements Condition<Company, AisTerms> {

    enum Found implements Finding {
        OVER(Outcome.MET),
        EXEMPT(Outcome.NOT_MET),
        NOT_BEGUN(Outcome.NOT_MET),
        MISSING(Outcome.UNKNOWN),
        NO_YEAR(Outcome.UNKNOWN);

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
        return "ais.exemptionOver";
    }

    @Override
    public List<Found> findings() {
        return List.of(Found.values());
    }

    @Override
    public Found find(Company company, AisTerms terms) {
        if (company.operationStart() == null) {
            return Found.MISSING;
        }
        if (terms.years().isEmpty()) {
            return Found.NO_YEAR;
        }
        FinancialYear year = terms.years().getFirst();
        if (company.operationStart().isAfter(year.end())) {
            return Found.NOT_BEGUN;
        }
        return number(year, company.operationStart(), company) > terms.exemptYears() ? Found.OVER : Found.EXEMPT;
    }

    @Override
    public List<Object> figures(Company company, AisTerms terms) {
        LocalDate start = company.operationStart();
        FinancialYear year = terms.years().isEmpty() ? null : terms.years().getFirst();
        return List.of(
                year == null ? ABSENT : year.end(),
                year == null || start == null ? ABSENT : number(year, start, company),
                requireNonNullElse(start, ABSENT),
                terms.exemptYears());
    }

    private static int number(FinancialYear year, LocalDate operationStart, Company company) {
        int number = 1;
        for (LocalDate start = year.start(); operationStart.isBefore(start); number++) {
            start = startOfYearBefore(start, company);
        }
        return number;
    }

    private static LocalDate startOfYearBefore(LocalDate start, Company company) {
        LocalDate before = start.minusMonths(12);
        for (FinancialYear given : company.financialYears()) {
            if (given.end().equals(start.minusDays(1))) {
                return given.start();
            }
            if (given.end().isBefore(start) && !given.end().isBefore(before)) {
                before = given.end().plusDays(1);
            }
        }
        return before;
    }
}
