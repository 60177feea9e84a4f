package ma.hawafiz.payroll.reading.ebds;

import java.util.List;
import java.util.function.Consumer;
import ma.hawafiz.payroll.reading.Cin;
import ma.hawafiz.payroll.reading.Fault;
import ma.hawafiz.payroll.reading.SeenNumbers;
import org.jspecify.annotations.Nullable;

/** The persons of the file: each line checked by itself, added to its sums, and remembered, since nobody stands there twice. */
final class EbdsPersons {
    private static final List<EbdsField> ADDED_UP_OF_KNOWN =
            List.of(EbdsField.CHILDREN, EbdsField.ALLOWANCE_DUE, EbdsField.ALLOWANCE_DEDUCTED, EbdsField.ALLOWANCE_NET);
    /** In the order of their ranks, from 1. */
    private static final List<String> SITUATIONS = List.of("SO", "DE", "IT", "IL", "AT", "CS", "MS", "MP");

    /** The law of social security counts a month as 26 days. */
    private static final int MOST_DAYS = 26;

    private final Consumer<Fault> faults;
    private final EbdsSums known = new EbdsSums();
    private final EbdsSums entrants = new EbdsSums();
    private final SeenNumbers insured = new SeenNumbers();
    private final SeenNumbers cins = new SeenNumbers();
    private EbdsRecord present = EbdsRecord.FILE;
    private long previous;
    private long blankLine;

    EbdsPersons(Consumer<Fault> faults) {
        this.faults = faults;
    }

    EbdsSums known() {
        return known;
    }

    EbdsSums entrants() {
        return entrants;
    }

    /** The person of the line; null where it is the blank one, or something is wrong with it. */
    @Nullable
    EbdsLine read(EbdsCells cells) {
        boolean entrant = cells.record() == EbdsRecord.ENTRANT;
        if (entrant && isBlank(cells)) {
            return null;
        }
        EbdsSums sums = entrant ? entrants : known;
        sums.add(EbdsField.HEADCOUNT, 1);
        long number = insured(cells);
        sums.add(EbdsField.INSURED_SUM, number);
        String name = cells.needed(EbdsField.NAME);
        String cin = entrant ? cin(cells, number) : null;
        if (!entrant) {
            ADDED_UP_OF_KNOWN.forEach(field -> sums.add(field, cells.number(field)));
        }
        long returned = entrant ? 0 : added(EbdsField.ALLOWANCE_RETURNED, cells, sums);
        long days = added(EbdsField.DAYS, cells, sums);
        if (days > MOST_DAYS) {
            cells.refuse(EbdsField.DAYS, "ebds.days", MOST_DAYS);
        }
        long pay = added(EbdsField.PAY, cells, sums);
        long capped = added(EbdsField.CAPPED_PAY, cells, sums);
        int rank = entrant ? 0 : rank(cells);
        checkControl(cells, sums, new long[] {number, returned, days, pay, capped, rank});
        cells.checkFiller();
        return cells.sound()
                ? new EbdsLine(
                        cells.line(),
                        entrant,
                        cells.raw(EbdsField.INSURED),
                        name,
                        cin,
                        (int) days,
                        pay,
                        capped,
                        rank == 0 ? null : SITUATIONS.get(rank - 1))
                : null;
    }

    void end() {
        insured.tellTwice((number, line, first) -> faults.accept(Fault.of(
                line,
                EbdsField.INSURED.place(),
                "%09d".formatted(number),
                "ebds.insuredTwice",
                String.valueOf(first))));
        cins.tellTwice((number, line, first) ->
                faults.accept(Fault.of(line, EbdsField.CIN.place(), null, "ebds.insuredTwice", String.valueOf(first))));
        if (blankLine > 0 && entrants.of(EbdsField.HEADCOUNT) > 0) {
            faults.accept(Fault.of(blankLine, EbdsField.INSURED.place(), null, "ebds.blankEntrant"));
        }
    }

    /** The B04 of a file that has no entrant: only zeros and spaces behind employer and period. */
    private boolean isBlank(EbdsCells cells) {
        boolean blank = cells.text(EbdsField.NAME) == null && cells.text(EbdsField.CIN) == null;
        for (EbdsField field :
                List.of(EbdsField.INSURED, EbdsField.DAYS, EbdsField.PAY, EbdsField.CAPPED_PAY, EbdsField.CONTROL)) {
            blank &= cells.raw(field).chars().allMatch(sign -> sign == '0' || sign == ' ');
        }
        if (!blank) {
            return false;
        }
        if (blankLine > 0) {
            cells.refuse(EbdsField.INSURED, "ebds.blankEntrant");
        }
        blankLine = cells.line();
        cells.checkFiller();
        return true;
    }

    private long insured(EbdsCells cells) {
        long number = cells.number(EbdsField.INSURED);
        if (number == 0 && cells.record() == EbdsRecord.KNOWN) {
            cells.refuse(EbdsField.INSURED, "ebds.insuredUnknown");
        } else if (number > 0) {
            insured.add(number, cells.line());
        }
        if (present != cells.record()) {
            present = cells.record();
            previous = 0;
        }
        if (number >= 0) {
            if (number < previous) {
                cells.refuse(EbdsField.INSURED, "ebds.unsorted", cells.written(EbdsField.INSURED, previous));
            }
            previous = number;
        }
        return number;
    }

    private @Nullable String cin(EbdsCells cells, long number) {
        String cin = cells.text(EbdsField.CIN);
        if (cin == null) {
            if (number == 0) {
                cells.refuse(EbdsField.CIN, "payroll.cinNeeded");
            }
        } else if (!Cin.isWellFormed(cin)) {
            cells.refuse(EbdsField.CIN, "payroll.cin");
        } else {
            cins.add(Cin.packed(cin), cells.line());
        }
        return cin;
    }

    private static long added(EbdsField field, EbdsCells cells, EbdsSums sums) {
        long value = cells.number(field);
        sums.add(field, value);
        return value;
    }

    private static int rank(EbdsCells cells) {
        String situation = cells.text(EbdsField.SITUATION);
        int rank = situation == null ? 0 : SITUATIONS.indexOf(situation) + 1;
        if (situation != null && rank == 0) {
            cells.refuse(EbdsField.SITUATION, "payroll.code", SITUATIONS);
            return (int) EbdsCells.UNREADABLE;
        }
        return rank;
    }

    /** A control that is wrong is told on its line and left out of the sum, which is right or wrong by itself. */
    private static void checkControl(EbdsCells cells, EbdsSums sums, long[] parts) {
        long control = cells.number(EbdsField.CONTROL);
        long expected = 0;
        boolean readable = control >= 0;
        for (long part : parts) {
            readable &= part >= 0;
            expected += part;
        }
        if (readable && control != expected && !cells.leftBlank(EbdsField.CONTROL)) {
            cells.refuse(EbdsField.CONTROL, "ebds.control", cells.written(EbdsField.CONTROL, expected));
            readable = false;
        }
        sums.add(EbdsField.CONTROL, readable ? control : EbdsCells.UNREADABLE);
    }
}
