package ma.hawafiz.crosscheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ma.hawafiz.crosscheck.Finding.SharedMonth;
import ma.hawafiz.law.money.Month;

/**
 * What two firms' employments of one person come to.
 *
 * @param firstMonth month number from which months in common are told
 * @param lastMonth the last such month
 * @param schemeStart month number: who was hired before is no new recruit, and is not asked after
 * @param antiChurnMonths a recruit must not have worked for the employer in so many months before the hire month
 */
record CompareEmployments(int firstMonth, int lastMonth, int schemeStart, int antiChurnMonths) {
    /** A month has at most so many declared days at CNSS: whoever has them works full time. */
    private static final int FULL_TIME = 26;

    List<Finding> findings(Employment mine, Employment other, Set<IdentityTokens.Kind> shared, Set<Tie> ties) {
        Likeness likeness = Likeness.of(mine, other, shared);
        if (likeness == null) {
            return List.of();
        }
        List<SharedMonth> months = inCommon(mine, other);
        if (likeness == Likeness.ONE_NUMBER_TWO_NAMES) {
            return List.of(finding(FindingKind.ONE_NUMBER_TWO_NAMES, mine, other, likeness, months, ties));
        }
        List<Finding> findings = new ArrayList<>();
        if (!months.isEmpty()) {
            boolean fullTimeTwice =
                    months.stream().anyMatch(each -> each.days() >= FULL_TIME && each.otherDays() >= FULL_TIME);
            findings.add(finding(
                    fullTimeTwice ? FindingKind.FULL_TIME_TWICE : FindingKind.OVERLAP,
                    mine,
                    other,
                    likeness,
                    months,
                    ties));
        }
        if (!ties.isEmpty() && rehired(mine, other)) {
            findings.add(finding(FindingKind.REHIRED_THROUGH_SISTER, mine, other, likeness, months, ties));
        }
        return findings;
    }

    private List<SharedMonth> inCommon(Employment mine, Employment other) {
        return mine.days().subMap(firstMonth, lastMonth + 1).entrySet().stream()
                .filter(month -> month.getValue() > 0 && other.days().getOrDefault(month.getKey(), 0) > 0)
                .map(month -> new SharedMonth(
                        month.getKey(), month.getValue(), other.days().getOrDefault(month.getKey(), 0)))
                .toList();
    }

    private boolean rehired(Employment mine, Employment other) {
        Integer last = other.lastMonth();
        if (mine.hired() == null
                || last == null
                || other.hired() != null && !other.hired().isBefore(mine.hired())) {
            return false;
        }
        int hire = Month.of(mine.hired()).index();
        Integer first = other.hired() != null
                ? Integer.valueOf(Month.of(other.hired()).index())
                : other.days().isEmpty() ? null : other.days().firstKey();
        return hire >= schemeStart && first != null && first < hire && last >= hire - antiChurnMonths;
    }

    private static Finding finding(
            FindingKind kind,
            Employment mine,
            Employment other,
            Likeness likeness,
            List<SharedMonth> months,
            Set<Tie> ties) {
        return new Finding(kind, mine.company(), other.company(), likeness, mine, other, months, ties);
    }
}
