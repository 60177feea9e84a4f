package ma.hawafiz.payroll;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import ma.hawafiz.payroll.reading.ebds.EbdsDeclaration;
import ma.hawafiz.payroll.reading.ebds.EbdsLine;
import ma.hawafiz.platform.secrets.PersonalNumbers;
import ma.hawafiz.platform.storage.StagedRows;

/** Where e-BDS declarations go: each a version of its month, whole, never changed. */
@ApplicationScoped
public class EbdsStore {
    private static final String RECEIVED = """
            create temporary table ebds_received (
                line int4, insured text, cin_encrypted bytea, cin_token bytea, name text, days int2, pay int8,
                capped_pay int8, situation text, entrant int2
            ) on commit drop""";

    private static final String COLUMNS =
            "line, insured, cin_encrypted, cin_token, name, days, pay, capped_pay, situation, entrant";

    private static final String DECLARATION = """
            insert into ebds_declaration
                (import_id, company_id, month, series, version, known, entrants, days, pay, capped_pay)
            select '%1$s', '%2$s', %3$d, '%4$s', coalesce(max(version), 0) + 1, %5$d, %6$d, %7$d, %8$d, %9$d
            from ebds_declaration where company_id = '%2$s' and month = %3$d and series = '%4$s'""";

    private static final String LINES = """
            insert into ebds_line (import_id, company_id, line, insured, cin_encrypted, cin_token, name, days, pay,
                capped_pay, situation, entrant)
            select '%s', '%s', line, insured, cin_encrypted, cin_token, name, days, pay, capped_pay, situation, entrant = 1
            from ebds_received order by line""";

    private final DataSource database;
    private final PersonalNumbers personalNumbers;

    EbdsStore(DataSource database, PersonalNumbers personalNumbers) {
        this.database = database;
        this.personalNumbers = personalNumbers;
    }

    /** Begins to load a file, in the present transaction and for its company alone. */
    public Load load(UUID companyId) {
        return new Load(StagedRows.into(database, RECEIVED, "ebds_received", COLUMNS), companyId);
    }

    /** The lines of one file on their way into the tables: by binary {@code COPY} into one of this transaction alone. */
    public final class Load implements Closeable {
        private final StagedRows rows;
        private final UUID companyId;

        private Load(StagedRows rows, UUID companyId) {
            this.rows = rows;
            this.companyId = companyId;
        }

        public void line(EbdsLine line) {
            try {
                rows.row()
                        .int4(Math.toIntExact(line.number()))
                        .text(line.insured())
                        .bytes(line.cin() == null ? null : personalNumbers.encrypt(line.cin()))
                        .bytes(line.cin() == null ? null : personalNumbers.token(line.cin()))
                        .text(line.name())
                        .int2(line.days())
                        .int8(line.pay())
                        .int8(line.cappedPay())
                        .text(line.situation())
                        .int2(line.entrant() ? 1 : 0);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        /** Every line is there and nothing is wrong: they become the next version of their month, under the import given. */
        public void finish(UUID importId, EbdsDeclaration declared) {
            try {
                rows.execute(DECLARATION.formatted(
                        importId,
                        companyId,
                        declared.month().index(),
                        declared.series(),
                        declared.known(),
                        declared.entrants(),
                        declared.days(),
                        declared.pay(),
                        declared.cappedPay()));
                rows.execute(LINES.formatted(importId, companyId));
            } catch (SQLException failed) {
                throw new IllegalStateException("the declaration cannot be written", failed);
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
