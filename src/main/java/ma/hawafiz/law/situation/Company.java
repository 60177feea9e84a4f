package ma.hawafiz.law.situation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the company. Null is not known; lists are kept in one order, so that the order of input is nothing. */
public record Company(
        @Nullable String ice,
        List<String> filieres,
        List<String> activities,
        @Nullable LocalDate operationStart,
        @Nullable LocalDate taxCertificate,
        @Nullable LocalDate cnssCertificate,
        @Nullable Boolean otherAid,
        List<Turnover> turnover,
        List<FinancialYear> financialYears) {

    public Company {
        filieres = filieres.stream().sorted().toList();
        activities = activities.stream().sorted().toList();
        turnover = turnover.stream()
                .sorted(Comparator.comparingInt(Turnover::year))
                .toList();
        financialYears = financialYears.stream()
                .sorted(Comparator.comparing(FinancialYear::start))
                .toList();
    }

    public @Nullable Turnover turnoverOf(int year) {
        for (Turnover one : turnover) {
            if (one.year() == year) {
                return one;
            }
        }
        return null;
    }
}
