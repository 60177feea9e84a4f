package ma.hawafiz.payroll.reading.annual;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.hawafiz.payroll.reading.Fault;
import org.jspecify.annotations.Nullable;

/** Texts of elements, read as what they must be; what is not is told once, and counts as unreadable. */
final class AnnualCells {
    /** What is counted or paid is never negative. */
    static final long UNREADABLE = -1;

    private static final Pattern AMOUNT = Pattern.compile("(-?)([0-9]{1,13})(?:[.,]([0-9]+))?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final int LONGEST = 200;

    private final Consumer<Fault> faults;

    AnnualCells(Consumer<Fault> faults) {
        this.faults = faults;
    }

    /** The text of one element, and where it stands: {@code PersonnelPermanent[12]/irPreleve}. */
    record Cell(long line, String place, String text) {
        boolean isBlank() {
            return text.isEmpty();
        }
    }

    void refuse(Cell cell, String code, Object... figures) {
        faults.accept(Fault.of(cell.line, cell.place, cell.isBlank() ? null : cell.text, code, figures));
    }

    /** Centimes. */
    long amount(Cell cell) {
        Matcher amount = AMOUNT.matcher(cell.text);
        if (!amount.matches()) {
            refuse(cell, "payroll.amount");
            return UNREADABLE;
        }
        String decimals = amount.group(3) == null ? "" : amount.group(3);
        if (decimals.length() > 2) {
            refuse(cell, "payroll.decimals");
            return UNREADABLE;
        }
        if (!amount.group(1).isEmpty()) {
            refuse(cell, "payroll.negative");
            return UNREADABLE;
        }
        return Long.parseLong(amount.group(2) + (decimals + "00").substring(0, 2));
    }

    long whole(Cell cell, int most) {
        if (!WHOLE.matcher(cell.text).matches() || Integer.parseInt(cell.text) > most) {
            refuse(cell, "payroll.whole", most);
            return UNREADABLE;
        }
        return Integer.parseInt(cell.text);
    }

    @Nullable
    Cell bounded(Cell cell) {
        if (cell.text.length() > LONGEST) {
            faults.accept(
                    Fault.of(cell.line, cell.place, cell.text.substring(0, LONGEST) + "…", "annual.tooLong", LONGEST));
            return null;
        }
        return cell;
    }
}
