package ma.hawafiz.dossier;

import java.util.Map;
import ma.hawafiz.law.trace.Line;
import org.jspecify.annotations.Nullable;

/**
 * What the dossiers that a complementary dossier completes have granted. It claims the difference.
 *
 * @param amounts centimes, by CNSS number
 */
public record GrantedBefore(Map<String, Long> amounts) {
    public GrantedBefore {
        amounts = Map.copyOf(amounts);
    }

    public long to(@Nullable String cnss) {
        return amounts.getOrDefault(String.valueOf(cnss), 0L);
    }

    /** Of what the law pays for a line, what is not granted yet. */
    public long difference(Line line) {
        return Math.max(0, line.amounts().payable().centimes() - to(line.cnss()));
    }

    public long total() {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }
}
