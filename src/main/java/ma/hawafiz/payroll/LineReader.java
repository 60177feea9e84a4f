package ma.hawafiz.payroll;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads one line, cell by cell: whatever is wrong is told, and the line is a {@link PayrollLine} only if nothing is. */
final class LineReader {
    private static final Pattern NATIONALITY = Pattern.compile("[A-Z]{2}");
    private static final Pattern CIN = Pattern.compile("[A-Z]{1,2}\\d{1,6}");
    private static final Set<String> EXIT_REASONS = Set.of("SO", "DE");
    private static final Set<String> SITUATIONS = Set.of("SO", "DE", "IT", "IL", "AT", "CS", "MS", "MP");
    /** The portal keeps no payroll from before; a person may have been hired earlier. */
    private static final Month FIRST_MONTH = Month.of(2000, 1);

    private static final int MOST_DAYS = 31;
    private static final int MOST_DEPENDANTS = 30;

    private final Map<PayrollColumn, Integer> positions;
    private final Set<String> sites;
    private final LocalDate today;
    private final Consumer<Violation> refused;

    LineReader(Map<PayrollColumn, Integer> positions, Set<String> sites, LocalDate today, Consumer<Violation> refused) {
        this.positions = new EnumMap<>(positions);
        this.sites = sites;
        this.today = today;
        this.refused = refused;
    }

    /** The line, or null once everything wrong with it has been told. */
    @Nullable
    PayrollLine read(CsvRecord cells) {
        PayrollCells line = new PayrollCells(cells, positions, today, refused);
        PayrollLine.Person person = person(line);
        PayrollLine.Pay pay = pay(line, person);
        line.refuseExtraCells();
        return line.sound() ? new PayrollLine(cells.getStartingLineNumber(), person, pay) : null;
    }

    private PayrollLine.Person person(PayrollCells line) {
        String cnss = line.needed(PayrollColumn.CNSS);
        if (!cnss.isEmpty() && !Cnss.isWellFormed(cnss)) {
            line.refuse(PayrollColumn.CNSS, cnss, "payroll.cnss");
        }
        String cin = line.optional(PayrollColumn.CIN);
        if (cin != null && !CIN.matcher(cin).matches()) {
            line.refuse(PayrollColumn.CIN, cin, "payroll.cin");
        } else if (cin == null && !Cnss.isKnown(cnss)) {
            line.refuse(PayrollColumn.CIN, null, "payroll.cinNeeded");
        }
        String nationality = line.optional(PayrollColumn.NATIONALITY);
        if (nationality != null && !NATIONALITY.matcher(nationality).matches()) {
            line.refuse(PayrollColumn.NATIONALITY, nationality, "payroll.nationality");
        }
        LocalDate hired = line.date(PayrollColumn.HIRED, line.needed(PayrollColumn.HIRED));
        LocalDate exited = line.date(PayrollColumn.EXITED, line.optional(PayrollColumn.EXITED));
        if (hired != null && exited != null && exited.isBefore(hired)) {
            line.refuse(PayrollColumn.EXITED, exited.toString(), "payroll.exitBeforeHire", hired);
        }
        String reason = line.listed(PayrollColumn.EXIT_REASON, EXIT_REASONS);
        if (exited != null && reason == null && line.optional(PayrollColumn.EXIT_REASON) == null) {
            line.refuse(PayrollColumn.EXIT_REASON, null, "payroll.exitReasonNeeded");
        } else if (exited == null && reason != null && line.optional(PayrollColumn.EXITED) == null) {
            line.refuse(PayrollColumn.EXITED, null, "payroll.exitDateNeeded", reason);
        }
        return new PayrollLine.Person(
                cnss,
                cin,
                line.needed(PayrollColumn.LAST_NAME),
                line.needed(PayrollColumn.FIRST_NAME),
                nationality,
                line.optional(PayrollColumn.CONTRACT),
                hired,
                exited,
                reason,
                line.whole(PayrollColumn.DEPENDANTS, line.optional(PayrollColumn.DEPENDANTS), MOST_DEPENDANTS));
    }

    private PayrollLine.Pay pay(PayrollCells line, PayrollLine.Person person) {
        Month month = line.month(line.needed(PayrollColumn.MONTH));
        if (month != null) {
            checkMonth(line, month, person);
        }
        String site = line.optional(PayrollColumn.SITE);
        if (site != null && !sites.contains(site)) {
            line.refuse(
                    PayrollColumn.SITE,
                    site,
                    "payroll.site",
                    sites.stream().sorted().toList());
        }
        Long rbi = line.amount(PayrollColumn.RBI, line.needed(PayrollColumn.RBI));
        return new PayrollLine.Pay(
                month == null ? Month.of(today) : month,
                site,
                rbi == null ? 0 : rbi,
                line.amount(PayrollColumn.IR, line.optional(PayrollColumn.IR)),
                line.whole(PayrollColumn.DAYS, line.needed(PayrollColumn.DAYS), MOST_DAYS),
                line.listed(PayrollColumn.SITUATION, SITUATIONS));
    }

    private void checkMonth(PayrollCells line, Month month, PayrollLine.Person person) {
        if (month.compareTo(Month.of(today)) > 0) {
            line.refuse(PayrollColumn.MONTH, month.toString(), "payroll.monthInFuture", Month.of(today));
        }
        if (month.compareTo(FIRST_MONTH) < 0) {
            line.refuse(PayrollColumn.MONTH, month.toString(), "payroll.tooOld", FIRST_MONTH);
        }
        if (person.hired() != null && month.compareTo(Month.of(person.hired())) < 0) {
            line.refuse(PayrollColumn.MONTH, month.toString(), "payroll.monthBeforeHire", person.hired());
        }
        if (person.exited() != null && month.compareTo(Month.of(person.exited())) > 0) {
            line.refuse(PayrollColumn.MONTH, month.toString(), "payroll.monthAfterExit", person.exited());
        }
    }
}
