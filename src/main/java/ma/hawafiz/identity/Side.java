package ma.hawafiz.identity;

import java.util.Locale;

/** Whose rows an actor may see; PostgreSQL's row-level security reads it as {@code current_setting('hawafiz.side')}. */
public enum Side {
    MINISTRY,
    COMPANY,
    SYSTEM,
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
