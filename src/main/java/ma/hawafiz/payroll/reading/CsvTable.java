package ma.hawafiz.payroll.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A CSV file; its separator is the one of {@code ;}, {@code ,} and tab of which the header line has most. */
public final class CsvTable implements Table {
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final CountedInput input;
    private final char separator;
    private @Nullable CsvRecord present;
    private long line;

    private CsvTable(CsvReader<CsvRecord> reader, CountedInput input, char separator) {
        this.separator = separator;
        this.reader = reader;
        this.input = input;
        this.records = reader.iterator();
    }

    public static CsvTable open(Path file) throws IOException, Unreadable {
        FileText text = FileText.of(file);
        char separator = separator(text);
        CountedInput input = new CountedInput(Files.newInputStream(file));
        return new CsvTable(
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowUnclosedQuote(false)
                        .skipEmptyLines(true)
                        .ofCsvRecord(text.open(input)),
                input,
                separator);
    }

    public char separator() {
        return separator;
    }

    private static char separator(FileText text) throws IOException {
        try (InputStream bytes = Files.newInputStream(text.file());
                BufferedReader reader = text.open(bytes)) {
            String header = reader.readLine();
            while (header != null && header.isEmpty()) {
                header = reader.readLine();
            }
            long semicolons = count(header, ';');
            long commas = count(header, ',');
            long tabs = count(header, '\t');
            if (tabs > semicolons && tabs > commas) {
                return '\t';
            }
            return semicolons >= commas ? ';' : ',';
        }
    }

    private static long count(@Nullable String header, char separator) {
        return header == null ? 0 : header.chars().filter(c -> c == separator).count();
    }

    @Override
    public boolean next() throws Unreadable {
        try {
            if (!records.hasNext()) {
                return false;
            }
            present = records.next();
            line = present.getStartingLineNumber();
            return true;
        } catch (CsvParseException unreadable) {
            throw new Unreadable(Fault.of(line + 1, null, null, "file.notCsv"));
        }
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public int size() {
        return present == null ? 0 : present.getFieldCount();
    }

    @Override
    public String cell(int position) {
        return present == null || position >= present.getFieldCount() ? "" : present.getField(position);
    }

    @Override
    public long bytes() {
        return input.count();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
