package ma.hawafiz.dossier.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Line;
import org.jspecify.annotations.Nullable;

/**
 * What was lodged beside what is known now, under the same rules: which lines move, by how much, and which of the facts that
 * changed moves each, found by changing one kind of fact at a time.
 */
public record FactsSinceLodging(
        Determination before, Determination after, List<ChangedFact> company, List<Moved> moved) {

    /**
     * @param before null where the line is new, {@code after} where it is gone
     * @param causes which, each changed alone, move it; {@code TOGETHER} where none does alone
     */
    public record Moved(
            @Nullable String cnss,
            @Nullable Line before,
            @Nullable Line after,
            List<Cause> causes,
            List<ChangedFact> facts) {

        /** By how much what is payable has changed. */
        public Dirham difference() {
            return new Dirham(payable(after) - payable(before));
        }

        private static long payable(@Nullable Line line) {
            return line == null ? 0 : line.amounts().payable().centimes();
        }
    }

    public static FactsSinceLodging of(Situation lodged, Situation now, RuleSet rules) {
        Determine engine = new Determine(rules);
        Determination before = engine.determine(lodged);
        Determination after = engine.determine(now);
        SequencedMap<String, Line> was = lines(before);
        SequencedMap<String, Line> is = lines(after);
        Map<Cause, Map<String, Line>> alone = new EnumMap<>(Cause.class);
        one(lodged, now).forEach((cause, situation) -> alone.put(cause, lines(engine.determine(situation))));
        Map<String, Employee> earlier = employees(lodged);
        Map<String, Employee> later = employees(now);
        SequencedMap<String, Line> all = new LinkedHashMap<>(was);
        is.forEach(all::putIfAbsent);
        List<Moved> moved = new ArrayList<>();
        all.forEach((key, line) -> {
            List<ChangedFact> facts = ChangedFact.of(earlier.get(key), later.get(key), lodged.asOf());
            if (differ(was.get(key), is.get(key)) || !facts.isEmpty()) {
                moved.add(new Moved(line.cnss(), was.get(key), is.get(key), causes(key, was, is, alone), facts));
            }
        });
        return new FactsSinceLodging(before, after, ChangedFact.ofCompany(lodged, now), moved);
    }

    /** The lodged facts with only one kind of them as it is now. */
    private static Map<Cause, Situation> one(Situation lodged, Situation now) {
        Company was = lodged.company();
        Company is = now.company();
        return Map.of(
                Cause.DECLARATION, lodged.withCompany(certificates(is, was)).withSites(now.sites()),
                Cause.REGISTERS, lodged.withCompany(certificates(was, is)),
                Cause.PAYROLL, lodged.withEmployees(now.employees()),
                Cause.GRANTS, lodged.withGranted(now.granted()),
                Cause.TIME, lodged.withAsOf(now.asOf()));
    }

    /** One company's facts with the certificates of the other. */
    private static Company certificates(Company of, Company from) {
        return new Company(
                of.ice(),
                of.filieres(),
                of.activities(),
                of.operationStart(),
                from.taxCertificate(),
                from.cnssCertificate(),
                of.otherAid(),
                of.turnover(),
                of.financialYears());
    }

    private static List<Cause> causes(
            String key, Map<String, Line> was, Map<String, Line> is, Map<Cause, Map<String, Line>> alone) {
        if (!differ(was.get(key), is.get(key))) {
            return List.of();
        }
        List<Cause> causes = alone.entrySet().stream()
                .filter(each -> differ(was.get(key), each.getValue().get(key)))
                .map(Map.Entry::getKey)
                .toList();
        return causes.isEmpty() ? List.of(Cause.TOGETHER) : causes;
    }

    private static boolean differ(@Nullable Line one, @Nullable Line other) {
        if (one == null || other == null) {
            return one != other;
        }
        return one.outcome() != other.outcome() || !one.amounts().equals(other.amounts());
    }

    /** By person; those without a number by their place among their like. */
    private static SequencedMap<String, Line> lines(Determination determination) {
        SequencedMap<String, Line> lines = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        determination.lines().forEach(line -> lines.put(key(line.cnss(), seen), line));
        return lines;
    }

    private static Map<String, Employee> employees(Situation situation) {
        Map<String, Employee> employees = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        situation.employees().forEach(employee -> employees.put(key(employee.cnss(), seen), employee));
        return employees;
    }

    private static String key(@Nullable String cnss, Map<String, Integer> seen) {
        return cnss + "." + seen.merge(String.valueOf(cnss), 1, Integer::sum);
    }
}
