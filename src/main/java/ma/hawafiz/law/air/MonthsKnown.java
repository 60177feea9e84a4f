package ma.hawafiz.law.air;

import java.util.List;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;

/** The ceiling of the site and the tax withheld are known for each month that counts. */
final class MonthsKnown implements Condition<AirFacts, AirTerms> {
    enum Found implements Finding {
        KNOWN(Outcome.MET),
        MISSING(Outcome.UNKNOWN);

        private final Outcome outcome;

        Found(Outcome outcome) {
            this.outcome = outcome;
        }

        @Override
        public Outcome outcome() {
            return outcome;
        }
    }

    @Override
    public String id() {
        return "air.months";
    }

    @Override
    public List<Found> findings() {
        return List.of(Found.values());
    }

    @Override
    public Found find(AirFacts facts, AirTerms terms) {
        return facts.monthsAreKnown() ? Found.KNOWN : Found.MISSING;
    }

    @Override
    public List<Object> figures(AirFacts facts, AirTerms terms) {
        return List.of(facts.monthsAreKnown() ? ABSENT : new Month(facts.firstUnknown()));
    }
}
