package ma.hawafiz.dossier;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.hawafiz.evaluation.Sentences;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/** Puts a determination before people: the sentences of one language, and the names behind the CNSS numbers. */
public final class DescribeDetermination {
    private static final int LINES_A_PAGE = 50;

    private final Sentences sentences;
    private final Map<String, String> names;

    public DescribeDetermination(Language language, Map<String, String> names) {
        this.sentences = new Sentences(language);
        this.names = names;
    }

    public List<Reasons.Condition> conditions(List<Answer> answers) {
        return answers.stream()
                .map(answer -> new Reasons.Condition(
                        answer.id(),
                        answer.outcome().name(),
                        sentences.say(answer.sentence(), answer.figures()),
                        source(answer.citation())))
                .toList();
    }

    public Reasons.Line line(Line line) {
        return new Reasons.Line(
                line.cnss(),
                name(line.cnss()),
                line.outcome().name(),
                amounts(line.amounts()),
                conditions(line.conditions()),
                line.steps().stream()
                        .map(step -> new Reasons.Step(
                                step.id(),
                                step.value().toBigDecimal(),
                                sentences.say(step.sentence(), step.figures()),
                                source(step.citation())))
                        .toList(),
                line.warnings().stream()
                        .map(warning -> new Reasons.Warning(
                                warning.id(),
                                sentences.say(warning.sentence(), warning.figures()),
                                source(warning.citation())))
                        .toList());
    }

    /**
     * Some lines: of one outcome or of all, from a position on.
     *
     * @param address of the page itself, to which the filters are added
     */
    public Reasons.Lines lines(Determination determination, @Nullable Outcome outcome, int from, String address) {
        List<Line> chosen = determination.lines().stream()
                .filter(line -> outcome == null || line.outcome() == outcome)
                .toList();
        int start = Math.clamp(from, 0, chosen.size());
        int end = Math.min(start + LINES_A_PAGE, chosen.size());
        String filter = outcome == null ? "" : "&outcome=" + outcome;
        return new Reasons.Lines(
                Stream.<@Nullable Outcome>of(null, Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN)
                        .map(each -> count(determination, each, outcome, address))
                        .toList(),
                chosen.subList(start, end).stream().map(this::line).toList(),
                end == chosen.size() ? null : address + "?from=" + end + filter + "#lines");
    }

    public static Reasons.Amounts amounts(Amounts amounts) {
        return new Reasons.Amounts(
                amounts.computed().toBigDecimal(),
                amounts.capped().toBigDecimal(),
                amounts.payable().toBigDecimal(),
                amounts.conditional().toBigDecimal());
    }

    public static Reasons.RuleSet rules(RuleSet rules) {
        return new Reasons.RuleSet(rules.id(), rules.version(), rules.sha256());
    }

    public Reasons.Source source(Citation citation) {
        return new Reasons.Source(
                sentences.cite(citation), citation.confidence().name());
    }

    public String name(@Nullable String cnss) {
        return cnss == null ? "–" : names.getOrDefault(cnss, "–");
    }

    private static Reasons.Count count(
            Determination determination, @Nullable Outcome of, @Nullable Outcome shown, String address) {
        int lines = (int) determination.lines().stream()
                .filter(line -> of == null || line.outcome() == of)
                .count();
        return new Reasons.Count(
                of == null ? null : of.name(),
                lines,
                address + (of == null ? "" : "?outcome=" + of) + "#lines",
                of == shown);
    }
}
