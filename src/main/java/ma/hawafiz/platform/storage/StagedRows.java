package ma.hawafiz.platform.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into tables under row security, which PostgreSQL does not let {@code COPY} write: by binary {@code COPY}
 * into a temporary table of the present transaction, from where statements move them, or nothing does.
 */
public final class StagedRows implements Closeable {
    private final Connection connection;
    private final int columns;
    private @Nullable BinaryCopyWriter open;

    private StagedRows(Connection connection, String create, String table, String columns)
            throws SQLException, IOException {
        this.connection = connection;
        this.columns = columns.split(",").length;
        execute(create);
        this.open = new BinaryCopyWriter(connection, table, columns);
    }

    /**
     * On a connection of the present transaction, which belongs to {@code COPY} until {@link #end}: nothing else may be asked
     * of it before.
     *
     * @param create makes the temporary tables, gone with the transaction
     * @param table the one of them that is copied into
     */
    public static StagedRows into(DataSource database, String create, String table, String columns) {
        try {
            return new StagedRows(database.getConnection(), create, table, columns);
        } catch (SQLException failed) {
            throw new IllegalStateException("no rows can be staged in " + table, failed);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public BinaryCopyWriter row() throws IOException {
        if (open == null) {
            throw new IllegalStateException("the rows have ended");
        }
        return open.row(columns);
    }

    /** No row follows. */
    public void end() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    public void execute(String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** Another table of the transaction, once the rows have ended. */
    public BinaryCopyWriter another(String table, String others) throws SQLException, IOException {
        return new BinaryCopyWriter(connection, table, others);
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            end();
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
