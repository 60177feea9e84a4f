package ma.hawafiz.committee;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day as a form sends it. What is no day is none: the use case says that it wants one. */
final class TypedDay {
    private TypedDay() {}

    static @Nullable LocalDate of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
