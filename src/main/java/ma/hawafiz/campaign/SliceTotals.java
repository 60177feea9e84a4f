package ma.hawafiz.campaign;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.trace.LineAmounts;

/** The sums of a slice by exercice and measure: how many lines of which outcome, and centimes. */
final class SliceTotals {
    private static final int LINES = 0;
    private static final int OUTCOMES = 1;
    private static final int AMOUNTS = 4;
    private static final int PER_MEASURE = 8;
    private static final Measure[] MEASURES = {Measure.AIR, Measure.PAE, Measure.PAF};

    private final int first;
    private final long[] sums;

    SliceTotals(int first, int exercices) {
        this.first = first;
        this.sums = new long[exercices * MEASURES.length * PER_MEASURE];
    }

    void add(int exercice, int measure, LineAmounts line) {
        int at = ((exercice - first) * MEASURES.length + measure) * PER_MEASURE;
        sums[at + LINES]++;
        sums[at + OUTCOMES + line.outcome().ordinal()]++;
        sums[at + AMOUNTS] = Math.addExact(sums[at + AMOUNTS], line.computed());
        sums[at + AMOUNTS + 1] = Math.addExact(sums[at + AMOUNTS + 1], line.capped());
        sums[at + AMOUNTS + 2] = Math.addExact(sums[at + AMOUNTS + 2], line.payable());
        sums[at + AMOUNTS + 3] = Math.addExact(sums[at + AMOUNTS + 3], line.conditional());
    }

    void write(Connection connection, int slice) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into campaign_total values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int at = 0; at < sums.length; at += PER_MEASURE) {
                if (sums[at + LINES] == 0) {
                    continue;
                }
                int row = at / PER_MEASURE;
                insert.setInt(1, slice);
                insert.setInt(2, first + row / MEASURES.length);
                insert.setString(3, MEASURES[row % MEASURES.length].name());
                for (int i = 0; i < PER_MEASURE; i++) {
                    insert.setLong(4 + i, sums[at + i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
