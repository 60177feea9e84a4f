package ma.hawafiz.amendment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.hawafiz.dossier.DescribeDetermination;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.Bracket;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.platform.i18n.Figures;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;

/** Puts parameters before people: their values as one writes them, with dates and sources. */
final class DescribeLaw {
    private static final Wording VALUES = Wording.of("values");

    private final Language language;
    private final DescribeDetermination describe;

    DescribeLaw(Language language) {
        this.language = language;
        this.describe = new DescribeDetermination(language, Map.of());
    }

    List<LawView.Group> groups(RuleSet rules) {
        Map<String, List<LawView.Parameter>> groups = new LinkedHashMap<>();
        rules.parameters()
                .forEach((key, parameter) -> groups.computeIfAbsent(
                                key.substring(0, key.indexOf('.')), code -> new ArrayList<>())
                        .add(new LawView.Parameter(
                                key,
                                parameter.versions().stream().map(this::value).toList())));
        return groups.entrySet().stream()
                .map(group -> new LawView.Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** What one rule set says and the other does not. */
    List<DraftView.Change> changes(RuleSet base, RuleSet draft) {
        List<DraftView.Change> changes = new ArrayList<>();
        for (String key : base.parametersChangedBy(draft)) {
            List<Parameter.Version> before = versions(base, key);
            List<Parameter.Version> after = versions(draft, key);
            before.stream()
                    .filter(version -> !after.contains(version))
                    .forEach(version -> changes.add(new DraftView.Change(key, false, value(version))));
            after.stream()
                    .filter(version -> !before.contains(version))
                    .forEach(version -> changes.add(new DraftView.Change(key, true, value(version))));
        }
        return changes;
    }

    private static List<Parameter.Version> versions(RuleSet rules, String key) {
        return rules.parameter(key).map(Parameter::versions).orElse(List.of());
    }

    private LawView.Value value(Parameter.Version version) {
        return new LawView.Value(
                text(version.value()),
                version.inForceFrom(),
                version.inForceTo(),
                version.knownSince(),
                describe.source(version.citation()));
    }

    private String text(Object value) {
        return switch (value) {
            case Share share -> VALUES.say(language, "share", share.toPercent());
            case Dirham amount -> VALUES.say(language, "amount", amount.toBigDecimal());
            case Boolean flag -> VALUES.say(language, flag ? "yes" : "no");
            case Bracket step ->
                VALUES.say(
                        language,
                        "step",
                        step.floor().toBigDecimal(),
                        step.rate().toPercent());
            case List<?> several when several.isEmpty() -> VALUES.say(language, "none");
            case List<?> several ->
                several.stream().map(this::text).collect(Collectors.joining(language == Language.AR ? "، " : ", "));
            default -> Figures.write(language, value);
        };
    }
}
