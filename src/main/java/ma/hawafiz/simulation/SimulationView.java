package ma.hawafiz.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A simulation as it is read, on the page and in the workbook, in one language.
 *
 * @param measures in the order of the columns
 * @param total what would be payable over all years
 * @param takenByCap what the cap took of it
 * @param conditions those on the company, in the year looked at
 * @param uncertain the parameters the law is not sure of, as they were applied
 * @param link the full address, which is the simulation
 */
public record SimulationView(
        List<String> measures,
        BigDecimal total,
        BigDecimal takenByCap,
        LocalDate asOf,
        List<YearRow> years,
        List<BigDecimal> sums,
        List<GroupRow> groups,
        Chart chart,
        List<Obstacle> obstacles,
        int shown,
        List<YearLink> others,
        List<Condition> conditions,
        List<Calculation> calculations,
        List<String> assumptions,
        List<Rule> changes,
        List<Rule> uncertain,
        List<Rule> rules,
        String ruleSet,
        String link,
        String workbook) {

    public record Source(String text, String confidence) {}

    public record YearRow(int year, List<BigDecimal> amounts, BigDecimal total) {}

    /** One group, or the company, under one measure: what would be payable in each year. */
    public record GroupRow(
            String group, String measure, List<BigDecimal> amounts, BigDecimal total, BigDecimal takenByCap) {}

    public record Condition(String id, String outcome, String because, Source source) {}

    public record Step(BigDecimal value, String because, Source source) {}

    public record Warning(String because, Source source) {}

    /** Why a measure pays nothing, or nothing yet, and in which years. */
    public record Obstacle(String measure, @Nullable String group, List<String> years, Condition condition) {}

    /** How one person of a group comes to an amount, and the group to its own. */
    public record Calculation(
            String measure,
            String group,
            int heads,
            String outcome,
            BigDecimal ofOne,
            BigDecimal amount,
            List<Condition> conditions,
            List<Step> steps,
            List<Warning> warnings) {}

    /** @param value as applied; {@code law} as the law has it */
    public record Rule(String key, String name, String value, String law, Source source) {}

    public record YearLink(int year, String address, boolean shown) {}
}
