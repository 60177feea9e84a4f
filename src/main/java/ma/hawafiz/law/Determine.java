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
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.situation.Turnover;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.EmployeeRules;
import ma.hawafiz.law.trace.Line;
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

    public Determination determine(Situation situation) {
        RuleSet applied = rules.with(situation.parameters());
        SchemeWindow scheme = SchemeWindow.of(applied);
        // A simulation may move the scheme; the law is read on a day on which it is in force all the same.
        ParametersInForce law = applied.at(SchemeWindow.of(rules).readingDay(situation.exercice()));
        List<Answer> company = CompanyConditions.answer(
                situation.company(), Eligibility.of(law, situation.exercice(), situation.asOf()), law);
        return new Determination(
                situation.measure(),
                situation.exercice(),
                situation.asOf(),
                applied,
                company,
                lines(situation, law, scheme, Answer.outcome(company)));
    }

    private static List<Line> lines(Situation situation, ParametersInForce law, SchemeWindow scheme, Outcome company) {
        List<Warning> warnings = forecast(situation, law);
        int exercice = situation.exercice();
        return switch (situation.measure()) {
            case AIS -> List.of(new Ais(situation, law, scheme).line(company, warnings));
            case AIR ->
                lines(
                        situation,
                        new Air(AirLaw.of(law, scheme, exercice), situation.company(), situation.sites()),
                        law,
                        company,
                        warnings);
            case PAE -> lines(situation, Pae.of(law, scheme, exercice, situation.asOf()), law, company, warnings);
            case PAF -> lines(situation, Paf.of(law, scheme, exercice, situation.asOf()), law, company, warnings);
        };
    }

    private static List<Line> lines(
            Situation situation,
            EmployeeRules measure,
            ParametersInForce law,
            Outcome company,
            List<Warning> warnings) {
        Granted granted = new Granted(Cap.of(law), situation.exercice(), situation.granted());
        return situation.employees().stream()
                .map(employee -> measure.line(employee, company, granted.to(employee.cnss()), warnings))
                .toList();
    }

    /** A turnover not yet over at the as-of date is taken as given, and said so. */
    private static List<Warning> forecast(Situation situation, ParametersInForce law) {
        Turnover turnover = situation.company().turnoverOf(situation.exercice());
        boolean over = !situation.asOf().isBefore(LocalDate.of(situation.exercice(), 12, 31));
        if (turnover == null || over) {
            return List.of();
        }
        return List.of(new Warning(
                "company.forecast",
                law.citation("company.forecast"),
                "company.forecast",
                List.of(String.valueOf(turnover.year()))));
    }
}
