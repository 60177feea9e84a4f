package ma.hawafiz.identity;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

@Path("/api/probe")
public class ProbeApi {
    private final DataSource database;

    ProbeApi(DataSource database) {
        this.database = database;
    }

    @GET
    @Authenticated
    public String signedIn() throws SQLException {
        return ProbePage.actorOf(database);
    }

    @POST
    @Authenticated
    public String written(String body) {
        return body;
    }
}
