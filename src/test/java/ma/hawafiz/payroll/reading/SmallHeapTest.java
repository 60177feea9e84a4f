package ma.hawafiz.payroll.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.payroll.reading.annual.AnnualReturnReader;
import ma.hawafiz.payroll.reading.ebds.EbdsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many as the six digits of its total of days can count fit into a JVM of 24 MB: held are sums, and eight bytes a person. */
class SmallHeapTest {
    private static final int PERSONS = 35_000;

    @TempDir
    Path folder;

    @Test
    void readsTheBiggestFilesInTwentyFourMegabytes() throws Exception {
        PaperFirm firm = PaperFirm.of(9, PERSONS);
        Path ebds = Files.writeString(folder.resolve("ebds"), firm.ebds(Month.of(2026, 12)));
        Path annual = Files.writeString(folder.resolve("annual"), firm.annual(2026));

        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SmallHeapTest.class.getName(),
                        ebds.toString(),
                        annual.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(small.waitFor()).as(said).isZero();
        assertThat(said).contains("2026-12", "year=2026");
    }

    /** Reads both files, and says what they declare. */
    public static void main(String[] files) throws IOException {
        Told heard = new Told();
        try (InputStream ebds = Files.newInputStream(Path.of(files[0]));
                InputStream annual = Files.newInputStream(Path.of(files[1]))) {
            System.out.println(Objects.requireNonNull(new EbdsReader(PaperFirm.SENDER, heard).read(ebds, line -> {})));
            System.out.println(
                    Objects.requireNonNull(new AnnualReturnReader(PaperFirm.SENDER, heard).read(annual, line -> {})));
        }
    }
}
