package ma.hawafiz.campaign;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.law.Campaign;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.ExitReason;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.MonthSituation;
import ma.hawafiz.law.situation.PayrollTable;
import ma.hawafiz.platform.storage.BinaryCopyReader;
import org.jspecify.annotations.Nullable;

/**
 * The persons of a slice with all months of theirs: who they are and what they were paid in two binary COPYs, the months
 * straight into columns of primitives. The same as {@code payroll.EmployeeFacts} says of one exercice, for several.
 */
final class SliceFacts {
    private static final String EMPLOYMENTS = """
            select e.id, e.person, e.cnss, e.nationality, e.contract, e.dependants, e.hired, e.exited, e.exit_reason,
                case when e.hired is not null then max(e.exited) over (partition by e.person order by e.hired
                    rows between unbounded preceding and 1 preceding) end
            from employment e where %s order by e.person, e.hired desc nulls last""";

    /**
     * Employment after employment, each in the order of the months, as the primary key has them: one index scan each, and
     * nothing to sort. Sorting a slice costs more than reading it.
     */
    private static final String MONTHS = """
            select e.id, m.* from employment e cross join lateral (
                select month, site, rbi, ir, days, situation from payroll_month
                where employment_id = e.id order by month) m
            where %s""";

    private static final String GRANTS = """
            select g.cnss, g.measure, g.exercice, g.company_id = ?, sum(g.amount) from grant_entry g
            where g.cnss in (select e.cnss from employment e where %s)
            group by 1, 2, 3, 4 having sum(g.amount) <> 0""";

    private static final int NOT_YET = -1;
    private static final int MONTHS_EXPECTED = 50;

    private final CampaignTerms terms;
    private final List<Employment> employments = new ArrayList<>();
    private final Map<UUID, Employment> byId = new HashMap<>();
    private final Map<String, List<GrantsOfPerson.Entry>> grants = new HashMap<>();

    /** What is found of one employment while the rows go by. */
    private static final class Employment {
        private final UUID id;
        private final String person;
        private final Employee described;
        /** A bit for each exercice with a month of pay. */
        private int paid;

        private int from = NOT_YET;
        private int to = NOT_YET;
        private int lastMonth;

        private Employment(UUID id, String person, Employee described) {
            this.id = id;
            this.person = person;
            this.described = described;
        }

        private void begin(int row) {
            if (from != NOT_YET) {
                throw new IllegalStateException("the months of " + id + " do not follow each other");
            }
            from = row;
            to = row;
        }

        private void go(int month) {
            if (month <= lastMonth) {
                throw new IllegalStateException("the months of " + id + " are not in their order");
            }
            lastMonth = month;
        }
    }

    private SliceFacts(CampaignTerms terms) {
        this.terms = terms;
    }

    static List<Claimant> read(Connection connection, CampaignTerms terms, Persons persons) throws SQLException {
        SliceFacts facts = new SliceFacts(terms);
        facts.readGrants(connection, persons);
        try {
            facts.readEmployments(connection, persons);
            return facts.claimants(facts.readMonths(connection, persons));
        } catch (IOException broken) {
            throw new SQLException(broken);
        }
    }

    private void readGrants(Connection connection, Persons persons) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(GRANTS.formatted(persons.condition()))) {
            read.setObject(1, persons.company());
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    Grant grant = new Grant(
                            rows.getString(1),
                            Measure.valueOf(rows.getString(2)),
                            rows.getInt(3),
                            new Dirham(rows.getLong(5)));
                    grants.computeIfAbsent(grant.cnss(), person -> new ArrayList<>())
                            .add(new GrantsOfPerson.Entry(grant, rows.getBoolean(4)));
                }
            }
        }
    }

    private void readEmployments(Connection connection, Persons persons) throws SQLException, IOException {
        try (BinaryCopyReader rows = new BinaryCopyReader(connection, EMPLOYMENTS.formatted(persons.condition()))) {
            BinaryCopyReader.Few few = new BinaryCopyReader.Few();
            PayrollTable unpaid = new PayrollTable(0);
            while (rows.next()) {
                UUID id = rows.uuid();
                String person = Objects.requireNonNull(rows.text());
                String cnss = rows.text();
                String nationality = rows.text(few);
                String contract = rows.text(few);
                int dependants = rows.int2();
                LocalDate hired = rows.date();
                LocalDate exited = rows.date();
                String reason = rows.text(few);
                Employment employment = new Employment(
                        id,
                        person,
                        new Employee(
                                cnss,
                                nationality,
                                contract,
                                dependants,
                                hired,
                                exited,
                                reason == null ? null : ExitReason.valueOf(reason),
                                rows.date(),
                                unpaid.of(0, 0)));
                employments.add(employment);
                byId.put(id, employment);
            }
        }
    }

    private PayrollTable readMonths(Connection connection, Persons persons) throws SQLException, IOException {
        PayrollTable table = new PayrollTable(employments.size() * MONTHS_EXPECTED);
        int lastKnown = Month.of(terms.asOf).index();
        try (BinaryCopyReader rows = new BinaryCopyReader(connection, MONTHS.formatted(persons.condition()))) {
            BinaryCopyReader.Few sites = new BinaryCopyReader.Few();
            BinaryCopyReader.Few situations = new BinaryCopyReader.Few();
            UUID id = null;
            Employment employment = null;
            while (rows.next()) {
                UUID of = rows.uuid(id);
                if (of != id) {
                    id = of;
                    employment = byId.get(of);
                    if (employment != null) {
                        employment.begin(table.size());
                    }
                }
                int month = rows.int4();
                String site = rows.text(sites);
                long rbi = rows.int8(0);
                long ir = rows.int8(PayrollTable.NOT_KNOWN);
                int days = rows.int2();
                String situation = rows.text(situations);
                // Nobody for whoever came after the employments were read: the next campaign knows them.
                if (employment == null) {
                    continue;
                }
                employment.go(month);
                employment.paid |= exerciceOf(month);
                if (month <= lastKnown) {
                    table.add(month, site, rbi, ir, days, situation == null ? null : MonthSituation.valueOf(situation));
                    employment.to = table.size();
                }
            }
        }
        return table;
    }

    private int exerciceOf(int month) {
        int exercice = month / 12;
        return exercice < terms.first || exercice > terms.last ? 0 : 1 << (exercice - terms.first);
    }

    private List<Claimant> claimants(PayrollTable table) {
        List<Claimant> claimants = new ArrayList<>();
        for (int from = 0; from < employments.size(); ) {
            int to = from + 1;
            while (to < employments.size() && employments.get(to).person.equals(employments.get(from).person)) {
                to++;
            }
            Claimant claimant = claimant(employments.subList(from, to), table);
            if (claimant != null) {
                claimants.add(claimant);
            }
            from = to;
        }
        return claimants;
    }

    /** @param ofPerson the latest first */
    private @Nullable Claimant claimant(List<Employment> ofPerson, PayrollTable table) {
        @Nullable UUID[] ids = new UUID[terms.exercices()];
        @Nullable Employee[] employees = new Employee[terms.exercices()];
        int left = (1 << terms.exercices()) - 1;
        boolean any = false;
        for (Employment employment : ofPerson) {
            int claimed = employment.paid & left;
            left &= ~claimed;
            if (claimed == 0 || employment.from == employment.to) {
                continue;
            }
            Employee employee = employment.described.withPayroll(table.of(employment.from, employment.to));
            for (int i = 0; i < employees.length; i++) {
                if ((claimed & 1 << i) != 0) {
                    ids[i] = employment.id;
                    employees[i] = employee;
                    any = true;
                }
            }
        }
        return any
                ? new Claimant(
                        ids, employees, granted(ofPerson.getFirst().described.cnss()))
                : null;
    }

    private Campaign.Granted granted(@Nullable String cnss) {
        List<GrantsOfPerson.Entry> entries = grants.get(cnss);
        return entries == null ? Campaign.Granted.NOTHING : new GrantsOfPerson(terms, entries);
    }
}
