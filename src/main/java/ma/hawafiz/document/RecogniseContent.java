package ma.hawafiz.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What a file is by its content; its name is not asked. */
final class RecogniseContent {
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final int FIRST_BYTES = 1 << 16;
    private static final int FIRST_LINES = 20;
    /** A workbook of fifty megabytes has a few hundred parts. */
    private static final int MOST_PARTS = 10_000;

    private RecogniseContent() {}

    /** Empty where it is nothing that is accepted. */
    static Optional<AcceptedType> of(Path file) throws IOException {
        String type = detected(file);
        return Optional.ofNullable(
                switch (type) {
                    case "application/pdf" -> AcceptedType.PDF;
                    case "image/png" -> AcceptedType.PNG;
                    case "image/jpeg" -> AcceptedType.JPEG;
                    case "application/xml", "text/xml" -> AcceptedType.XML;
                    case "text/plain", "text/csv" -> table(file) ? AcceptedType.CSV : AcceptedType.TXT;
                    case "application/zip", "application/x-tika-ooxml" -> workbook(file) ? AcceptedType.XLSX : null;
                    default -> null;
                });
    }

    private static String detected(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return TYPES.detect(content, new Metadata()).getBaseType().toString();
        }
    }

    /** A packed file is a workbook where it has the parts of one, and no program within. */
    private static boolean workbook(Path file) {
        try (ZipFile packed = new ZipFile(file.toFile())) {
            if (packed.size() > MOST_PARTS) {
                return false;
            }
            Set<String> parts = new HashSet<>();
            packed.stream().map(ZipEntry::getName).forEach(parts::add);
            return parts.contains("[Content_Types].xml")
                    && parts.contains("xl/workbook.xml")
                    && parts.stream().noneMatch(part -> part.endsWith("vbaProject.bin"));
        } catch (IOException notPacked) {
            return false;
        }
    }

    /** Lines that hold one separator equally often, as far as a look at the first of them tells. */
    private static boolean table(Path file) throws IOException {
        String text;
        try (InputStream content = Files.newInputStream(file)) {
            text = new String(content.readNBytes(FIRST_BYTES), StandardCharsets.ISO_8859_1);
        }
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(FIRST_LINES).toList();
        List<String> whole = lines.size() > 1 && !text.endsWith("\n") ? lines.subList(0, lines.size() - 1) : lines;
        return lines.size() > 1
                && Stream.of(';', ',', '\t').anyMatch(mark -> {
                    Set<Long> counts = new HashSet<>();
                    whole.forEach(line ->
                            counts.add(line.chars().filter(each -> each == mark).count()));
                    return counts.size() == 1 && !counts.contains(0L);
                });
    }
}
