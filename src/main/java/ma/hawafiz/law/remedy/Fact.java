package ma.hawafiz.law.remedy;

import ma.hawafiz.law.situation.Employee;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a situation by its place.
 *
 * @param holder the employee it is known of; null where it is the company's, a site's or the situation's own
 * @param member the place below its holder
 */
public record Fact(@Nullable Employee holder, String member) {
    private static final String ZEROS = "000000000";

    static Fact of(String member) {
        return new Fact(null, member);
    }

    /**
     * The JSON path (RFC 9535). An employee is chosen by CNSS number, so that the path holds in whatever order the document
     * lists them; one without a number by the position of the line in the determination.
     */
    public String path(int line) {
        if (holder == null) {
            return "$." + member;
        }
        String cnss = holder.cnss();
        String chosen = cnss == null || cnss.equals(ZEROS) ? String.valueOf(line) : "?@.cnss=='" + cnss + "'";
        return "$.employees[" + chosen + "]." + member;
    }
}
