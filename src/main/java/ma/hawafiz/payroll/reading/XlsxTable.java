package ma.hawafiz.payroll.reading;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook (.xlsx), row by row. */
public final class XlsxTable implements Table {
    /** What a spreadsheet itself shows of a number: what lies behind is the noise of its binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private static final long MOST_UNFOLDED = 4L << 30;

    private static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";
    private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[A-Z]+\\d+:[A-Z]+(\\d{1,7})\"");
    private static final int HEAD = 1 << 12;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Extent extent;
    private @Nullable Row present;
    private long line;

    /** @param rows of the sheet, as it says itself; 0 where it does not */
    private record Extent(long bytes, long rows) {}

    private XlsxTable(ReadableWorkbook workbook, Stream<Row> stream, Extent extent) {
        this.workbook = workbook;
        this.stream = stream;
        this.extent = extent;
        this.rows = stream.iterator();
    }

    public static XlsxTable open(Path file) throws IOException, Unreadable {
        ReadableWorkbook workbook = null;
        Extent extent = extent(file);
        try {
            workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
            return new XlsxTable(workbook, workbook.getFirstSheet().openStream(), extent);
        } catch (IOException | RuntimeException notAWorkbook) {
            if (workbook != null) {
                workbook.close();
            }
            throw new Unreadable(Fault.of(1, null, null, "file.notXlsx"));
        }
    }

    /** What a workbook unfolds to is bounded as what it is folded into. */
    private static Extent extent(Path file) throws Unreadable {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long unfolded = zip.stream().mapToLong(ZipEntry::getSize).sum();
            if (unfolded > MOST_UNFOLDED) {
                throw new Unreadable(Fault.of(1, null, null, "file.unfoldsTooLarge", MOST_UNFOLDED >> 20));
            }
            return new Extent(Files.size(file), rows(zip));
        } catch (IOException notAZip) {
            throw new Unreadable(Fault.of(1, null, null, "file.notXlsx"));
        }
    }

    private static long rows(ZipFile zip) throws IOException {
        ZipEntry sheet = zip.getEntry(FIRST_SHEET);
        if (sheet == null) {
            return 0;
        }
        try (InputStream in = zip.getInputStream(sheet)) {
            Matcher dimension = DIMENSION.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8));
            return dimension.find() ? Long.parseLong(dimension.group(1)) : 0;
        }
    }

    @Override
    public boolean next() throws Unreadable {
        try {
            while (rows.hasNext()) {
                present = rows.next();
                line = present.getRowNum();
                if (!cells().isEmpty()) {
                    return true;
                }
            }
            return false;
        } catch (ExcelReaderException | IllegalStateException | IndexOutOfBoundsException broken) {
            throw new Unreadable(Fault.of(line + 1, null, null, "file.notXlsx"));
        }
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public int size() {
        return present == null ? 0 : present.getCellCount();
    }

    @Override
    public String cell(int position) {
        Cell cell = at(position);
        return cell == null ? "" : text(cell);
    }

    @Override
    public boolean formula(int position) {
        Cell cell = at(position);
        return cell != null && cell.getType() == CellType.FORMULA;
    }

    /** The cell as it is, to be written again. */
    public @Nullable Cell at(int position) {
        return present == null || position >= present.getCellCount() ? null : present.getCell(position);
    }

    /** As the lines read to those there are: where in its folded bytes a sheet stands cannot be said. */
    @Override
    public long bytes() {
        return extent.rows == 0 ? 0 : extent.bytes * Math.min(line, extent.rows) / extent.rows;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> isDate(cell) ? date(cell.asDate()) : number(cell.asNumber());
            case FORMULA -> "=" + cell.getFormula();
            case EMPTY -> "";
            default -> {
                String text = cell.getText();
                yield text == null ? "" : text;
            }
        };
    }

    /** A number whose format writes a year or a day is a date. */
    public static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 17 || id == 22)) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null || format.equals("General")) {
            return false;
        }
        String plain =
                format.toLowerCase(Locale.ROOT).replaceAll("\\[[^\\]]*\\]", "").replaceAll("\"[^\"]*\"", "");
        return plain.contains("yy") || plain.contains("aa") || plain.contains("dd") || plain.contains("jj");
    }

    private static String date(LocalDateTime date) {
        return date.toLocalDate().toString();
    }

    static String number(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
    }
}
