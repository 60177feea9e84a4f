package ma.hawafiz.crosscheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.crosscheck.IdentityTokens.Token;
import ma.hawafiz.platform.secrets.PersonalNumbers;
import ma.hawafiz.platform.storage.BinaryCopyWriter;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Makes the tokens of a company's employees anew, once its payroll has said something. */
@ApplicationScoped
class RegisterIdentities {
    private static final String NOT_KNOWN = "000000000";
    private static final int FETCH = 5_000;

    private static final String MADE = """
            create temporary table made (employment_id uuid, kind text, token bytea) on commit drop""";
    private static final String OBSOLETE = """
            delete from identity_token t where company_id = '%s'::uuid
                and not exists (select from made m where m.employment_id = t.employment_id and m.token = t.token)""";
    private static final String NEW = """
            insert into identity_token (employment_id, company_id, kind, token)
            select employment_id, '%s'::uuid, kind, token from made on conflict do nothing""";

    private final EntityManager entities;
    private final PersonalNumbers personalNumbers;
    private final IdentityTokens tokens;

    RegisterIdentities(EntityManager entities, PersonalNumbers personalNumbers) {
        this.entities = entities;
        this.personalNumbers = personalNumbers;
        this.tokens = new IdentityTokens(personalNumbers::token);
    }

    @Transactional
    void register(UUID companyId) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(MADE);
                make(connection, statement, companyId);
                statement.execute(OBSOLETE.formatted(companyId));
                statement.execute(NEW.formatted(companyId));
            }
        });
    }

    /** The companies somebody of whom has no tokens yet: a stop of the portal came between. */
    @Transactional
    List<UUID> unfinished() {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select distinct company_id from employment e where not exists (select from identity_token t where t.employment_id = e.id)",
                        UUID.class)
                .getResultList();
    }

    private record Made(UUID employment, List<Token> tokens) {}

    private void make(Connection connection, Statement statement, UUID companyId) throws SQLException {
        List<Made> made = new ArrayList<>();
        statement.setFetchSize(FETCH);
        try (ResultSet rows = statement.executeQuery(
                "select id, cnss, cin_encrypted, last_name, first_name from employment where company_id = '%s'::uuid"
                        .formatted(companyId))) {
            while (rows.next()) {
                made.add(new Made(
                        rows.getObject(1, UUID.class),
                        tokens.of(
                                known(rows.getString(2)),
                                cin(rows.getBytes(3)),
                                rows.getString(4),
                                rows.getString(5))));
            }
        }
        try (BinaryCopyWriter out = new BinaryCopyWriter(connection, "made", "employment_id, kind, token")) {
            for (Made each : made) {
                for (Token token : each.tokens()) {
                    out.row(3)
                            .uuid(each.employment())
                            .text(token.kind().name())
                            .bytes(HexFormat.of().parseHex(token.value()));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static @Nullable String known(String cnss) {
        return cnss.equals(NOT_KNOWN) ? null : cnss;
    }

    private @Nullable String cin(byte @Nullable [] encrypted) {
        return encrypted == null ? null : personalNumbers.decrypt(encrypted);
    }
}
