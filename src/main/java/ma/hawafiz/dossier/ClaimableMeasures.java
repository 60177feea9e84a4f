package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import ma.hawafiz.law.parameter.SchemeWindow;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;

/** What may be claimed today: the measures the portal is open for, the exercices of the scheme that have begun. */
@ApplicationScoped
public class ClaimableMeasures {
    private final AdoptedRules rules;
    private final PortalClock clock;

    ClaimableMeasures(AdoptedRules rules, PortalClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    public boolean isOpen(Measure measure) {
        return rules.current().at(clock.today()).list("procedure.openMeasures").contains(measure.name());
    }

    public List<Integer> exercices() {
        SchemeWindow scheme = SchemeWindow.of(rules.current());
        int last = Math.min(scheme.end().getYear(), clock.today().getYear());
        return IntStream.rangeClosed(scheme.start().getYear(), last).boxed().toList();
    }
}
