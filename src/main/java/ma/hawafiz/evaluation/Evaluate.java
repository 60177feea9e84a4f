package ma.hawafiz.evaluation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.remedy.Remedies;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;

/** Evaluates one situation, the same way for the API, the command line and the pages. */
public final class Evaluate {
    private final RuleSet rules;
    private final SituationReader reader;
    private final Determine engine;
    private final DeterminationWriter determinations = new DeterminationWriter();
    private final RemediesWriter remedies = new RemediesWriter();

    public Evaluate(RuleSet rules) {
        this.rules = rules;
        this.reader = new SituationReader(rules);
        this.engine = new Determine(rules);
    }

    public byte[] evaluate(byte[] situation, Language language) {
        return evaluate(new ByteArrayInputStream(situation), language);
    }

    /** The determination's document for a situation's document; {@link Refusal} where it is no situation. */
    public byte[] evaluate(InputStream situation, Language language) {
        return answer(situation, read -> determinations.write(determine(read), language));
    }

    /** The document of its remedies for a situation's document; {@link Refusal} where it is no situation. */
    public byte[] remedies(InputStream situation, Language language) {
        return answer(situation, read -> remedies.write(read, Remedies.of(read, rules), language));
    }

    public Determination determine(Situation situation) {
        return engine.determine(situation);
    }

    /** What would make met the conditions of a situation, for those who show some of them. */
    public Remedies remedies(Situation situation) {
        return new Remedies(situation, rules);
    }

    private byte[] answer(InputStream situation, Function<Situation, byte[]> answering) {
        Situation read = reader.read(situation);
        try {
            return answering.apply(read);
        } catch (ArithmeticException beyondExactSums) {
            Violation tooLarge = Violation.of("$", null, "amount.tooLarge");
            throw new Refusal(ProblemType.SITUATION_INVALID, List.of(tooLarge), 1);
        }
    }
}
