package ma.hawafiz.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.MonthSituation;
import ma.hawafiz.law.situation.PayrollMonth;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.law.situation.Turnover;
import ma.hawafiz.platform.storage.BinaryCopyWriter;
import org.jspecify.annotations.Nullable;

/**
 * Puts a made-up firm into the portal's tables, as the owner of the schema and by COPY. Its numbers follow from where it
 * stands in the sector, so that the same seed makes the same database. A month is paid like the others.
 */
public final class SectorTables {
    private static final String NO_CNSS = "000000000";

    private final Connection owner;
    /** Whether an earlier employment has a month of pay of its own, and so a claim. */
    private final boolean earlierArePaid;

    private final int origin;

    /** @param origin the number of the first firm: firms of different origins do not meet */
    public SectorTables(Connection owner, int origin, boolean earlierArePaid) {
        this.owner = owner;
        this.origin = origin;
        this.earlierArePaid = earlierArePaid;
    }

    private record Employment(
            UUID id,
            Employee of,
            byte @Nullable [] token,
            @Nullable LocalDate hired,
            @Nullable LocalDate exited,
            List<PayrollMonth> months) {}

    public UUID enter(Sector.Firm firm, int position) throws SQLException, IOException {
        int number = origin + position;
        UUID company = id(1, number, 0);
        UUID payrollImport = id(2, number, 0);
        declare(firm, company, number, payrollImport);
        List<Employment> employments = employments(firm.employees(), number);
        copyEmployments(company, employments);
        copyMonths(company, payrollImport, employments);
        return company;
    }

    static String ice(int number) {
        return String.format(Locale.ROOT, "9%014d", number);
    }

    /** Nearly everybody's own, or else the portal would take them all for one person. */
    private static String name(UUID employment) {
        long left = (employment.hashCode() & 0x7FFF_FFFFL) * 387_420_489L % 308_915_776;
        StringBuilder name = new StringBuilder("AL ");
        for (int i = 0; i < 6; i++) {
            name.append((char) ('A' + left % 26));
            left /= 26;
        }
        return name.toString();
    }

    /** In the order of numbers, and of the version public ids have. */
    private static UUID id(int kind, int firm, int place) {
        return new UUID((long) firm << 16 | 0x7000L | kind, 0x8000_0000_0000_0000L | place);
    }

    private void declare(Sector.Firm firm, UUID company, int number, UUID payrollImport) throws SQLException {
        change(
                "insert into company values (?, ?, ?, '40183726', ?, null, now())",
                company,
                ice(number),
                "Secteur " + number,
                String.format(Locale.ROOT, "%07d", number));
        change(
                "insert into declaration values (?, '{CRM}', '{CRM_INBOUND}', ?, ?, ?, false, 0)",
                company,
                firm.company().operationStart(),
                firm.company().taxCertificate(),
                firm.company().cnssCertificate());
        for (Turnover year : firm.company().turnover()) {
            change(
                    "insert into turnover values (?, ?, ?, ?)",
                    company,
                    year.year(),
                    Objects.requireNonNull(year.total()).centimes(),
                    Objects.requireNonNull(year.export()).centimes());
        }
        for (Site site : firm.sites()) {
            change("insert into site values (?, ?, ?, ?)", company, site.id(), site.region(), site.p2i());
        }
        change(
                "insert into payroll_import values (?, ?, 'paie.csv', repeat('0', 64), 1, 1, 1, 0, 0, ?, 'Secteur', now(), 'PAYROLL_CSV')",
                payrollImport,
                company,
                company);
    }

    private List<Employment> employments(List<Employee> employees, int firm) {
        List<Employment> employments = new ArrayList<>();
        int place = 0;
        for (Employee employee : employees) {
            byte[] token = employee.cnss() == null
                    ? ByteBuffer.allocate(8).putInt(firm).putInt(place).array()
                    : null;
            LocalDate earlier = employee.previousEmploymentEnd();
            List<PayrollMonth> months = employee.payroll().rows();
            if (earlier != null) {
                employments.add(new Employment(
                        id(3, firm, place++),
                        employee,
                        token,
                        earlier.minusYears(1),
                        earlier,
                        earlierArePaid && !months.isEmpty()
                                ? List.of(months.getFirst().workedIn(ma.hawafiz.law.money.Month.of(earlier)))
                                : List.of()));
            }
            employments.add(new Employment(
                    id(3, firm, place++), employee, token, employee.hired(), notBeforeHire(employee), months));
        }
        return employments;
    }

    /** The sector does not look at the day; the database does. */
    static @Nullable LocalDate notBeforeHire(Employee employee) {
        LocalDate hired = employee.hired();
        LocalDate exited = employee.exited();
        return exited != null && hired != null && exited.isBefore(hired) ? hired : exited;
    }

    private void copyEmployments(UUID company, List<Employment> employments) throws SQLException, IOException {
        try (BinaryCopyWriter out = new BinaryCopyWriter(
                owner,
                "employment",
                "id, company_id, cnss, cin_token, last_name, first_name, nationality, contract, hired, exited,"
                        + " exit_reason, dependants")) {
            for (Employment employment : employments) {
                Employee of = employment.of;
                String reason = of.exitReason() == null ? null : of.exitReason().name();
                out.row(12)
                        .uuid(employment.id)
                        .uuid(company)
                        .text(of.cnss() == null ? NO_CNSS : of.cnss())
                        .bytes(employment.token)
                        .text(name(employment.id))
                        .text("SARA")
                        .text(of.nationality())
                        .text(of.contract())
                        .date(employment.hired)
                        .date(employment.exited)
                        .text(employment.exited == null ? null : reason)
                        .int2(Objects.requireNonNullElse(of.dependants(), 0));
            }
        }
    }

    private void copyMonths(UUID company, UUID payrollImport, List<Employment> employments)
            throws SQLException, IOException {
        try (BinaryCopyWriter out = new BinaryCopyWriter(
                owner,
                "payroll_month",
                "employment_id, month, company_id, site, rbi, ir, days, situation, import_id")) {
            for (Employment employment : employments) {
                for (PayrollMonth row : employment.months) {
                    MonthSituation situation = row.situation();
                    out.row(9)
                            .uuid(employment.id)
                            .int4(row.month().index())
                            .uuid(company)
                            .text(row.site())
                            .int8(row.rbi().centimes())
                            .int8(row.ir() == null ? null : (Long) row.ir().centimes())
                            .int2(row.days())
                            .text(situation == null ? null : situation.name())
                            .uuid(payrollImport);
                }
            }
        }
    }

    private void change(String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement sql = owner.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                sql.setObject(i + 1, values[i]);
            }
            sql.executeUpdate();
        }
    }
}
