package ma.hawafiz.law.situation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import org.jspecify.annotations.Nullable;

/**
 * The payroll rows of one employee, by month, as columns of primitives: a sector of a quarter of a million employees fits
 * the memory, and asking creates nothing. Months are {@link Month#index() month numbers}, amounts centimes.
 */
public final class Payroll implements Comparable<Payroll> {
    /** Stands in the column of income tax for what is not known. */
    public static final long NOT_KNOWN = Long.MIN_VALUE;

    /** Stands in the column of situations for none; a situation is one more than its ordinal. */
    public static final byte NO_SITUATION = 0;

    private static final MonthSituation[] SITUATIONS = MonthSituation.values();

    private final int[] months;
    private final @Nullable String[] sites;
    private final long[] rbi;
    private final long[] ir;
    private final byte[] days;
    private final byte[] situations;

    /** Of rows in any order, no month twice. */
    public Payroll(List<PayrollMonth> rows) {
        this(rows.size());
        List<PayrollMonth> inOrder = rows.stream().sorted(PayrollMonth.IN_ORDER).toList();
        for (int i = 0; i < months.length; i++) {
            PayrollMonth row = inOrder.get(i);
            months[i] = row.month().index();
            sites[i] = row.site();
            rbi[i] = row.rbi().centimes();
            ir[i] = row.ir() == null ? NOT_KNOWN : row.ir().centimes();
            days[i] = (byte) row.days();
            situations[i] = coded(row.situation());
        }
    }

    private Payroll(int rows) {
        this(new int[rows], new String[rows], new long[rows], new long[rows], new byte[rows], new byte[rows]);
    }

    /** Of columns already in the order of their months, no month twice; they are kept, not copied. */
    public Payroll(int[] months, @Nullable String[] sites, long[] rbi, long[] ir, byte[] days, byte[] situations) {
        this.months = months;
        this.sites = sites;
        this.rbi = rbi;
        this.ir = ir;
        this.days = days;
        this.situations = situations;
    }

    /** A situation as it stands in its column. */
    public static byte coded(@Nullable MonthSituation situation) {
        return situation == null ? NO_SITUATION : (byte) (situation.ordinal() + 1);
    }

    public List<PayrollMonth> rows() {
        List<PayrollMonth> rows = new ArrayList<>(months.length);
        for (int i = 0; i < months.length; i++) {
            rows.add(new PayrollMonth(
                    new Month(months[i]),
                    sites[i],
                    new Dirham(rbi[i]),
                    hasIr(i) ? new Dirham(ir[i]) : null,
                    days[i],
                    situation(i)));
        }
        return rows;
    }

    public int size() {
        return months.length;
    }

    public int month(int row) {
        return months[row];
    }

    public long rbi(int row) {
        return rbi[row];
    }

    public @Nullable String site(int row) {
        return sites[row];
    }

    public boolean hasIr(int row) {
        return ir[row] != NOT_KNOWN;
    }

    /** Zero where it is not known. */
    public long ir(int row) {
        return hasIr(row) ? ir[row] : 0;
    }

    /** The first row of the month or of a later one; {@link #size} where there is none. */
    public int rowFrom(int month) {
        // Most people are paid month after month: the row is where it would be without a gap.
        int straight = months.length == 0 ? 0 : month - months[0];
        if (straight >= 0 && straight < months.length && months[straight] == month) {
            return straight;
        }
        int at = Arrays.binarySearch(months, month);
        return at < 0 ? -at - 1 : at;
    }

    /** The sum of RBI from a month to another, both counted. */
    public long rbiBetween(int first, int last) {
        long sum = 0;
        for (int row = rowFrom(first); row < months.length && months[row] <= last; row++) {
            sum = Math.addExact(sum, rbi[row]);
        }
        return sum;
    }

    /**
     * The first month, from one to another, both counted, that was not worked; after the last where there is none. A month
     * is worked if it has a row with at least one declared day or a justified situation.
     */
    public int firstNotWorked(int first, int last, Set<MonthSituation> justified) {
        int row = rowFrom(first);
        for (int month = first; month <= last; month++, row++) {
            if (row >= months.length || months[row] != month || !worked(row, justified)) {
                return month;
            }
        }
        return last + 1;
    }

    private boolean worked(int row, Set<MonthSituation> justified) {
        MonthSituation situation = days[row] > 0 ? null : situation(row);
        return days[row] > 0 || (situation != null && justified.contains(situation));
    }

    private @Nullable MonthSituation situation(int row) {
        return situations[row] == NO_SITUATION ? null : SITUATIONS[situations[row] - 1];
    }

    /** Row by row, the shorter first where one is the beginning of the other. */
    @Override
    public int compareTo(Payroll other) {
        List<PayrollMonth> mine = rows();
        List<PayrollMonth> theirs = other.rows();
        for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
            int difference = PayrollMonth.IN_ORDER.compare(mine.get(i), theirs.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(mine.size(), theirs.size());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payroll payroll && rows().equals(payroll.rows());
    }

    @Override
    public int hashCode() {
        return rows().hashCode();
    }

    @Override
    public String toString() {
        return rows().toString();
    }
}
