package ma.hawafiz.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import ma.hawafiz.evaluation.Sentences;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.parameter.Confidence;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/** Puts a simulation before people, in one language. */
final class DescribeSimulation {
    private static final List<Measure> MEASURES = List.of(Measure.PAE, Measure.PAF, Measure.AIR, Measure.AIS);
    private static final List<Confidence> UNSURE = List.of(Confidence.I, Confidence.X, Confidence.U);

    private final ChangeableLaw law;
    private final Simulation simulation;
    private final Language language;
    private final DescribeReasons reasons;
    private final LegalWords words;

    DescribeSimulation(ChangeableLaw law, Simulation simulation, Language language) {
        this.law = law;
        this.simulation = simulation;
        this.language = language;
        this.words = new LegalWords(language);
        this.reasons = new DescribeReasons(simulation, new Sentences(language), words);
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
                reasons.obstacles(),
                shown,
                law.exercices().stream()
                        .map(year -> new SimulationView.YearLink(
                                year, "?" + query + "&year=" + year + "#reasons", year == shown))
                        .toList(),
                reasons.ofTheCompany(shown),
                reasons.calculations(MEASURES, shown),
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

    private SimulationView.Rule rule(Parameter parameter) {
        Object changed = simulation.plan().changes().get(parameter.key());
        String ofTheLaw = words.value(parameter);
        return new SimulationView.Rule(
                parameter.key(),
                words.name(parameter),
                changed == null ? ofTheLaw : words.value(parameter, changed),
                ofTheLaw,
                reasons.source(parameter.versions().getLast().citation()));
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
