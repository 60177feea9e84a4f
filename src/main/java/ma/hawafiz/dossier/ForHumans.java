package ma.hawafiz.dossier;

import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.Outcome;

/** Which lines a reviewer must read: what the rules cannot decide, unless only time will, and what they warn about. */
public final class ForHumans {
    private ForHumans() {}

    public static boolean asks(Line line) {
        boolean onlyTimeIsMissing = line.amounts().conditional().centimes() > 0;
        return !line.warnings().isEmpty() || (line.outcome() == Outcome.UNKNOWN && !onlyTimeIsMissing);
    }
}
