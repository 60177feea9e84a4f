package ma.hawafiz.law.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The complete input of one evaluation. Whoever builds one answers for its coherence: the reader of documents checks it.
 *
 * @param parameters values put in place of the law's for a simulation, of the parameter's own kind
 */
public record Situation(
        Measure measure,
        int exercice,
        LocalDate asOf,
        Company company,
        List<Site> sites,
        List<Employee> employees,
        List<Grant> granted,
        Map<String, Object> parameters) {

    private static final Comparator<Grant> BY_PERSON = Comparator.comparing(Grant::cnss)
            .thenComparing(Grant::measure)
            .thenComparing(Grant::exercice)
            .thenComparing(Grant::amount);

    public Situation {
        sites = sites.stream().sorted(Comparator.comparing(Site::id)).toList();
        employees = employees.stream().sorted(Employee.IN_ORDER).toList();
        granted = granted.stream().sorted(BY_PERSON).toList();
        parameters = java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /** The same facts, with another reading of the ledger. */
    public Situation withGranted(List<Grant> now) {
        return new Situation(measure, exercice, asOf, company, sites, employees, now, parameters);
    }

    public Situation withAsOf(LocalDate then) {
        return new Situation(measure, exercice, then, company, sites, employees, granted, parameters);
    }

    public Situation withExercice(int then) {
        return new Situation(measure, then, asOf, company, sites, employees, granted, parameters);
    }

    public Situation withCompany(Company then) {
        return new Situation(measure, exercice, asOf, then, sites, employees, granted, parameters);
    }

    public Situation withSites(List<Site> then) {
        return new Situation(measure, exercice, asOf, company, then, employees, granted, parameters);
    }

    public Situation withEmployees(List<Employee> then) {
        return new Situation(measure, exercice, asOf, company, sites, then, granted, parameters);
    }

    /** The same, but for one employee. */
    public Situation replacing(Employee was, Employee now) {
        List<Employee> then = new ArrayList<>(employees);
        then.set(then.indexOf(was), now);
        return withEmployees(then);
    }
}
