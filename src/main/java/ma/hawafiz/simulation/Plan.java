package ma.hawafiz.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.money.Share;
import org.jspecify.annotations.Nullable;

/**
 * What a company intends, as far as the law asks. Null is not said.
 *
 * @param closingMonth the month with which its financial years end, 1 to 12
 * @param exportShare the part of turnover exported in every year of which no turnover is given
 * @param changes values put in place of the law's, of the parameter's own kind
 */
record Plan(
        List<String> filieres,
        @Nullable LocalDate operationStart,
        int closingMonth,
        @Nullable Share exportShare,
        Map<Integer, Year> years,
        List<Group> groups,
        Map<String, Object> changes) {

    static final Year NOTHING_SAID = new Year(null, null, null, null);

    /** One calendar year; profit and tax are those of the financial year that ends in it. */
    record Year(
            @Nullable Dirham turnover,
            @Nullable Dirham export,
            @Nullable Dirham netProfit,
            @Nullable Dirham tax) {}

    /**
     * So many people hired alike: for the law each of them is the same person.
     *
     * @param salary gross taxable income of one of them, each month
     * @param last the month with which they all leave; null while they stay
     * @param place the code of a P2I, or of the region of a site outside one
     */
    record Group(
            int heads,
            Dirham salary,
            Month first,
            @Nullable Month last,
            String place,
            String contract,
            String nationality) {}

    Year year(int year) {
        return years.getOrDefault(year, NOTHING_SAID);
    }
}
