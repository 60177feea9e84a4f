package ma.hawafiz.law.situation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Payroll rows as columns of primitives, the employees one after the other and each in the order of the months: a sector of
 * a quarter of a million employees fits the memory, and reading on is reading what comes next. Months are
 * {@link ma.hawafiz.law.money.Month#index() month numbers}, amounts centimes.
 */
public final class PayrollTable {
    /** Stands for an income tax that is not known. */
    public static final long NOT_KNOWN = Long.MIN_VALUE;

    private static final MonthSituation[] SITUATIONS = MonthSituation.values();
    private static final byte NO_SITUATION = -1;

    private int rows;
    private int[] months;
    private @Nullable String[] sites;
    /**
     * Of each row, the RBI of all rows before it, so that any sum is one subtraction. It may run over; a difference does
     * not, for a person's few hundred months of at most 13 digits.
     */
    private long[] rbiBefore;

    private long[] ir;
    private byte[] days;
    private byte[] situations;

    /** @param expected rows to make room for; there may come more */
    public PayrollTable(int expected) {
        months = new int[expected];
        sites = new String[expected];
        rbiBefore = new long[expected + 1];
        ir = new long[expected];
        days = new byte[expected];
        situations = new byte[expected];
    }

    /** @param ir {@link #NOT_KNOWN} where it is not */
    public void add(int month, @Nullable String site, long rbi, long ir, int days, @Nullable MonthSituation situation) {
        if (rows == months.length) {
            grow();
        }
        this.months[rows] = month;
        this.sites[rows] = site;
        this.rbiBefore[rows + 1] = rbiBefore[rows] + rbi;
        this.ir[rows] = ir;
        this.days[rows] = (byte) days;
        this.situations[rows] = situation == null ? NO_SITUATION : (byte) situation.ordinal();
        rows++;
    }

    private void grow() {
        int room = Math.max(16, rows + rows / 2);
        months = Arrays.copyOf(months, room);
        sites = Arrays.copyOf(sites, room);
        rbiBefore = Arrays.copyOf(rbiBefore, room + 1);
        ir = Arrays.copyOf(ir, room);
        days = Arrays.copyOf(days, room);
        situations = Arrays.copyOf(situations, room);
    }

    /** How many rows there are, which is where the next one goes. */
    public int size() {
        return rows;
    }

    /** The payroll of one employee: the rows from one on, up to where the next employee's begin. */
    public Payroll of(int from, int to) {
        return new Payroll(this, from, to);
    }

    int month(int row) {
        return months[row];
    }

    @Nullable
    String site(int row) {
        return sites[row];
    }

    /** The RBI of the rows from one on, up to another that is not counted. */
    long rbi(int from, int to) {
        return rbiBefore[to] - rbiBefore[from];
    }

    long ir(int row) {
        return ir[row];
    }

    int days(int row) {
        return days[row];
    }

    @Nullable
    MonthSituation situation(int row) {
        return situations[row] == NO_SITUATION ? null : SITUATIONS[situations[row]];
    }

    /** The first row from one on, up to another, whose month is this or a later one; the other where there is none. */
    int find(int month, int from, int to) {
        if (from == to || month <= months[from]) {
            return from;
        }
        // Most people are paid month after month: the row is where it would be without a gap.
        int straight = from + month - months[from];
        if (straight < to && months[straight] == month) {
            return straight;
        }
        if (month > months[to - 1]) {
            return to;
        }
        int at = Arrays.binarySearch(months, from, to, month);
        return at < 0 ? -at - 1 : at;
    }
}
