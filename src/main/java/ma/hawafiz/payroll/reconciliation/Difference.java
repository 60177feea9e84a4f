package ma.hawafiz.payroll.reconciliation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing the payroll and another source do not say alike.
 *
 * @param period month number; of a year its December
 * @param person the CNSS number, or the token that stands for it
 * @param payrollSays null where it says nothing: days, centimes, or a code, as the kind has it
 */
record Difference(
        DifferenceKind kind,
        int period,
        String person,
        @Nullable String cnss,
        String name,
        @Nullable String payrollSays,
        @Nullable String sourceSays,
        UUID sourceImport) {

    /** Names it in a form, as long as both say what they say now. */
    String key() {
        return kind + "." + person;
    }
}
