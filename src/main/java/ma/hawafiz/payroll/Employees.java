package ma.hawafiz.payroll;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The employees of a company, as its payroll files describe them. */
@ApplicationScoped
public class Employees {
    private static final String COUNTED = """
            select e.id, e.cnss, e.last_name, e.first_name, e.nationality, e.contract, e.hired, e.exited, e.exit_reason,
                e.dependants, count(m.month), min(m.month), max(m.month)
            from employment e join payroll_month m on m.employment_id = e.id
            where e.company_id = :company and (cast(:after as uuid) is null or e.id > :after)
            group by e.id order by e.id limit :fetch""";

    private final Session session;

    Employees(Session session) {
        this.session = session;
    }

    /** One employment, and how many months of it are known. */
    public record EmployeeRow(
            UUID id,
            String cnss,
            String lastName,
            String firstName,
            @Nullable String nationality,
            @Nullable String contract,
            @Nullable LocalDate hired,
            @Nullable LocalDate exited,
            @Nullable String exitReason,
            int dependants,
            long months,
            Month firstMonth,
            Month lastMonth) {}

    public Page<EmployeeRow> list(UUID companyId, Slice slice) {
        List<Object[]> rows = session.createNativeQuery(COUNTED, Object[].class)
                .setParameter("company", companyId)
                .setParameter("after", slice.after())
                .setParameter("fetch", slice.fetch())
                .getResultList();
        return slice.page(rows.stream().map(Employees::row).toList(), EmployeeRow::id);
    }

    /** The names behind CNSS numbers, for the pages: documents carry numbers only. */
    public Map<String, String> names(UUID companyId) {
        return session.createNativeQuery(
                        "select cnss, max(last_name || ' ' || first_name) from employment where company_id = :company group by cnss",
                        Object[].class)
                .setParameter("company", companyId)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private static EmployeeRow row(Object[] cells) {
        return new EmployeeRow(
                (UUID) cells[0],
                (String) cells[1],
                (String) cells[2],
                (String) cells[3],
                (String) cells[4],
                (String) cells[5],
                (LocalDate) cells[6],
                (LocalDate) cells[7],
                (String) cells[8],
                ((Number) cells[9]).intValue(),
                ((Number) cells[10]).longValue(),
                new Month(((Number) cells[11]).intValue()),
                new Month(((Number) cells[12]).intValue()));
    }
}
