package ma.hawafiz.payroll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.platform.secrets.PersonalNumbers;
import ma.hawafiz.platform.storage.BinaryCopyWriter;
import ma.hawafiz.platform.storage.Ids;
import org.hibernate.Session;

/**
 * Puts the lines of a file into the tables: by binary {@code COPY} into a table of this transaction alone, then into
 * employments and months, each in one statement. A month that says something else than before replaces it, and the
 * database keeps what it said.
 */
@ApplicationScoped
class PayrollStore {
    private static final String COLUMNS =
            "new_id, cnss, cin_encrypted, cin_token, last_name, first_name, nationality, contract, hired, exited,"
                    + " exit_reason, dependants, month, site, rbi, ir, days, situation";
    private static final int COLUMN_COUNT = 18;

    private static final String RECEIVED = """
            create temporary table received (
                new_id uuid, cnss text, cin_encrypted bytea, cin_token bytea,
                person text generated always as
                    (case when cnss = '000000000' then encode(cin_token, 'hex') else cnss end) stored,
                last_name text, first_name text, nationality text, contract text, hired date, exited date,
                exit_reason text, dependants int2, month int4, site text, rbi int8, ir int8, days int2, situation text
            ) on commit drop""";

    private static final String EMPLOYMENTS = """
            insert into employment (id, company_id, cnss, cin_encrypted, cin_token, last_name, first_name, nationality,
                contract, hired, exited, exit_reason, dependants)
            select distinct on (person, hired) new_id, '%1$s'::uuid, cnss, cin_encrypted, cin_token, last_name, first_name,
                nationality, contract, hired, exited, exit_reason, dependants
            from received order by person, hired, month desc
            on conflict on constraint employment_once do update set
                cin_encrypted = coalesce(excluded.cin_encrypted, employment.cin_encrypted),
                cin_token = coalesce(excluded.cin_token, employment.cin_token),
                last_name = excluded.last_name, first_name = excluded.first_name, nationality = excluded.nationality,
                contract = excluded.contract, exited = excluded.exited, exit_reason = excluded.exit_reason,
                dependants = excluded.dependants""";

    private static final String MONTHS = """
            insert into payroll_month as present
                (employment_id, month, company_id, site, rbi, ir, days, situation, import_id)
            select e.id, r.month, '%1$s'::uuid, r.site, r.rbi, r.ir, r.days, r.situation, '%2$s'::uuid
            from received r
            join employment e on e.company_id = '%1$s'::uuid and e.person = r.person
                and e.hired is not distinct from r.hired
            on conflict (employment_id, month) do update set site = excluded.site, rbi = excluded.rbi, ir = excluded.ir,
                days = excluded.days, situation = excluded.situation, import_id = excluded.import_id
            where (present.site, present.rbi, present.ir, present.days, present.situation)
                is distinct from (excluded.site, excluded.rbi, excluded.ir, excluded.days, excluded.situation)""";

    private final EntityManager entities;
    private final PersonalNumbers personalNumbers;

    PayrollStore(EntityManager entities, PersonalNumbers personalNumbers) {
        this.entities = entities;
        this.personalNumbers = personalNumbers;
    }

    void keep(UUID importId, UUID companyId, List<PayrollLine> lines) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(RECEIVED);
                copy(connection, lines);
                statement.execute(EMPLOYMENTS.formatted(companyId));
                statement.execute(MONTHS.formatted(companyId, importId));
            }
        });
    }

    private void copy(Connection connection, List<PayrollLine> lines) throws SQLException {
        try (BinaryCopyWriter out = new BinaryCopyWriter(connection, "received", COLUMNS)) {
            for (PayrollLine line : lines) {
                write(line, out);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(PayrollLine line, BinaryCopyWriter out) throws IOException {
        PayrollLine.Person person = line.person();
        PayrollLine.Pay pay = line.pay();
        out.row(COLUMN_COUNT)
                .uuid(Ids.next())
                .text(person.cnss())
                .bytes(person.cin() == null ? null : personalNumbers.encrypt(person.cin()))
                .bytes(person.cin() == null ? null : personalNumbers.token(person.cin()))
                .text(person.lastName())
                .text(person.firstName())
                .text(person.nationality())
                .text(person.contract())
                .date(person.hired())
                .date(person.exited())
                .text(person.exitReason())
                .int2(person.dependants())
                .int4(pay.month().index())
                .text(pay.site())
                .int8(pay.rbi())
                .int8(pay.ir())
                .int2(pay.days())
                .text(pay.situation());
    }
}
