package ma.hawafiz.campaign;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.hibernate.Session;

/** What a campaign has found of each employee, line by line. */
@ApplicationScoped
public class WeighedLines {
    private final Session session;

    WeighedLines(Session session) {
        this.session = session;
    }

    /** The lines of one employment. */
    public record Employment(UUID employmentId, String cnss, String name, List<Line> lines) {}

    public record Line(
            int exercice,
            String measure,
            String outcome,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal computed,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal capped,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal payable,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal conditional) {
        static Line of(Object[] row, int from) {
            return new Line(
                    Campaigns.count(row[from]),
                    (String) row[from + 1],
                    (String) row[from + 2],
                    Campaigns.dirhams(row[from + 3]),
                    Campaigns.dirhams(row[from + 4]),
                    Campaigns.dirhams(row[from + 5]),
                    Campaigns.dirhams(row[from + 6]));
        }
    }

    /** Employment by employment; a person taken back has two. */
    Page<Employment> of(UUID id, UUID companyId, Slice slice) {
        List<Object[]> rows = session.createNativeQuery("""
                        select r.employment_id, e.cnss, e.last_name || ' ' || e.first_name, r.exercice, r.measure, r.outcome, r.computed, r.capped, r.payable,
                            r.conditional
                        from campaign_result r join employment e on e.id = r.employment_id
                        where r.campaign_id = :id and r.company_id = :company and r.employment_id in (
                            select distinct employment_id from campaign_result
                            where campaign_id = :id and company_id = :company
                                and (cast(:after as uuid) is null or employment_id > :after)
                            order by employment_id limit :fetch)
                        order by r.employment_id, r.exercice, r.measure""", Object[].class)
                .setParameter("id", id)
                .setParameter("company", companyId)
                .setParameter("after", slice.after())
                .setParameter("fetch", slice.fetch())
                .getResultList();
        List<Employment> employments = rows.stream()
                .collect(Collectors.groupingBy(row -> (UUID) row[0], LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(of -> new Employment(
                        of.getKey(),
                        (String) of.getValue().getFirst()[1],
                        (String) of.getValue().getFirst()[2],
                        of.getValue().stream().map(row -> Line.of(row, 3)).toList()))
                .toList();
        return slice.page(employments, Employment::employmentId);
    }

    /** All lines of the person behind an employment, through the same company. */
    Stream<Line> ofPerson(UUID id, UUID companyId, String person) {
        return session.createNativeQuery("""
                        select r.exercice, r.measure, r.outcome, r.computed, r.capped, r.payable, r.conditional
                        from campaign_result r
                        where r.campaign_id = :id and r.company_id = :company and r.employment_id in (
                            select e.id from employment e where e.company_id = :company and e.person = :person)
                        order by r.exercice, r.measure""", Object[].class)
                .setParameter("id", id)
                .setParameter("company", companyId)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> Line.of(row, 0));
    }
}
