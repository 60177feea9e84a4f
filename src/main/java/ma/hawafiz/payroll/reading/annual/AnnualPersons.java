package ma.hawafiz.payroll.reading.annual;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import ma.hawafiz.payroll.reading.Cin;
import ma.hawafiz.payroll.reading.Fault;
import ma.hawafiz.payroll.reading.SeenNumbers;
import ma.hawafiz.payroll.reading.annual.AnnualCells.Cell;
import org.jspecify.annotations.Nullable;

/** The persons of one list: each checked by itself, added to the sums, and remembered, since nobody stands in it twice. */
final class AnnualPersons {
    private static final Pattern CNSS = Pattern.compile("[0-9]{9}");
    private static final String UNKNOWN = "000000000";
    private static final int MOST_DAYS = 366;
    private static final int MOST_REDUCTIONS = 30;

    private final StaffList list;
    private final Consumer<Fault> faults;
    private final SeenNumbers numbers = new SeenNumbers();
    private final SeenNumbers cins = new SeenNumbers();
    private final Map<PersonField, Long> sums = new EnumMap<>(PersonField.class);
    /** The line each person begins on, by position. */
    private int[] lines = new int[1_024];

    private String element = "";
    private int count;

    AnnualPersons(StaffList list, Consumer<Fault> faults) {
        this.list = list;
        this.faults = faults;
    }

    int count() {
        return count;
    }

    /** The sum of an amount over the list; unreadable where one person's is. */
    long sum(PersonField field) {
        return sums.getOrDefault(field, 0L);
    }

    /** A person begins; its place in the file is named so. */
    String begin(String personElement, long line) {
        element = personElement;
        count++;
        if (count == lines.length) {
            lines = Arrays.copyOf(lines, 2 * count);
        }
        lines[count] = (int) line;
        return place(count);
    }

    private String place(long position) {
        return element + "[" + position + "]";
    }

    /** @return null once everything that is wrong with the person has been told */
    @Nullable
    AnnualLine read(long line, Map<PersonField, Cell> said) {
        Told told = new Told();
        AnnualCells reading = new AnnualCells(told);
        String lastName = text(reading, line, said, PersonField.LAST_NAME, true);
        String firstName = text(reading, line, said, PersonField.FIRST_NAME, false);
        String cnss = cnss(reading, said.get(PersonField.CNSS));
        String cin = cin(reading, said.get(PersonField.CIN));
        if (cnss.equals(UNKNOWN) && cin == null && told.sound) {
            reading.refuse(absent(line, PersonField.CIN), "payroll.cinNeeded");
        }
        boolean permanent = list == StaffList.PERMANENT;
        Long rbi = amount(reading, line, said, PersonField.RBI, permanent);
        Long ir = amount(reading, line, said, PersonField.IR, permanent);
        amount(reading, line, said, PersonField.NET, false);
        Integer days = whole(reading, said.get(PersonField.DAYS), MOST_DAYS);
        Integer reductions = whole(reading, said.get(PersonField.REDUCTIONS), MOST_REDUCTIONS);
        return told.sound
                ? new AnnualLine(line, count, list, cnss, cin, lastName, firstName, rbi, ir, days, reductions)
                : null;
    }

    void tellTwice() {
        numbers.tellTwice(
                (number, position, first) -> twice(PersonField.CNSS, "%09d".formatted(number), (int) position, first));
        cins.tellTwice((number, position, first) -> twice(PersonField.CIN, null, (int) position, first));
    }

    private void twice(PersonField field, @Nullable String value, int position, long first) {
        faults.accept(Fault.of(
                lines[position], place(position) + "/" + field.element(), value, "annual.personTwice", place(first)));
    }

    private final class Told implements Consumer<Fault> {
        private boolean sound = true;

        @Override
        public void accept(Fault fault) {
            sound = false;
            faults.accept(fault);
        }
    }

    private Cell absent(long line, PersonField field) {
        return new Cell(line, place(count) + "/" + field.element(), "");
    }

    private String text(
            AnnualCells reading, long line, Map<PersonField, Cell> said, PersonField field, boolean needed) {
        Cell cell = said.get(field);
        if (cell == null || cell.isBlank()) {
            if (needed) {
                reading.refuse(absent(line, field), "payroll.missing");
            }
            return "";
        }
        return cell.text();
    }

    private String cnss(AnnualCells reading, @Nullable Cell cell) {
        if (cell == null || cell.isBlank()) {
            return UNKNOWN;
        }
        if (!CNSS.matcher(cell.text()).matches()) {
            reading.refuse(cell, "payroll.cnss");
        } else if (!cell.text().equals(UNKNOWN)) {
            numbers.add(Long.parseLong(cell.text()), count);
        }
        return cell.text();
    }

    private @Nullable String cin(AnnualCells reading, @Nullable Cell cell) {
        if (cell == null || cell.isBlank()) {
            return null;
        }
        if (!Cin.isWellFormed(cell.text())) {
            reading.refuse(cell, "payroll.cin");
        } else {
            cins.add(Cin.packed(cell.text()), count);
        }
        return cell.text();
    }

    private @Nullable Long amount(
            AnnualCells reading, long line, Map<PersonField, Cell> said, PersonField field, boolean needed) {
        Cell cell = said.get(field);
        if (cell == null || cell.isBlank()) {
            if (needed) {
                reading.refuse(absent(line, field), "payroll.missing");
                sums.put(field, AnnualCells.UNREADABLE);
            }
            return null;
        }
        long amount = reading.amount(cell);
        sums.merge(field, amount, (sum, more) -> sum < 0 || more < 0 ? AnnualCells.UNREADABLE : sum + more);
        return amount;
    }

    private static @Nullable Integer whole(AnnualCells reading, @Nullable Cell cell, int most) {
        return cell == null || cell.isBlank() ? null : Integer.valueOf((int) reading.whole(cell, most));
    }
}
