package ma.hawafiz.payroll.reading;

import java.util.List;
import ma.hawafiz.law.money.Month;

/** Writes an e-BDS file from the description of the format, apart from the reader: its controls and totals are right. */
public final class EbdsText {
    private static final List<String> RANKS = List.of("  ", "SO", "DE", "IT", "IL", "AT", "CS", "MS", "MP");

    private final String head;
    private final StringBuilder known = new StringBuilder();
    private final StringBuilder entrants = new StringBuilder();
    private final long[] ofKnown = new long[6];
    private final long[] ofEntrants = new long[6];
    private final String month;

    public EbdsText(String employer, Month month) {
        this.month = month.toString().replace("-", "");
        this.head = employer + this.month;
    }

    public EbdsText known(long insured, String name, int days, long pay, long capped, String situation) {
        long control = insured + days + pay + capped + RANKS.indexOf(situation);
        line(
                known,
                "B02%s%09d%-60s%02d%06d%06d%06d%06d%02d%013d%09d%s%019d"
                        .formatted(head, insured, name, 0, 0, 0, 0, 0, days, pay, capped, situation, control));
        add(ofKnown, insured, days, pay, capped, control);
        return this;
    }

    public EbdsText entrant(long insured, String name, String cin, int days, long pay, long capped) {
        long control = insured + days + pay + capped;
        line(
                entrants,
                "B04%s%09d%-60s%-8s%02d%013d%09d%019d".formatted(head, insured, name, cin, days, pay, capped, control));
        add(ofEntrants, insured, days, pay, capped, control);
        return this;
    }

    private static void add(long[] sums, long insured, int days, long pay, long capped, long control) {
        long[] more = {1, insured, days, pay, capped, control};
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    private static void line(StringBuilder to, String text) {
        to.append("%-260s\n".formatted(text));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        line(text, "B00%014dB0".formatted(7));
        line(
                text,
                "B01%s%-40s%-40s%-120s%-20s%-6s%-2s%s01%s10"
                        .formatted(
                                head,
                                "ESSAI",
                                "CENTRE DE RELATION CLIENT",
                                "1100 BD AL QODS",
                                "CASABLANCA",
                                "20270",
                                "01",
                                month,
                                month));
        text.append(known);
        line(
                text,
                "B03%s%06d%06d%012d%012d%012d%015d%012d%06d%015d%013d%019d"
                        .formatted(
                                head,
                                ofKnown[0],
                                0,
                                0,
                                0,
                                0,
                                ofKnown[1],
                                0,
                                ofKnown[2],
                                ofKnown[3],
                                ofKnown[4],
                                ofKnown[5]));
        if (entrants.isEmpty()) {
            line(text, "B04%s%09d%-68s%043d".formatted(head, 0, "", 0));
        }
        text.append(entrants);
        totals(text, "B05", ofEntrants);
        long[] all = new long[6];
        for (int i = 0; i < all.length; i++) {
            all[i] = ofKnown[i] + ofEntrants[i];
        }
        totals(text, "B06", all);
        return text.toString();
    }

    private void totals(StringBuilder text, String type, long[] sums) {
        line(
                text,
                "%s%s%06d%015d%06d%015d%013d%019d"
                        .formatted(type, head, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]));
    }
}
