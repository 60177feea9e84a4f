package ma.hawafiz.payroll.reading;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import ma.hawafiz.law.money.Month;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the present line, read as what their columns hold. Each way to write a thing that firms use is understood;
 * what is not is told, with its place, its value and what is wrong with it.
 */
final class PayrollCells {
    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);
    /** What a spreadsheet that opens the file would compute instead of show. */
    private static final String OF_FORMULAS = "=+-@\t";

    private final Table table;
    private final Map<PayrollColumn, Integer> positions;
    private final Columns columns;
    private final LocalDate today;
    private final Reading reading;
    private boolean sound = true;

    PayrollCells(Table table, Columns columns, LocalDate today, Reading reading) {
        this.table = table;
        this.columns = columns;
        this.positions = new EnumMap<>(columns.positions());
        this.today = today;
        this.reading = reading;
    }

    void begin() {
        sound = true;
    }

    /** Whether nothing wrong has been found in the line yet. */
    boolean sound() {
        return sound;
    }

    void refuse(PayrollColumn column, @Nullable String value, String code, Object... figures) {
        sound = false;
        reading.fault(Fault.of(table.line(), columns.named(column), value, code, figures));
    }

    /** Such as the centimes of an amount with a decimal comma in a file whose separator is the comma. */
    void refuseExtraCells() {
        int known = columns.headers().size();
        for (int i = known; i < table.size(); i++) {
            String cell = table.cell(i);
            if (!cell.isBlank()) {
                sound = false;
                reading.fault(Fault.of(table.line(), null, cell, "payroll.extraCell", known));
            }
        }
    }

    @Nullable
    String optional(PayrollColumn column) {
        Integer position = positions.get(column);
        if (position == null) {
            return null;
        }
        String cell = table.cell(position).strip();
        return cell.isEmpty() ? null : cell;
    }

    String needed(PayrollColumn column) {
        String cell = optional(column);
        if (cell == null) {
            refuse(column, null, "payroll.missing");
            return "";
        }
        return cell;
    }

    /** What a spreadsheet would compute is no text of any form. */
    void refuseFormula(PayrollColumn column) {
        String cell = optional(column);
        if (cell != null && OF_FORMULAS.indexOf(cell.charAt(0)) >= 0) {
            refuse(column, cell, "cell.formula");
        }
    }

    /** A cell that computes its value has none of its own. */
    void refuseFormulas() {
        positions.forEach((column, position) -> {
            if (table.formula(position)) {
                refuse(column, table.cell(position), "cell.formula");
            }
        });
    }

    @Nullable
    String listed(PayrollColumn column, Set<String> codes) {
        String code = optional(column);
        if (code != null && !codes.contains(code)) {
            refuse(column, code, "payroll.code", codes.stream().sorted().toList());
            return null;
        }
        return code;
    }

    @Nullable
    LocalDate date(PayrollColumn column, @Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        LocalDate date = Values.date(cell);
        if (date == null) {
            refuse(column, cell, "payroll.date");
            return null;
        }
        if (date.isAfter(today)) {
            refuse(column, cell, "payroll.dateInFuture", today);
        }
        if (date.isBefore(FIRST_DATE)) {
            refuse(column, cell, "payroll.tooOld", FIRST_DATE);
        }
        return date;
    }

    @Nullable
    Month month(String cell) {
        Month month = Values.month(cell);
        if (month == null && !cell.isEmpty()) {
            refuse(PayrollColumn.MONTH, cell, "payroll.month");
        }
        return month;
    }

    @Nullable
    Long amount(PayrollColumn column, @Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        long centimes = Values.centimes(cell);
        if (centimes >= 0) {
            return centimes;
        }
        refuse(
                column,
                cell,
                centimes == Values.NEGATIVE
                        ? "payroll.negative"
                        : centimes == Values.TOO_MANY_DECIMALS ? "payroll.decimals" : "payroll.amount");
        return null;
    }

    int whole(PayrollColumn column, @Nullable String cell, int most) {
        if (cell == null || cell.isEmpty()) {
            return 0;
        }
        int number = cell.length() > 3 ? -1 : Values.number(cell, 0, cell.length());
        if (number < 0 || number > most) {
            refuse(column, cell, "payroll.whole", most);
            return 0;
        }
        return number;
    }
}
