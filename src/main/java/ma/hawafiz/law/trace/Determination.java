package ma.hawafiz.law.trace;

import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Measure;

/** The complete output of one evaluation: the conditions on the company, then line by line. Free of language. */
public record Determination(
        Measure measure, int exercice, LocalDate asOf, RuleSet rules, List<Answer> conditions, List<Line> lines) {

    /** The dossier's outcome is that of the conditions on the company. */
    public Outcome outcome() {
        return Answer.outcome(conditions);
    }

    /** The sums of the lines' amounts, each already rounded. */
    public Amounts totals() {
        return lines.stream().map(Line::amounts).reduce(Amounts.NONE, Amounts::plus);
    }
}
