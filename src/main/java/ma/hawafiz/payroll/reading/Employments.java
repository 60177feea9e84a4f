package ma.hawafiz.payroll.reading;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The employments of one file, and what its lines say about each other. */
final class Employments {
    static final int MOST = 100_000;

    /** What every line of one employment must say alike. */
    private static final Map<PayrollColumn, Function<PayrollLine.Person, @Nullable Object>> DESCRIPTION =
            new EnumMap<>(Map.of(
                    PayrollColumn.CNSS, PayrollLine.Person::cnss,
                    PayrollColumn.CIN, PayrollLine.Person::cin,
                    PayrollColumn.LAST_NAME, PayrollLine.Person::lastName,
                    PayrollColumn.FIRST_NAME, PayrollLine.Person::firstName,
                    PayrollColumn.NATIONALITY, PayrollLine.Person::nationality,
                    PayrollColumn.CONTRACT, PayrollLine.Person::contract,
                    PayrollColumn.EXITED, PayrollLine.Person::exited,
                    PayrollColumn.EXIT_REASON, PayrollLine.Person::exitReason,
                    PayrollColumn.DEPENDANTS, PayrollLine.Person::dependants));

    private final Map<Key, Employed> known = new HashMap<>();
    private final Columns columns;
    private final Reading reading;
    private int count;

    Employments(Columns columns, Reading reading) {
        this.columns = columns;
        this.reading = reading;
    }

    /** What tells one employment from another: the person by number, and the day of hiring. */
    private record Key(String person, @Nullable LocalDate hired) {}

    int count() {
        return count;
    }

    /** The line's employment; whatever it says otherwise than lines before it is told. */
    Employed of(PayrollLine line) {
        Employed employed = find(line.person());
        if (employed == null) {
            employed = new Employed(count++, line);
        } else if (!employed.person().equals(line.person())) {
            compare(employed, line);
        }
        remember(line.person(), employed);
        if (!employed.add(line.pay().month().index())) {
            tell(line, PayrollColumn.MONTH, line.pay().month().toString(), "payroll.monthTwice", employed.firstLine());
        }
        return employed;
    }

    /** By CNSS number; where one of the two does not know it yet, by CIN. */
    private @Nullable Employed find(PayrollLine.Person person) {
        Employed byNumber = Cnss.isKnown(person.cnss()) ? known.get(new Key(person.cnss(), person.hired())) : null;
        if (byNumber != null || person.cin() == null) {
            return byNumber;
        }
        Employed byCin = known.get(new Key(person.cin(), person.hired()));
        return byCin == null
                        || Cnss.isKnown(person.cnss())
                                && Cnss.isKnown(byCin.person().cnss())
                ? null
                : byCin;
    }

    private void remember(PayrollLine.Person person, Employed employed) {
        if (Cnss.isKnown(person.cnss())) {
            known.putIfAbsent(new Key(person.cnss(), person.hired()), employed);
        }
        if (person.cin() != null) {
            known.putIfAbsent(new Key(person.cin(), person.hired()), employed);
        }
    }

    private void compare(Employed employed, PayrollLine line) {
        DESCRIPTION.forEach((column, of) -> {
            Object said = of.apply(employed.person());
            Object saysNow = of.apply(line.person());
            if (!Objects.equals(said, saysNow)) {
                tell(
                        line,
                        column,
                        saysNow == null ? null : saysNow.toString(),
                        "payroll.personDiffers",
                        employed.firstLine(),
                        said == null ? "–" : said);
            }
        });
    }

    private void tell(
            PayrollLine line, PayrollColumn column, @Nullable String value, String code, long first, Object... more) {
        Object[] figures = new Object[1 + more.length];
        figures[0] = String.valueOf(first);
        System.arraycopy(more, 0, figures, 1, more.length);
        reading.fault(Fault.of(line.number(), columns.named(column), value, code, figures));
    }
}
