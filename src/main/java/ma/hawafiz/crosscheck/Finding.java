package ma.hawafiz.crosscheck;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that one firm's payroll and another's do not let stand together.
 *
 * @param mine the employment by the firm looked at; null where the firms themselves are concerned
 * @param other the employment by the other firm
 * @param months those of both employments, with the days each firm declared
 * @param ties what makes the firms sisters
 */
record Finding(
        FindingKind kind,
        UUID company,
        UUID otherCompany,
        @Nullable Likeness likeness,
        @Nullable Employment mine,
        @Nullable Employment other,
        List<SharedMonth> months,
        Set<Tie> ties) {

    /** The same finding has the same id whenever it is found. */
    UUID id() {
        String concerned = mine == null || other == null ? company + " " + otherCompany : mine.id() + " " + other.id();
        return UUID.nameUUIDFromBytes((kind + " " + concerned).getBytes(StandardCharsets.UTF_8));
    }

    record SharedMonth(int month, int days, int otherDays) {}
}
