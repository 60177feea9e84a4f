package ma.hawafiz.law.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A payroll answers like the list of its rows would, wherever it stands in its table and whatever months are missing. */
class PayrollTest {
    private static final int FIRST = Month.of(2026, 1).index();
    private static final Set<MonthSituation> JUSTIFIED = EnumSet.of(MonthSituation.IT, MonthSituation.MS);

    @Test
    void findsItsRowsWhateverMonthsAreMissing() {
        SplittableRandom random = new SplittableRandom(2026);
        for (int round = 0; round < 300; round++) {
            TreeMap<Integer, PayrollMonth> rows = random(random);
            for (Payroll payroll : List.of(new Payroll(List.copyOf(rows.values())), among(rows, random))) {
                assertThat(payroll.rows()).containsExactlyElementsOf(rows.values());
                assertThat(payroll.hashCode()).isEqualTo(new Payroll(List.copyOf(rows.values())).hashCode());
                for (int first = FIRST - 2; first < FIRST + 14; first++) {
                    assertThat(payroll.rowFrom(first))
                            .isEqualTo(rows.headMap(first).size());
                    for (int last = first - 2; last < FIRST + 14; last++) {
                        agrees(payroll, rows, first, last);
                    }
                }
            }
        }
        assertThat(new Payroll(List.of(row(FIRST, 26, null))).hashCode()).isNotZero();
    }

    private static void agrees(Payroll payroll, TreeMap<Integer, PayrollMonth> rows, int first, int last) {
        List<PayrollMonth> between = last < first
                ? List.of()
                : List.copyOf(rows.subMap(first, true, last, true).values());
        assertThat(payroll.monthsBetween(first, last)).isEqualTo(between.size());
        assertThat(payroll.rbiBetween(first, last))
                .isEqualTo(
                        between.stream().mapToLong(row -> row.rbi().centimes()).sum());
        int notWorked = first;
        while (notWorked <= last && isWorked(rows.get(notWorked))) {
            notWorked++;
        }
        assertThat(payroll.firstNotWorked(first, last, JUSTIFIED)).isEqualTo(last < first ? last + 1 : notWorked);
    }

    private static boolean isWorked(@Nullable PayrollMonth row) {
        return row != null && (row.days() > 0 || (row.situation() != null && JUSTIFIED.contains(row.situation())));
    }

    /** The rows in a table that grows, between those of two other employees. */
    private static Payroll among(TreeMap<Integer, PayrollMonth> rows, SplittableRandom random) {
        PayrollTable table = new PayrollTable(random.nextInt(2));
        add(table, random(random));
        int from = table.size();
        add(table, rows);
        int to = table.size();
        add(table, random(random));
        return table.of(from, to);
    }

    private static void add(PayrollTable table, TreeMap<Integer, PayrollMonth> rows) {
        rows.values().forEach(row -> {
            Dirham ir = row.ir();
            table.add(
                    row.month().index(),
                    row.site(),
                    row.rbi().centimes(),
                    ir == null ? PayrollTable.NOT_KNOWN : ir.centimes(),
                    row.days(),
                    row.situation());
        });
    }

    private static TreeMap<Integer, PayrollMonth> random(SplittableRandom random) {
        TreeMap<Integer, PayrollMonth> rows = new TreeMap<>();
        List<MonthSituation> situations = new ArrayList<>(List.of(MonthSituation.values()));
        for (int month = FIRST; month < FIRST + 12; month++) {
            if (random.nextInt(5) > 0) {
                MonthSituation situation = random.nextInt(3) > 0 ? null : situations.get(random.nextInt(8));
                rows.put(month, row(month, random.nextInt(4) == 0 ? 0 : 26, situation));
            }
        }
        return rows;
    }

    private static PayrollMonth row(int month, int days, @Nullable MonthSituation situation) {
        return new PayrollMonth(
                new Month(month),
                month % 7 == 0 ? null : "S" + month % 3,
                new Dirham(900_000 + month),
                month % 5 == 0 ? null : new Dirham(40_000 + month),
                days,
                situation);
    }
}
