package ma.hawafiz.dossier.clock;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;

/** A delay of a dossier nears its end. Told once. */
public record DelayNearsEnd(UUID companyId, UUID subject, Delay delay, LocalDate due) implements Recorded {
    @Override
    public Map<String, Object> details() {
        return Map.of("delay", delay, "due", due.toString());
    }
}
