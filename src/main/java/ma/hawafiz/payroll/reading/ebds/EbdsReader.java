package ma.hawafiz.payroll.reading.ebds;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.payroll.reading.Fault;
import ma.hawafiz.payroll.reading.Reading;
import ma.hawafiz.payroll.reading.SeenNumbers;
import ma.hawafiz.payroll.reading.Sender;
import ma.hawafiz.payroll.reading.TextLines;
import ma.hawafiz.payroll.reading.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Reads one e-BDS file as it streams by. All that is wrong is told; what is kept meanwhile is the sums, and eight bytes a
 * person. Behind the last column stands nothing, or what the portal wrote there itself for whoever corrects the file.
 */
public final class EbdsReader {
    /** What the portal writes behind the last column begins so. */
    public static final String ANNOTATION = " | ";

    static final int LONGEST_LINE = 8_192;

    private static final Month FIRST_MONTH = Month.of(2000, 1);
    private static final int LINES_BETWEEN_REPORTS = 1_000;

    private final Sender sender;
    private final Reading reading;
    private final EbdsOrder order;
    private final EbdsPersons persons;
    private final List<EbdsCells> totals = new ArrayList<>();
    private long faults;
    private String employer;
    private @Nullable String period;
    private @Nullable Month month;

    public EbdsReader(Sender sender, Reading reading) {
        this.sender = sender;
        this.employer = sender.affiliation();
        this.reading = reading;
        this.order = new EbdsOrder(this::refuse);
        this.persons = new EbdsPersons(this::refuse);
    }

    /**
     * @param lines hears each person in whose line nothing is wrong; all for nothing if the answer is null
     * @return null once everything that is wrong has been told
     */
    public @Nullable EbdsDeclaration read(InputStream in, Consumer<EbdsLine> lines) throws IOException {
        TextLines text = new TextLines(in, LONGEST_LINE);
        try {
            for (String line = text.next(); line != null; line = text.next()) {
                read(line, text.number(), lines);
                if (text.number() % LINES_BETWEEN_REPORTS == 0) {
                    reading.reached(text.number(), text.bytes());
                }
                if (text.number() > SeenNumbers.MOST) {
                    throw new Unreadable(Fault.of(text.number(), null, null, "file.tooMany", SeenNumbers.MOST));
                }
            }
            end(text.number() - 1);
        } catch (Unreadable broken) {
            refuse(broken.fault());
        }
        reading.reached(text.number(), text.bytes());
        return faults == 0 ? declaration() : null;
    }

    private void refuse(Fault fault) {
        faults++;
        reading.fault(fault);
    }

    private void read(String whole, long number, Consumer<EbdsLine> lines) throws Unreadable {
        String line = withoutAnnotation(whole);
        EbdsRecord record = EbdsRecord.of(line);
        if (line.indexOf('\r') >= 0) {
            throw new Unreadable(Fault.of(number, null, null, "file.carriageReturns"));
        }
        if (record == null) {
            refuse(Fault.of(number, EbdsField.TYPE.place(), start(line), "ebds.record"));
            spoil(EbdsRecord.KNOWN);
            spoil(EbdsRecord.ENTRANT);
            return;
        }
        order.follows(record, line, number);
        if (line.length() != EbdsRecord.LENGTH) {
            refuse(Fault.of(number, null, null, "ebds.length", line.length(), EbdsRecord.LENGTH));
            spoil(record);
            return;
        }
        if (line.chars().anyMatch(Character::isISOControl)) {
            refuse(Fault.of(number, null, null, "ebds.controlCharacter"));
            spoil(record);
            return;
        }
        read(new EbdsCells(record, line, number, order.series() == 'A', this::refuse), lines);
    }

    private void read(EbdsCells cells, Consumer<EbdsLine> lines) {
        if (cells.record() != EbdsRecord.FILE && cells.record() != EbdsRecord.DECLARATION) {
            checkBelongs(cells);
        }
        switch (cells.record()) {
            case FILE -> file(cells);
            case DECLARATION -> declaration(cells);
            case KNOWN, ENTRANT -> {
                EbdsLine line = persons.read(cells);
                if (line != null) {
                    lines.accept(line);
                }
            }
            case KNOWN_TOTALS, ENTRANT_TOTALS, GRAND_TOTALS -> {
                cells.checkFiller();
                totals.add(cells);
            }
        }
    }

    private void file(EbdsCells cells) {
        cells.number(EbdsField.TRANSFER);
        String category = order.series() + "0";
        if (!cells.raw(EbdsField.CATEGORY).equals(category)) {
            cells.refuse(EbdsField.CATEGORY, "ebds.category", category);
        }
        cells.checkFiller();
    }

    private void declaration(EbdsCells cells) {
        if (cells.number(EbdsField.EMPLOYER) >= 0) {
            employer = cells.raw(EbdsField.EMPLOYER);
            if (!employer.equals(sender.affiliation())) {
                cells.refuse(EbdsField.EMPLOYER, "ebds.otherCompany", sender.affiliation());
            }
        }
        long written = cells.number(EbdsField.PERIOD);
        if (written >= 0) {
            period = cells.raw(EbdsField.PERIOD);
            month = month(cells, (int) (written / 100), (int) (written % 100));
        }
        cells.needed(EbdsField.NAME);
        cells.checkDay(EbdsField.ISSUED);
        cells.checkDay(EbdsField.DUE);
    }

    private @Nullable Month month(EbdsCells cells, int year, int monthOfYear) {
        if (monthOfYear < 1 || monthOfYear > 12) {
            cells.refuse(EbdsField.PERIOD, "ebds.period");
            return null;
        }
        Month declared = Month.of(year, monthOfYear);
        Month present = Month.of(sender.today());
        if (declared.compareTo(present) > 0) {
            cells.refuse(EbdsField.PERIOD, "payroll.monthInFuture", present);
        } else if (declared.compareTo(FIRST_MONTH) < 0) {
            cells.refuse(EbdsField.PERIOD, "payroll.tooOld", FIRST_MONTH);
        }
        return declared;
    }

    /** Every record is of the employer and month of B01; that these are the company's is asked there, once. */
    private void checkBelongs(EbdsCells cells) {
        if (!cells.raw(EbdsField.EMPLOYER).equals(employer)) {
            cells.refuse(EbdsField.EMPLOYER, "ebds.employerDiffers", employer);
        }
        if (period != null && !cells.raw(EbdsField.PERIOD).equals(period)) {
            cells.refuse(EbdsField.PERIOD, "ebds.periodDiffers", period);
        }
    }

    private void spoil(EbdsRecord record) {
        if (record == EbdsRecord.KNOWN) {
            persons.known().spoil();
        } else if (record == EbdsRecord.ENTRANT) {
            persons.entrants().spoil();
        }
    }

    private void end(long lastLine) {
        if (lastLine == 0) {
            refuse(Fault.of(1, null, null, "file.empty"));
            return;
        }
        EbdsSums all = persons.known().plus(persons.entrants());
        for (EbdsCells cells : totals) {
            switch (cells.record()) {
                case KNOWN_TOTALS -> persons.known().compare(cells);
                case ENTRANT_TOTALS -> persons.entrants().compare(cells);
                default -> all.compare(cells);
            }
        }
        persons.end();
        order.end(lastLine);
    }

    private @Nullable EbdsDeclaration declaration() {
        if (month == null) {
            return null;
        }
        EbdsSums all = persons.known().plus(persons.entrants());
        return new EbdsDeclaration(
                String.valueOf(order.series()),
                sender.affiliation(),
                month,
                (int) persons.known().of(EbdsField.HEADCOUNT),
                (int) persons.entrants().of(EbdsField.HEADCOUNT),
                all.of(EbdsField.DAYS),
                all.of(EbdsField.PAY),
                all.of(EbdsField.CAPPED_PAY));
    }

    /** Nothing a record holds looks like it; and where a line is too short or too long, its length is told all the same. */
    static String withoutAnnotation(String line) {
        int at = line.indexOf(ANNOTATION);
        return at < 0 ? line : line.substring(0, at);
    }

    private static String start(String line) {
        return line.substring(0, Math.min(3, line.length()));
    }
}
