package ma.hawafiz.payroll.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file.
 *
 * @param line counted from 1, as an editor shows it; of an XML file the line its element begins on
 * @param column the column, field or element; null where it is the whole line
 * @param value as the file says it; null where nothing stands there
 * @param code names reason and remedy in the messages
 * @param figures what those sentences name
 */
public record Fault(
        long line, @Nullable String column, @Nullable String value, String code, List<Object> figures) {
    public Fault {
        figures = List.copyOf(figures);
    }

    public static Fault of(long line, @Nullable String column, @Nullable String value, String code, Object... figures) {
        return new Fault(line, column, value, code, List.of(figures));
    }
}
