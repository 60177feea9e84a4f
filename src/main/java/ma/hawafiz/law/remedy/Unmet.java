package ma.hawafiz.law.remedy;

import ma.hawafiz.law.trace.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A condition that is not met, or not known to be.
 *
 * @param line the position of its line in the determination; {@link #COMPANY} for a condition on the company
 * @param remedied what would make it met; null where no one fact that can still change would
 */
public record Unmet(int line, Answer answer, @Nullable Remedied remedied) {
    public static final int COMPANY = -1;
}
