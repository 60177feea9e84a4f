package ma.hawafiz.payroll.reading;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lines of cells, one after the other: a CSV file, the first sheet of a workbook. Empty lines are passed over. */
public interface Table extends Closeable {
    /** @throws Unreadable where the file is not what it should be */
    static Table open(FileKind kind, Path file) throws IOException, Unreadable {
        return kind == FileKind.PAYROLL_XLSX ? XlsxTable.open(file) : CsvTable.open(file);
    }

    /** Goes on to the next line that is not empty; false after the last. */
    boolean next() throws IOException, Unreadable;

    /** The number of the line, as an editor or a spreadsheet shows it. */
    long line();

    int size();

    /** The text of a cell; a date of a spreadsheet as AAAA-MM-JJ; empty where there is none. */
    String cell(int position);

    /** Whether a cell of a spreadsheet computes its value. */
    default boolean formula(int position) {
        return false;
    }

    /** How much of the file has been read; 0 where that cannot be said. */
    long bytes();

    /** The cells of the line, without the empty ones at its end. */
    default List<String> cells() {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            cells.add(cell(i).strip());
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return List.copyOf(cells);
    }
}
