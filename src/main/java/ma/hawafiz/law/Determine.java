package ma.hawafiz.law;

import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.law.air.Air;
import ma.hawafiz.law.air.AirLaw;
import ma.hawafiz.law.ais.Ais;
import ma.hawafiz.law.cap.Cap;
import ma.hawafiz.law.cap.Granted;
import ma.hawafiz.law.company.CompanyConditions;
import ma.hawafiz.law.company.Eligibility;
import ma.hawafiz.law.pae.Pae;
import ma.hawafiz.law.paf.Paf;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.parameter.SchemeWindow;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.situation.Turnover;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.EmployeeRules;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.LineAmounts;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.law.trace.Warning;

/**
 * The engine: a complete situation in, a complete determination out. It asks nothing of anybody, so that the same
 * situation under the same rule set always comes to the same.
 */
public final class Determine {
    private final RuleSet rules;

    public Determine(RuleSet rules) {
        this.rules = rules;
    }

    /** With all conditions, steps, warnings and citations. */
    public Determination determine(Situation situation) {
        Reading reading = read(situation);
        ParametersInForce law = reading.law;
        List<Answer> company = CompanyConditions.answer(situation.company(), reading.eligibility, law);
        List<Warning> forecast = forecast(situation, law);
        List<Line> lines = situation.measure() == Measure.AIS
                ? List.of(new Ais(situation, law, reading.scheme).line(Answer.outcome(company), forecast))
                : explain(situation, reading, Answer.outcome(company), forecast);
        return new Determination(
                situation.measure(), situation.exercice(), situation.asOf(), reading.applied, company, lines);
    }

    /** What the determination comes to in total, by the same rules, without explaining anything. */
    public Amounts totals(Situation situation) {
        if (situation.measure() == Measure.AIS) {
            return determine(situation).totals();
        }
        Reading reading = read(situation);
        EmployeeRules measure = rules(situation, reading);
        Granted granted = granted(situation, reading);
        Outcome company = CompanyConditions.outcome(situation.company(), reading.eligibility);
        LineAmounts line = new LineAmounts();
        LineAmounts.Sum sum = new LineAmounts.Sum();
        for (Employee employee : situation.employees()) {
            measure.weigh(employee, company, granted.to(employee.cnss()), line);
            sum.add(line);
        }
        return sum.amounts();
    }

    /** What the law says to a situation, whoever is in it. */
    private record Reading(RuleSet applied, ParametersInForce law, SchemeWindow scheme, Eligibility eligibility) {}

    private Reading read(Situation situation) {
        RuleSet applied = rules.with(situation.parameters());
        // A simulation may move the scheme; the law is read on a day on which it is in force all the same.
        ParametersInForce law = applied.at(SchemeWindow.of(rules).readingDay(situation.exercice()));
        return new Reading(
                applied, law, SchemeWindow.of(applied), Eligibility.of(law, situation.exercice(), situation.asOf()));
    }

    private static EmployeeRules rules(Situation situation, Reading reading) {
        int exercice = situation.exercice();
        LocalDate asOf = situation.asOf();
        return switch (situation.measure()) {
            case AIR ->
                new Air(AirLaw.of(reading.law, reading.scheme, exercice), situation.company(), situation.sites());
            case PAE -> Pae.of(reading.law, reading.scheme, exercice, asOf);
            case PAF -> Paf.of(reading.law, reading.scheme, exercice, asOf);
            case AIS -> throw new IllegalArgumentException("AIS is of the company, not of its employees");
        };
    }

    private static Granted granted(Situation situation, Reading reading) {
        return new Granted(Cap.of(reading.law), situation.exercice(), situation.granted());
    }

    private static List<Line> explain(Situation situation, Reading reading, Outcome company, List<Warning> forecast) {
        EmployeeRules measure = rules(situation, reading);
        Granted granted = granted(situation, reading);
        return situation.employees().stream()
                .map(employee -> measure.line(employee, company, granted.to(employee.cnss()), forecast))
                .toList();
    }

    /** A turnover not yet over at the as-of date is taken as given, and said so. */
    private static List<Warning> forecast(Situation situation, ParametersInForce law) {
        Turnover turnover = situation.company().turnoverOf(situation.exercice());
        boolean over = !situation.asOf().isBefore(LocalDate.of(situation.exercice(), 12, 31));
        if (turnover == null || over) {
            return List.of();
        }
        return List.of(Warning.of(law, "company.forecast", "company.forecast", String.valueOf(turnover.year())));
    }
}
