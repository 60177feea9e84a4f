package ma.hawafiz.payroll;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import ma.hawafiz.payroll.reading.annual.AnnualLine;
import ma.hawafiz.payroll.reading.annual.AnnualReturn;
import ma.hawafiz.platform.secrets.PersonalNumbers;
import ma.hawafiz.platform.storage.StagedRows;

/** Where états 9421 go: each a version of its year, whole, never changed. */
@ApplicationScoped
public class AnnualReturnStore {
    private static final String RECEIVED = """
            create temporary table annual_received (
                list text, position int4, cnss text, cin_encrypted bytea, cin_token bytea, last_name text, first_name text,
                rbi int8, ir int8, days int8, reductions int8
            ) on commit drop""";

    private static final String COLUMNS =
            "list, position, cnss, cin_encrypted, cin_token, last_name, first_name, rbi, ir, days, reductions";

    private static final String RETURN = """
            insert into annual_return (import_id, company_id, year, version, persons, permanent, rbi, ir)
            select '%1$s', '%2$s', %3$d, coalesce(max(version), 0) + 1, %4$d, %5$d, %6$d, %7$d
            from annual_return where company_id = '%2$s' and year = %3$d""";

    private static final String LINES = """
            insert into annual_line (import_id, company_id, %1$s)
            select '%2$s', '%3$s', %1$s from annual_received order by list, position""";

    private final DataSource database;
    private final PersonalNumbers personalNumbers;

    AnnualReturnStore(DataSource database, PersonalNumbers personalNumbers) {
        this.database = database;
        this.personalNumbers = personalNumbers;
    }

    /** Begins to load a file, in the present transaction and for its company alone. */
    public Load load(UUID companyId) {
        return new Load(StagedRows.into(database, RECEIVED, "annual_received", COLUMNS), companyId);
    }

    /** The persons of one file on their way into the tables: by binary {@code COPY} into one of this transaction alone. */
    public final class Load implements Closeable {
        private final StagedRows rows;
        private final UUID companyId;

        private Load(StagedRows rows, UUID companyId) {
            this.rows = rows;
            this.companyId = companyId;
        }

        public void line(AnnualLine line) {
            try {
                rows.row()
                        .text(line.list().name())
                        .int4(line.position())
                        .text(line.cnss())
                        .bytes(line.cin() == null ? null : personalNumbers.encrypt(line.cin()))
                        .bytes(line.cin() == null ? null : personalNumbers.token(line.cin()))
                        .text(line.lastName())
                        .text(line.firstName())
                        .int8(line.rbi())
                        .int8(line.ir())
                        .int8(line.days() == null ? null : line.days().longValue())
                        .int8(
                                line.reductions() == null
                                        ? null
                                        : line.reductions().longValue());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        /** Everybody is there and nothing is wrong: they become the next version of their year, under the import given. */
        public void finish(UUID importId, AnnualReturn declared) {
            try {
                rows.execute(RETURN.formatted(
                        importId,
                        companyId,
                        declared.year(),
                        declared.persons(),
                        declared.permanent(),
                        declared.rbi(),
                        declared.ir()));
                rows.execute(LINES.formatted(COLUMNS, importId, companyId));
            } catch (SQLException failed) {
                throw new IllegalStateException("the annual return cannot be written", failed);
            }
        }

        /** No line follows: until then the connection is taken by {@code COPY}, and nothing else may be asked of it. */
        public void received() throws IOException {
            rows.end();
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
