package ma.hawafiz.law.situation;

import java.time.LocalDate;
import ma.hawafiz.law.money.Dirham;
import org.jspecify.annotations.Nullable;

/** A financial year of the company; a loss is a negative net profit. */
public record FinancialYear(
        LocalDate start,
        LocalDate end,
        @Nullable Dirham netProfit,
        @Nullable Dirham taxDue) {}
