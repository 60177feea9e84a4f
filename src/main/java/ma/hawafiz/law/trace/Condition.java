package ma.hawafiz.law.trace;

import java.util.List;
import ma.hawafiz.law.remedy.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * One condition of the law. Finding allocates nothing, so that a whole sector can be evaluated with the very rules that
 * explain one employee; the figures of the sentence are asked for only when it is read.
 *
 * @param <S> whom it is asked of
 * @param <T> the terms under which it is asked: the parameters in force and the dates
 */
public interface Condition<S, T> {
    /** Stands in a sentence for what is not known. */
    String ABSENT = "—";

    /** Stable, and never reused. */
    String id();

    /** The key its sentences start with. */
    default String wording() {
        return id();
    }

    /** All it may find. */
    List<? extends Finding> findings();

    Finding find(S subject, T terms);

    /** What its sentences name, in the order of their placeholders, the same for all of them. */
    List<Object> figures(S subject, T terms);

    /** The one fact that would make it met; null where it is met, and where no one fact that can still change would. */
    default @Nullable Remedy remedy(S subject, T terms) {
        return null;
    }
}
