package ma.hawafiz.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WriteWorkbookTest {
    private static final String PLAN = Plans.COMPANY + "&y2026.profit=2000000&law.pae.rate=20"
            + Plans.group(1, 30, "7000", "2026-01", "FES_SHORE")
            + Plans.group(2, 2, "30000", "2026-01", "CASANEARSHORE");
    private static final Wording WORDING = Wording.of("simulation");

    @TempDir
    Path folder;

    private final Simulation simulation = Plans.simulate(PLAN);

    @Test
    void holdsTheAmountsOfTheSimulationAsNumbers() throws IOException {
        List<Row> rows = sheet(Language.FR, 0);
        Row of2026 = rows.stream()
                .filter(row -> row.getCellText(0).equals("2026"))
                .findFirst()
                .orElseThrow();
        List<Measure> columns = List.of(Measure.PAE, Measure.PAF, Measure.AIR, Measure.AIS);
        for (int i = 0; i < columns.size(); i++) {
            assertThat(of2026.getCellAsNumber(i + 1).orElseThrow())
                    .isEqualByComparingTo(simulation
                            .part(columns.get(i), 2026)
                            .total()
                            .payable()
                            .toBigDecimal());
        }
        assertThat(cells(rows).filter(cell -> cell.getType() == CellType.NUMBER).map(Cell::asNumber))
                .contains(simulation.total().payable().toBigDecimal());
    }

    @Test
    void sumsTheGroupsToTheTotal() throws IOException {
        BigDecimal sum = sheet(Language.FR, 1).stream()
                .skip(2)
                .map(row -> row.getCellAsNumber(8).orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(simulation.total().payable().toBigDecimal());
    }

    @Test
    void tellsEveryParameterWithItsSourceAndWhatWasChanged() throws IOException {
        List<Row> rows = sheet(Language.EN, 3);
        assertThat(rows).hasSize(2 + Plans.LAW.parameters().size());
        assertThat(rows.stream().skip(2)).allSatisfy(row -> {
            assertThat(row.getCellText(3)).isNotBlank();
            assertThat(row.getCellText(4)).matches("[ABCDIXU]");
        });
        assertThat(rows)
                .anySatisfy(row -> assertThat(Stream.of(0, 1, 2).map(row::getCellText))
                        .containsExactly("Rate of PAE", "20%", "17%"));
    }

    @Test
    void tellsTheReasonsWithTheirSources() throws IOException {
        assertThat(cells(sheet(Language.FR, 2)).map(Cell::getText))
                .contains(
                        "2025, 2027, 2028, 2029, 2030 – Aucun exercice comptable clos dans l’année 2025 n’est renseigné.")
                .anyMatch(text -> text.startsWith("20 % de 84"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysOnEverySheetThatNoRightArises(Language language) throws IOException {
        for (int sheet = 0; sheet < 4; sheet++) {
            assertThat(sheet(language, sheet).getFirst().getCellText(0))
                    .isEqualTo(WORDING.say(language, "hypothetical"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void runsFromRightToLeftInArabic(Language language) throws IOException {
        Path file = Files.write(folder.resolve("simulation.xlsx"), workbook(language));
        int mirrored = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (int sheet = 1; sheet <= 4; sheet++) {
                InputStream entry = zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + sheet + ".xml"));
                if (new String(entry.readAllBytes(), StandardCharsets.UTF_8).contains("rightToLeft=\"true\"")) {
                    mirrored++;
                }
            }
        }
        assertThat(mirrored).isEqualTo(language == Language.AR ? 4 : 0);
    }

    private static byte[] workbook(Language language) {
        return new WriteWorkbook(SampleSimulation.view(PLAN, language), language).write();
    }

    private static List<Row> sheet(Language language, int index) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(workbook(language)))) {
            Sheet sheet = workbook.getSheet(index).orElseThrow();
            return sheet.read();
        }
    }

    private static Stream<Cell> cells(List<Row> rows) {
        return rows.stream().flatMap(Row::stream).filter(cell -> cell != null);
    }
}
