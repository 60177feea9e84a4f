package ma.hawafiz.law.remedy;

import java.util.List;
import java.util.function.UnaryOperator;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Situation;
import org.jspecify.annotations.Nullable;

/**
 * One fact that, were it another, would make a condition met. Offered by the condition itself; {@link Remedies} proves it.
 *
 * @param value what stands there now; null where nothing does
 * @param wanted the values of which each would do, the nearest first; empty where only the company knows the true one
 * @param variant tells sentences of one finding apart; empty where there is but one
 * @param figures what its sentence names, in the order of its placeholders
 * @param change puts the first value wanted in its place, or a stand-in for what only the company knows
 */
public record Remedy(
        Fact fact,
        @Nullable Object value,
        List<?> wanted,
        String variant,
        List<Object> figures,
        UnaryOperator<Situation> change) {

    /** A fact of the situation itself, at a path below its root. */
    public static Remedy of(
            String member, @Nullable Object value, List<?> wanted, UnaryOperator<Situation> change, Object... figures) {
        return new Remedy(Fact.of(member), value, wanted, "", List.of(figures), change);
    }

    public static Remedy ofCompany(
            String member, @Nullable Object value, List<?> wanted, UnaryOperator<Company> change, Object... figures) {
        return of(
                "company." + member,
                value,
                wanted,
                situation -> situation.withCompany(change.apply(situation.company())),
                figures);
    }

    public static Remedy ofEmployee(
            Employee employee,
            String member,
            @Nullable Object value,
            List<?> wanted,
            Employee then,
            Object... figures) {
        return new Remedy(
                new Fact(employee, member),
                value,
                wanted,
                "",
                List.of(figures),
                situation -> situation.replacing(employee, then));
    }

    public Remedy told(String as) {
        return new Remedy(fact, value, wanted, as, figures, change);
    }

    public Situation applyTo(Situation situation) {
        return change.apply(situation);
    }

    /** Whether the amounts that follow depend on a value only the company knows. */
    public boolean isOpen() {
        return wanted.isEmpty();
    }
}
