package ma.hawafiz.payroll;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one line, read as what their columns hold. Each way to write a thing that firms use is understood; what is
 * not is told, with its place, its value and what is wrong with it.
 */
final class PayrollCells {
    private static final Pattern AMOUNT = Pattern.compile("(-?)(\\d{1,13})(?:[.,](\\d+))?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");
    private static final Pattern MONTH_ISO = Pattern.compile("(\\d{4})-?(0[1-9]|1[0-2])");
    private static final Pattern MONTH_FRENCH = Pattern.compile("(0[1-9]|1[0-2])/(\\d{4})");
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);

    private final CsvRecord cells;
    private final Map<PayrollColumn, Integer> positions;
    private final LocalDate today;
    private final Consumer<Violation> refused;
    private boolean sound = true;

    PayrollCells(CsvRecord cells, Map<PayrollColumn, Integer> positions, LocalDate today, Consumer<Violation> refused) {
        this.cells = cells;
        this.positions = positions;
        this.today = today;
        this.refused = refused;
    }

    /** Whether nothing wrong has been found in it yet. */
    boolean sound() {
        return sound;
    }

    void refuse(PayrollColumn column, @Nullable String value, String code, Object... figures) {
        refuse(", " + column.header(), value, code, figures);
    }

    private void refuse(String place, @Nullable String value, String code, Object... figures) {
        sound = false;
        refused.accept(Violation.of("line " + cells.getStartingLineNumber() + place, value, code, figures));
    }

    /** Such as the centimes of an amount with a decimal comma in a file whose separator is the comma. */
    void refuseExtraCells() {
        cells.getFields().stream()
                .skip(positions.size())
                .filter(cell -> !cell.isBlank())
                .forEach(cell -> refuse("", cell, "payroll.extraCell", positions.size()));
    }

    @Nullable
    String optional(PayrollColumn column) {
        Integer position = positions.get(column);
        if (position == null || position >= cells.getFieldCount()) {
            return null;
        }
        String cell = cells.getField(position).strip();
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
        try {
            LocalDate date = LocalDate.parse(cell, cell.indexOf('/') < 0 ? ISO : FRENCH);
            if (date.isAfter(today)) {
                refuse(column, cell, "payroll.dateInFuture", today);
            }
            if (date.isBefore(FIRST_DATE)) {
                refuse(column, cell, "payroll.tooOld", FIRST_DATE);
            }
            return date;
        } catch (DateTimeException notADate) {
            refuse(column, cell, "payroll.date");
            return null;
        }
    }

    @Nullable
    Month month(String cell) {
        Matcher iso = MONTH_ISO.matcher(cell);
        Matcher french = MONTH_FRENCH.matcher(cell);
        if (iso.matches()) {
            return Month.of(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)));
        }
        if (french.matches()) {
            return Month.of(Integer.parseInt(french.group(2)), Integer.parseInt(french.group(1)));
        }
        if (!cell.isEmpty()) {
            refuse(PayrollColumn.MONTH, cell, "payroll.month");
        }
        return null;
    }

    @Nullable
    Long amount(PayrollColumn column, @Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        Matcher amount = AMOUNT.matcher(cell);
        if (!amount.matches()) {
            refuse(column, cell, "payroll.amount");
            return null;
        }
        String decimals = amount.group(3) == null ? "" : amount.group(3);
        if (decimals.length() > 2) {
            refuse(column, cell, "payroll.decimals");
            return null;
        }
        if (!amount.group(1).isEmpty()) {
            refuse(column, cell, "payroll.negative");
            return null;
        }
        return Long.parseLong(amount.group(2) + (decimals + "00").substring(0, 2));
    }

    int whole(PayrollColumn column, @Nullable String cell, int most) {
        if (cell == null || cell.isEmpty()) {
            return 0;
        }
        if (!WHOLE.matcher(cell).matches() || Integer.parseInt(cell) > most) {
            refuse(column, cell, "payroll.whole", most);
            return 0;
        }
        return Integer.parseInt(cell);
    }
}
