package ma.hawafiz.dossier.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import ma.hawafiz.dossier.clock.TimeLeft.Level;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.reference.AdoptedRules;
import ma.hawafiz.reference.Holidays;
import ma.hawafiz.reference.RuleSets;

/** How long each delay is by the law, and on which working day it ends. */
@ApplicationScoped
public class DelayTerms {
    private final AdoptedRules adopted;
    private final WorkingDays working;
    private final RuleSet packaged = new RuleSets().current();

    DelayTerms(AdoptedRules adopted, Holidays holidays) {
        this.adopted = adopted;
        this.working = new WorkingDays(holidays::isHoliday);
    }

    /** Of a delay that starts on a day. */
    int days(Delay delay, LocalDate on) {
        return integer(
                switch (delay) {
                    case REVIEW -> "procedure.reviewDays";
                    case COMPLETION -> "procedure.completionDays";
                    case COMPLEMENT -> "procedure.complementDays";
                    case APPEAL -> "procedure.appealAnswerDays";
                },
                on);
    }

    /** How many days of a review of so many days a complement may be asked for in. */
    int complementDays(int days, LocalDate on) {
        Share part = law("procedure.complementWithin", on).share("procedure.complementWithin");
        return Math.toIntExact(days * part.numerator() / part.denominator());
    }

    /** How many days before its end a delay is near it. */
    int reminderDays(LocalDate on) {
        return integer("procedure.reminderDays", on);
    }

    /** How many days after its end the alarm is raised. */
    int alarmDays(LocalDate on) {
        return integer("procedure.alarmDays", on);
    }

    /** Whether a review that takes too long would grant what is claimed. */
    boolean silenceMeansConsent(LocalDate on) {
        return law("procedure.silenceMeansConsent", on).flag("procedure.silenceMeansConsent");
    }

    /** How long one may appeal, notified on a day: to the end of the day returned. */
    public LocalDate appealUntil(LocalDate notified) {
        return due(notified.plusDays(integer("procedure.appealDays", notified)));
    }

    /** The day itself, or the first working day after. */
    public LocalDate due(LocalDate lastDay) {
        return working.onOrAfter(lastDay);
    }

    TimeLeft left(Delay delay, LocalDate ends, LocalDate today) {
        LocalDate due = due(ends);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(today, due));
        Level level = days < 0 ? Level.OVER : days <= reminderDays(today) ? Level.NEAR : Level.IN_TIME;
        return new TimeLeft(delay, due, days, level);
    }

    private int integer(String key, LocalDate on) {
        return law(key, on).integer(key);
    }

    /** A law adopted before a delay was a parameter is silent about it: then what the package says of it holds. */
    private ParametersInForce law(String key, LocalDate on) {
        RuleSet current = adopted.current();
        return (current.parameter(key).isPresent() ? current : packaged).at(on);
    }
}
