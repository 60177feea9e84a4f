package ma.hawafiz.payroll.reading.annual;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.payroll.reading.Fault;
import ma.hawafiz.payroll.reading.Sender;
import ma.hawafiz.payroll.reading.annual.AnnualCells.Cell;
import org.jspecify.annotations.Nullable;

/** What the head of an état 9421 says: of whom it is and of which year, and what its lists must add up to. */
final class AnnualHeader {
    private static final int FIRST_YEAR = 2000;
    private static final int ICE_DIGITS = 15;

    private final Sender sender;
    private final AnnualCells cells;
    private final Map<HeaderField, Cell> fields = new EnumMap<>(HeaderField.class);
    private final Map<AnnualTotal, Cell> totals = new EnumMap<>(AnnualTotal.class);

    AnnualHeader(Sender sender, Consumer<Fault> faults) {
        this.sender = sender;
        this.cells = new AnnualCells(faults);
    }

    static boolean reads(String element) {
        return HeaderField.of(element) != null || AnnualTotal.of(element) != null;
    }

    void says(String element, Cell cell) {
        HeaderField field = HeaderField.of(element);
        AnnualTotal total = AnnualTotal.of(element);
        Cell before = null;
        if (field != null) {
            before = fields.putIfAbsent(field, cell);
        } else if (total != null) {
            before = totals.putIfAbsent(total, cell);
        }
        if (before != null) {
            cells.refuse(cell, "annual.twice");
        }
    }

    /** The year, once everything in the header has been checked; 0 where it cannot be told. */
    int check(long rootLine) {
        same(HeaderField.FISCAL_ID, sender.fiscalId(), rootLine, true);
        same(HeaderField.ICE, sender.ice(), rootLine, false);
        same(HeaderField.CNSS, sender.affiliation(), rootLine, false);
        int year = year(rootLine);
        for (HeaderField bound : new HeaderField[] {HeaderField.FROM, HeaderField.TO}) {
            Cell cell = fields.get(bound);
            if (year > 0 && cell != null && !cell.isBlank() && !cell.text().contains(String.valueOf(year))) {
                cells.refuse(cell, "annual.exerciceDiffers", String.valueOf(year));
            }
        }
        return year;
    }

    private int year(long rootLine) {
        Cell cell = needed(HeaderField.YEAR, rootLine);
        if (cell == null) {
            return 0;
        }
        if (!cell.text().matches("[0-9]{4}") || Integer.parseInt(cell.text()) < FIRST_YEAR) {
            cells.refuse(cell, "year.range");
            return 0;
        }
        int year = Integer.parseInt(cell.text());
        if (year > sender.today().getYear()) {
            cells.refuse(
                    cell, "annual.yearInFuture", String.valueOf(sender.today().getYear()));
        }
        return year;
    }

    private @Nullable Cell needed(HeaderField field, long rootLine) {
        Cell cell = fields.get(field);
        if (cell == null || cell.isBlank()) {
            cells.refuse(cell == null ? new Cell(rootLine, field.element(), "") : cell, "payroll.missing");
            return null;
        }
        return cell;
    }

    /** Left zeros do not matter: writers leave them out. */
    private void same(HeaderField field, String ours, long rootLine, boolean needed) {
        Cell cell = needed ? needed(field, rootLine) : fields.get(field);
        if (cell != null
                && !cell.isBlank()
                && (cell.text().length() > ICE_DIGITS
                        || !withoutZeros(cell.text()).equals(withoutZeros(ours)))) {
            cells.refuse(cell, "annual.otherCompany", ours);
        }
    }

    private static String withoutZeros(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    /** Tells each total that the lists do not add up to: which, what it says, what would be right. */
    void compare(Map<StaffList, AnnualPersons> lists) {
        totals.forEach((total, cell) -> {
            if (cell.isBlank()) {
                return;
            }
            PersonField field = total.field();
            AnnualPersons persons = total.list() == null ? null : lists.get(total.list());
            if (field != null) {
                compareAmount(cell, persons == null ? 0 : persons.sum(field));
            } else if (total.list() == null) {
                compareEverybody(cell, lists);
            } else {
                compareCount(cell, persons == null ? 0 : persons.count());
            }
        });
    }

    private void compareAmount(Cell cell, long sum) {
        long declared = cells.amount(cell);
        if (declared >= 0 && sum >= 0 && declared != sum) {
            cells.refuse(cell, "annual.total", written(sum));
        }
    }

    private void compareCount(Cell cell, int count) {
        long declared = cells.whole(cell, Integer.MAX_VALUE);
        if (declared >= 0 && declared != count) {
            cells.refuse(cell, "annual.total", String.valueOf(count));
        }
    }

    /** Writers differ in whether exempt staff is counted in: both are right. */
    private void compareEverybody(Cell cell, Map<StaffList, AnnualPersons> lists) {
        int all = lists.values().stream().mapToInt(AnnualPersons::count).sum();
        AnnualPersons exempt = lists.get(StaffList.EXEMPT);
        long declared = cells.whole(cell, Integer.MAX_VALUE);
        if (declared >= 0 && declared != all && declared != all - (exempt == null ? 0 : exempt.count())) {
            cells.refuse(cell, "annual.total", String.valueOf(all));
        }
    }

    private static String written(long centimes) {
        return new Dirham(centimes).toString();
    }
}
