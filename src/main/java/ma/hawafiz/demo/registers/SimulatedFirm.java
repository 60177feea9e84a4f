package ma.hawafiz.demo.registers;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A firm of the demonstration as the registers know it: seeds/demo/registers.yaml.
 *
 * @param payroll what it declared to both, month by month: the same file it sends to the portal
 */
record SimulatedFirm(
        String cnssAffiliation,
        String fiscalId,
        String cnssCertificate,
        String taxCertificate,
        String payroll,
        List<Map<String, Object>> isReturns) {

    private static final Path FOLDER = Path.of("seeds/demo");

    static List<SimulatedFirm> all() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readValue(FOLDER.resolve("registers.yaml").toFile(), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The lines of months that begin so: of one month, or of a year. */
    List<NamedCsvRecord> lines(String period) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(FOLDER.resolve(payroll))) {
            return csv.stream()
                    .filter(line -> line.getField("mois").startsWith(period))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
