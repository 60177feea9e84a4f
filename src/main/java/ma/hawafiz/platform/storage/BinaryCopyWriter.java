package ma.hawafiz.platform.storage;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Rows into PostgreSQL by binary {@code COPY … FROM STDIN}: call {@link #row} and then one method per column, in order.
 * Nothing is in the table before {@link #close}. The format is chapter "COPY" of PostgreSQL's manual.
 */
public final class BinaryCopyWriter implements Closeable {
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final long DAYS_1970_TO_2000 = LocalDate.of(2000, 1, 1).toEpochDay();

    private final DataOutputStream out;

    public BinaryCopyWriter(Connection connection, String table, String columns) throws SQLException, IOException {
        String sql = "copy " + table + " (" + columns + ") from stdin (format binary)";
        out = new DataOutputStream(
                new BufferedOutputStream(new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql), 1 << 16));
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    public BinaryCopyWriter row(int columns) throws IOException {
        out.writeShort(columns);
        return this;
    }

    public BinaryCopyWriter text(@Nullable String value) throws IOException {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    public BinaryCopyWriter bytes(byte @Nullable [] value) throws IOException {
        if (value == null) {
            return nothing();
        }
        out.writeInt(value.length);
        out.write(value);
        return this;
    }

    public BinaryCopyWriter int8(@Nullable Long value) throws IOException {
        if (value == null) {
            return nothing();
        }
        out.writeInt(Long.BYTES);
        out.writeLong(value);
        return this;
    }

    public BinaryCopyWriter int4(int value) throws IOException {
        out.writeInt(Integer.BYTES);
        out.writeInt(value);
        return this;
    }

    public BinaryCopyWriter int2(int value) throws IOException {
        out.writeInt(Short.BYTES);
        out.writeShort(value);
        return this;
    }

    public BinaryCopyWriter date(@Nullable LocalDate value) throws IOException {
        return value == null ? nothing() : int4(Math.toIntExact(value.toEpochDay() - DAYS_1970_TO_2000));
    }

    public BinaryCopyWriter uuid(UUID value) throws IOException {
        out.writeInt(2 * Long.BYTES);
        out.writeLong(value.getMostSignificantBits());
        out.writeLong(value.getLeastSignificantBits());
        return this;
    }

    private BinaryCopyWriter nothing() throws IOException {
        out.writeInt(-1);
        return this;
    }

    @Override
    public void close() throws IOException {
        out.writeShort(-1);
        out.close();
    }
}
