package ma.hawafiz.payroll;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The portal's payroll file, read whole: its sound lines, and everything that is wrong with it. A file in which anything
 * is wrong is not to be used at all.
 */
record PayrollFile(List<PayrollLine> lines, List<Violation> violations) {

    /** What every line of one employment must say alike. */
    private static final Map<PayrollColumn, Function<PayrollLine.Person, @Nullable Object>> DESCRIPTION =
            new EnumMap<>(Map.of(
                    PayrollColumn.CIN, PayrollLine.Person::cin,
                    PayrollColumn.LAST_NAME, PayrollLine.Person::lastName,
                    PayrollColumn.FIRST_NAME, PayrollLine.Person::firstName,
                    PayrollColumn.NATIONALITY, PayrollLine.Person::nationality,
                    PayrollColumn.CONTRACT, PayrollLine.Person::contract,
                    PayrollColumn.EXITED, PayrollLine.Person::exited,
                    PayrollColumn.EXIT_REASON, PayrollLine.Person::exitReason,
                    PayrollColumn.DEPENDANTS, PayrollLine.Person::dependants));

    /**
     * @param sites the codes of the sites the company has declared
     * @param today nothing dated later is accepted
     */
    static PayrollFile read(Path file, Set<String> sites, LocalDate today) throws IOException {
        var obstacle = PayrollText.obstacle(file);
        if (obstacle.isPresent()) {
            return new PayrollFile(List.of(), List.of(obstacle.get()));
        }
        Reading reading = new Reading(sites, today);
        try (Reader text = PayrollText.open(file);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator(file))
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowUnclosedQuote(false)
                        .skipEmptyLines(true)
                        .ofCsvRecord(text)) {
            reading.all(records.iterator());
        } catch (CsvParseException unreadable) {
            reading.violations.add(Violation.of("line " + (reading.lastLine + 1), null, "file.notCsv"));
        }
        return new PayrollFile(reading.lines, reading.violations);
    }

    /** The separator of which the header line has more. */
    private static char separator(Path file) throws IOException {
        try (BufferedReader text = new BufferedReader(PayrollText.open(file))) {
            String header = text.readLine();
            long semicolons =
                    header == null ? 0 : header.chars().filter(c -> c == ';').count();
            long commas =
                    header == null ? 0 : header.chars().filter(c -> c == ',').count();
            return semicolons >= commas ? ';' : ',';
        }
    }

    /** One reading of one file: the lines so far, and what lines say about each other. */
    private static final class Reading {
        private final List<PayrollLine> lines = new ArrayList<>();
        private final List<Violation> violations = new ArrayList<>();
        private final Map<PayrollLine.Key, PayrollLine> firstOf = new HashMap<>();
        private final Map<PayrollLine.Key, Map<Month, Long>> monthsOf = new HashMap<>();
        private final Set<String> sites;
        private final LocalDate today;
        private long lastLine;

        Reading(Set<String> sites, LocalDate today) {
            this.sites = sites;
            this.today = today;
        }

        void all(Iterator<CsvRecord> records) {
            if (!records.hasNext()) {
                violations.add(Violation.of("line 1", null, "file.empty"));
                return;
            }
            Map<PayrollColumn, Integer> positions = header(records.next());
            if (!violations.isEmpty()) {
                return;
            }
            LineReader reader = new LineReader(positions, sites, today, violations::add);
            while (records.hasNext()) {
                CsvRecord record = records.next();
                lastLine = record.getStartingLineNumber();
                PayrollLine line = reader.read(record);
                if (line != null) {
                    compare(line);
                    lines.add(line);
                }
            }
            if (lines.isEmpty() && violations.isEmpty()) {
                violations.add(Violation.of("line 2", null, "file.noLines"));
            }
        }

        private Map<PayrollColumn, Integer> header(CsvRecord header) {
            Map<PayrollColumn, Integer> positions = new EnumMap<>(PayrollColumn.class);
            for (int i = 0; i < header.getFieldCount(); i++) {
                String name = header.getField(i);
                var column = PayrollColumn.named(name);
                if (column.isEmpty()) {
                    violations.add(Violation.of("line 1", name, "header.unknown"));
                } else if (positions.put(column.get(), i) != null) {
                    violations.add(Violation.of("line 1", name, "header.twice"));
                }
            }
            PayrollColumn.REQUIRED.stream()
                    .filter(required -> positions.keySet().stream()
                            .noneMatch(present -> present.header().equals(required)))
                    .forEach(absent -> violations.add(
                            Violation.of("line 1", null, "header.missing", absent, PayrollColumn.REQUIRED)));
            return positions;
        }

        private void compare(PayrollLine line) {
            PayrollLine.Key key = line.person().key();
            PayrollLine first = firstOf.putIfAbsent(key, line);
            if (first != null) {
                DESCRIPTION.forEach((column, of) -> {
                    Object said = of.apply(first.person());
                    Object saysNow = of.apply(line.person());
                    if (!Objects.equals(said, saysNow)) {
                        violations.add(Violation.of(
                                "line " + line.number() + ", " + column.header(),
                                saysNow == null ? null : saysNow.toString(),
                                "payroll.personDiffers",
                                String.valueOf(first.number()),
                                said == null ? "–" : said));
                    }
                });
            }
            Long earlier = monthsOf.computeIfAbsent(key, any -> new HashMap<>())
                    .putIfAbsent(line.pay().month(), line.number());
            if (earlier != null) {
                violations.add(Violation.of(
                        "line " + line.number() + ", " + PayrollColumn.MONTH.header(),
                        line.pay().month().toString(),
                        "payroll.monthTwice",
                        String.valueOf(earlier)));
            }
        }
    }
}
