package ma.hawafiz.payroll;

import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;

/** A payroll file was accepted. */
public record PayrollImported(UUID companyId, UUID subject, String sha256, int lines) implements Recorded {
    @Override
    public Map<String, Object> details() {
        return Map.of("sha256", sha256, "lines", lines);
    }
}
