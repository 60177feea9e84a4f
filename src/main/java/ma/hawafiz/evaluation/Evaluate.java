package ma.hawafiz.evaluation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;

/** Evaluates one situation, the same way for the API, the command line and the pages. */
public final class Evaluate {
    private final SituationReader reader;
    private final Determine engine;
    private final DeterminationWriter writer = new DeterminationWriter();

    public Evaluate(RuleSet rules) {
        this.reader = new SituationReader(rules);
        this.engine = new Determine(rules);
    }

    public byte[] evaluate(byte[] situation, Language language) {
        return evaluate(new ByteArrayInputStream(situation), language);
    }

    /** The determination's document for a situation's document; {@link Refusal} where it is no situation. */
    public byte[] evaluate(InputStream situation, Language language) {
        Situation read = reader.read(situation);
        try {
            return writer.write(determine(read), language);
        } catch (ArithmeticException beyondExactSums) {
            Violation tooLarge = Violation.of("$", null, "amount.tooLarge");
            throw new Refusal(ProblemType.SITUATION_INVALID, List.of(tooLarge), 1);
        }
    }

    public Determination determine(Situation situation) {
        return engine.determine(situation);
    }
}
