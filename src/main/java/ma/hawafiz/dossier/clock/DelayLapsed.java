package ma.hawafiz.dossier.clock;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;

/** A delay of a dossier is over. Told once; where it pressed the ministry, it is an alarm and decides nothing. */
public record DelayLapsed(UUID companyId, UUID subject, Delay delay, LocalDate due) implements Recorded {
    @Override
    public Map<String, Object> details() {
        return Map.of("delay", delay, "due", due.toString());
    }
}
