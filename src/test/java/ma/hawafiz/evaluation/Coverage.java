package ma.hawafiz.evaluation;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import ma.hawafiz.evaluation.Effects.Worked;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;

/**
 * From the text to the rule to the worked case, for jurists. Nothing in it is kept by hand: which rules read a value is
 * found by changing it, and what the portal says is taken from the cases.
 */
final class Coverage {
    private static final int CASES_SHOWN = 3;
    private static final Wording NAMES = Wording.of("names");

    /** The parts, by what the keys of their parameters and rules begin with. */
    private static final Map<String, List<String>> PARTS = parts();

    /** What a value or a text of its own is read by, and the cases that show it. */
    record Source(String key, Citation citation, String value, Set<String> rules, List<Worked> cases) {}

    /** What the portal may say by a rule, as it does in the first of the cases. */
    record Sentence(String rule, String key, String kind, String says, List<Worked> cases) {}

    private Coverage() {}

    private static Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("Le dispositif", List.of("scheme."));
        parts.put("L’entreprise, pour les quatre mesures", List.of("eligibility.", "company."));
        parts.put(measure("PAE"), List.of("pae."));
        parts.put(measure("PAF"), List.of("paf."));
        parts.put("Le plafond des deux primes", List.of("bonus."));
        parts.put(measure("AIR"), List.of("air."));
        parts.put("Le territoire", List.of("territory."));
        parts.put(measure("AIS"), List.of("ais."));
        parts.put("L’impôt et les cotisations, pour les contrôles", List.of("tax.", "social."));
        return parts;
    }

    static List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (Parameter parameter : Effects.LAW.parameters().values()) {
            if (!EveryParameterMattersTest.isNotTheEngines(parameter)) {
                parameter.versions().forEach(version -> sources.add(source(parameter, version)));
            }
        }
        Effects.LAW.grounds().forEach((rule, ground) -> {
            if (ground.citation() != null) {
                List<Worked> cases = Effects.CASES.stream()
                        .filter(worked -> worked.said().rules().containsKey(rule))
                        .toList();
                sources.add(new Source(rule, ground.citation(), "", Set.of(rule), cases));
            }
        });
        return sources;
    }

    private static Source source(Parameter parameter, Parameter.Version version) {
        Set<String> rules = new TreeSet<>();
        Set<Worked> cases = new LinkedHashSet<>();
        Effects.LAW.grounds().forEach((rule, ground) -> {
            if (parameter.key().equals(ground.parameter())) {
                rules.add(rule);
            }
        });
        Effects.changes(parameter, version)
                .forEach(change -> change.effects().forEach((worked, changed) -> {
                    cases.add(worked);
                    rules.addAll(changed);
                }));
        return new Source(parameter.key(), version.citation(), LawInWords.value(version), rules, List.copyOf(cases));
    }

    static List<Sentence> sentences() {
        Sentences french = new Sentences(Language.FR);
        Map<String, Sentence> sentences = new LinkedHashMap<>();
        for (Worked worked : Effects.CASES) {
            Stream.concat(
                            worked.determination().conditions().stream(),
                            worked.determination().lines().stream().flatMap(line -> line.conditions().stream()))
                    .forEach(answer -> add(
                            sentences,
                            answer.id(),
                            answer.sentence(),
                            outcome(answer.outcome()),
                            french.say(answer.sentence(), answer.figures()),
                            worked));
            for (Line line : worked.determination().lines()) {
                line.steps()
                        .forEach(step -> add(
                                sentences,
                                step.id(),
                                step.sentence(),
                                "étape",
                                french.say(step.sentence(), step.figures()),
                                worked));
                line.warnings()
                        .forEach(warning -> add(
                                sentences,
                                warning.id(),
                                warning.sentence(),
                                "alerte",
                                french.say(warning.sentence(), warning.figures()),
                                worked));
            }
        }
        return sentences.values().stream()
                .sorted(Comparator.comparing(Sentence::rule).thenComparing(Sentence::key))
                .toList();
    }

    private static void add(
            Map<String, Sentence> sentences, String rule, String key, String kind, String says, Worked worked) {
        List<Worked> cases = sentences
                .computeIfAbsent(rule + " " + key, none -> new Sentence(rule, key, kind, says, new ArrayList<>()))
                .cases();
        if (!cases.contains(worked)) {
            cases.add(worked);
        }
    }

    static String document() {
        StringBuilder text = new StringBuilder("""
                # Des textes aux cas d’école

                Ce que dit chaque source, les règles du portail qui la lisent ou s’y fondent, et les cas de `seeds/examples` qui le
                montrent. La fiabilité va de A (texte légal publié) à U (inconnu : valeur par défaut). Une règle lit une valeur quand,
                dans un cas au moins, une autre valeur lui ferait dire autre chose. Page écrite par `CoverageTest`, à partir des règles.
                """);
        List<Source> sources = sources();
        List<Sentence> sentences = sentences();
        PARTS.forEach((title, keys) -> {
            text.append("\n## ").append(title).append('\n');
            table(
                    text,
                    List.of("Source", "Fiabilité", "Valeur", "Règles", "Cas"),
                    sources.stream().filter(source -> isOf(keys, source.key())).map(Coverage::cells));
            table(
                    text,
                    List.of("Règle", "Constat", "Ce que dit le portail", "Cas"),
                    sentences.stream()
                            .filter(sentence -> isOf(keys, sentence.rule()))
                            .map(Coverage::cells));
        });
        text.append("\n## Hors du moteur\n\n");
        Effects.LAW.parameters().values().stream()
                .filter(EveryParameterMattersTest::isNotTheEngines)
                .flatMap(parameter -> parameter.versions().stream()
                        .map(version -> "- `%s`, %s : %s (%s). %s\n"
                                .formatted(
                                        parameter.key(),
                                        LawInWords.value(version),
                                        version.citation().fr(),
                                        version.citation().confidence(),
                                        EveryParameterMattersTest.reader(parameter.key()))))
                .forEach(text::append);
        return text.toString();
    }

    private static void table(StringBuilder text, List<String> heads, Stream<List<String>> rows) {
        List<List<String>> cells = rows.toList();
        if (!cells.isEmpty()) {
            text.append('\n');
            row(text, heads);
            row(text, heads.stream().map(head -> "---").toList());
            cells.forEach(each -> row(text, each));
        }
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(cells.stream().collect(joining(" | ", "| ", " |\n")));
    }

    private static List<String> cells(Source source) {
        return List.of(
                source.citation().fr() + "<br>`" + source.key() + "`",
                source.citation().confidence().name(),
                source.value(),
                source.rules().stream().map(rule -> "`" + rule + "`").collect(joining(" ")),
                cases(source.key(), source.rules(), source.cases()));
    }

    private static List<String> cells(Sentence sentence) {
        String name = sentence.key().substring(sentence.key().lastIndexOf('.') + 1);
        boolean isNamed = name.equals(name.toUpperCase(Locale.ROOT));
        return List.of(
                "`" + sentence.rule() + "`",
                sentence.kind() + (isNamed ? "<br>`" + name + "`" : ""),
                sentence.says(),
                cases(sentence.rule(), Set.of(sentence.rule()), sentence.cases()));
    }

    /** A few of the cases, first those that expect something of the rules, and those of the same theme. */
    private static String cases(String key, Set<String> rules, List<Worked> cases) {
        String theme = key.substring(0, key.indexOf('.'));
        String shown = cases.stream()
                .sorted(Comparator.<Worked, Boolean>comparing(worked -> !expects(worked, rules))
                        .thenComparing(worked -> !worked.example().name().contains(theme)))
                .limit(CASES_SHOWN)
                .map(worked -> worked.example().name().replaceFirst(": ", "#") + " (" + outcome(worked) + ")")
                .collect(joining("<br>"));
        return cases.size() <= CASES_SHOWN ? shown : shown + "<br>et " + (cases.size() - CASES_SHOWN) + " de plus";
    }

    private static boolean expects(Worked worked, Set<String> rules) {
        String expected = worked.example().expected().toString();
        return rules.stream().anyMatch(rule -> expected.contains('"' + rule + '"'));
    }

    private static String outcome(Worked worked) {
        return outcome(worked.determination()
                .outcome()
                .and(worked.determination().lines().getFirst().outcome()));
    }

    private static String outcome(Outcome outcome) {
        return NAMES.say(Language.FR, "outcome." + outcome).toLowerCase(Locale.ROOT);
    }

    private static boolean isOf(List<String> keys, String key) {
        return keys.stream().anyMatch(key::startsWith);
    }

    private static String measure(String measure) {
        return NAMES.say(Language.FR, "measure." + measure);
    }
}
