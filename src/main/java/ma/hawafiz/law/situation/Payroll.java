package ma.hawafiz.law.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import org.jspecify.annotations.Nullable;

/**
 * The payroll rows of one employee, by month: part of a table, so that asking creates nothing. Rows are numbered from 0;
 * months are {@link Month#index() month numbers}, amounts centimes.
 */
public final class Payroll implements Comparable<Payroll> {
    private final PayrollTable table;
    private final int from;
    private final int to;

    /** Of rows in any order, no month twice. */
    public Payroll(List<PayrollMonth> rows) {
        this(tableOf(rows), 0, rows.size());
    }

    Payroll(PayrollTable table, int from, int to) {
        this.table = table;
        this.from = from;
        this.to = to;
    }

    private static PayrollTable tableOf(List<PayrollMonth> rows) {
        PayrollTable table = new PayrollTable(rows.size());
        rows.stream().sorted(PayrollMonth.IN_ORDER).forEach(row -> {
            Dirham ir = row.ir();
            table.add(
                    row.month().index(),
                    row.site(),
                    row.rbi().centimes(),
                    ir == null ? PayrollTable.NOT_KNOWN : ir.centimes(),
                    row.days(),
                    row.situation());
        });
        return table;
    }

    public List<PayrollMonth> rows() {
        List<PayrollMonth> rows = new ArrayList<>(size());
        for (int row = 0; row < size(); row++) {
            rows.add(new PayrollMonth(
                    new Month(month(row)),
                    site(row),
                    new Dirham(rbi(row)),
                    hasIr(row) ? new Dirham(ir(row)) : null,
                    table.days(from + row),
                    table.situation(from + row)));
        }
        return rows;
    }

    public int size() {
        return to - from;
    }

    public int month(int row) {
        return table.month(from + row);
    }

    public long rbi(int row) {
        return table.rbi(from + row, from + row + 1);
    }

    public @Nullable String site(int row) {
        return table.site(from + row);
    }

    public boolean hasIr(int row) {
        return table.ir(from + row) != PayrollTable.NOT_KNOWN;
    }

    /** Zero where it is not known. */
    public long ir(int row) {
        return hasIr(row) ? table.ir(from + row) : 0;
    }

    /** The first row of the month or of a later one; {@link #size} where there is none. */
    public int rowFrom(int month) {
        return table.find(month, from, to) - from;
    }

    /** The sum of RBI from a month to another, both counted; nothing where the last comes before the first. */
    public long rbiBetween(int first, int last) {
        return last < first ? 0 : table.rbi(table.find(first, from, to), table.find(last + 1, from, to));
    }

    /** How many rows stand from a month to another, both counted. */
    public int monthsBetween(int first, int last) {
        return last < first ? 0 : rowFrom(last + 1) - rowFrom(first);
    }

    /**
     * The first month, from one to another, both counted, that was not worked; after the last where there is none. A month
     * is worked if it has a row with at least one declared day or a justified situation.
     */
    public int firstNotWorked(int first, int last, Set<MonthSituation> justified) {
        int row = table.find(first, from, to);
        for (int month = first; month <= last; month++, row++) {
            if (row == to || table.month(row) != month || !worked(row, justified)) {
                return month;
            }
        }
        return last + 1;
    }

    private boolean worked(int row, Set<MonthSituation> justified) {
        if (table.days(row) > 0) {
            return true;
        }
        MonthSituation situation = table.situation(row);
        return situation != null && justified.contains(situation);
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
