package ma.hawafiz.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.ExitReason;
import ma.hawafiz.law.situation.Payroll;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.platform.storage.BinaryCopyReader;
import ma.hawafiz.platform.storage.BinaryCopyWriter;
import org.jspecify.annotations.Nullable;

/**
 * The bare program the campaign is measured against, from database to database: reads the same columns by binary COPY, adds
 * up in the {@link BareLoop} while they come, and writes rows of the same form by binary COPY over a second connection, so
 * that reading and writing overlap. One pass over whole tables in the order of their keys; as the owner, whom no row
 * security asks; no slices, nothing that could go on after a fall, no reasons.
 */
public final class BareCampaign {
    private static final String EMPLOYMENTS = """
            select e.id, e.company_id, e.cnss, e.nationality, e.contract, e.dependants, e.hired, e.exited, e.exit_reason,
                case when e.hired is not null then max(e.exited) over (partition by e.company_id, e.person order by e.hired
                    rows between unbounded preceding and 1 preceding) end
            from employment e order by e.id""";
    static final String MONTHS = """
            select employment_id, month, site, rbi, ir, days, situation from payroll_month
            order by employment_id, month""";
    private static final Set<String> JUSTIFIED = Set.of("IT", "IL", "AT", "CS", "MS", "MP");
    private static final int MOST_MONTHS = 100;

    private final Connection in;
    private final Connection out;
    private final Map<UUID, Firm> firms = new HashMap<>();
    private final Map<UUID, Person> people = new HashMap<>(1 << 19);
    private final long[] totals = new long[BareLoop.YEARS * Totals.PER_YEAR];
    private final long[] line = new long[BareLoop.YEARS * Totals.PER_YEAR];
    private final BareLoop loop = new BareLoop(1, 1, MOST_MONTHS);

    private record Firm(boolean eligible, long[] export, long[] total, Map<String, Byte> ceilings) {}

    private record Person(Employee employee, Firm firm) {}

    private BareCampaign(Connection in, Connection out) {
        this.in = in;
        this.out = out;
    }

    /** @param args the address of the database, the owner's password */
    public static void main(String[] args) throws Exception {
        try (Connection in = DriverManager.getConnection(args[0], "hawafiz_owner", args[1]);
                Connection out = DriverManager.getConnection(args[0], "hawafiz_owner", args[1])) {
            BareCampaign bare = new BareCampaign(in, out);
            bare.readFirms();
            bare.readPeople();
            bare.run();
            StringBuilder said = new StringBuilder();
            for (long total : bare.totals) {
                said.append(total).append(' ');
            }
            System.out.println(said.toString().strip());
        }
    }

    private void readFirms() throws Exception {
        try (Statement sql = in.createStatement()) {
            try (ResultSet rows =
                    sql.executeQuery("select company_id, cnss_certificate is not null from declaration")) {
                while (rows.next()) {
                    firms.put(
                            rows.getObject(1, UUID.class),
                            new Firm(
                                    rows.getBoolean(2),
                                    new long[BareLoop.YEARS],
                                    new long[BareLoop.YEARS],
                                    new HashMap<>()));
                }
            }
            try (ResultSet rows = sql.executeQuery("select company_id, year, export, total from turnover")) {
                while (rows.next()) {
                    Firm firm = firm(rows.getObject(1, UUID.class));
                    firm.export[rows.getInt(2) - Sector.FIRST_EXERCICE] = rows.getLong(3);
                    firm.total[rows.getInt(2) - Sector.FIRST_EXERCICE] = rows.getLong(4);
                }
            }
            try (ResultSet rows = sql.executeQuery("select company_id, code, region, p2i from site")) {
                while (rows.next()) {
                    Site site = new Site(rows.getString(2), rows.getString(3), rows.getString(4));
                    firm(rows.getObject(1, UUID.class)).ceilings.put(site.id(), BareLoop.percent(site));
                }
            }
        }
    }

    private Firm firm(UUID id) {
        return Objects.requireNonNull(firms.get(id));
    }

    private void readPeople() throws Exception {
        Payroll none = new Payroll(List.of());
        try (BinaryCopyReader rows = new BinaryCopyReader(in, EMPLOYMENTS)) {
            BinaryCopyReader.Few few = new BinaryCopyReader.Few();
            while (rows.next()) {
                UUID id = rows.uuid();
                Firm firm = firm(rows.uuid());
                String cnss = rows.text();
                String nationality = rows.text(few);
                String contract = rows.text(few);
                int dependants = rows.int2();
                LocalDate hired = rows.date();
                LocalDate exited = rows.date();
                String reason = rows.text(few);
                Employee employee = new Employee(
                        "000000000".equals(cnss) ? null : cnss,
                        nationality,
                        contract,
                        dependants,
                        hired,
                        exited,
                        reason == null ? null : ExitReason.valueOf(reason),
                        rows.date(),
                        none);
                people.put(id, new Person(employee, firm));
            }
        }
    }

    private void run() throws Exception {
        int january = Sector.FIRST_EXERCICE * 12;
        try (BinaryCopyReader rows = new BinaryCopyReader(in, MONTHS);
                BinaryCopyWriter lines = new BinaryCopyWriter(
                        out,
                        "bare_line",
                        "air_computed, pae_computed, pae_capped, paf_computed, paf_capped, employment_id, slice,"
                                + " exercice, air, pae, paf")) {
            BinaryCopyReader.Few sites = new BinaryCopyReader.Few();
            BinaryCopyReader.Few situations = new BinaryCopyReader.Few();
            UUID id = null;
            Person person = null;
            int row = 0;
            int years = 0;
            while (rows.next()) {
                UUID of = rows.uuid(id);
                if (of != id) {
                    finish(id, person, row, years, lines);
                    id = of;
                    person = Objects.requireNonNull(people.get(of));
                    row = 0;
                    years = 0;
                }
                int month = rows.int4();
                loop.firstMonth[0] = row == 0 ? month : loop.firstMonth[0];
                years |= 1 << ((month - january) / 12);
                loop.ceiling[row] =
                        Objects.requireNonNull(person).firm.ceilings.getOrDefault(rows.text(sites), (byte) 0);
                loop.rbi[row] = rows.int8(0);
                loop.ir[row] = rows.int8(-1);
                int days = rows.int2();
                String situation = rows.text(situations);
                loop.worked[row] = days > 0 || (situation != null && JUSTIFIED.contains(situation));
                row++;
            }
            finish(id, person, row, years, lines);
        }
    }

    private void finish(@Nullable UUID id, @Nullable Person person, int rows, int years, BinaryCopyWriter lines)
            throws Exception {
        if (id == null || person == null) {
            return;
        }
        loop.firstRow[1] = rows;
        loop.eligible[0] = person.firm.eligible;
        System.arraycopy(person.firm.export, 0, loop.export, 0, BareLoop.YEARS);
        System.arraycopy(person.firm.total, 0, loop.total, 0, BareLoop.YEARS);
        loop.person(person.employee, 0);
        Arrays.fill(line, 0);
        loop.add(0, line);
        for (int year = 0; year < BareLoop.YEARS; year++) {
            int at = year * Totals.PER_YEAR;
            for (int i = 0; i < Totals.PER_YEAR; i++) {
                totals[at + i] += line[at + i];
            }
            if ((years & 1 << year) != 0) {
                lines.row(11)
                        .int8(line[at])
                        .int8(line[at + 2])
                        .int8(line[at + 3])
                        .int8(line[at + 4])
                        .int8(line[at + 5])
                        .uuid(id)
                        .int4(0)
                        .int2(Sector.FIRST_EXERCICE + year)
                        .letter(line[at + 1] > 0 ? 'P' : 'N')
                        .letter(line[at + 3] > 0 ? 'P' : 'N')
                        .letter(line[at + 5] > 0 ? 'P' : 'N');
            }
        }
    }
}
