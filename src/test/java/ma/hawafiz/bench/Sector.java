package ma.hawafiz.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.function.ObjIntConsumer;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.ExitReason;
import ma.hawafiz.law.situation.Payroll;
import ma.hawafiz.law.situation.PayrollTable;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.law.situation.Turnover;

/**
 * A made-up sector, the same for the same seed: firms in and out of P2I, some without certificates, and their employees
 * with hires before and inside the scheme, leavers, foreigners, fixed terms, months without work, raises.
 */
public final class Sector {
    public static final int FIRST_EXERCICE = 2025;
    public static final int LAST_EXERCICE = 2030;
    public static final LocalDate AS_OF = LocalDate.of(2031, 6, 30);

    private static final LocalDate CERTIFIED = LocalDate.of(2031, 4, 1);
    private static final int SCHEME_START = Month.of(2025, 7).index();
    private static final int SCHEME_END = Month.of(2030, 12).index();
    private static final List<Site> PLACES = List.of(
            new Site("CASA", "CASABLANCA_SETTAT", "CASANEARSHORE"),
            new Site("RABAT", "RABAT_SALE_KENITRA", "TECHNOPOLIS"),
            new Site("FES", "FES_MEKNES", "FES_SHORE"),
            new Site("OUJDA", "ORIENTAL", "OUJDA_SHORE"),
            new Site("CENTRE", "CASABLANCA_SETTAT", null),
            new Site("AGADIR", "SOUSS_MASSA", null));

    private final List<Firm> firms = new ArrayList<>();
    private final SplittableRandom random;
    private boolean lodgeable;

    public record Firm(Company company, List<Site> sites, List<Employee> employees) {}

    public Sector(int firms, int employees, long seed) {
        this(seed);
        for (int firm = 0; firm < firms; firm++) {
            this.firms.add(firm(firm * employees, employees));
        }
    }

    private Sector(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Firm by firm, for a sector that is not to be held in memory. */
    static void each(int firms, int employees, long seed, ObjIntConsumer<Firm> hears) {
        Sector sector = new Sector(seed);
        for (int firm = 0; firm < firms; firm++) {
            hears.accept(sector.firm(firm * employees, employees), firm);
        }
    }

    /** As they could be lodged: of many sizes, every tax known, and people's numbers do not follow each other. */
    static void each(int firms, IntUnaryOperator employees, long seed, ObjIntConsumer<Firm> hears) {
        Sector sector = new Sector(seed);
        sector.lodgeable = true;
        int before = 0;
        for (int firm = 0; firm < firms; firm++) {
            hears.accept(sector.firm(before, employees.applyAsInt(firm)), firm);
            before += employees.applyAsInt(firm);
        }
    }

    public List<Firm> firms() {
        return firms;
    }

    private Firm firm(int before, int employees) {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Site place = PLACES.get(random.nextInt(PLACES.size()));
            sites.add(new Site("S" + i, place.region(), place.p2i()));
        }
        List<Turnover> turnover = new ArrayList<>();
        for (int year = FIRST_EXERCICE; year <= LAST_EXERCICE; year++) {
            long total = random.nextLong(500_000_000, 50_000_000_000L);
            turnover.add(new Turnover(year, new Dirham(total), new Dirham(random.nextLong(total))));
        }
        Company company = new Company(
                null,
                List.of("CRM"),
                List.of("CRM_INBOUND"),
                LocalDate.of(2018, 4, 1),
                CERTIFIED,
                random.nextInt(20) == 0 ? null : CERTIFIED,
                false,
                turnover,
                List.of());
        PayrollTable payroll = new PayrollTable(employees * 50);
        List<Employee> people = new ArrayList<>(employees);
        for (int i = 0; i < employees; i++) {
            people.add(employee(before + i, sites, payroll));
        }
        return new Firm(company, sites, people);
    }

    private Employee employee(int number, List<Site> sites, PayrollTable payroll) {
        int hired = random.nextInt(5) < 2
                ? SCHEME_START - 1 - random.nextInt(60)
                : SCHEME_START + random.nextInt(SCHEME_END - SCHEME_START + 1);
        int last = random.nextInt(4) == 0
                ? Math.min(SCHEME_END, Math.max(hired, SCHEME_START) + random.nextInt(40))
                : SCHEME_END + 6;
        LocalDate exited = last > SCHEME_END ? null : new Month(last).firstDay().plusDays(random.nextInt(28));
        return new Employee(
                random.nextInt(200) == 0 ? null : String.format(Locale.ROOT, "%09d", 100_000_000 + place(number)),
                random.nextInt(20) == 0 ? "FR" : "MA",
                random.nextInt(12) == 0 ? "CDD" : "CDI",
                random.nextInt(4),
                new Month(hired).firstDay().plusDays(random.nextInt(28)),
                exited,
                exited == null ? null : random.nextInt(30) == 0 ? ExitReason.DE : ExitReason.SO,
                random.nextInt(40) == 0 ? new Month(hired - random.nextInt(1, 30)).firstDay() : null,
                payroll(Math.max(hired, SCHEME_START), Math.min(last, SCHEME_END), sites, payroll));
    }

    /** One and the same prime to another: no two of a sector are alike, and few are one digit from each other. */
    private int place(int number) {
        return lodgeable ? (int) (number * 387_420_489L % 899_999_963) : number;
    }

    private Payroll payroll(int first, int last, List<Site> sites, PayrollTable into) {
        int from = into.size();
        long salary = random.nextLong(400_000, 3_500_000);
        String site = sites.get(random.nextInt(sites.size())).id();
        for (int month = first; month <= last; month++) {
            if (random.nextInt(60) == 0) {
                site = sites.get(random.nextInt(sites.size())).id();
            }
            salary = month % 12 == 0 ? salary + salary / 25 : salary;
            long rbi = salary + random.nextLong(50_000);
            long ir = random.nextInt(3_000) == 0 && !lodgeable
                    ? PayrollTable.NOT_KNOWN
                    : Math.max(0, (rbi - 400_000) * 27 / 100);
            into.add(month, site, rbi, ir, random.nextInt(150) == 0 ? 0 : 26, null);
        }
        return into.of(from, into.size());
    }
}
