package ma.hawafiz.platform.storage;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Rows out of PostgreSQL by binary {@code COPY (query) TO STDOUT}: call {@link #next} and then one method per column, in
 * order and of the column's own type. Row security holds as for any query. The server sends row by row, and each is read
 * where it arrived, without another copy of it.
 */
public final class BinaryCopyReader implements Closeable {
    private static final int SIGNATURE_AND_FLAGS = 15;
    private static final long DAYS_1970_TO_2000 = LocalDate.of(2000, 1, 1).toEpochDay();

    private final CopyOut copy;
    private ByteBuffer message = ByteBuffer.allocate(0);

    public BinaryCopyReader(Connection connection, String query) throws SQLException, IOException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout (format binary)");
        if (!receive()) {
            throw new EOFException("no header");
        }
        message.position(SIGNATURE_AND_FLAGS);
        message.position(message.position() + Integer.BYTES + message.getInt(SIGNATURE_AND_FLAGS));
    }

    /** Whether there is another row. */
    public boolean next() throws IOException {
        if (!message.hasRemaining() && !receive()) {
            throw new EOFException("the rows end without their end");
        }
        if (message.getShort() >= 0) {
            return true;
        }
        // What PostgreSQL says after the last row ends the copying; the connection is free for the next statement.
        while (receive()) {
            message.position(message.limit());
        }
        return false;
    }

    private boolean receive() throws IOException {
        try {
            byte[] received = copy.readFromCopy();
            if (received == null) {
                return false;
            }
            message = ByteBuffer.wrap(received);
            return true;
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }

    public @Nullable String text() {
        int length = message.getInt();
        if (length < 0) {
            return null;
        }
        String text = new String(message.array(), message.position(), length, StandardCharsets.UTF_8);
        message.position(message.position() + length);
        return text;
    }

    /** Texts of which there are few: each is made once and is then the same object. */
    public static final class Few {
        private final List<byte[]> written = new ArrayList<>();
        private final List<String> known = new ArrayList<>();
        private int last;

        private String of(byte[] message, int from, int to) {
            // One person's rows follow each other, and mostly say the same.
            if (last < written.size() && is(last, message, from, to)) {
                return known.get(last);
            }
            for (last = 0; last < written.size(); last++) {
                if (is(last, message, from, to)) {
                    return known.get(last);
                }
            }
            written.add(Arrays.copyOfRange(message, from, to));
            known.add(new String(message, from, to - from, StandardCharsets.UTF_8));
            return known.getLast();
        }

        private boolean is(int one, byte[] message, int from, int to) {
            byte[] bytes = written.get(one);
            return Arrays.equals(bytes, 0, bytes.length, message, from, to);
        }
    }

    public @Nullable String text(Few few) {
        int length = message.getInt();
        if (length < 0) {
            return null;
        }
        int from = message.position();
        message.position(from + length);
        return few.of(message.array(), from, from + length);
    }

    public @Nullable Long int8() {
        return message.getInt() < 0 ? null : message.getLong();
    }

    /** The same without an object. */
    public long int8(long ifNull) {
        return message.getInt() < 0 ? ifNull : message.getLong();
    }

    public int int4() {
        message.getInt();
        return message.getInt();
    }

    public int int2() {
        message.getInt();
        return message.getShort();
    }

    public boolean bool() {
        message.getInt();
        return message.get() != 0;
    }

    public @Nullable LocalDate date() {
        return message.getInt() < 0 ? null : LocalDate.ofEpochDay(message.getInt() + DAYS_1970_TO_2000);
    }

    public UUID uuid() {
        message.getInt();
        return new UUID(message.getLong(), message.getLong());
    }

    /** A uuid that is mostly the one of the row before, which is then the same object. */
    public UUID uuid(@Nullable UUID before) {
        message.getInt();
        long most = message.getLong();
        long least = message.getLong();
        return before != null && before.getMostSignificantBits() == most && before.getLeastSignificantBits() == least
                ? before
                : new UUID(most, least);
    }

    /** Whoever stops in the middle reads on to the end: to cancel is to cut off whatever the connection does next. */
    @Override
    public void close() throws IOException {
        while (copy.isActive() && receive()) {
            message.position(message.limit());
        }
    }
}
