package ma.hawafiz.payroll.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.payroll.PayrollImports.ChosenColumns;
import ma.hawafiz.payroll.reading.Columns;
import ma.hawafiz.payroll.reading.PayrollColumn;
import ma.hawafiz.platform.storage.Sha256;

/** What the columns of a firm's own files mean. */
@Entity
class PayrollMapping {
    /** A column that is passed over. */
    static final String NOTHING = "";

    @Id
    UUID id;

    UUID companyId;
    String headersSha256;

    List<String> headers;
    List<String> columns;

    UUID chosenBy;
    String chosenByName;
    Instant chosenAt;

    /** What it says today, for whatever is read by it. */
    ChosenColumns chosen() {
        return new ChosenColumns(id, List.copyOf(columns));
    }

    /** What it says of a header line it was chosen for; the column the portal added is passed over. */
    Columns of(List<String> present) {
        Iterator<String> chosen = columns.iterator();
        return new Columns(
                present,
                present.stream()
                        .map(header -> Columns.OF_FAULTS.contains(header) ? NOTHING : chosen.next())
                        .map(name -> name.equals(NOTHING)
                                ? Optional.<PayrollColumn>empty()
                                : Optional.of(PayrollColumn.valueOf(name)))
                        .toList());
    }

    /** Two header lines are the same when their headers are, in their order; what the portal added does not count. */
    static String hash(List<String> headers) {
        return Sha256.of(String.join(
                "\n",
                headers.stream()
                        .filter(header -> !Columns.OF_FAULTS.contains(header))
                        .toList()));
    }
}
