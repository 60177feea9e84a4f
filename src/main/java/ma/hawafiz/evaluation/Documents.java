package ma.hawafiz.evaluation;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.Refusal;

/** Situations and determinations as the text that is stored, hashed and handed out. */
@Singleton
public final class Documents {
    private final SituationWriter situations = new SituationWriter();
    private final DeterminationWriter determinations = new DeterminationWriter();

    /**
     * Reads a situation under the rules that know its regions and its parameters.
     *
     * @throws Refusal SITUATION_INVALID with everything that is wrong
     */
    public Situation read(String situation, RuleSet rules) {
        return new SituationReader(rules).read(new ByteArrayInputStream(situation.getBytes(StandardCharsets.UTF_8)));
    }

    public String write(Situation situation) {
        return new String(situations.write(situation), StandardCharsets.UTF_8);
    }

    public String write(Determination determination, Language language) {
        return new String(determinations.write(determination, language), StandardCharsets.UTF_8);
    }
}
