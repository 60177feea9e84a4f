package ma.hawafiz.payroll.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import ma.hawafiz.payroll.reading.Fault;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What is wrong with uploads. */
@ApplicationScoped
class UploadFaults {
    private static final String APPEND = """
            insert into payroll_upload_fault (upload_id, number, company_id, line, place, value, code, figures)
            select ?, number, ?, line, place, value, code, figures::jsonb
            from unnest(?, ?, ?, ?, ?, ?) as new (number, line, place, value, code, figures)""";

    private static final String LIST =
            "select number, line, place, value, code, cast(figures as text) from payroll_upload_fault"
                    + " where upload_id = :upload and number > :after order by number limit :fetch";

    private static final String ALL = "select number, line, place, value, code, figures::text from payroll_upload_fault"
            + " where upload_id = ? order by number";

    private final Session session;

    UploadFaults(Session session) {
        this.session = session;
    }

    /** @param number counted from 1, in the order of the file */
    record Numbered(long number, Fault fault) {}

    /** @param before how many there were */
    void append(UUID uploadId, UUID companyId, long before, List<Fault> faults) {
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
                insert.setObject(1, uploadId);
                insert.setObject(2, companyId);
                Long[] numbers = new Long[faults.size()];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = before + i + 1;
                }
                insert.setArray(3, connection.createArrayOf("int8", numbers));
                insert.setArray(
                        4,
                        connection.createArrayOf(
                                "int8", faults.stream().map(Fault::line).toArray()));
                insert.setArray(
                        5, texts(connection, faults.stream().map(Fault::column).toArray()));
                insert.setArray(
                        6, texts(connection, faults.stream().map(Fault::value).toArray()));
                insert.setArray(
                        7, texts(connection, faults.stream().map(Fault::code).toArray()));
                insert.setArray(
                        8,
                        texts(
                                connection,
                                faults.stream()
                                        .map(each -> FaultFigures.write(each.figures()))
                                        .toArray()));
                insert.executeUpdate();
            }
        });
    }

    List<Numbered> list(UUID uploadId, long after, int fetch) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("upload", uploadId)
                .setParameter("after", after)
                .setParameter("fetch", fetch)
                .getResultStream()
                .map(row -> new Numbered(
                        ((Number) row[0]).longValue(),
                        new Fault(
                                ((Number) row[1]).longValue(),
                                (String) row[2],
                                (String) row[3],
                                (String) row[4],
                                FaultFigures.read((String) row[5]))))
                .toList();
    }

    /** All of them, in the order of the file, without holding them. */
    void each(UUID uploadId, Consumer<Fault> wanted) {
        session.doWork(connection -> {
            try (PreparedStatement all = connection.prepareStatement(ALL)) {
                all.setObject(1, uploadId);
                all.setFetchSize(1_000);
                try (ResultSet rows = all.executeQuery()) {
                    while (rows.next()) {
                        wanted.accept(new Fault(
                                rows.getLong(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5),
                                FaultFigures.read(rows.getString(6))));
                    }
                }
            }
        });
    }

    void remove(UUID uploadId) {
        session.createNativeMutationQuery("delete from payroll_upload_fault where upload_id = :upload")
                .setParameter("upload", uploadId)
                .executeUpdate();
    }

    private static Array texts(Connection connection, @Nullable Object[] texts) throws SQLException {
        return connection.createArrayOf("text", texts);
    }
}
