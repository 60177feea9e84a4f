package ma.hawafiz.payroll;

import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import ma.hawafiz.payroll.reading.Cnss;
import ma.hawafiz.payroll.reading.Employed;
import ma.hawafiz.payroll.reading.PayrollLine;
import ma.hawafiz.payroll.reading.PayrollTable;
import ma.hawafiz.platform.secrets.PersonalNumbers;
import ma.hawafiz.platform.storage.BinaryCopyWriter;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.storage.StagedRows;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one file on their way into the tables. While the file is read each goes by binary {@code COPY} into a table
 * of this transaction alone, its employment found already; {@link #finish} moves all of them, in the order of the tables,
 * in one statement for employments and one for months. A month that says something else than before replaces it, and the
 * database keeps what it said.
 */
public final class PayrollLoad implements PayrollTable.Sound, Closeable {
    private static final String RECEIVED = """
            create temporary table received (
                employment_id uuid, month int4, site text, rbi int8, ir int8, days int2, situation text
            ) on commit drop;
            create temporary table described (
                id uuid, cnss text, cin_encrypted bytea, cin_token bytea, last_name text, first_name text,
                nationality text, contract text, hired date, exited date, exit_reason text, dependants int2
            ) on commit drop""";

    private static final String MONTH_COLUMNS = "employment_id, month, site, rbi, ir, days, situation";
    private static final String EMPLOYMENT_COLUMNS =
            "id, cnss, cin_encrypted, cin_token, last_name, first_name, nationality, contract, hired, exited,"
                    + " exit_reason, dependants";
    private static final int EMPLOYMENT_COLUMN_COUNT = 12;

    private static final String EMPLOYMENTS = """
            insert into employment as present (id, company_id, cnss, cin_encrypted, cin_token, last_name, first_name,
                nationality, contract, hired, exited, exit_reason, dependants)
            select id, '%1$s'::uuid, cnss, cin_encrypted, cin_token, last_name, first_name, nationality, contract, hired,
                exited, exit_reason, dependants
            from described order by id
            on conflict (id) do update set
                cnss = excluded.cnss,
                cin_encrypted = coalesce(excluded.cin_encrypted, present.cin_encrypted),
                cin_token = coalesce(excluded.cin_token, present.cin_token),
                last_name = excluded.last_name, first_name = excluded.first_name, nationality = excluded.nationality,
                contract = excluded.contract, hired = excluded.hired, exited = excluded.exited,
                exit_reason = excluded.exit_reason, dependants = excluded.dependants
            where (present.cnss, present.last_name, present.first_name, present.nationality, present.contract,
                    present.hired, present.exited, present.exit_reason, present.dependants)
                is distinct from (excluded.cnss, excluded.last_name, excluded.first_name, excluded.nationality,
                    excluded.contract, excluded.hired, excluded.exited, excluded.exit_reason, excluded.dependants)
                or excluded.cin_token is not null""";

    private static final String MONTHS = """
            insert into payroll_month as present
                (employment_id, month, company_id, site, rbi, ir, days, situation, import_id)
            select employment_id, month, '%1$s'::uuid, site, rbi, ir, days, situation, '%2$s'::uuid
            from received order by employment_id, month
            on conflict (employment_id, month) do update set site = excluded.site, rbi = excluded.rbi, ir = excluded.ir,
                days = excluded.days, situation = excluded.situation, import_id = excluded.import_id
            where (present.site, present.rbi, present.ir, present.days, present.situation)
                is distinct from (excluded.site, excluded.rbi, excluded.ir, excluded.days, excluded.situation)""";

    private final UUID companyId;
    private final PersonalNumbers personalNumbers;
    private final KnownEmployments known;
    private final StagedRows rows;
    private final List<Employment> employments = new ArrayList<>();

    PayrollLoad(DataSource database, UUID companyId, PersonalNumbers personalNumbers) {
        this.companyId = companyId;
        this.personalNumbers = personalNumbers;
        this.known = KnownEmployments.of(database, companyId);
        this.rows = StagedRows.into(database, RECEIVED, "received", MONTH_COLUMNS);
    }

    /** An employment of the file, under the id it has or gets. */
    private record Employment(
            UUID id, Employed told, Optional<KnownEmployments.Known> before, byte @Nullable [] token) {}

    @Override
    public void line(PayrollLine line, Employed employed) throws IOException {
        if (employed.number() == employments.size()) {
            employments.add(employment(employed));
        }
        PayrollLine.Pay pay = line.pay();
        rows.row()
                .uuid(employments.get(employed.number()).id())
                .int4(pay.month().index())
                .text(pay.site())
                .int8(pay.rbi())
                .int8(pay.ir())
                .int2(pay.days())
                .text(pay.situation());
    }

    /** Every line is there: from here on the connection is free for other statements. */
    public void received() throws IOException {
        rows.end();
    }

    /** Nothing is wrong with any line: they become what the payroll says, as of the import given. */
    public void finish(UUID importId) {
        try {
            received();
            describe();
            rows.execute("analyze described, received");
            rows.execute(EMPLOYMENTS.formatted(companyId));
            rows.execute(MONTHS.formatted(companyId, importId));
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("the payroll was not loaded", failed);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private Employment employment(Employed told) {
        PayrollLine.Person person = told.person();
        byte[] token = person.cin() == null ? null : personalNumbers.token(person.cin());
        KnownEmployments.Known before = known.find(person.cnss(), token, person.hired());
        return new Employment(before == null ? Ids.next() : before.id(), told, Optional.ofNullable(before), token);
    }

    private void describe() throws SQLException, IOException {
        try (BinaryCopyWriter out = rows.another("described", EMPLOYMENT_COLUMNS)) {
            for (Employment each : employments) {
                write(each, out);
            }
        }
    }

    private void write(Employment employment, BinaryCopyWriter out) throws IOException {
        PayrollLine.Person person = employment.told().person();
        byte[] token = newToken(employment);
        out.row(EMPLOYMENT_COLUMN_COUNT)
                .uuid(employment.id())
                .text(cnss(employment))
                .bytes(token == null || person.cin() == null ? null : personalNumbers.encrypt(person.cin()))
                .bytes(token)
                .text(person.lastName())
                .text(person.firstName())
                .text(person.nationality())
                .text(person.contract())
                .date(hired(employment))
                .date(person.exited())
                .text(person.exitReason())
                .int2(person.dependants());
    }

    /** The number, once it is known, stays known. */
    private static String cnss(Employment employment) {
        String told = employment.told().person().cnss();
        return Cnss.isKnown(told)
                ? told
                : employment.before().map(KnownEmployments.Known::cnss).orElse(told);
    }

    private static @Nullable LocalDate hired(Employment employment) {
        LocalDate told = employment.told().person().hired();
        return told == null
                ? employment.before().map(KnownEmployments.Known::hired).orElse(null)
                : told;
    }

    /** The CIN is encrypted only where it is news. */
    private static byte @Nullable [] newToken(Employment employment) {
        byte[] token = employment.token();
        boolean same = token != null
                && employment
                        .before()
                        .map(KnownEmployments.Known::cinToken)
                        .filter(before -> Arrays.equals(HexFormat.of().parseHex(before), token))
                        .isPresent();
        return same ? null : token;
    }
}
