package ma.hawafiz.payroll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.ExitReason;
import ma.hawafiz.law.situation.MonthSituation;
import ma.hawafiz.law.situation.Payroll;
import ma.hawafiz.law.situation.PayrollMonth;
import ma.hawafiz.platform.storage.BinaryCopyReader;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What the payroll says of a company's employees, as the engine wants to hear it. */
@ApplicationScoped
public class EmployeeFacts {
    /**
     * Everybody paid in the exercice, each once by the latest employment, with all months known at the as-of date. An
     * earlier employment by the same company counts as the end of a previous employment.
     */
    private static final String PAID_IN_EXERCICE = """
            with latest as (
                select distinct on (e.person) e.*, (
                    select max(p.exited) from employment p
                    where p.company_id = e.company_id and p.person = e.person and p.hired < e.hired) as previous_end
                from employment e
                where e.company_id = '%1$s'::uuid and exists (
                    select from payroll_month m where m.employment_id = e.id and m.month between %2$d and %3$d)
                order by e.person, e.hired desc nulls last)
            select l.id, l.cnss, l.nationality, l.contract, l.hired, l.exited, l.exit_reason, l.dependants, l.previous_end,
                m.month, m.site, m.rbi, m.ir, m.days, m.situation
            from latest l join payroll_month m on m.employment_id = l.id and m.month <= %4$d
            order by l.person, m.month""";

    private final EntityManager entities;

    EmployeeFacts(EntityManager entities) {
        this.entities = entities;
    }

    public List<Employee> paidIn(UUID companyId, int exercice, LocalDate asOf) {
        String query = PAID_IN_EXERCICE.formatted(
                companyId,
                Month.of(exercice, 1).index(),
                Month.of(exercice, 12).index(),
                Month.of(asOf).index());
        return entities.unwrap(Session.class).doReturningWork(connection -> read(connection, query));
    }

    private static List<Employee> read(Connection connection, String query) throws SQLException {
        List<Employee> employees = new ArrayList<>();
        try (BinaryCopyReader rows = new BinaryCopyReader(connection, query)) {
            Row present = null;
            List<PayrollMonth> months = new ArrayList<>();
            while (rows.next()) {
                Row row = Row.read(rows);
                if (present != null && !present.employment.equals(row.employment)) {
                    employees.add(present.employee(months));
                    months.clear();
                }
                present = row;
                months.add(month(rows));
            }
            if (present != null) {
                employees.add(present.employee(months));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return employees;
    }

    private static PayrollMonth month(BinaryCopyReader rows) {
        Month month = new Month(rows.int4());
        String site = rows.text();
        Dirham rbi = new Dirham(Objects.requireNonNull(rows.int8()));
        Long ir = rows.int8();
        int days = rows.int2();
        String situation = rows.text();
        return new PayrollMonth(
                month,
                site,
                rbi,
                ir == null ? null : new Dirham(ir),
                days,
                situation == null ? null : MonthSituation.valueOf(situation));
    }

    /** The employee's half of a row. */
    private record Row(
            UUID employment,
            String cnss,
            @Nullable String nationality,
            @Nullable String contract,
            @Nullable LocalDate hired,
            @Nullable LocalDate exited,
            @Nullable String exitReason,
            int dependants,
            @Nullable LocalDate previousEnd) {

        static Row read(BinaryCopyReader rows) {
            return new Row(
                    rows.uuid(),
                    Objects.requireNonNull(rows.text()),
                    rows.text(),
                    rows.text(),
                    rows.date(),
                    rows.date(),
                    rows.text(),
                    rows.int2(),
                    rows.date());
        }

        Employee employee(List<PayrollMonth> months) {
            return new Employee(
                    cnss,
                    nationality,
                    contract,
                    dependants,
                    hired,
                    exited,
                    exitReason == null ? null : ExitReason.valueOf(exitReason),
                    previousEnd,
                    new Payroll(months));
        }
    }
}
