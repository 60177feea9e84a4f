package ma.hawafiz.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import ma.hawafiz.evaluation.Sentences;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.Confidence;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/** Puts a simulation before people, in one language. */
final class DescribeSimulation {
    private static final List<Measure> MEASURES = List.of(Measure.PAE, Measure.PAF, Measure.AIR, Measure.AIS);
    private static final List<Confidence> UNSURE = List.of(Confidence.I, Confidence.X, Confidence.U);

    private final ChangeableLaw law;
    private final Simulation simulation;
    private final Language language;
    private final Sentences sentences;
    private final LegalWords words;

    DescribeSimulation(ChangeableLaw law, Simulation simulation, Language language) {
        this.law = law;
        this.simulation = simulation;
        this.language = language;
        this.sentences = new Sentences(language);
        this.words = new LegalWords(language);
    }

    /**
     * @param looked the year whose conditions and calculations are shown; null for the one that comes to most
     * @param query the simulation's own
     */
    SimulationView view(@Nullable Integer looked, String query, String base) {
        List<SimulationView.YearRow> years =
                law.exercices().stream().map(this::year).toList();
        int shown = looked != null && law.exercices().contains(looked) ? looked : richest(years);
        List<String> measures = MEASURES.stream().map(Measure::name).toList();
        List<SimulationView.Rule> rules =
                law.parameters().stream().map(this::rule).toList();
        return new SimulationView(
                measures,
                simulation.total().payable().toBigDecimal(),
                sum(law.exercices(), MEASURES, null, Simulation.Part::takenByCap),
                simulation.asOf(),
                years,
                MEASURES.stream()
                        .map(measure -> sum(law.exercices(), List.of(measure), null, DescribeSimulation::payable))
                        .toList(),
                groups(),
                Chart.of(measures, years, language == Language.AR),
                obstacles(),
                shown,
                law.exercices().stream()
                        .map(year -> new SimulationView.YearLink(
                                year, "?" + query + "&year=" + year + "#reasons", year == shown))
                        .toList(),
                simulation.part(Measure.PAE, shown).determination().conditions().stream()
                        .map(this::condition)
                        .toList(),
                calculations(shown),
                Assumptions.of(simulation, law, language),
                of(rules, rule -> simulation.plan().changes().containsKey(rule.key())),
                of(
                        rules,
                        rule -> UNSURE.contains(Confidence.valueOf(rule.source().confidence()))),
                rules,
                words.ruleSet(simulation.law()),
                base + "simulation?" + query,
                "/simulation.xlsx?" + query);
    }

    private SimulationView.YearRow year(int year) {
        return new SimulationView.YearRow(
                year,
                MEASURES.stream()
                        .map(measure -> sum(List.of(year), List.of(measure), null, DescribeSimulation::payable))
                        .toList(),
                sum(List.of(year), MEASURES, null, DescribeSimulation::payable));
    }

    /** The measures that come to something for each group, and for the company. */
    private List<SimulationView.GroupRow> groups() {
        List<SimulationView.GroupRow> rows = new ArrayList<>();
        for (int line = 0; line < simulation.plan().groups().size(); line++) {
            for (Measure measure : MEASURES) {
                if (measure != Measure.AIS) {
                    add(rows, words.group(simulation.plan().groups().get(line), line), measure, line);
                }
            }
        }
        add(rows, words.company(), Measure.AIS, 0);
        return rows;
    }

    private void add(List<SimulationView.GroupRow> rows, String group, Measure measure, int line) {
        SimulationView.GroupRow row = new SimulationView.GroupRow(
                group,
                measure.name(),
                law.exercices().stream()
                        .map(year -> sum(List.of(year), List.of(measure), line, DescribeSimulation::payable))
                        .toList(),
                sum(law.exercices(), List.of(measure), line, DescribeSimulation::payable),
                sum(law.exercices(), List.of(measure), line, Simulation.Part::takenByCap));
        if (row.total().signum() > 0 || row.takenByCap().signum() > 0) {
            rows.add(row);
        }
    }

    /** Each condition that is not met, once: on the company as a whole, else by measure and group, with its years. */
    private List<SimulationView.Obstacle> obstacles() {
        record Place(@Nullable Measure measure, int line, String condition, String finding) {}
        Map<Place, List<String>> years = new LinkedHashMap<>();
        Map<Place, Answer> answers = new LinkedHashMap<>();
        for (Simulation.Part part : simulation.parts()) {
            Measure measure = part.determination().measure();
            String year = String.valueOf(part.determination().exercice());
            if (measure == Measure.PAE) {
                pending(part.determination().conditions()).forEach(answer -> {
                    Place place =
                            new Place(null, 0, answer.id(), answer.finding().name());
                    years.computeIfAbsent(place, first -> new ArrayList<>()).add(year);
                    answers.putIfAbsent(place, answer);
                });
            }
            for (int line = 0; line < part.determination().lines().size(); line++) {
                for (Answer answer :
                        pending(part.determination().lines().get(line).conditions())) {
                    Place place = new Place(
                            measure, line, answer.id(), answer.finding().name());
                    years.computeIfAbsent(place, first -> new ArrayList<>()).add(year);
                    answers.putIfAbsent(place, answer);
                }
            }
        }
        return answers.entrySet().stream()
                .map(each -> {
                    Place place = each.getKey();
                    boolean ofGroup = place.measure() != null && place.measure() != Measure.AIS;
                    return new SimulationView.Obstacle(
                            place.measure() == null ? "" : place.measure().name(),
                            ofGroup ? words.group(simulation.plan().groups().get(place.line()), place.line()) : null,
                            years.getOrDefault(place, List.of()),
                            condition(each.getValue()));
                })
                .toList();
    }

    private static List<Answer> pending(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.outcome() != Outcome.MET)
                .toList();
    }

    private List<SimulationView.Calculation> calculations(int year) {
        List<SimulationView.Calculation> calculations = new ArrayList<>();
        for (Measure measure : MEASURES) {
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
                measure == Measure.AIS
                        ? words.company()
                        : words.group(simulation.plan().groups().get(line), line),
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

    private SimulationView.Rule rule(Parameter parameter) {
        Object changed = simulation.plan().changes().get(parameter.key());
        String ofTheLaw = words.value(parameter);
        return new SimulationView.Rule(
                parameter.key(),
                words.name(parameter),
                changed == null ? ofTheLaw : words.value(parameter, changed),
                ofTheLaw,
                source(parameter.versions().getLast().citation()));
    }

    private SimulationView.Source source(Citation citation) {
        return new SimulationView.Source(
                sentences.cite(citation), citation.confidence().name());
    }

    private interface Figure {
        Dirham of(Simulation.Part part, int line);
    }

    private static Dirham payable(Simulation.Part part, int line) {
        return part.amounts(line).payable();
    }

    /** @param only the line counted; null for all */
    private BigDecimal sum(List<Integer> years, List<Measure> measures, @Nullable Integer only, Figure figure) {
        Dirham sum = Dirham.ZERO;
        for (int year : years) {
            for (Measure measure : measures) {
                Simulation.Part part = simulation.part(measure, year);
                for (int line = 0; line < part.heads().size(); line++) {
                    if (only == null || only == line) {
                        sum = sum.plus(figure.of(part, line));
                    }
                }
            }
        }
        return sum.toBigDecimal();
    }

    private static int richest(List<SimulationView.YearRow> years) {
        SimulationView.YearRow richest = years.getFirst();
        for (SimulationView.YearRow year : years) {
            if (year.total().compareTo(richest.total()) > 0) {
                richest = year;
            }
        }
        return richest.year();
    }

    private static <T> List<T> of(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).toList();
    }
}
