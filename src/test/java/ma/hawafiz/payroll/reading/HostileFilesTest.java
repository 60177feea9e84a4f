package ma.hawafiz.payroll.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.payroll.reading.annual.AnnualReturnReader;
import ma.hawafiz.payroll.reading.ebds.EbdsReader;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files sent in error or in malice: each is told what it is and what to do, and none makes the portal work or hold much. */
class HostileFilesTest {
    private static final Path CORPUS = Path.of("src/test/resources/ma/hawafiz/payroll/reading/hostile");
    private static final long MEGABYTE = 1L << 20;
    private static final String EBDS = PaperFirm.of(3, 20).ebds(Month.of(2026, 5));
    private static final String ANNUAL = PaperFirm.of(3, 20).annual(2026);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("paie.csv");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            255044462d312e37,                   file.pdf
            d0cf11e0a1b11ae10000,               file.xls
            89504e470d0a1a0a,                   file.image
            ffd8ffe000104a46,                   file.image
            1f8b0800,                           file.archive
            526172211a0700,                     file.archive
            7b5c72746631,                       file.document
            3c21444f43545950452068746d6c3e,     file.html
            0a3c7461626c6520626f726465723e,     file.html
            fffe63006e00730073000a00,           file.utf16
            63006e00730073003b006e000a003100,   file.utf16
            636e73733b006e6f6d,                 file.binary
            7f454c46020101000000,               file.binary
            3c3f786d6c2076657273696f6e3d,       xml.malformed
            3c466163747572652f3e,               file.otherXml
            504b0304140000,                     zip.broken
            '',                                 file.empty
            """)
    void saysWhatAFileIsByItsFirstBytes(String bytes, String code) throws IOException {
        assertRefused(HexFormat.of().parseHex(bytes), code);
    }

    static Stream<Path> corpus() throws IOException {
        return Files.list(CORPUS).sorted();
    }

    /** A file of the corpus is called after the code it is refused with: {@code CODE--WHAT}. */
    @ParameterizedTest
    @MethodSource("corpus")
    void refusesEachFileOfTheCorpusForItsReason(Path hostile) throws IOException {
        String code = hostile.getFileName().toString().split("--")[0];
        assertThat(codes(hostile)).contains(code);
    }

    @Test
    void readsNoLineOfTenMillionCharacters() throws IOException {
        assertRefused("x".repeat(10_000_000), "file.lineTooLong");
        assertRefused(EBDS + "x".repeat(10_000_000), "file.lineTooLong");
        assertRefused(EBDS.replace('\n', '\r'), "file.carriageReturns");
        assertRefused("<a b='" + "x".repeat(10_000_000), "xml.tooLong");
        assertRefused("<!--" + "x".repeat(10_000_000), "xml.tooLong");
        assertRefused("<" + "x".repeat(10_000_000), "xml.malformed");
        assertRefused("<TraitementEtSalaire>" + "x".repeat(3_000_000) + "</TraitementEtSalaire>", "payroll.missing");
        assertRefused("<TraitementEtSalaire>" + "<a>".repeat(1_000_000), "xml.tooDeep");
    }

    @Test
    void expandsNoEntityAndFetchesNothing() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        for (String doctype : List.of(
                laughs + "]>",
                "<!DOCTYPE x [<!ENTITY a29 SYSTEM 'file://" + secret + "'>]>",
                "<!DOCTYPE x SYSTEM 'http://localhost:1/x.dtd'>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM 'file://" + secret + "'> %p;]>")) {
            assertRefused(ANNUAL.replace("<TraitementEtSalaire>", doctype + "<TraitementEtSalaire>"), "xml.doctype");
        }
        assertRefused(ANNUAL.replaceFirst("<nom>", "<nom>&a29;"), "xml.malformed");
        assertThat(codes(ANNUAL.replace(
                        "<listPersonnelPermanent>",
                        "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file://" + secret
                                + "'/><listPersonnelPermanent>")))
                .isEmpty();
    }

    @Test
    void takesTheOneFileOutOfAZip() throws IOException {
        for (String name : List.of("etat.xml", "../../etc/passwd", "/etc/cron.d/x", "C:\\x", "con", "a/b/c")) {
            write(zip(name, ANNUAL));
            try (Recognition recognised = Recognise.of(file)) {
                assertThat(recognised).isInstanceOfSatisfying(Recognition.Known.class, known -> {
                    assertThat(known.kind()).isEqualTo(FileKind.ETAT_9421);
                    assertThat(known.content()).hasContent(ANNUAL).isNotEqualTo(file);
                });
            }
            assertThat(codes(file)).isEmpty();
        }
        assertThat(codes(zip("__MACOSX/._e", "x", "dossier/", "", "e.txt", EBDS)))
                .isEmpty();
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void refusesZipsThatAreNotOneFile() throws IOException {
        assertRefused(zip("a.xml", ANNUAL, "b.txt", EBDS), "zip.several");
        assertRefused(zip(), "zip.empty");
        assertRefused(zip("a.zip", new String(zip("b.txt", EBDS), StandardCharsets.ISO_8859_1)), "zip.nested");
        assertRefused(zip("word/document.xml", "<x/>", "[Content_Types].xml", "<x/>"), "file.document");
        assertRefused(zip("a.pdf", "%PDF-1.7"), "file.pdf");
        byte[] sound = zip("a.xml", ANNUAL);
        assertRefused(Arrays.copyOf(sound, sound.length / 2), "zip.broken");
        String[] many = new String[4_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = i % 2 == 0 ? "f" + i : "x";
        }
        assertRefused(zip(many), "zip.several");
    }

    @Test
    void believesNothingAZipSaysOfItself() throws IOException {
        byte[] encrypted = zip("a.txt", EBDS);
        directory(encrypted).putShort(8, (short) 1);
        assertRefused(encrypted, "zip.encrypted");
        byte[] lying = zip("a.txt", EBDS);
        directory(lying).putInt(24, 7);
        assertThat(codes(lying)).as("the size is that of what comes out").isEmpty();
        byte[] otherSum = zip("a.txt", EBDS);
        directory(otherSum).putInt(16, 7);
        assertRefused(otherSum, "zip.broken");
    }

    @Test
    void unpacksNoBomb() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("paie.csv"));
            zeros(zip, 600);
        }
        assertThat(Files.size(file)).isLessThan(MEGABYTE);
        assertThat(codes(file)).containsExactly("zip.bomb");
        for (String part : List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml")) {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
                zip.putNextEntry(new ZipEntry(part));
                zeros(zip, 300);
            }
            assertThat(codes(file))
                    .as(part)
                    .containsAnyOf("zip.bomb", "xlsx.rowTooLong")
                    .hasSize(1);
        }
    }

    private static void zeros(OutputStream to, int megabytes) throws IOException {
        byte[] much = "0".repeat((int) MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < megabytes; i++) {
            to.write(much);
        }
    }

    @Test
    void knowsAWorkbookByWhatIsInIt() throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            workbook.newWorksheet("Paie").value(0, 0, "cnss");
        }
        try (Recognition recognised = Recognise.of(file)) {
            assertThat(recognised).isEqualTo(new Recognition.Known(FileKind.PAYROLL_XLSX, file, false));
        }
    }

    private void assertRefused(String text, String code) throws IOException {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), code);
    }

    private void assertRefused(byte[] bytes, String code) throws IOException {
        assertThat(codes(bytes)).startsWith(code);
    }

    private List<String> codes(String text) throws IOException {
        return codes(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> codes(byte[] bytes) throws IOException {
        return codes(write(bytes));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(file, bytes);
    }

    /** What the portal says of a file on its way through recognition and reading, none of which may take much memory. */
    private static List<String> codes(Path sent) throws IOException {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Told heard = new Told();
        try (Recognition recognised = Recognise.of(sent)) {
            switch (recognised) {
                case Recognition.Refused refused -> heard.fault(refused.fault());
                case Recognition.Known known -> {
                    try (InputStream in = Files.newInputStream(known.content())) {
                        switch (known.kind()) {
                            case EBDS -> new EbdsReader(PaperFirm.SENDER, heard).read(in, line -> {});
                            case ETAT_9421 -> new AnnualReturnReader(PaperFirm.SENDER, heard).read(in, line -> {});
                            default -> {}
                        }
                    }
                }
            }
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes allocated")
                .isLessThan(64 * MEGABYTE);
        heard.assertSayable();
        return heard.codes();
    }

    /** Names and contents by turns. */
    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toByteArray();
    }

    /** The one entry of the zip's directory, to be written over. */
    private static ByteBuffer directory(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = bytes.getInt(zip.length - 6);
        return bytes.slice(at, zip.length - at).order(ByteOrder.LITTLE_ENDIAN);
    }
}
