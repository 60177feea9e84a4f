package ma.hawafiz.law.ais;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ma.hawafiz.law.company.ExportRatioKnown;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.situation.FinancialYear;
import ma.hawafiz.law.situation.Turnover;
import org.jspecify.annotations.Nullable;

/**
 * The calculation of AIS: {@code round(rate × base × export ÷ total × monthsInScheme ÷ monthsOfFinancialYear)}. One
 * company at a time, so it may allocate; exact to the one rounding.
 */
record AisAmount(ParametersInForce law, AisTerms terms) {

    /** What the rate is taken of, for one financial year: the tax due or, by the other reading, a share of the profit. */
    BigDecimal base(FinancialYear year) {
        BigDecimal due = orZero(year.taxDue());
        if (!terms.onNetProfit()) {
            return due;
        }
        return part(law.share("ais.baseRate"), orZero(year.netProfit()).max(BigDecimal.ZERO))
                .min(due);
    }

    /** The tax recomputed for a loss is nothing; what is declared, a minimum contribution say, is due all the same. */
    boolean isLoss(FinancialYear year) {
        return orZero(year.netProfit()).signum() < 0;
    }

    int months(FinancialYear year) {
        return Month.indexOf(year.end()) - Month.indexOf(year.start()) + 1;
    }

    int monthsInScheme(FinancialYear year) {
        int first = Math.max(Month.indexOf(year.start()), terms.scheme().firstMonth());
        int last = Math.min(Month.indexOf(year.end()), terms.scheme().lastMonth());
        return Math.max(0, last - first + 1);
    }

    Dirham computed() {
        Turnover turnover = terms.turnover();
        if (turnover == null
                || !ExportRatioKnown.isKnown(terms)
                || FinancialYearGiven.find(terms) != FinancialYearGiven.Found.GIVEN) {
            return Dirham.ZERO;
        }
        // A sum of fractions, carried as one numerator and one denominator.
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ONE;
        for (FinancialYear year : terms.counted()) {
            BigDecimal months = BigDecimal.valueOf(months(year));
            BigDecimal inScheme = base(year).multiply(BigDecimal.valueOf(monthsInScheme(year)));
            above = above.multiply(months).add(inScheme.multiply(below));
            below = below.multiply(months);
        }
        above = part(law.share("ais.rate"), above).multiply(orZero(turnover.export()));
        return rounded(above, below.multiply(orZero(turnover.total())));
    }

    static Dirham rounded(BigDecimal above, BigDecimal below) {
        return new Dirham(
                above.divide(below, 2, RoundingMode.HALF_UP).unscaledValue().longValueExact());
    }

    private static BigDecimal part(Share share, BigDecimal of) {
        return new BigDecimal(share.toDecimal()).multiply(of);
    }

    private static BigDecimal orZero(@Nullable Dirham amount) {
        return amount == null ? BigDecimal.ZERO : amount.toBigDecimal();
    }
}
