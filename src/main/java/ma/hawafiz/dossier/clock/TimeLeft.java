package ma.hawafiz.dossier.clock;

import java.time.LocalDate;

/**
 * What is left of a delay that runs.
 *
 * @param due the working day it ends on
 * @param days to that day; negative once it is over
 */
public record TimeLeft(Delay delay, LocalDate due, int days, Level level) {

    public enum Level {
        IN_TIME,
        NEAR,
        OVER
    }

    /** For a sentence. */
    public int daysOver() {
        return -days;
    }
}
