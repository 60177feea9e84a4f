package ma.hawafiz.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.hawafiz.evaluation.SituationDraft.EmployeeDraft;
import ma.hawafiz.evaluation.SituationDraft.RowDraft;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.situation.FinancialYear;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.law.situation.Turnover;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Whether the facts of a situation agree with each other; what was refused by itself is passed over. */
final class SituationChecks {
    private static final String ZEROS = "000000000";

    private final SituationDraft draft;
    private final List<Violation> violations;
    private final Set<String> sites = new HashSet<>();
    private final Set<String> refused;

    private SituationChecks(SituationDraft draft, List<Violation> violations) {
        this.draft = draft;
        this.violations = violations;
        this.refused = violations.stream().map(Violation::path).collect(Collectors.toSet());
    }

    static void check(SituationDraft draft, List<Violation> violations) {
        SituationChecks checks = new SituationChecks(draft, violations);
        checks.turnover();
        checks.financialYears();
        checks.sites();
        checks.employees();
    }

    private void turnover() {
        Set<Integer> years = new HashSet<>();
        for (int i = 0; i < draft.company.turnover.size(); i++) {
            Turnover turnover = draft.company.turnover.get(i);
            if (turnover != null && !years.add(turnover.year())) {
                refuse("$.company.turnover[" + i + "].year", turnover.year(), "turnover.yearTwice");
            }
        }
    }

    private void financialYears() {
        List<@Nullable FinancialYear> years = draft.company.financialYears;
        List<Integer> byStart = IntStream.range(0, years.size())
                .boxed()
                .filter(i -> years.get(i) != null)
                .sorted(Comparator.comparing(i -> requireNonNull(years.get(i)).start()))
                .toList();
        FinancialYear longest = null;
        for (int i : byStart) {
            FinancialYear year = requireNonNull(years.get(i));
            String path = "$.company.financialYears[" + i + "]";
            if (year.end().isBefore(year.start())) {
                refuse(path + ".end", year.end(), "financialYear.endBeforeStart", year.start());
                continue;
            }
            if (longest != null && !year.start().isAfter(longest.end())) {
                refuse(path + ".start", year.start(), "financialYear.overlap", longest.start(), longest.end());
            }
            if (longest == null || year.end().isAfter(longest.end())) {
                longest = year;
            }
        }
    }

    private void sites() {
        for (int i = 0; i < draft.sites.size(); i++) {
            Site site = draft.sites.get(i);
            if (site != null && !sites.add(site.id())) {
                refuse("$.sites[" + i + "].id", site.id(), "site.twice");
            }
        }
    }

    private void employees() {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < draft.employees.size(); i++) {
            EmployeeDraft employee = draft.employees.get(i);
            if (employee == null) {
                continue;
            }
            String path = "$.employees[" + i + "]";
            String cnss = employee.cnss;
            if (cnss != null && !cnss.equals(ZEROS) && !numbers.add(cnss)) {
                refuse(path + ".cnss", cnss, "cnss.twice");
            }
            dates(employee, path);
            Set<Month> months = new HashSet<>();
            for (int j = 0; j < employee.payroll.size(); j++) {
                RowDraft row = employee.payroll.get(j);
                if (row != null) {
                    row(employee, row, months, path, j);
                }
            }
        }
    }

    private void dates(EmployeeDraft employee, String path) {
        LocalDate asOf = draft.asOf;
        LocalDate hired = employee.hired;
        LocalDate exited = employee.exited;
        LocalDate before = employee.previousEmploymentEnd;
        if (hired != null && asOf != null && hired.isAfter(asOf)) {
            refuse(path + ".hired", hired, "hired.afterAsOf", asOf);
        }
        if (exited != null && asOf != null && exited.isAfter(asOf)) {
            refuse(path + ".exited", exited, "exited.afterAsOf", asOf);
        }
        if (exited != null && hired != null && exited.isBefore(hired)) {
            refuse(path + ".exited", exited, "exited.beforeHire", hired);
        }
        if (before != null && hired != null && before.isAfter(hired)) {
            refuse(path + ".previousEmploymentEnd", before, "previousEmploymentEnd.afterHire", hired);
        }
    }

    private void row(EmployeeDraft employee, RowDraft row, Set<Month> months, String employeePath, int j) {
        String site = row.site;
        if (site != null && !sites.contains(site)) {
            refuse(rowPath(employeePath, j, "site"), site, "site.unknown");
        }
        if (draft.measure == Measure.AIR) {
            missing(site, employeePath, j, "site");
            missing(row.ir, employeePath, j, "ir");
        }
        Month month = row.month;
        if (month == null) {
            return;
        }
        if (!months.add(month)) {
            refuse(rowPath(employeePath, j, "month"), month, "month.twice");
        }
        if (draft.asOf != null && month.compareTo(Month.of(draft.asOf)) > 0) {
            refuse(rowPath(employeePath, j, "month"), month, "month.afterAsOf", draft.asOf);
        }
        if (employee.hired != null && month.compareTo(Month.of(employee.hired)) < 0) {
            refuse(rowPath(employeePath, j, "month"), month, "month.beforeHire", employee.hired);
        }
        if (employee.exited != null && month.compareTo(Month.of(employee.exited)) > 0) {
            refuse(rowPath(employeePath, j, "month"), month, "month.afterExit", employee.exited);
        }
    }

    /** What only AIR asks of a row; a member already refused for itself is not missing. */
    private void missing(@Nullable Object value, String employeePath, int j, String member) {
        String path = rowPath(employeePath, j, member);
        if (value == null && !refused.contains(path)) {
            violations.add(Violation.of(path, null, "member.missing"));
        }
    }

    private static String rowPath(String employeePath, int j, String member) {
        return employeePath + ".payroll[" + j + "]." + member;
    }

    private void refuse(String path, Object value, String code, Object... figures) {
        violations.add(Violation.of(path, value.toString(), code, figures));
    }
}
