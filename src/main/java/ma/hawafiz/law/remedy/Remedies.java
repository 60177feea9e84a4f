package ma.hawafiz.law.remedy;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.PayrollMonth;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What would make met the conditions of a situation that are not. Each condition offers the one fact that decides, and the
 * engine determines again with that fact changed: what does not come out met is not told.
 */
public final class Remedies {
    private final Situation situation;
    private final Determine engine;
    private final Map<String, List<Grant>> granted;

    public Remedies(Situation situation, RuleSet rules) {
        this.situation = situation;
        this.engine = new Determine(rules);
        this.granted = situation.granted().stream().collect(groupingBy(Grant::cnss));
    }

    /** All of them, in the order of the determination: the conditions on the company, then line by line. */
    public static List<Unmet> of(Situation situation, RuleSet rules) {
        Remedies remedies = new Remedies(situation, rules);
        Determination determination = remedies.engine.determine(situation);
        List<Unmet> unmet = new ArrayList<>(remedies.of(Unmet.COMPANY, determination.conditions()));
        for (int line = 0; line < determination.lines().size(); line++) {
            unmet.addAll(remedies.of(line, determination.lines().get(line).conditions()));
        }
        return unmet;
    }

    private List<Unmet> of(int line, List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.outcome() != Outcome.MET)
                .map(answer -> new Unmet(line, answer, of(line, answer)))
                .toList();
    }

    /** What would make met one condition of a line, or of the company; null where it is met already or nothing would. */
    public @Nullable Remedied of(int line, Answer answer) {
        Remedy remedy = answer.remedy();
        if (remedy == null) {
            return null;
        }
        Determination then = engine.determine(remedy.applyTo(concerned(line)));
        boolean ofCompany = line == Unmet.COMPANY;
        List<Answer> again =
                ofCompany ? then.conditions() : then.lines().getFirst().conditions();
        if (!isMet(again, answer.id())) {
            return null;
        }
        String variant = remedy.variant().isEmpty() ? "" : "." + remedy.variant();
        return new Remedied(
                remedy,
                remedy.fact().path(line),
                answer.sentence() + ".remedy" + variant,
                ofCompany ? then.outcome() : then.lines().getFirst().outcome(),
                then.totals());
    }

    /** No line depends on another, so one employee is determined again, and not all of them. */
    private Situation concerned(int line) {
        if (line == Unmet.COMPANY || situation.employees().isEmpty()) {
            return situation;
        }
        Employee employee = situation.employees().get(line);
        List<Grant> ofPerson = employee.cnss() == null ? List.of() : granted.getOrDefault(employee.cnss(), List.of());
        List<PayrollMonth> rows = employee.payroll().rows();
        boolean siteMissing = rows.stream().anyMatch(row -> row.site() == null);
        Set<String> places =
                rows.stream().map(PayrollMonth::site).filter(Objects::nonNull).collect(Collectors.toSet());
        return new Situation(
                situation.measure(),
                situation.exercice(),
                situation.asOf(),
                situation.company(),
                situation.sites().stream()
                        .filter(site -> siteMissing || places.contains(site.id()))
                        .toList(),
                List.of(employee),
                ofPerson,
                situation.parameters());
    }

    private static boolean isMet(List<Answer> answers, String condition) {
        return answers.stream().anyMatch(answer -> answer.id().equals(condition) && answer.outcome() == Outcome.MET);
    }
}
