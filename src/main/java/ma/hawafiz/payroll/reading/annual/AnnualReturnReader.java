package ma.hawafiz.payroll.reading.annual;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import ma.hawafiz.payroll.reading.Fault;
import ma.hawafiz.payroll.reading.Reading;
import ma.hawafiz.payroll.reading.SeenNumbers;
import ma.hawafiz.payroll.reading.Sender;
import ma.hawafiz.payroll.reading.Unreadable;
import ma.hawafiz.payroll.reading.XmlEvents;
import ma.hawafiz.payroll.reading.annual.AnnualCells.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Reads one état 9421 as it streams by. Writers differ in the order of elements and in some spellings: what is needed is
 * found by its name, whatever its case, and what is not needed is passed over.
 */
public final class AnnualReturnReader {
    public static final String ROOT = "TraitementEtSalaire";

    private static final int PERSONS_BETWEEN_REPORTS = 500;
    /** Root, list, person, field: deeper down nothing is read. */
    private static final int LIST = 2;

    private static final int PERSON = 3;
    private static final int FIELD = 4;

    private final Reading reading;
    private final AnnualHeader header;
    private final AnnualCells cells;
    private final Map<StaffList, AnnualPersons> lists = new EnumMap<>(StaffList.class);
    private final Map<PersonField, Cell> said = new EnumMap<>(PersonField.class);
    private final StringBuilder text = new StringBuilder();
    private long faults;
    private int depth;
    private @Nullable AnnualPersons list;
    private String place = "";
    private long personLine;
    private long cellLine;

    public AnnualReturnReader(Sender sender, Reading reading) {
        this.reading = reading;
        this.header = new AnnualHeader(sender, this::refuse);
        this.cells = new AnnualCells(this::refuse);
    }

    /**
     * @param lines hears each person with whom nothing is wrong; all for nothing if the answer is null
     * @return null once everything that is wrong has been told
     */
    public @Nullable AnnualReturn read(InputStream in, Consumer<AnnualLine> lines) throws IOException {
        int year = 0;
        try (XmlEvents xml = new XmlEvents(in)) {
            String root = xml.root();
            long rootLine = xml.line();
            if (!root.equalsIgnoreCase(ROOT)) {
                throw new Unreadable(Fault.of(rootLine, root, null, "file.otherXml", ROOT));
            }
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml);
                    case XMLStreamConstants.END_ELEMENT -> end(xml, lines);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> xml.appendTo(text);
                    default -> {}
                }
            }
            year = header.check(rootLine);
            header.compare(lists);
            lists.values().forEach(AnnualPersons::tellTwice);
            reading.reached(xml.line(), xml.bytes());
        } catch (Unreadable broken) {
            refuse(broken.fault());
        }
        return faults == 0 && year > 0 ? annualReturn(year) : null;
    }

    private void refuse(Fault fault) {
        faults++;
        reading.fault(fault);
    }

    private void begin(XmlEvents xml) throws Unreadable {
        depth = xml.depth();
        text.setLength(0);
        cellLine = xml.line();
        if (depth == LIST) {
            list = StaffList.of(xml.name())
                    .map(found -> lists.computeIfAbsent(found, each -> new AnnualPersons(each, this::refuse)))
                    .orElse(null);
        } else if (depth == PERSON && list != null) {
            personLine = xml.line();
            place = list.begin(xml.name(), personLine);
            said.clear();
            if (list.count() > SeenNumbers.MOST) {
                throw new Unreadable(Fault.of(personLine, place, null, "file.tooMany", SeenNumbers.MOST));
            }
        }
    }

    private void end(XmlEvents xml, Consumer<AnnualLine> lines) {
        int closing = xml.depth() + 1;
        if (closing == FIELD && list != null) {
            field(xml.name());
        } else if (closing == PERSON && list != null) {
            person(xml, lines, list);
        } else if (closing == LIST && list == null && depth == LIST && AnnualHeader.reads(xml.name())) {
            Cell cell =
                    cells.bounded(new Cell(cellLine, xml.name(), text.toString().strip()));
            if (cell != null) {
                header.says(xml.name(), cell);
            }
        } else if (closing == LIST) {
            list = null;
        }
        text.setLength(0);
    }

    private void field(String name) {
        PersonField field = PersonField.of(name);
        if (field == null) {
            return;
        }
        Cell cell = cells.bounded(
                new Cell(cellLine, place + "/" + name, text.toString().strip()));
        if (cell != null && said.putIfAbsent(field, cell) != null) {
            cells.refuse(cell, "annual.twice");
        }
    }

    private void person(XmlEvents xml, Consumer<AnnualLine> lines, AnnualPersons persons) {
        AnnualLine line = persons.read(personLine, said);
        if (line != null) {
            lines.accept(line);
        }
        if (persons.count() % PERSONS_BETWEEN_REPORTS == 0) {
            reading.reached(xml.line(), xml.bytes());
        }
    }

    private AnnualReturn annualReturn(int year) {
        AnnualPersons permanent = lists.get(StaffList.PERMANENT);
        return new AnnualReturn(
                year,
                lists.values().stream().mapToInt(AnnualPersons::count).sum(),
                permanent == null ? 0 : permanent.count(),
                permanent == null ? 0 : permanent.sum(PersonField.RBI),
                permanent == null ? 0 : permanent.sum(PersonField.IR));
    }
}
