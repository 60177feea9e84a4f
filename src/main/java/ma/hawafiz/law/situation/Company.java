package ma.hawafiz.law.situation;

import java.time.LocalDate;
import java.util.ArrayList;
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

    public Company withFilieres(List<String> then) {
        return new Company(
                ice,
                then,
                activities,
                operationStart,
                taxCertificate,
                cnssCertificate,
                otherAid,
                turnover,
                financialYears);
    }

    public Company withActivities(List<String> then) {
        return new Company(
                ice,
                filieres,
                then,
                operationStart,
                taxCertificate,
                cnssCertificate,
                otherAid,
                turnover,
                financialYears);
    }

    public Company withOperationStart(LocalDate then) {
        return new Company(
                ice, filieres, activities, then, taxCertificate, cnssCertificate, otherAid, turnover, financialYears);
    }

    public Company withTaxCertificate(LocalDate then) {
        return new Company(
                ice, filieres, activities, operationStart, then, cnssCertificate, otherAid, turnover, financialYears);
    }

    public Company withCnssCertificate(LocalDate then) {
        return new Company(
                ice, filieres, activities, operationStart, taxCertificate, then, otherAid, turnover, financialYears);
    }

    public Company withOtherAid(boolean then) {
        return new Company(
                ice,
                filieres,
                activities,
                operationStart,
                taxCertificate,
                cnssCertificate,
                then,
                turnover,
                financialYears);
    }

    public Company withFinancialYears(List<FinancialYear> then) {
        return new Company(
                ice, filieres, activities, operationStart, taxCertificate, cnssCertificate, otherAid, turnover, then);
    }

    /** The same, with this turnover for its year, given before or not. */
    public Company withTurnover(Turnover of) {
        List<Turnover> then = new ArrayList<>(turnover);
        then.removeIf(given -> given.year() == of.year());
        then.add(of);
        return new Company(
                ice,
                filieres,
                activities,
                operationStart,
                taxCertificate,
                cnssCertificate,
                otherAid,
                then,
                financialYears);
    }
}
