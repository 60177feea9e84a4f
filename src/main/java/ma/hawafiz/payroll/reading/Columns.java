package ma.hawafiz.payroll.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The header line of a table, and what each of its columns is taken for.
 *
 * @param headers as the file writes them
 * @param taken of each header; empty where the column is passed over
 */
public record Columns(List<String> headers, List<Optional<PayrollColumn>> taken) {
    /** The column the portal itself adds to a file it gives back; it is passed over when it comes again. */
    public static final Set<String> OF_FAULTS = Set.of("erreurs", "errors", "الأخطاء");

    public Columns {
        headers = List.copyOf(headers);
        taken = List.copyOf(taken);
    }

    /** By the headers of the portal's own file. */
    public static Columns ours(List<String> headers) {
        return new Columns(headers, headers.stream().map(PayrollColumn::named).toList());
    }

    /** By what payroll software calls them; of two columns that could be the same the first is taken. */
    public static Columns guessed(List<String> headers) {
        List<Optional<PayrollColumn>> taken = new ArrayList<>();
        for (String header : headers) {
            Optional<PayrollColumn> guess = PayrollColumn.guessed(header);
            taken.add(guess.isPresent() && taken.contains(guess) ? Optional.empty() : guess);
        }
        return new Columns(headers, taken);
    }

    /** Whether every header says what it is. */
    public boolean known() {
        return unknown().isEmpty();
    }

    public List<PayrollColumn> missing() {
        return Arrays.stream(PayrollColumn.values())
                .filter(PayrollColumn::required)
                .filter(column -> !taken.contains(Optional.of(column)))
                .toList();
    }

    /** What is wrong with a header line, read by the headers of the portal's own file. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        unknown().forEach(header -> faults.add(Fault.of(1, null, header, "header.unknown")));
        faults.addAll(faultsOfChoice());
        return faults;
    }

    /** What is wrong with what the columns are taken for: one twice, one not at all. */
    public List<Fault> faultsOfChoice() {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (taken.get(i).isPresent() && taken.indexOf(taken.get(i)) < i) {
                faults.add(Fault.of(1, null, headers.get(i), "header.twice"));
            }
        }
        missing()
                .forEach(absent ->
                        faults.add(Fault.of(1, null, null, "header.missing", absent.header(), PayrollColumn.REQUIRED)));
        return faults;
    }

    Map<PayrollColumn, Integer> positions() {
        Map<PayrollColumn, Integer> positions = new EnumMap<>(PayrollColumn.class);
        for (int i = 0; i < taken.size(); i++) {
            int position = i;
            taken.get(i).ifPresent(column -> positions.putIfAbsent(column, position));
        }
        return positions;
    }

    /** What a column is called in this file. */
    String named(PayrollColumn column) {
        int position = taken.indexOf(Optional.of(column));
        return position < 0 || PayrollColumn.named(headers.get(position)).isPresent()
                ? column.header()
                : headers.get(position);
    }

    private List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (taken.get(i).isEmpty() && !OF_FAULTS.contains(headers.get(i))) {
                unknown.add(headers.get(i));
            }
        }
        return unknown;
    }
}
