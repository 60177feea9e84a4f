package ma.hawafiz.payroll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import ma.hawafiz.payroll.reading.Cnss;
import org.jspecify.annotations.Nullable;

/** The employments a company has already, read once, to be found again by what a file says of them. */
final class KnownEmployments {
    private static final String ALL =
            "select id, cnss, encode(cin_token, 'hex'), hired from employment where company_id = ? order by id";

    private final Map<Key, Known> found = new HashMap<>();
    private final Set<UUID> taken = new HashSet<>();

    /** @param cinToken in hexadecimal; null where the CIN is not known */
    record Known(
            UUID id,
            String cnss,
            @Nullable String cinToken,
            @Nullable LocalDate hired) {}

    /** A person, by CNSS number or by token, and the day of hiring. */
    private record Key(String person, @Nullable LocalDate hired) {}

    static KnownEmployments of(DataSource database, UUID companyId) {
        KnownEmployments known = new KnownEmployments();
        try (Connection connection = database.getConnection();
                PreparedStatement all = connection.prepareStatement(ALL)) {
            all.setObject(1, companyId);
            all.setFetchSize(10_000);
            try (ResultSet rows = all.executeQuery()) {
                while (rows.next()) {
                    known.add(new Known(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getObject(4, LocalDate.class)));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the employments cannot be read", failed);
        }
        return known;
    }

    /**
     * The employment a file speaks of: by CNSS number or, where either side does not know it yet, by CIN; with the same
     * day of hiring, or one whose day of hiring was not known until now. Null where the file tells of a new one.
     */
    @Nullable
    Known find(String cnss, byte @Nullable [] cinToken, @Nullable LocalDate hired) {
        String token = cinToken == null ? null : HexFormat.of().formatHex(cinToken);
        Known known = hiredOn(hired, cnss, token);
        return known == null && hired != null ? hiredOn(null, cnss, token) : known;
    }

    private @Nullable Known hiredOn(@Nullable LocalDate hired, String cnss, @Nullable String token) {
        Known byNumber = Cnss.isKnown(cnss) ? free(new Key(cnss, hired)) : null;
        if (byNumber != null || token == null) {
            return take(byNumber);
        }
        Known byCin = free(new Key(token, hired));
        boolean another = byCin != null && Cnss.isKnown(cnss) && Cnss.isKnown(byCin.cnss());
        return another ? null : take(byCin);
    }

    private @Nullable Known free(Key key) {
        Known known = found.get(key);
        return known == null || taken.contains(known.id()) ? null : known;
    }

    private @Nullable Known take(@Nullable Known known) {
        if (known != null) {
            taken.add(known.id());
        }
        return known;
    }

    private void add(Known known) {
        if (Cnss.isKnown(known.cnss())) {
            found.putIfAbsent(new Key(known.cnss(), known.hired()), known);
        }
        if (known.cinToken() != null) {
            found.putIfAbsent(new Key(known.cinToken(), known.hired()), known);
        }
    }
}
