package ma.hawafiz.simulation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * The form of a plan and, below it, what the plan comes to.
 *
 * @param result null while nothing is asked, or where what is asked cannot be understood
 * @param example the address of the ready example
 */
@CheckedTemplate(basePath = "simulation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record SimulationPage(
        Form form,
        @Nullable ProblemDocument problem,
        @Nullable SimulationView result,
        String example) implements TemplateInstance {

    /**
     * @param yearsSaid whether something is said of a year
     * @param lawChanged whether a value is put in the law's place
     */
    public record Form(
            List<Option> filieres,
            String start,
            List<Option> closing,
            String export,
            List<Year> years,
            boolean yearsSaid,
            List<Group> groups,
            boolean mayAdd,
            List<LawFile> law,
            boolean lawChanged) {}

    public record Option(String code, String name, boolean chosen) {}

    /** @param name what the names of its fields begin with */
    public record Year(int year, String name, String turnover, String export, String profit, String tax) {}

    public record Group(
            int place,
            String name,
            String heads,
            String salary,
            String first,
            String last,
            List<Option> p2is,
            List<Option> regions,
            List<Option> contracts,
            List<Option> nationalities) {}

    public record LawFile(String code, List<LawField> fields) {}

    /**
     * @param name of the field
     * @param label what the parameter is called
     * @param kind how it is typed
     * @param now as the law has it
     * @param choices where only these are possible; empty where anything of its kind is
     */
    public record LawField(
            String name,
            String label,
            String kind,
            String now,
            SimulationView.Source source,
            List<Option> choices,
            String typed) {}
}
