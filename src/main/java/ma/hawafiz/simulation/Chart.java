package ma.hawafiz.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ma.hawafiz.law.money.Rounding;

/**
 * Bars from the side on which reading begins, one per year, a piece per measure. Places and widths are percentages, so
 * that the writing keeps its size on any screen.
 */
public record Chart(int height, List<Bar> bars) {
    private static final int ROW = 58;
    private static final int WRITING = 18;
    private static final int TOP = 26;
    private static final int WHOLE = 10_000;

    public record Bar(int year, BigDecimal total, int writing, int top, List<Piece> pieces) {}

    public record Piece(String measure, BigDecimal amount, String start, String width) {}

    /** @param mirrored for what is read from right to left */
    static Chart of(List<String> measures, List<SimulationView.YearRow> years, boolean mirrored) {
        long longest = years.stream()
                .mapToLong(year -> year.total().unscaledValue().longValueExact())
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        if (longest > 0) {
            for (SimulationView.YearRow year : years) {
                int row = bars.size() * ROW;
                bars.add(new Bar(
                        year.year(),
                        year.total(),
                        row + WRITING,
                        row + TOP,
                        pieces(measures, year, longest, mirrored)));
            }
        }
        return new Chart(bars.size() * ROW, bars);
    }

    private static List<Piece> pieces(
            List<String> measures, SimulationView.YearRow year, long longest, boolean mirrored) {
        List<Piece> pieces = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < measures.size(); i++) {
            BigDecimal amount = year.amounts().get(i);
            long centimes = amount.unscaledValue().longValueExact();
            if (centimes > 0) {
                long start = Rounding.halfUp(before, WHOLE, longest, 1);
                long end = Rounding.halfUp(before + centimes, WHOLE, longest, 1);
                pieces.add(new Piece(
                        measures.get(i), amount, percent(mirrored ? WHOLE - end : start), percent(end - start)));
                before += centimes;
            }
        }
        return pieces;
    }

    private static String percent(long ofTenThousand) {
        return BigDecimal.valueOf(ofTenThousand, 2).toPlainString() + "%";
    }
}
