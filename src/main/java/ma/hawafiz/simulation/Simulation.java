package ma.hawafiz.simulation;

import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Outcome;

/**
 * What a plan comes to, measure by measure and year by year. No right arises from it.
 *
 * @param law the rules with the values the plan puts in their place
 * @param asOf the day from which all of it is looked back at
 */
record Simulation(Plan plan, RuleSet law, LocalDate asOf, List<Part> parts) {

    /**
     * One measure in one year. Each line stands for a whole group: its amounts are rounded for one person, then
     * multiplied.
     *
     * @param heads for how many each line stands; for AIS the one company
     */
    record Part(Determination determination, List<Integer> heads) {

        Amounts amounts(int line) {
            Amounts ofOne = determination.lines().get(line).amounts();
            return new Amounts(
                    times(ofOne.computed(), line),
                    times(ofOne.capped(), line),
                    times(ofOne.payable(), line),
                    times(ofOne.conditional(), line));
        }

        Amounts total() {
            Amounts total = Amounts.NONE;
            for (int line = 0; line < heads.size(); line++) {
                total = total.plus(amounts(line));
            }
            return total;
        }

        /** What the cap took of a line that would be paid. */
        Dirham takenByCap(int line) {
            boolean met = determination.outcome() == Outcome.MET
                    && determination.lines().get(line).outcome() == Outcome.MET;
            return met ? amounts(line).computed().minus(amounts(line).capped()) : Dirham.ZERO;
        }

        private Dirham times(Dirham ofOne, int line) {
            return new Dirham(Math.multiplyExact(ofOne.centimes(), (long) heads.get(line)));
        }
    }

    Part part(Measure measure, int exercice) {
        return parts.stream()
                .filter(part -> part.determination().measure() == measure
                        && part.determination().exercice() == exercice)
                .findFirst()
                .orElseThrow();
    }

    Amounts total() {
        return parts.stream().map(Part::total).reduce(Amounts.NONE, Amounts::plus);
    }
}
