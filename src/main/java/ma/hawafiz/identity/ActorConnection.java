package ma.hawafiz.identity;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Tells PostgreSQL who acts, each time a connection leaves the pool: row-level security and the journals read it. A
 * connection never keeps the actor of the request before.
 */
@Singleton
class ActorConnection implements AgroalPoolInterceptor {
    private static final String TELL =
            "select set_config('hawafiz.actor', ?, false), set_config('hawafiz.side', ?, false)";

    private final CurrentActor current;

    ActorConnection(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        Optional<Actor> actor = current.find();
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setString(1, actor.map(one -> one.id().toString()).orElse(""));
            tell.setString(2, actor.map(Actor::side).orElse(Side.NONE).code());
            tell.execute();
        } catch (SQLException unknown) {
            throw new IllegalStateException("PostgreSQL was not told who acts", unknown);
        }
    }
}
