package ma.hawafiz.payroll.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import ma.hawafiz.payroll.reading.Columns;
import ma.hawafiz.payroll.reading.FileKind;
import ma.hawafiz.payroll.reading.Unreadable;
import ma.hawafiz.payroll.reading.XlsxTable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** A workbook with a column more: each cell as it was, each line where it was. */
@ApplicationScoped
class AnnotateXlsx implements Annotate {
    private static final String DATE = "yyyy-mm-dd";
    private static final int ROWS_AT_ONCE = 1_000;

    @Override
    public boolean writes(FileKind kind) {
        return kind == FileKind.PAYROLL_XLSX;
    }

    @Override
    public void write(Path file, String heading, Remarks remarks, OutputStream out) throws IOException, Unreadable {
        try (XlsxTable source = XlsxTable.open(file);
                Workbook workbook = new Workbook(out, "Hawafiz", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Paie");
            List<String> header = List.of();
            int rows = 0;
            while (source.next()) {
                boolean first = header.isEmpty();
                header = first ? source.cells() : header;
                String remark = remarks.upTo(source.line());
                write(source, header, first ? heading : remark, sheet);
                if (++rows % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        }
    }

    /** The remark stands behind the last column, and behind it what stood under no column. */
    private static void write(XlsxTable source, List<String> header, String remark, Worksheet sheet) {
        int row = Math.toIntExact(source.line()) - 1;
        int column = 0;
        for (int i = 0; i < header.size(); i++) {
            if (!Columns.OF_FAULTS.contains(header.get(i))) {
                write(source.at(i), sheet, row, column++);
            }
        }
        if (!remark.isEmpty()) {
            sheet.inlineString(row, column, remark);
        }
        column++;
        for (int i = header.size(); i < source.size(); i++) {
            write(source.at(i), sheet, row, column++);
        }
    }

    private static void write(@Nullable Cell cell, Worksheet sheet, int row, int column) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return;
        }
        switch (cell.getType()) {
            case NUMBER -> {
                if (XlsxTable.isDate(cell)) {
                    sheet.value(row, column, cell.asDate());
                    sheet.style(row, column).format(DATE).set();
                } else {
                    sheet.value(row, column, cell.asNumber());
                }
            }
            case FORMULA -> sheet.formula(row, column, cell.getFormula());
            case BOOLEAN -> sheet.value(row, column, cell.asBoolean());
            default -> sheet.inlineString(row, column, cell.getText());
        }
    }
}
