package ma.hawafiz.payroll;

import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.payroll.reading.FileKind;

/** What is told of an accepted file. */
public record ImportSummary(
        UUID id,
        String fileName,
        FileKind kind,
        String sha256,
        int lines,
        int employees,
        int months,
        String firstMonth,
        String lastMonth,
        String importedBy,
        Instant importedAt) {

    static ImportSummary of(PayrollImport accepted) {
        return new ImportSummary(
                accepted.id,
                accepted.fileName,
                accepted.kind,
                accepted.sha256,
                accepted.lines,
                accepted.employees,
                accepted.months,
                new Month(accepted.firstMonth).toString(),
                new Month(accepted.lastMonth).toString(),
                accepted.importedByName,
                accepted.importedAt);
    }
}
