package ma.hawafiz.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.hawafiz.evaluation.Sentences;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/** Puts before people why a simulation comes to what it does: conditions, calculations, sources. */
record DescribeReasons(Simulation simulation, Sentences sentences, LegalWords words) {

    /** @param measure null for a condition on the company, asked for all of them */
    private record Place(@Nullable Measure measure, int line, String condition, String finding) {
        static Place of(@Nullable Measure measure, int line, Answer answer) {
            return new Place(measure, line, answer.id(), answer.finding().name());
        }
    }

    /** Each condition that is not met, once: on the company as a whole, else by measure and group, with its years. */
    List<SimulationView.Obstacle> obstacles() {
        Map<Place, List<String>> years = new LinkedHashMap<>();
        Map<Place, Answer> answers = new LinkedHashMap<>();
        for (Simulation.Part part : simulation.parts()) {
            pending(part).forEach((place, answer) -> {
                years.computeIfAbsent(place, first -> new ArrayList<>())
                        .add(String.valueOf(part.determination().exercice()));
                answers.putIfAbsent(place, answer);
            });
        }
        return answers.entrySet().stream()
                .map(each -> obstacle(each.getKey(), each.getValue(), years.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    private SimulationView.Obstacle obstacle(Place place, Answer answer, List<String> years) {
        Measure measure = place.measure();
        return new SimulationView.Obstacle(
                measure == null ? "" : measure.name(),
                measure == null ? null : whose(measure, place.line()),
                years,
                condition(answer));
    }

    private static Map<Place, Answer> pending(Simulation.Part part) {
        Map<Place, Answer> pending = new LinkedHashMap<>();
        Measure measure = part.determination().measure();
        if (measure == Measure.PAE) {
            pending(part.determination().conditions())
                    .forEach(answer -> pending.put(Place.of(null, 0, answer), answer));
        }
        for (int line = 0; line < part.determination().lines().size(); line++) {
            for (Answer answer : pending(part.determination().lines().get(line).conditions())) {
                pending.put(Place.of(measure, line, answer), answer);
            }
        }
        return pending;
    }

    private static List<Answer> pending(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.outcome() != Outcome.MET)
                .toList();
    }

    /** The conditions on the company, which are the same for every measure. */
    List<SimulationView.Condition> ofTheCompany(int year) {
        return simulation.part(Measure.PAE, year).determination().conditions().stream()
                .map(this::condition)
                .toList();
    }

    List<SimulationView.Calculation> calculations(List<Measure> measures, int year) {
        List<SimulationView.Calculation> calculations = new ArrayList<>();
        for (Measure measure : measures) {
            Simulation.Part part = simulation.part(measure, year);
            for (int line = 0; line < part.heads().size(); line++) {
                calculations.add(calculation(measure, part, line));
            }
        }
        return calculations;
    }

    private SimulationView.Calculation calculation(Measure measure, Simulation.Part part, int line) {
        Line found = part.determination().lines().get(line);
        return new SimulationView.Calculation(
                measure.name(),
                whose(measure, line),
                part.heads().get(line),
                part.determination().outcome().and(found.outcome()).name(),
                found.amounts().payable().toBigDecimal(),
                part.amounts(line).payable().toBigDecimal(),
                found.conditions().stream().map(this::condition).toList(),
                found.steps().stream()
                        .map(step -> new SimulationView.Step(
                                step.value().toBigDecimal(),
                                sentences.say(step.sentence(), step.figures()),
                                source(step.citation())))
                        .toList(),
                found.warnings().stream()
                        .map(warning -> new SimulationView.Warning(
                                sentences.say(warning.sentence(), warning.figures()), source(warning.citation())))
                        .toList());
    }

    private SimulationView.Condition condition(Answer answer) {
        return new SimulationView.Condition(
                answer.id(),
                answer.outcome().name(),
                sentences.say(answer.sentence(), answer.figures()),
                source(answer.citation()));
    }

    private String whose(Measure measure, int line) {
        return measure == Measure.AIS
                ? words.company()
                : words.group(simulation.plan().groups().get(line), line);
    }

    SimulationView.Source source(Citation citation) {
        return new SimulationView.Source(
                sentences.cite(citation), citation.confidence().name());
    }
}
