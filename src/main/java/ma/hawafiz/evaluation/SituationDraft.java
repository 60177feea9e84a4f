package ma.hawafiz.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.ExitReason;
import ma.hawafiz.law.situation.FinancialYear;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.MonthSituation;
import ma.hawafiz.law.situation.Payroll;
import ma.hawafiz.law.situation.PayrollMonth;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.situation.Turnover;
import org.jspecify.annotations.Nullable;

/** A situation while it is being read: in the order of the document, with nulls where a value is missing or refused. */
final class SituationDraft {
    @Nullable
    Measure measure;

    @Nullable
    Integer exercice;

    @Nullable
    LocalDate asOf;

    final CompanyDraft company = new CompanyDraft();
    List<@Nullable Site> sites = List.of();
    List<@Nullable EmployeeDraft> employees = List.of();
    List<@Nullable Grant> granted = List.of();
    final Map<String, Object> parameters = new TreeMap<>();

    static final class CompanyDraft {
        @Nullable
        String ice;

        List<String> filieres = List.of();
        List<String> activities = List.of();

        @Nullable
        LocalDate operationStart;

        @Nullable
        LocalDate taxCertificate;

        @Nullable
        LocalDate cnssCertificate;

        @Nullable
        Boolean otherAid;

        List<@Nullable Turnover> turnover = List.of();
        List<@Nullable FinancialYear> financialYears = List.of();
    }

    static final class EmployeeDraft {
        @Nullable
        String cnss;

        @Nullable
        String nationality;

        @Nullable
        String contract;

        @Nullable
        Integer dependants;

        @Nullable
        LocalDate hired;

        @Nullable
        LocalDate exited;

        @Nullable
        ExitReason exitReason;

        @Nullable
        LocalDate previousEmploymentEnd;

        List<@Nullable RowDraft> payroll = List.of();

        private Employee employee() {
            List<PayrollMonth> rows = new ArrayList<>(payroll.size());
            for (RowDraft row : payroll) {
                rows.add(Objects.requireNonNull(row).row());
            }
            return new Employee(
                    cnss,
                    nationality,
                    contract,
                    dependants,
                    hired,
                    exited,
                    exitReason,
                    previousEmploymentEnd,
                    new Payroll(rows));
        }
    }

    static final class RowDraft {
        @Nullable
        Month month;

        @Nullable
        String site;

        @Nullable
        Dirham rbi;

        @Nullable
        Dirham ir;

        @Nullable
        Integer days;

        @Nullable
        MonthSituation situation;

        private PayrollMonth row() {
            return new PayrollMonth(
                    Objects.requireNonNull(month),
                    site,
                    Objects.requireNonNull(rbi),
                    ir,
                    Objects.requireNonNull(days),
                    situation);
        }
    }

    /** Only of a draft in which nothing was refused. */
    Situation situation() {
        return new Situation(
                Objects.requireNonNull(measure),
                Objects.requireNonNull(exercice),
                Objects.requireNonNull(asOf),
                new Company(
                        company.ice,
                        company.filieres,
                        company.activities,
                        company.operationStart,
                        company.taxCertificate,
                        company.cnssCertificate,
                        company.otherAid,
                        whole(company.turnover),
                        whole(company.financialYears)),
                whole(sites),
                whole(employees).stream().map(EmployeeDraft::employee).toList(),
                whole(granted),
                parameters);
    }

    private static <T> List<T> whole(List<@Nullable T> items) {
        return items.stream().map(item -> Objects.requireNonNull(item)).toList();
    }
}
