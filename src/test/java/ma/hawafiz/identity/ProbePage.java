package ma.hawafiz.identity;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Pages of the tests: who PostgreSQL is told is acting. */
@Path("/probe")
@Produces(MediaType.TEXT_PLAIN)
public class ProbePage {
    private final DataSource database;

    ProbePage(DataSource database) {
        this.database = database;
    }

    @GET
    @Authenticated
    public String signedIn() throws SQLException {
        return actorOf(database);
    }

    @POST
    @Authenticated
    public String changed(@FormParam("what") String what) {
        return what;
    }

    @GET
    @Path("open")
    @PermitAll
    public String open() throws SQLException {
        return actorOf(database);
    }

    @GET
    @Path("forgotten")
    public String saysNothing() {
        return "never";
    }

    static String actorOf(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select current_setting('hawafiz.side') || ' ' || current_setting('hawafiz.actor')")) {
            row.next();
            return row.getString(1).strip();
        }
    }
}
