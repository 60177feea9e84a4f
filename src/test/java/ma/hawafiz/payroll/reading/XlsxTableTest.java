package ma.hawafiz.payroll.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTableTest {
    private static final int ROWS = 40;

    @TempDir
    Path folder;

    @Test
    void saysHowFarItIsByTheRowsTheSheetAnnounces() throws IOException, Unreadable {
        Path file = workbook("A1:B" + ROWS);

        try (XlsxTable table = XlsxTable.open(file)) {
            for (int row = 0; row < ROWS / 4; row++) {
                assertThat(table.next()).isTrue();
            }
            assertThat(table.bytes()).isEqualTo(Files.size(file) / 4);
        }
    }

    @Test
    void neverSaysThatMoreIsReadThanThereIs() throws IOException, Unreadable {
        Path file = workbook("A1:B2");

        try (XlsxTable table = XlsxTable.open(file)) {
            while (table.next()) {
                assertThat(table.bytes()).isBetween(1L, Files.size(file));
            }
        }
    }

    @Test
    void saysNothingWhereTheSheetDoesNot() throws IOException, Unreadable {
        try (XlsxTable table = XlsxTable.open(workbook("A1"))) {
            assertThat(table.next()).isTrue();
            assertThat(table.bytes()).isZero();
        }
    }

    private Path workbook(String dimension) throws IOException {
        Path file = folder.resolve("paie.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Paie", "1.0")) {
            Worksheet sheet = book.newWorksheet("Paie");
            for (int row = 0; row < ROWS; row++) {
                sheet.value(row, 0, "A");
                sheet.value(row, 1, row);
            }
        }
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path sheet = zip.getPath("xl/worksheets/sheet1.xml");
            String xml = Files.readString(sheet, StandardCharsets.UTF_8);
            Files.writeString(sheet, xml.replace("<dimension ref=\"A1\"", "<dimension ref=\"" + dimension + "\""));
        }
        return file;
    }
}
