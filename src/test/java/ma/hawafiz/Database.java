package ma.hawafiz;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.identity.Side;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** PostgreSQL without the portal before it: in the portal's own role, or as the owner of the schema, whom nothing holds. */
public final class Database implements AutoCloseable {
    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** In the role that serves requests, with nothing told of who acts. */
    public static Database asPortal() throws SQLException {
        return new Database(connect("quarkus.datasource.username", "quarkus.datasource.password"));
    }

    /** The same, told who acts the way the portal tells it. */
    public static Database as(Side side, UUID person) throws SQLException {
        Database database = asPortal();
        database.tell(side, person);
        return database;
    }

    public static Database asOwner() throws SQLException {
        return new Database(connect("quarkus.flyway.username", "quarkus.flyway.password"));
    }

    private static Connection connect(String user, String password) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue(user, String.class),
                config.getValue(password, String.class));
    }

    public void tell(Side side, UUID person) throws SQLException {
        one("select set_config('hawafiz.side', ?, false)", side.code());
        one("select set_config('hawafiz.actor', ?, false)", person.toString());
    }

    public Connection connection() {
        return connection;
    }

    /** Several statements at once, without parameters. */
    public void run(String script) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(script);
        }
    }

    /** @return how many rows were touched */
    public int change(String statement, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement sql = prepared(statement, parameters)) {
            return sql.executeUpdate();
        }
    }

    public long count(String query, @Nullable Object... parameters) throws SQLException {
        return Long.parseLong(one(query, parameters));
    }

    public String one(String query, @Nullable Object... parameters) throws SQLException {
        return all(query, parameters).getFirst();
    }

    /** The first column of every row. */
    public List<String> all(String query, @Nullable Object... parameters) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement sql = prepared(query, parameters);
                ResultSet rows = sql.executeQuery()) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
        }
        return values;
    }

    /**
     * What PostgreSQL refuses the statement for: the name of a constraint, or {@code 42501} for want of a right (row
     * security says the same); {@code done} if it does not. Nothing of it stays.
     */
    public String refusal(String statement, @Nullable Object... parameters) throws SQLException {
        connection.setAutoCommit(false);
        try {
            change(statement, parameters);
            return "done";
        } catch (PSQLException refused) {
            var message = refused.getServerErrorMessage();
            return message != null && message.getConstraint() != null
                    ? message.getConstraint()
                    : String.valueOf(refused.getSQLState());
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Puts in a copy of the rows a condition finds, some of their members said otherwise: see {@link #refusal}. */
    public String refusalOfCopy(String table, String condition, Map<String, Object> otherwise) throws SQLException {
        String changes = otherwise.entrySet().stream()
                .map(member -> "'%s', '%s'".formatted(member.getKey(), member.getValue()))
                .collect(Collectors.joining(", "));
        return refusal(
                "insert into %1$s select (jsonb_populate_record(null::%1$s, to_jsonb(t) || jsonb_build_object(%2$s))).* from %1$s t where %3$s"
                        .formatted(table, changes, condition));
    }

    private PreparedStatement prepared(String statement, @Nullable Object... parameters) throws SQLException {
        PreparedStatement sql = connection.prepareStatement(statement);
        for (int i = 0; i < parameters.length; i++) {
            sql.setObject(i + 1, parameters[i]);
        }
        return sql;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
