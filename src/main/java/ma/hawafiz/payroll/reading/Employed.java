package ma.hawafiz.payroll.reading;

import java.util.BitSet;

/** What is kept of one employment while its file is read: what its first line says, and which months there were. */
public final class Employed {
    private static final int BEFORE_ALL = 2000 * 12;

    private final int number;
    private final PayrollLine first;
    private final BitSet months = new BitSet();

    Employed(int number, PayrollLine first) {
        this.number = number;
        this.first = first;
    }

    /** Counted from 0, in the order of the file. */
    public int number() {
        return number;
    }

    public PayrollLine.Person person() {
        return first.person();
    }

    long firstLine() {
        return first.number();
    }

    /** Whether the month is new. */
    boolean add(int month) {
        int bit = month - BEFORE_ALL;
        if (months.get(bit)) {
            return false;
        }
        months.set(bit);
        return true;
    }
}
