package ma.hawafiz.payroll.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.payroll.reading.annual.AnnualLine;
import ma.hawafiz.payroll.reading.annual.AnnualReturn;
import ma.hawafiz.payroll.reading.annual.AnnualReturnReader;
import ma.hawafiz.payroll.reading.ebds.EbdsDeclaration;
import ma.hawafiz.payroll.reading.ebds.EbdsLine;
import ma.hawafiz.payroll.reading.ebds.EbdsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the demonstration company, which tell one story in three formats and were written apart from the portal. */
class AtlasFilesTest {
    private static final Path FOLDER = Path.of("seeds/demo/atlas");

    /** One line of the payroll file. */
    record Row(String cnss, String cin, Month hired, Month month, long rbi, long ir, int days, String situation) {}

    static Stream<Path> months() throws IOException {
        return Files.list(FOLDER.resolve("ebds")).sorted();
    }

    @ParameterizedTest
    @MethodSource("months")
    void readsEachMonthAndFindsInItWhatThePayrollFileSays(Path file) throws IOException {
        Told heard = new Told();
        List<EbdsLine> lines = new ArrayList<>();

        EbdsDeclaration read = read(file, heard, lines);

        assertThat(heard.faults()).isEmpty();
        assertThat(read).isNotNull();
        Month month = Objects.requireNonNull(read).month();
        assertThat(month.toString().replace("-", "") + ".txt")
                .isEqualTo(file.getFileName().toString());
        List<Row> rows = rows().stream().filter(row -> row.month.equals(month)).toList();
        assertThat(lines)
                .extracting(line -> line.insured() + " " + line.days() + " " + line.pay() + " " + line.situation())
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .map(row -> row.cnss + " " + row.days + " " + row.rbi + " "
                                + (row.situation.isEmpty() ? null : row.situation))
                        .toList());
        assertThat(lines.stream().filter(EbdsLine::entrant).map(EbdsLine::cin))
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .filter(row -> row.hired.equals(month))
                        .map(row -> row.cin)
                        .toList());
        assertThat(read.pay()).isEqualTo(rows.stream().mapToLong(Row::rbi).sum());
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void readsEachYearAndFindsInItTheSumsOfTheMonths(int year) throws IOException {
        Told heard = new Told();
        List<AnnualLine> lines = new ArrayList<>();
        AnnualReturn read;
        try (var in = Files.newInputStream(FOLDER.resolve("etat-9421-" + year + ".xml"))) {
            read = new AnnualReturnReader(PaperFirm.SENDER, heard).read(in, lines::add);
        }

        assertThat(heard.faults()).isEmpty();
        assertThat(read).isNotNull();
        Map<String, List<Row>> byPerson = new HashMap<>();
        rows().stream()
                .filter(row -> row.month.year() == year)
                .forEach(row -> byPerson.computeIfAbsent(row.cnss, any -> new ArrayList<>())
                        .add(row));
        assertThat(lines).hasSameSizeAs(byPerson.keySet()).allSatisfy(line -> {
            List<Row> rows = Objects.requireNonNull(byPerson.get(line.cnss()));
            assertThat(line.rbi()).isEqualTo(rows.stream().mapToLong(Row::rbi).sum());
            assertThat(line.ir()).isEqualTo(rows.stream().mapToLong(Row::ir).sum());
            assertThat(line.cin()).isEqualTo(rows.getFirst().cin);
        });
    }

    @Test
    void tellsTheKindOfEachByItsContent() throws IOException {
        for (Path file : months().toList()) {
            assertThat(kind(file)).isEqualTo(FileKind.EBDS);
        }
        assertThat(kind(FOLDER.resolve("etat-9421-2026.xml"))).isEqualTo(FileKind.ETAT_9421);
        assertThat(kind(FOLDER.resolve("payroll.csv"))).isEqualTo(FileKind.PAYROLL_CSV);
    }

    private static FileKind kind(Path file) throws IOException {
        try (Recognition recognised = Recognise.of(file)) {
            return ((Recognition.Known) recognised).kind();
        }
    }

    private static EbdsDeclaration read(Path file, Told heard, List<EbdsLine> lines) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Objects.requireNonNull(new EbdsReader(PaperFirm.SENDER, heard).read(in, lines::add));
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(FOLDER.resolve("payroll.csv")).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(cells -> new Row(
                        cells[0],
                        cells[1],
                        Month.parse(cells[6].substring(0, 7)),
                        Month.parse(cells[9]),
                        centimes(cells[11]),
                        centimes(cells[12]),
                        Integer.parseInt(cells[13]),
                        situation(cells)))
                .toList();
    }

    /** The payroll file tells an exit by its date; the declaration by the situation of its month. */
    private static String situation(String[] cells) {
        return cells[7].startsWith(cells[9]) && !cells[7].isEmpty() ? cells[8] : cells[14];
    }

    private static long centimes(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }
}
