package ma.hawafiz.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is accepted is decided by content. */
class RecogniseContentTest {
    @TempDir
    Path folder;

    @Test
    void knowsWhatIsAccepted() throws IOException {
        assertThat(recognised(Contents.pdf("a"))).isEqualTo(AcceptedType.PDF);
        assertThat(recognised(Contents.png("a"))).isEqualTo(AcceptedType.PNG);
        assertThat(recognised(Contents.jpeg("a"))).isEqualTo(AcceptedType.JPEG);
        assertThat(recognised("<?xml version=\"1.0\"?><a/>")).isEqualTo(AcceptedType.XML);
        assertThat(recognised("nom;rbi\nALAMI;9000\n")).isEqualTo(AcceptedType.CSV);
        assertThat(recognised("Une attestation, en texte.\nEt rien d’autre.\n")).isEqualTo(AcceptedType.TXT);
        assertThat(recognised(Contents.packed("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(AcceptedType.XLSX);
    }

    @Test
    void knowsTheFilesOfTheDemonstration() throws IOException {
        assertThat(RecogniseContent.of(Path.of("seeds/demo/atlas/payroll.csv"))).contains(AcceptedType.CSV);
        assertThat(RecogniseContent.of(Path.of("seeds/demo/atlas/ebds/202601.txt")))
                .contains(AcceptedType.TXT);
        assertThat(RecogniseContent.of(Path.of("seeds/demo/atlas/etat-9421-2026.xml")))
                .contains(AcceptedType.XML);
    }

    @Test
    void knowsNothingElse() throws IOException {
        assertThat(recognised("MZ\u0090\u0000\u0003\u0000\u0000\u0000")).isNull();
        assertThat(recognised("\u007fELF\u0002\u0001\u0001\u0000")).isNull();
        assertThat(recognised("<!DOCTYPE html><html><script>alert(1)</script></html>"))
                .isNull();
        assertThat(recognised("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"))
                .isNull();
        assertThat(recognised("GIF89a")).isNull();
        assertThat(recognised(Contents.packed("a.txt"))).isNull();
        assertThat(recognised(Contents.packed("[Content_Types].xml", "word/document.xml")))
                .isNull();
        assertThat(recognised(Contents.packed("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .as("a workbook with a program")
                .isNull();
    }

    private @Nullable AcceptedType recognised(String text) throws IOException {
        return recognised(text.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable AcceptedType recognised(byte[] content) throws IOException {
        // Its name says the contrary of what it is.
        return RecogniseContent.of(Files.write(folder.resolve("image.pdf.csv"), content))
                .orElse(null);
    }
}
