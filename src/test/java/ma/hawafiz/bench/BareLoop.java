package ma.hawafiz.bench;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Payroll;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.law.situation.Turnover;

/**
 * What a programmer in a hurry would write for the same totals, with the law of today built in: one thread, flat arrays of
 * primitives, no condition that could be explained. The reference the engine is measured against.
 */
final class BareLoop {
    private static final int SCHEME_START = Month.of(2025, 7).index();
    private static final int SCHEME_END = Month.of(2030, 12).index();
    private static final int JANUARY = Month.of(Sector.FIRST_EXERCICE, 1).index();
    static final int YEARS = Sector.LAST_EXERCICE - Sector.FIRST_EXERCICE + 1;
    private static final long CAP = 30_000_000;

    private static final byte MOROCCAN = 1;
    private static final byte PERMANENT = 2;
    private static final byte REGISTERED = 4;
    private static final byte NEW_HIRE = 8;

    // Of each row: an employee's rows follow each other month by month, from the month of firstMonth.
    final long[] rbi;
    final long[] ir;
    final byte[] ceiling;
    final boolean[] worked;
    // Of each employee.
    final int[] firstRow;
    final int[] firstMonth;
    private final int[] hired;
    /** The last month number in which the job was complete. */
    private final int[] lastFullMonth;

    private final byte[] facts;
    final int[] firm;
    // Of each firm.
    final boolean[] eligible;
    final long[] export;
    final long[] total;

    /** Room for so many, to be filled. */
    BareLoop(int firms, int employees, int rows) {
        rbi = new long[rows];
        ir = new long[rows];
        ceiling = new byte[rows];
        worked = new boolean[rows];
        firstRow = new int[employees + 1];
        firstMonth = new int[employees];
        hired = new int[employees];
        lastFullMonth = new int[employees];
        facts = new byte[employees];
        firm = new int[employees];
        eligible = new boolean[firms];
        export = new long[firms * YEARS];
        total = new long[firms * YEARS];
    }

    BareLoop(Sector sector) {
        this(
                sector.firms().size(),
                sector.firms().stream().mapToInt(one -> one.employees().size()).sum(),
                sector.firms().stream()
                        .flatMap(one -> one.employees().stream())
                        .mapToInt(one -> one.payroll().size())
                        .sum());
        List<Sector.Firm> firms = sector.firms();
        int person = 0;
        int row = 0;
        for (int f = 0; f < firms.size(); f++) {
            Sector.Firm one = firms.get(f);
            eligible[f] = one.company().cnssCertificate() != null;
            for (Turnover turnover : one.company().turnover()) {
                export[f * YEARS + turnover.year() - Sector.FIRST_EXERCICE] =
                        Objects.requireNonNull(turnover.export()).centimes();
                total[f * YEARS + turnover.year() - Sector.FIRST_EXERCICE] =
                        Objects.requireNonNull(turnover.total()).centimes();
            }
            Map<String, Byte> ceilings = new HashMap<>();
            one.sites().forEach(site -> ceilings.put(site.id(), percent(site)));
            for (Employee employee : one.employees()) {
                Payroll payroll = employee.payroll();
                firstRow[person] = row;
                firstMonth[person] = payroll.size() == 0 ? 0 : payroll.month(0);
                firm[person] = f;
                person(employee, person);
                for (int i = 0; i < payroll.size(); i++, row++) {
                    rbi[row] = payroll.rbi(i);
                    ir[row] = payroll.hasIr(i) ? payroll.ir(i) : -1;
                    ceiling[row] = ceilings.getOrDefault(payroll.site(i), (byte) 0);
                    worked[row] =
                            payroll.firstNotWorked(payroll.month(i), payroll.month(i), Set.of()) > payroll.month(i);
                }
                person++;
            }
        }
        firstRow[person] = row;
    }

    static byte percent(Site site) {
        return switch (site.id() + site.p2i() + site.region()) {
            case String place when place.contains("FES_SHORE") || place.contains("OUJDA_SHORE") -> 10;
            case String place when place.contains("SOUSS") -> 10;
            default -> 20;
        };
    }

    void person(Employee employee, int person) {
        LocalDate hire = Objects.requireNonNull(employee.hired());
        hired[person] = Month.indexOf(hire);
        LocalDate before = employee.previousEmploymentEnd();
        boolean recent = before != null && Month.indexOf(before) >= hired[person] - 12;
        boolean inside = hired[person] >= SCHEME_START && hired[person] <= SCHEME_END;
        facts[person] = (byte) (("MA".equals(employee.nationality()) ? MOROCCAN : 0)
                | ("CDI".equals(employee.contract()) ? PERMANENT : 0)
                | (employee.cnss() != null ? REGISTERED : 0)
                | (inside && !recent ? NEW_HIRE : 0));
        LocalDate exit = employee.exited();
        lastFullMonth[person] = exit == null
                ? Integer.MAX_VALUE
                : Month.indexOf(exit) - (exit.getDayOfMonth() == exit.lengthOfMonth() ? 0 : 1);
    }

    int employees() {
        return facts.length;
    }

    /** Computed and payable centimes by exercice and measure, as {@link Totals} has them. */
    long[] totals() {
        long[] totals = new long[YEARS * Totals.PER_YEAR];
        for (int person = 0; person < facts.length; person++) {
            add(person, totals);
        }
        return totals;
    }

    /** Computed and payable centimes of PAE for one exercice. */
    long[] pae(int exercice) {
        int first = Math.max(Month.of(exercice, 1).index(), SCHEME_START);
        int last = Math.min(Month.of(exercice, 12).index(), SCHEME_END);
        long[] totals = new long[2];
        for (int person = 0; person < facts.length; person++) {
            int from = firstRow[person];
            int start = firstMonth[person];
            int rows = firstRow[person + 1] - from;
            boolean met = facts[person] == (MOROCCAN | NEW_HIRE | REGISTERED | PERMANENT)
                    && eligible[firm[person]]
                    && stable(person, from, start, rows);
            long base = 0;
            int end = Math.min(Math.min(rows - 1, last - start), hired[person] + 71 - start);
            for (int i = Math.max(0, first - start); i <= end; i++) {
                base += rbi[from + i];
            }
            long computed = (base * 17 + 50) / 100;
            totals[0] += computed;
            totals[1] += met ? Math.min(computed, CAP) : 0;
        }
        return totals;
    }

    void add(int person, long[] totals) {
        int from = firstRow[person];
        int rows = firstRow[person + 1] - from;
        int start = firstMonth[person];
        int f = firm[person];
        boolean recruit = (facts[person] & (MOROCCAN | NEW_HIRE | REGISTERED)) == (MOROCCAN | NEW_HIRE | REGISTERED);
        boolean paid = eligible[f];
        boolean pae = recruit && (facts[person] & PERMANENT) != 0 && stable(person, from, start, rows);
        long left = CAP;
        for (int year = 0; year < YEARS; year++) {
            int first = Math.max(JANUARY + 12 * year, SCHEME_START);
            int last = Math.min(JANUARY + 12 * year + 11, SCHEME_END);
            int i = Math.max(0, first - start);
            int end = Math.min(rows - 1, last - start);
            long tax = 0;
            long allowed = 0;
            long base = 0;
            boolean known = true;
            for (int row = from + i; row <= from + end; row++) {
                known &= ir[row] >= 0;
                tax += ir[row];
                allowed += ceiling[row] * rbi[row];
                base += rbi[row];
            }
            int at = year * Totals.PER_YEAR;
            long excess = known ? Math.max(0, tax * 100 - allowed) : 0;
            long air = proportion(excess, export[f * YEARS + year], total[f * YEARS + year]);
            totals[at] += air;
            totals[at + 1] += paid && known ? air : 0;
            long paeBase = base - beyond(person, from, start, i, end, 72);
            long computed = (paeBase * 17 + 50) / 100;
            long payable = paid && pae ? Math.min(computed, left) : 0;
            left -= payable;
            totals[at + 2] += computed;
            totals[at + 3] += payable;
            long pafBase = base - beyond(person, from, start, i, end, 60);
            computed = (pafBase * 35 + 500) / 1000;
            payable = paid && recruit ? Math.min(computed, left) : 0;
            left -= payable;
            totals[at + 4] += computed;
            totals[at + 5] += payable;
        }
    }

    /** What was earned in the year's rows after so many months from the hire month. */
    private long beyond(int person, int from, int start, int i, int end, int months) {
        long sum = 0;
        for (int k = Math.max(i, hired[person] + months - start); k <= end; k++) {
            sum += rbi[from + k];
        }
        return sum;
    }

    private boolean stable(int person, int from, int start, int rows) {
        int last = hired[person] + 17;
        if (last > lastFullMonth[person] || last > Month.indexOf(Sector.AS_OF)) {
            return false;
        }
        for (int month = hired[person]; month <= last; month++) {
            int i = month - start;
            if (i < 0 || i >= rows || !worked[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static long proportion(long excess, long export, long total) {
        long below = total * 100;
        if (Math.multiplyHigh(excess, export) == 0 && excess * export >= 0) {
            return (excess * export + below / 2) / below;
        }
        return BigInteger.valueOf(excess)
                .multiply(BigInteger.valueOf(export))
                .add(BigInteger.valueOf(below / 2))
                .divide(BigInteger.valueOf(below))
                .longValueExact();
    }
}
