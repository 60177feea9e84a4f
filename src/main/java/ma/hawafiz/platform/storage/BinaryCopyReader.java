package ma.hawafiz.platform.storage;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * Rows out of PostgreSQL by binary {@code COPY (query) TO STDOUT}: call {@link #next} and then one method per column, in
 * order and of the column's own type. Row security holds as for any query.
 */
public final class BinaryCopyReader implements Closeable {
    private static final int SIGNATURE_AND_FLAGS = 15;
    private static final long DAYS_1970_TO_2000 = LocalDate.of(2000, 1, 1).toEpochDay();

    private final DataInputStream in;

    public BinaryCopyReader(Connection connection, String query) throws SQLException, IOException {
        String sql = "copy (" + query + ") to stdout (format binary)";
        in = new DataInputStream(
                new BufferedInputStream(new PGCopyInputStream(connection.unwrap(PGConnection.class), sql), 1 << 16));
        in.skipNBytes(SIGNATURE_AND_FLAGS);
        in.skipNBytes(in.readInt());
    }

    public boolean next() throws IOException {
        return in.readShort() >= 0;
    }

    public @Nullable String text() throws IOException {
        int length = in.readInt();
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    public @Nullable Long int8() throws IOException {
        return in.readInt() < 0 ? null : in.readLong();
    }

    public int int4() throws IOException {
        in.readInt();
        return in.readInt();
    }

    public int int2() throws IOException {
        in.readInt();
        return in.readShort();
    }

    public @Nullable LocalDate date() throws IOException {
        return in.readInt() < 0 ? null : LocalDate.ofEpochDay(in.readInt() + DAYS_1970_TO_2000);
    }

    public UUID uuid() throws IOException {
        in.readInt();
        return new UUID(in.readLong(), in.readLong());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
