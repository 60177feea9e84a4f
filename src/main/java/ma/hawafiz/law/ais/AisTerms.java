package ma.hawafiz.law.ais;

import java.util.List;
import ma.hawafiz.law.company.ExportTerms;
import ma.hawafiz.law.parameter.SchemeWindow;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.FinancialYear;
import ma.hawafiz.law.situation.Turnover;
import org.jspecify.annotations.Nullable;

/**
 * The terms of AIS for one exercice.
 *
 * @param years the company's financial years that end in the exercice: one, save where it changed its closing date
 * @param onNetProfit whether the base is a share of the net profit, at most the tax due, rather than the tax due
 */
record AisTerms(
        int exercice,
        List<FinancialYear> years,
        @Nullable Turnover turnover,
        SchemeWindow scheme,
        Exemption exemption,
        boolean onNetProfit)
        implements ExportTerms {

    static List<FinancialYear> endingIn(int exercice, Company company) {
        return company.financialYears().stream()
                .filter(year -> year.end().getYear() == exercice)
                .toList();
    }

    /** The years that count: those not exempt; where none is, all of them, to show what is not due. */
    List<FinancialYear> counted() {
        List<FinancialYear> counted =
                years.stream().filter(year -> !exemption.covers(year)).toList();
        return counted.isEmpty() ? years : counted;
    }
}
