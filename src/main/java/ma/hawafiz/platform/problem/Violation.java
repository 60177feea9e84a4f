package ma.hawafiz.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with what was sent: where, what stood there, and what is wrong with it. Free of language: the sentence
 * and the remedy are {@code CODE} and {@code CODE.remedy} in {@code messages/violations_*.properties}.
 *
 * @param path the place: a JSON path ({@code $.employees[3].hired}), or a column of a line ({@code line 12, rbi})
 * @param value what stood there, as it was sent; null where nothing stood
 * @param code stable and never reused, such as {@code month.beforeHire}
 * @param figures what the sentence names, in the order of its placeholders
 */
public record Violation(String path, @Nullable String value, String code, List<Object> figures) {
    public Violation {
        figures = List.copyOf(figures);
    }

    public static Violation of(String path, @Nullable String value, String code, Object... figures) {
        return new Violation(path, value, code, List.of(figures));
    }
}
