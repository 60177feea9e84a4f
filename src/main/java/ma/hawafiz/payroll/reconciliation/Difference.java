package ma.hawafiz.payroll.reconciliation;

import java.util.Objects;
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

    private static final String NOTHING = "–";

    /** Names it among those of its period. */
    String key() {
        return kind + "." + person;
    }

    /** What both say, so that a decision is taken only on what was seen. */
    String seen() {
        return Objects.requireNonNullElse(payrollSays, NOTHING) + "|" + Objects.requireNonNullElse(sourceSays, NOTHING);
    }
}
