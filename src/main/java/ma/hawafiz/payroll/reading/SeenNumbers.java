package ma.hawafiz.payroll.reading;

import java.util.Arrays;

/** Numbers and where they stood, in eight bytes each, to tell at the end of a file which stood there twice. */
public final class SeenNumbers {
    /** A file has no more persons: beyond this it is refused, so that what is kept of it is bounded. */
    public static final int MOST = 1_000_000;

    private static final int PLACE_BITS = 21;
    private static final long PLACES = (1L << PLACE_BITS) - 1;

    private long[] seen = new long[1024];
    private int count;

    /** Where the same number stands again. */
    public interface Again {
        void again(long number, long place, long firstPlace);
    }

    /**
     * @param number of at most 42 bits
     * @param place counted from 1, below two million
     */
    public void add(long number, long place) {
        if (count == seen.length) {
            seen = Arrays.copyOf(seen, 2 * count);
        }
        seen[count++] = number << PLACE_BITS | place;
    }

    public void tellTwice(Again again) {
        Arrays.sort(seen, 0, count);
        long first = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || seen[i] >>> PLACE_BITS != first >>> PLACE_BITS) {
                first = seen[i];
            } else {
                again.again(seen[i] >>> PLACE_BITS, seen[i] & PLACES, first & PLACES);
            }
        }
    }
}
