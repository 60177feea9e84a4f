package ma.hawafiz.payroll.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ma.hawafiz.payroll.reading.Columns;
import ma.hawafiz.payroll.reading.CsvTable;
import ma.hawafiz.payroll.reading.FileKind;
import ma.hawafiz.payroll.reading.Unreadable;

/** A CSV file with a column more: the same separator, in UTF-8 with the byte-order mark spreadsheets want. */
@ApplicationScoped
class AnnotateCsv implements Annotate {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    @Override
    public boolean writes(FileKind kind) {
        return kind == FileKind.PAYROLL_CSV;
    }

    @Override
    public void write(Path file, String heading, Remarks remarks, OutputStream out) throws IOException, Unreadable {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        try (CsvTable source = CsvTable.open(file);
                CsvWriter csv =
                        CsvWriter.builder().fieldSeparator(source.separator()).build(text)) {
            List<String> header = List.of();
            while (source.next()) {
                boolean first = header.isEmpty();
                header = first ? source.cells() : header;
                String remark = remarks.upTo(source.line());
                csv.writeRecord(cells(source, header, first ? heading : remark));
            }
        }
    }

    /** The line's cells, the remark behind the last column, and behind it what stood under no column. */
    private static List<String> cells(CsvTable source, List<String> header, String remark) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!Columns.OF_FAULTS.contains(header.get(i))) {
                cells.add(source.cell(i));
            }
        }
        cells.add(remark);
        for (int i = header.size(); i < source.size(); i++) {
            cells.add(source.cell(i));
        }
        return cells;
    }
}
