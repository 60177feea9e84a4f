package ma.hawafiz.payroll.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.law.money.Month;

/** How a company's sources stand to each other, for whoever may see the company. */
@ApplicationScoped
public class ReadReconciliation {
    private final Differences differences;

    ReadReconciliation(Differences differences) {
        this.differences = differences;
    }

    /** How many differences nobody has decided on, in the months of a year and in the year itself. */
    public int open(UUID companyId, int exercice) {
        Period first = Period.month(Month.of(exercice, 1).index());
        Period last = Period.month(Month.of(exercice, 12).index());
        Period year = Period.year(exercice);
        List<Differences.Count> months = differences.counts(companyId, first, last);
        return Stream.concat(months.stream(), differences.counts(companyId, year, year).stream())
                .mapToInt(Differences.Count::open)
                .sum();
    }

    /** The CNSS numbers of those in whose months or year something is open. */
    public Set<String> persons(UUID companyId, int exercice) {
        Period year = Period.year(exercice);
        Set<String> persons = new HashSet<>(differences.persons(
                companyId,
                Period.month(Month.of(exercice, 1).index()),
                Period.month(Month.of(exercice, 12).index())));
        persons.addAll(differences.persons(companyId, year, year));
        return persons;
    }
}
