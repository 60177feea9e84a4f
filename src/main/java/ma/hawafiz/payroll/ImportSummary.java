package ma.hawafiz.payroll;

import java.time.Instant;
import java.util.UUID;

/** What is told of an accepted file. */
public record ImportSummary(
        UUID id,
        String fileName,
        String sha256,
        int lines,
        int employees,
        int months,
        String importedBy,
        Instant importedAt) {

    static ImportSummary of(PayrollImport accepted) {
        return new ImportSummary(
                accepted.id,
                accepted.fileName,
                accepted.sha256,
                accepted.lines,
                accepted.employees,
                accepted.months,
                accepted.importedByName,
                accepted.importedAt);
    }
}
