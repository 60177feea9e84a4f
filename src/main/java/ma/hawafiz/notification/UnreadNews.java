package ma.hawafiz.notification;

import io.quarkus.logging.Log;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;

/**
 * How much the reader of a page has not read yet, for the head of every page: one look into an index that holds the unread only.
 * A page never fails for it: where it cannot be known, such as on an error page while the database is away, nothing is shown.
 */
@RequestScoped
@Named("news")
public class UnreadNews {
    /** More than that is many. */
    public static final int MOST = 99;

    private static final String COUNT =
            "select count(*) from (select from notification where recipient = ? and read_at is null limit ?) unread";

    @Inject
    DataSource database;

    @Inject
    CurrentActor currentActor;

    /** Not above {@link #MOST} and one. */
    public int getUnread() {
        Optional<Actor> reader = currentActor.find();
        if (reader.isEmpty() || !BlockingOperationControl.isBlockingAllowed()) {
            return 0;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setObject(1, reader.get().id());
            count.setInt(2, MOST + 1);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException | RuntimeException unknown) {
            Log.warn("a page is shown without the count of news", unknown);
            return 0;
        }
    }
}
