package ma.hawafiz.simulation;

import java.util.ArrayList;
import java.util.List;
import ma.hawafiz.evaluation.Evaluate;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;

/**
 * Runs a plan through the one engine, a situation for each measure and year, in the order of the years: what a year's
 * bonuses come to has been granted when the next one is looked at.
 */
final class Simulate {
    private final ChangeableLaw law;
    private final Evaluate evaluate;

    Simulate(ChangeableLaw law) {
        this.law = law;
        this.evaluate = new Evaluate(law.rules());
    }

    /** @throws Refusal REQUEST_INVALID where the amounts are too large to be added exactly */
    Simulation simulate(Plan plan) {
        try {
            return run(plan);
        } catch (ArithmeticException beyondExactSums) {
            throw new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("groups", null, "amount.tooLarge")));
        }
    }

    private Simulation run(Plan plan) {
        SupposedFacts facts = new SupposedFacts(plan, law);
        List<Integer> heads = plan.groups().stream().map(Plan.Group::heads).toList();
        List<Grant> granted = new ArrayList<>();
        List<Simulation.Part> parts = new ArrayList<>();
        for (int exercice : law.exercices()) {
            for (Measure measure : Measure.values()) {
                Determination found = evaluate.determine(facts.situation(measure, exercice, granted));
                granted.addAll(grants(found));
                parts.add(new Simulation.Part(found, measure == Measure.AIS ? List.of(1) : heads));
            }
        }
        return new Simulation(plan, facts.applied(), facts.asOf(), parts);
    }

    /** What would stand in the ledger: only what is paid takes of the cap, and only that of the two bonuses. */
    private static List<Grant> grants(Determination found) {
        List<Grant> grants = new ArrayList<>();
        for (Line line : found.lines()) {
            String person = line.cnss();
            Dirham paid = line.amounts().payable();
            if (person != null && paid.centimes() > 0) {
                grants.add(new Grant(person, found.measure(), found.exercice(), paid));
            }
        }
        return grants;
    }
}
