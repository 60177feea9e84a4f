package ma.hawafiz.simulation;

import java.util.ArrayList;
import java.util.List;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;

/** What a simulation takes for true without being told. */
final class Assumptions {
    private static final Wording SIMULATION = Wording.of("simulation");

    private Assumptions() {}

    static List<String> of(Simulation simulation, ChangeableLaw law, Language language) {
        Plan plan = simulation.plan();
        List<String> assumptions = new ArrayList<>();
        assumptions.add(say(language, "assume.asOf", simulation.asOf()));
        assumptions.add(say(language, "assume.certificates"));
        if (!plan.groups().isEmpty()) {
            assumptions.add(say(language, "assume.people"));
            assumptions.add(say(language, "assume.salary"));
            assumptions.add(say(language, "assume.incomeTax"));
            assumptions.add(say(language, "assume.cap"));
        }
        boolean bareShare =
                law.exercices().stream().anyMatch(year -> plan.year(year).turnover() == null);
        if (plan.exportShare() != null && bareShare) {
            assumptions.add(say(
                    language,
                    "assume.exportShare",
                    plan.exportShare().toPercent(),
                    SupposedFacts.NOTIONAL_TURNOVER.toBigDecimal()));
        }
        boolean bareProfit =
                plan.years().values().stream().anyMatch(year -> year.netProfit() != null && year.tax() == null);
        if (bareProfit) {
            assumptions.add(say(language, "assume.corporateTax"));
        }
        assumptions.add(say(language, "assume.law"));
        return assumptions;
    }

    private static String say(Language language, String key, Object... figures) {
        return SIMULATION.say(language, key, figures);
    }
}
