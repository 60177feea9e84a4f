package ma.hawafiz.dossier.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.reference.AdoptedRules;
import ma.hawafiz.reference.Holidays;
import ma.hawafiz.reference.RuleSets;

/** The day a delay of the procedure ends on: so many calendar days, to the next working day. */
@ApplicationScoped
public class LegalDelay {
    private final AdoptedRules adopted;
    private final WorkingDays working;
    private final RuleSet packaged = new RuleSets().current();

    LegalDelay(AdoptedRules adopted, Holidays holidays) {
        this.adopted = adopted;
        this.working = new WorkingDays(holidays::isHoliday);
    }

    /**
     * @param parameter how many days, under the law in force on the first day
     * @param from the day it starts, which does not count
     */
    public LocalDate end(String parameter, LocalDate from) {
        return working.onOrAfter(from.plusDays(law(parameter).at(from).integer(parameter)));
    }

    /** A law adopted before a delay was a parameter is silent about it: then what the package says of it holds. */
    private RuleSet law(String parameter) {
        RuleSet current = adopted.current();
        return current.parameter(parameter).isPresent() ? current : packaged;
    }
}
