package ma.hawafiz.payroll.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.payroll.reading.annual.AnnotateAnnual;
import ma.hawafiz.payroll.reading.annual.AnnualReturnReader;
import ma.hawafiz.payroll.reading.ebds.AnnotateEbds;
import ma.hawafiz.payroll.reading.ebds.EbdsReader;
import org.junit.jupiter.api.Test;

/** What is given back for correction: everything as it was, the remarks beside it, and read as it was before. */
class AnnotatedFilesTest {
    private static final String EBDS = PaperFirm.of(5, 12).ebds(Month.of(2026, 5));
    private static final String ANNUAL = PaperFirm.of(5, 12).annual(2026);

    interface Annotator {
        void write(ByteArrayInputStream file, LongFunction<String> remarks, ByteArrayOutputStream out)
                throws IOException, Unreadable;
    }

    @Test
    void writesBesideEachLineOfADeclarationWhatIsWrongWithIt() throws Exception {
        String broken = EBDS.replaceFirst("26(?=0{6})", "27").replaceFirst("CASABLANCA {10}", "CASABLANCA");
        List<Fault> faults = ebds(broken);
        assertThat(faults).extracting(Fault::code).contains("ebds.length", "ebds.total");

        String annotated = annotated(AnnotateEbds::write, broken, faults);

        assertThat(annotated.lines().filter(line -> line.contains(" | ")))
                .hasSize((int) faults.stream().map(Fault::line).distinct().count());
        assertThat(annotated).contains("| « ebds.length »");
        assertThat(ebds(annotated)).isEqualTo(faults);
        assertThat(annotated(AnnotateEbds::write, annotated, faults)).isEqualTo(annotated);
    }

    @Test
    void acceptsASoundDeclarationWithRemarksLeftInIt() throws Exception {
        assertThat(ebds(annotated(AnnotateEbds::write, EBDS, List.of(Fault.of(3, null, null, "corrigé")))))
                .isEmpty();
    }

    @Test
    void writesBeforeEachElementOfAReturnWhatIsWrongWithIt() throws Exception {
        String broken = ANNUAL.replaceFirst("<irPreleve>[^<]*</irPreleve>", "<irPreleve>--1</irPreleve>")
                .replace("<annee>2026", "<annee x='1 &amp; 2'>2025")
                .replace("ESSAI", "ESSAI &amp; FILS &lt;é>");
        List<Fault> faults = annual(broken);
        assertThat(faults).hasSize(3);

        String annotated = annotated(AnnotateAnnual::write, broken, faults);

        assertThat(annotated)
                .contains("<!-- hawafiz : « payroll.amount »", "x=\"1 &amp; 2\"", "ESSAI &amp; FILS &lt;é");
        assertThat(annual(annotated)).isEqualTo(faults);
        assertThat(annotated(AnnotateAnnual::write, annotated, faults)).isEqualTo(annotated);
        assertThat(annual(annotated(AnnotateAnnual::write, ANNUAL, faults))).isEmpty();
    }

    private static List<Fault> ebds(String text) throws IOException {
        Told heard = new Told();
        new EbdsReader(PaperFirm.SENDER, heard).read(bytes(text), line -> {});
        return heard.faults();
    }

    private static List<Fault> annual(String text) throws IOException {
        Told heard = new Told();
        new AnnualReturnReader(PaperFirm.SENDER, heard).read(bytes(text), line -> {});
        return heard.faults();
    }

    private static String annotated(Annotator annotator, String text, List<Fault> faults)
            throws IOException, Unreadable {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        annotator.write(
                bytes(text),
                line -> faults.stream()
                        .filter(fault -> fault.line() == line)
                        .map(fault -> "« " + fault.code() + " »\n--")
                        .collect(Collectors.joining("; ")),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
