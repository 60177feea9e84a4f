package ma.hawafiz.law.situation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import ma.hawafiz.law.money.Dirham;
import org.jspecify.annotations.Nullable;

/**
 * The payroll rows of one employee, by month. What every rule asks of it stands in columns of primitives, so that asking
 * creates nothing; months are {@link ma.hawafiz.law.money.Month#index() month numbers}, amounts centimes.
 */
public final class Payroll implements Comparable<Payroll> {
    private final List<PayrollMonth> rows;
    private final int[] months;
    private final long[] rbi;

    /** Of rows in any order, no month twice. */
    public Payroll(List<PayrollMonth> rows) {
        this.rows = rows.stream().sorted(PayrollMonth.IN_ORDER).toList();
        this.months = new int[rows.size()];
        this.rbi = new long[rows.size()];
        for (int i = 0; i < months.length; i++) {
            months[i] = this.rows.get(i).month().index();
            rbi[i] = this.rows.get(i).rbi().centimes();
        }
    }

    public List<PayrollMonth> rows() {
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
        return rows.get(row).site();
    }

    public boolean hasIr(int row) {
        return rows.get(row).ir() != null;
    }

    /** Zero where it is not known. */
    public long ir(int row) {
        Dirham ir = rows.get(row).ir();
        return ir == null ? 0 : ir.centimes();
    }

    /** The sum of RBI from a month to another, both counted. */
    public long rbiBetween(int first, int last) {
        long sum = 0;
        for (int i = 0; i < months.length; i++) {
            if (months[i] >= first && months[i] <= last) {
                sum = Math.addExact(sum, rbi[i]);
            }
        }
        return sum;
    }

    /** Whether the month has a row with at least one declared day or a justified situation. */
    public boolean worked(int month, Set<MonthSituation> justified) {
        PayrollMonth row = row(month);
        return row != null && (row.days() > 0 || (row.situation() != null && justified.contains(row.situation())));
    }

    private @Nullable PayrollMonth row(int month) {
        int at = Arrays.binarySearch(months, month);
        return at < 0 ? null : rows.get(at);
    }

    /** Row by row, the shorter first where one is the beginning of the other. */
    @Override
    public int compareTo(Payroll other) {
        for (int i = 0; i < Math.min(rows.size(), other.rows.size()); i++) {
            int difference = PayrollMonth.IN_ORDER.compare(rows.get(i), other.rows.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(rows.size(), other.rows.size());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payroll payroll && rows.equals(payroll.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
