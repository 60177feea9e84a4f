package ma.hawafiz.payroll.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import ma.hawafiz.law.money.Month;
import org.jspecify.annotations.Nullable;

/** Reads one line, cell by cell: whatever is wrong is told, and the line is a {@link PayrollLine} only if nothing is. */
final class LineReader {
    private static final Set<String> EXIT_REASONS = Set.of("SO", "DE");
    private static final Set<String> SITUATIONS = Set.of("SO", "DE", "IT", "IL", "AT", "CS", "MS", "MP");
    /** The portal keeps no payroll from before; a person may have been hired earlier. */
    private static final Month FIRST_MONTH = Month.of(2000, 1);

    private static final int MOST_DAYS = 31;
    private static final int MOST_DEPENDANTS = 30;

    /** Texts of any form. */
    private static final List<PayrollColumn> FREE =
            List.of(PayrollColumn.LAST_NAME, PayrollColumn.FIRST_NAME, PayrollColumn.CONTRACT);

    private final Table table;
    private final PayrollCells line;
    private final Set<String> sites;
    private final LocalDate today;

    LineReader(Table table, Columns columns, Set<String> sites, LocalDate today, Reading reading) {
        this.table = table;
        this.line = new PayrollCells(table, columns, today, reading);
        this.sites = sites;
        this.today = today;
    }

    /** The table's present line, or null once everything wrong with it has been told. */
    @Nullable
    PayrollLine read() {
        line.begin();
        line.refuseFormulas();
        if (!line.sound()) {
            return null;
        }
        PayrollLine.Person person = person();
        PayrollLine.Pay pay = pay(person);
        line.refuseExtraCells();
        return line.sound() ? new PayrollLine(table.line(), person, pay) : null;
    }

    private PayrollLine.Person person() {
        String cnss = line.needed(PayrollColumn.CNSS);
        if (!cnss.isEmpty() && !Cnss.isWellFormed(cnss)) {
            line.refuse(PayrollColumn.CNSS, cnss, "payroll.cnss");
        }
        String cin = line.optional(PayrollColumn.CIN);
        if (cin != null && !isCin(cin)) {
            line.refuse(PayrollColumn.CIN, cin, "payroll.cin");
        } else if (cin == null && !Cnss.isKnown(cnss)) {
            line.refuse(PayrollColumn.CIN, null, "payroll.cinNeeded");
        }
        String nationality = line.optional(PayrollColumn.NATIONALITY);
        if (nationality != null && !isNationality(nationality)) {
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
        FREE.forEach(line::refuseFormula);
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

    private PayrollLine.Pay pay(PayrollLine.Person person) {
        Month month = line.month(line.needed(PayrollColumn.MONTH));
        if (month != null) {
            checkMonth(month, person);
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

    private void checkMonth(Month month, PayrollLine.Person person) {
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

    /** One or two letters, then at most six digits. */
    private static boolean isCin(String cin) {
        int letters = isCapital(cin, 0) ? isCapital(cin, 1) ? 2 : 1 : 0;
        return letters > 0 && cin.length() - letters <= 6 && Values.number(cin, letters, cin.length()) >= 0;
    }

    private static boolean isNationality(String code) {
        return code.length() == 2 && isCapital(code, 0) && isCapital(code, 1);
    }

    private static boolean isCapital(String text, int at) {
        return at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
    }
}
