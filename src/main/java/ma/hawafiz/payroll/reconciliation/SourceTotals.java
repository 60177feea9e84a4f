package ma.hawafiz.payroll.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What each source adds up to, month by month and year by year. */
@ApplicationScoped
class SourceTotals {
    private static final String MONTHS = """
            select coalesce(p.month, d.month), p.people, p.days, p.rbi, d.known + d.entrants, d.days, d.pay
            from (select m.month, count(distinct e.person) as people, sum(m.days) as days, sum(m.rbi) as rbi
                from payroll_month m join employment e on e.id = m.employment_id
                where m.company_id = :company and m.month between :first and :last group by m.month) p
            full join (select * from ebds_standing where company_id = :company and month between :first and :last) d
                on d.month = p.month
            order by 1 desc""";
    private static final String YEARS = """
            select a.year, p.people, p.rbi, p.ir, l.people, l.rbi, l.ir
            from annual_standing a left join lateral (
                select count(distinct e.person) as people, sum(m.rbi) as rbi, sum(m.ir) as ir
                from payroll_month m join employment e on e.id = m.employment_id
                where m.company_id = a.company_id and m.month between a.year * 12 and a.year * 12 + 11) p on true
            left join lateral (
                select count(distinct person) as people, sum(rbi) as rbi, sum(ir) as ir
                from annual_line where import_id = a.import_id) l on true
            where a.company_id = :company order by a.year desc""";
    private static final String SPAN = """
            select min(month), max(month) from (
                select month from payroll_month where company_id = :company
                union all select month from ebds_standing where company_id = :company) known""";

    private final Session session;

    SourceTotals(Session session) {
        this.session = session;
    }

    /** Amounts in centimes; null where the source says nothing of the month. */
    record OfMonth(
            int month,
            @Nullable Long people,
            @Nullable Long days,
            @Nullable Long rbi,
            @Nullable Long declaredPeople,
            @Nullable Long declaredDays,
            @Nullable Long declaredPay) {}

    /** Amounts in centimes. */
    record OfYear(
            int year,
            @Nullable Long people,
            @Nullable Long rbi,
            @Nullable Long ir,
            @Nullable Long declaredPeople,
            @Nullable Long declaredRbi,
            @Nullable Long declaredIr) {}

    /** The first and the last month of which any source speaks; null while none does. */
    @Nullable
    Span span(UUID companyId) {
        Object[] row = session.createNativeQuery(SPAN, Object[].class)
                .setParameter("company", companyId)
                .getSingleResult();
        return row[0] == null ? null : new Span((Integer) row[0], (Integer) row[1]);
    }

    record Span(int first, int last) {}

    /** The latest first. */
    List<OfMonth> months(UUID companyId, int first, int last) {
        return session.createNativeQuery(MONTHS, Object[].class)
                .setParameter("company", companyId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .map(row -> new OfMonth(
                        (Integer) row[0],
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5]),
                        number(row[6])))
                .toList();
    }

    List<OfYear> years(UUID companyId) {
        return session.createNativeQuery(YEARS, Object[].class)
                .setParameter("company", companyId)
                .getResultStream()
                .map(row -> new OfYear(
                        ((Number) row[0]).intValue(),
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5]),
                        number(row[6])))
                .toList();
    }

    private static @Nullable Long number(@Nullable Object number) {
        return number == null ? null : ((Number) number).longValue();
    }
}
