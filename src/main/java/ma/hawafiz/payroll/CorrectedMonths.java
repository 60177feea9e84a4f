package ma.hawafiz.payroll;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.law.money.Month;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The months an import said otherwise than they stood: what they were, and what the import made of them. */
@ApplicationScoped
public class CorrectedMonths {
    private static final String OF_IMPORT = """
            select e.id, e.cnss, e.last_name || ' ' || e.first_name, was.month,
                was.site, was.rbi, was.ir, was.days, was.situation, made.site, made.rbi, made.ir, made.days, made.situation
            from payroll_month_past was
            join employment e on e.id = was.employment_id
            cross join lateral (
                select m.site, m.rbi, m.ir, m.days, m.situation from payroll_month m
                where m.employment_id = was.employment_id and m.month = was.month and m.import_id = :import
                union all
                select p.site, p.rbi, p.ir, p.days, p.situation from payroll_month_past p
                where p.employment_id = was.employment_id and p.month = was.month and p.import_id = :import
                limit 1) made
            where was.replaced_by = :import and was.company_id = :company
                and (cast(:employment as uuid) is null or (was.employment_id, was.month) > (:employment, :month))
            order by was.employment_id, was.month limit :fetch""";

    private final Session session;

    CorrectedMonths(Session session) {
        this.session = session;
    }

    /** @param rbi in dirhams, as {@code ir} */
    public record Said(
            @Nullable String site,
            BigDecimal rbi,
            @Nullable BigDecimal ir,
            int days,
            @Nullable String situation) {}

    /** One month of one employee. */
    public record Corrected(UUID employment, String cnss, String name, Month month, Said was, Said is) {
        /** Where this row stands in the list. */
        public Place place() {
            return new Place(employment, month.index());
        }
    }

    /** A row of the list, written {@code EMPLOYMENT.MONTH} in addresses. */
    public record Place(UUID employment, int month) {
        @Override
        public String toString() {
            return employment + "." + month;
        }
    }

    public List<Corrected> of(UUID companyId, UUID importId, @Nullable Place after, int limit) {
        return session.createNativeQuery(OF_IMPORT, Object[].class)
                .setParameter("import", importId)
                .setParameter("company", companyId)
                .setParameter("employment", after == null ? null : after.employment(), UUID.class)
                .setParameter("month", after == null ? 0 : after.month())
                .setParameter("fetch", limit)
                .getResultStream()
                .map(CorrectedMonths::corrected)
                .toList();
    }

    public long count(UUID importId) {
        return session.createNativeQuery(
                        "select count(*) from payroll_month_past where replaced_by = :import", Long.class)
                .setParameter("import", importId)
                .getSingleResult();
    }

    private static Corrected corrected(Object[] row) {
        return new Corrected(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                new Month(((Number) row[3]).intValue()),
                said(row, 4),
                said(row, 9));
    }

    private static Said said(Object[] row, int from) {
        Number ir = (Number) row[from + 2];
        return new Said(
                (String) row[from],
                BigDecimal.valueOf(((Number) row[from + 1]).longValue(), 2),
                ir == null ? null : BigDecimal.valueOf(ir.longValue(), 2),
                ((Number) row[from + 3]).intValue(),
                (String) row[from + 4]);
    }
}
