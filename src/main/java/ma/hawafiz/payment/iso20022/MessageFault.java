package ma.hawafiz.payment.iso20022;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read on: where, what stood there, and why. */
public final class MessageFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final @Nullable String value;
    private final String code;
    private final transient List<Object> figures;

    MessageFault(long line, String element, @Nullable String value, String code, Object... figures) {
        super(code);
        this.place = place(line, element);
        this.value = value;
        this.code = code;
        this.figures = List.of(figures);
    }

    public static String place(long line, String element) {
        return "line " + line + ", " + element;
    }

    public String place() {
        return place;
    }

    public @Nullable String value() {
        return value;
    }

    public String code() {
        return code;
    }

    public List<Object> figures() {
        return figures;
    }
}
