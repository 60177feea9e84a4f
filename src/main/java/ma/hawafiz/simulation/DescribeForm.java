package ma.hawafiz.simulation;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import ma.hawafiz.evaluation.Sentences;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.Kind;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.platform.i18n.Language;

/** The form as a page shows it: what is typed, and what may be chosen. */
record DescribeForm(ChangeableLaw law, PlanForm form, Language language) {

    SimulationPage.Form page() {
        ParametersInForce inForce = law.rules().at(LocalDate.MAX);
        return new SimulationPage.Form(
                options(inForce.list("eligibility.filieres"), code -> code, form.filieres()),
                form.value("start"),
                options(months(), this::month, List.of(orElse(form.value("closing"), "12"))),
                form.value("export"),
                law.exercices().stream().map(this::year).toList(),
                says("y"),
                IntStream.rangeClosed(1, Math.min(form.groups(), PlanForm.MOST_GROUPS))
                        .mapToObj(place -> group(place, inForce))
                        .toList(),
                form.mayAdd(),
                ChangeableLaw.FILES.stream().map(this::file).toList(),
                says("law."));
    }

    private boolean says(String beginning) {
        return form.fields().keySet().stream().anyMatch(name -> name.startsWith(beginning));
    }

    private SimulationPage.Year year(int year) {
        String name = "y" + year;
        return new SimulationPage.Year(
                year,
                name,
                form.value(name + ".turnover"),
                form.value(name + ".export"),
                form.value(name + ".profit"),
                form.value(name + ".tax"));
    }

    private SimulationPage.Group group(int place, ParametersInForce inForce) {
        String name = "group." + place;
        List<String> site = List.of(form.value(name + ".site"));
        return new SimulationPage.Group(
                place,
                name,
                form.value(name + ".number"),
                form.value(name + ".salary"),
                form.value(name + ".first"),
                form.value(name + ".last"),
                options(inForce.list("territory.p2i"), words()::place, site),
                options(inForce.list("territory.regions"), words()::place, site),
                options(ReadPlan.CONTRACTS, code -> code, List.of(orElse(form.value(name + ".contract"), "CDI"))),
                options(
                        ReadPlan.NATIONALITIES,
                        code -> code,
                        List.of(orElse(form.value(name + ".nationality"), "MA"))));
    }

    private SimulationPage.LawFile file(String file) {
        return new SimulationPage.LawFile(
                file,
                law.parameters().stream()
                        .filter(parameter -> ChangeableLaw.file(parameter).equals(file))
                        .map(this::field)
                        .toList());
    }

    private SimulationPage.LawField field(Parameter parameter) {
        String name = "law." + parameter.key();
        String typed = form.value(name);
        List<String> codes = parameter.kind() == Kind.FLAG
                ? List.of("yes", "no")
                : parameter.kind() == Kind.TEXT ? parameter.choices() : List.of();
        Citation citation = parameter.versions().getLast().citation();
        return new SimulationPage.LawField(
                name,
                words().name(parameter),
                parameter.kind().name(),
                words().value(parameter),
                new SimulationView.Source(
                        new Sentences(language).cite(citation),
                        citation.confidence().name()),
                options(codes, words()::choice, List.of(typed)),
                typed);
    }

    private LegalWords words() {
        return new LegalWords(language);
    }

    private static List<String> months() {
        return IntStream.rangeClosed(1, 12).mapToObj(String::valueOf).toList();
    }

    private String month(String number) {
        return java.time.Month.of(Integer.parseInt(number))
                .getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }

    private static List<SimulationPage.Option> options(
            List<String> codes, Function<String, String> name, List<String> chosen) {
        return codes.stream()
                .map(code -> new SimulationPage.Option(code, name.apply(code), chosen.contains(code)))
                .toList();
    }

    private static String orElse(String typed, String otherwise) {
        return typed.isEmpty() ? otherwise : typed;
    }
}
