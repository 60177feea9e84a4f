package ma.hawafiz.platform.pagination;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What a list is asked for: what stands after a row already seen, and how many. Page 1,000 costs what page 1 costs. */
public record Slice(@Nullable UUID after, int limit) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /**
     * @param limit none means 50
     * @throws Refusal REQUEST_INVALID outside 1…200
     */
    public static Slice of(@Nullable UUID after, @Nullable Integer limit) {
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            throw new Refusal(
                    ProblemType.REQUEST_INVALID,
                    List.of(Violation.of("limit", limit.toString(), "request.range", 1, MAX_LIMIT)));
        }
        return new Slice(after, limit == null ? DEFAULT_LIMIT : limit);
    }

    /** One row more than the limit is read, to know whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    /** The page for rows read with {@link #fetch}. */
    public <T> Page<T> page(List<T> rows, Function<T, UUID> key) {
        boolean more = rows.size() > limit;
        List<T> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(List.copyOf(shown), more ? key.apply(shown.getLast()) : null);
    }
}
