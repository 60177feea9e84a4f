package ma.hawafiz.law.ais;

import java.math.BigDecimal;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.situation.FinancialYear;

/**
 * Corporate tax recomputed from the net profit (CGI, article 247-XXXVII-A): to check what is declared, and to suppose what
 * would be due on a profit nobody has made yet. Rounded half up to the centime.
 */
public record CorporateTax(ParametersInForce law) {

    /** A loss, or a net profit not known, gives none. */
    public Dirham of(FinancialYear year) {
        BigDecimal profit = netProfit(year).max(BigDecimal.ZERO);
        return AisAmount.rounded(new BigDecimal(rate(year).toDecimal()).multiply(profit), BigDecimal.ONE);
    }

    /** The rate of the financial year, which above a large profit depends on the date it opened. */
    Share rate(FinancialYear year) {
        Share rate = law.share("tax.is.rate");
        boolean isLarge =
                netProfit(year).compareTo(law.amount("tax.is.largeProfit").toBigDecimal()) >= 0;
        return isLarge
                ? law.rules()
                        .at(year.start())
                        .shareIfInForce("tax.is.rateOnLargeProfit")
                        .orElse(rate)
                : rate;
    }

    private static BigDecimal netProfit(FinancialYear year) {
        Dirham netProfit = year.netProfit();
        return netProfit == null ? BigDecimal.ZERO : netProfit.toBigDecimal();
    }
}
