package ma.hawafiz.platform.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows into PostgreSQL by binary {@code COPY … FROM STDIN}: call {@link #row} and then one method per column, in order.
 * Nothing is in the table before {@link #close}. The format is chapter "COPY" of PostgreSQL's manual.
 */
public final class BinaryCopyWriter implements Closeable {
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final long DAYS_1970_TO_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    /** The longest member but a text: a uuid and its length. */
    private static final int MEMBER = Integer.BYTES + 2 * Long.BYTES;

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    public BinaryCopyWriter(Connection connection, String table, String columns) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin (format binary)");
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    public BinaryCopyWriter row(int columns) throws IOException {
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    public BinaryCopyWriter text(@Nullable String value) throws IOException {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    public BinaryCopyWriter bytes(byte @Nullable [] value) throws IOException {
        if (value == null) {
            return nothing();
        }
        room(Integer.BYTES).putInt(value.length);
        for (int from = 0; from < value.length; from += buffer.capacity()) {
            int length = Math.min(buffer.capacity(), value.length - from);
            room(length).put(value, from, length);
        }
        return this;
    }

    public BinaryCopyWriter int8(@Nullable Long value) throws IOException {
        return value == null ? nothing() : int8(value.longValue());
    }

    public BinaryCopyWriter int8(long value) throws IOException {
        room(MEMBER).putInt(Long.BYTES).putLong(value);
        return this;
    }

    public BinaryCopyWriter int4(int value) throws IOException {
        room(MEMBER).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    public BinaryCopyWriter int2(int value) throws IOException {
        room(MEMBER).putInt(Short.BYTES).putShort((short) value);
        return this;
    }

    /** PostgreSQL's type {@code "char"}: one ASCII letter. */
    public BinaryCopyWriter letter(char value) throws IOException {
        room(MEMBER).putInt(Byte.BYTES).put((byte) value);
        return this;
    }

    public BinaryCopyWriter date(@Nullable LocalDate value) throws IOException {
        return value == null ? nothing() : int4(Math.toIntExact(value.toEpochDay() - DAYS_1970_TO_2000));
    }

    public BinaryCopyWriter uuid(UUID value) throws IOException {
        room(MEMBER)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    private BinaryCopyWriter nothing() throws IOException {
        room(Integer.BYTES).putInt(-1);
        return this;
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            send();
        }
        return buffer;
    }

    private void send() throws IOException {
        try {
            copy.writeToCopy(buffer.array(), 0, buffer.position());
            buffer.clear();
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        room(Short.BYTES).putShort((short) -1);
        send();
        try {
            copy.endCopy();
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }
}
