package ma.hawafiz.dossier;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.hawafiz.company.CertificateStanding;
import ma.hawafiz.evaluation.Comparison;
import ma.hawafiz.evaluation.Sentences;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.remedy.Remedied;
import ma.hawafiz.law.remedy.Remedies;
import ma.hawafiz.law.remedy.Unmet;
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
    private final @Nullable Remedies remedies;

    /** Without remedies: of what is decided. */
    public DescribeDetermination(Language language, Map<String, String> names) {
        this(language, names, null);
    }

    public DescribeDetermination(Language language, Map<String, String> names, @Nullable Remedies remedies) {
        this.sentences = new Sentences(language);
        this.names = names;
        this.remedies = remedies;
    }

    /** The conditions on the company. */
    public List<Reasons.Condition> conditions(List<Answer> answers) {
        return conditions(answers, List.of());
    }

    /** The conditions on the company, and where the dates of its certificates come from. */
    public List<Reasons.Condition> conditions(List<Answer> answers, List<CertificateStanding> certificates) {
        return conditions(Unmet.COMPANY, answers, certificates);
    }

    private List<Reasons.Condition> conditions(int line, List<Answer> answers, List<CertificateStanding> certificates) {
        return answers.stream()
                .map(answer -> condition(line, answer, certificate(answer, certificates)))
                .toList();
    }

    private Reasons.Condition condition(int line, Answer answer, @Nullable CertificateStanding certificate) {
        boolean awaited = certificate != null && certificate.basis() == CertificateStanding.Basis.UNANSWERED;
        return new Reasons.Condition(
                answer.id(),
                answer.outcome().name(),
                sentences.say(answer.sentence(), answer.figures()),
                source(answer.citation()),
                remedies == null || awaited ? null : remedy(remedies.of(line, answer)),
                certificate);
    }

    private static @Nullable CertificateStanding certificate(Answer answer, List<CertificateStanding> certificates) {
        return certificates.stream()
                .filter(each -> each.register().condition().equals(answer.id()))
                .findFirst()
                .orElse(null);
    }

    private Reasons.@Nullable Remedy remedy(@Nullable Remedied remedied) {
        if (remedied == null) {
            return null;
        }
        boolean isOpen = remedied.remedy().isOpen();
        return new Reasons.Remedy(
                sentences.say(remedied.sentence(), remedied.remedy().figures()),
                remedied.outcome().name(),
                isOpen ? null : remedied.amounts().payable().toBigDecimal(),
                isOpen ? null : remedied.amounts().conditional().toBigDecimal());
    }

    public Reasons.Line line(Determination determination, int position) {
        Line line = determination.lines().get(position);
        return new Reasons.Line(
                line.cnss(),
                name(line.cnss()),
                line.outcome().name(),
                amounts(line.amounts()),
                conditions(position, line.conditions(), List.of()),
                steps(line),
                line.warnings().stream()
                        .map(warning -> new Reasons.Warning(
                                warning.id(),
                                sentences.say(warning.sentence(), warning.figures()),
                                source(warning.citation())))
                        .toList());
    }

    /** How the amount of a line came about. */
    public List<Reasons.Step> steps(Line line) {
        return line.steps().stream()
                .map(step -> new Reasons.Step(
                        step.id(),
                        step.value().toBigDecimal(),
                        sentences.say(step.sentence(), step.figures()),
                        source(step.citation())))
                .toList();
    }

    /**
     * Some lines: of one outcome or of all, from a position on.
     *
     * @param address of the page itself, to which the filters are added
     */
    public Reasons.Lines lines(Determination determination, @Nullable Outcome outcome, int from, String address) {
        List<Line> all = determination.lines();
        List<Integer> chosen = IntStream.range(0, all.size())
                .filter(position -> outcome == null || all.get(position).outcome() == outcome)
                .boxed()
                .toList();
        int start = Math.clamp(from, 0, chosen.size());
        int end = Math.min(start + LINES_A_PAGE, chosen.size());
        String filter = outcome == null ? "" : "&outcome=" + outcome;
        return new Reasons.Lines(
                Stream.<@Nullable Outcome>of(null, Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN)
                        .map(each -> count(determination, each, outcome, address))
                        .toList(),
                chosen.subList(start, end).stream()
                        .map(position -> line(determination, position))
                        .toList(),
                end == chosen.size() ? null : address + "?from=" + end + filter + "#lines");
    }

    /** What other rules make of the same facts: some of the lines that move, from a position on. */
    public MovedLines moved(Comparison comparison, int from) {
        List<Comparison.Moved> moved = comparison.moved();
        int start = Math.clamp(from, 0, moved.size());
        int end = Math.min(start + LINES_A_PAGE, moved.size());
        return new MovedLines(
                rules(comparison.before().rules()),
                rules(comparison.after().rules()),
                comparison.before().outcome().name(),
                comparison.after().outcome().name(),
                amounts(comparison.before().totals()),
                amounts(comparison.after().totals()),
                moved.size(),
                moved.subList(start, end).stream().map(this::moved).toList(),
                end == moved.size() ? null : "?moved=" + end + "#moved");
    }

    private MovedLines.Row moved(Comparison.Moved line) {
        return new MovedLines.Row(
                line.before().cnss(),
                name(line.before().cnss()),
                line.before().outcome().name(),
                line.after().outcome().name(),
                amounts(line.before().amounts()),
                amounts(line.after().amounts()),
                line.parameters());
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
