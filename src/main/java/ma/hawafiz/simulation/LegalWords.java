package ma.hawafiz.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.Bracket;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.platform.i18n.Figures;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;

/** What parameters, their values, places and groups are called in one language. */
record LegalWords(Language language) {
    private static final Wording NAMES = Wording.of("names");
    private static final Wording SIMULATION = Wording.of("simulation");

    String name(Parameter parameter) {
        return NAMES.say(language, "parameter." + parameter.key());
    }

    /** As the law has it: one value, or each with the date from which it is in force. */
    String value(Parameter parameter) {
        List<Parameter.Version> versions = parameter.versions();
        return versions.size() == 1
                ? value(parameter, versions.getFirst().value())
                : versions.stream()
                        .map(version -> SIMULATION.say(
                                language, "value.from", value(parameter, version.value()), version.inForceFrom()))
                        .collect(Collectors.joining(" ; "));
    }

    String value(Parameter parameter, Object value) {
        return switch (value) {
            case Share share -> SIMULATION.say(language, "value.percent", share.toPercent());
            case Dirham amount -> NAMES.say(language, "amount", amount.toBigDecimal());
            case Boolean flag -> SIMULATION.say(language, flag ? "value.yes" : "value.no");
            case LocalDate date -> Figures.write(language, date);
            case List<?> several when several.isEmpty() -> SIMULATION.say(language, "value.none");
            case List<?> several ->
                several.stream().map(each -> value(parameter, each)).collect(Collectors.joining(" · "));
            case Bracket step ->
                SIMULATION.say(
                        language,
                        "value.bracket",
                        step.floor().toBigDecimal(),
                        step.rate().toPercent());
            default -> choice(value.toString());
        };
    }

    /** The name of a coded choice; the code where it is its own name, such as a contract. */
    String choice(String code) {
        if (SIMULATION.knows("choice." + code)) {
            return SIMULATION.say(language, "choice." + code);
        }
        return Stream.of("region.", "p2i.")
                .map(kind -> kind + code)
                .filter(NAMES::knows)
                .findFirst()
                .map(name -> NAMES.say(language, name))
                .orElse(Figures.write(language, code));
    }

    String place(String code) {
        return choice(code);
    }

    String group(Plan.Group group, int line) {
        return SIMULATION.say(
                language,
                "group",
                line + 1,
                group.heads(),
                group.salary().toBigDecimal(),
                place(group.place()),
                month(group.first()));
    }

    private String month(Month month) {
        return language == Language.EN ? month.toString() : "%02d/%d".formatted(month.monthOfYear(), month.year());
    }

    String company() {
        return SIMULATION.say(language, "company");
    }

    String ruleSet(RuleSet rules) {
        return SIMULATION.say(
                language, rules.hypothetical() ? "ruleSet.changed" : "ruleSet", rules.id(), rules.version());
    }
}
