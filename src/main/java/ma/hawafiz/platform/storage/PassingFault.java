package ma.hawafiz.platform.storage;

import java.sql.SQLException;
import java.util.Set;

/** Faults of PostgreSQL after which the same work may go well another time. */
public final class PassingFault {
    /** By their class: lost connections, conflicts of transactions, want of resources, interventions of the operator. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");

    private static final int CLASS_LENGTH = 2;

    private PassingFault() {}

    /** Whether one of them is at the bottom of it. */
    public static boolean isBehind(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && CLASSES.contains(sql.getSQLState().substring(0, CLASS_LENGTH))) {
                return true;
            }
        }
        return false;
    }
}
