package ma.hawafiz.platform.print;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.logging.Level;
import ma.hawafiz.platform.i18n.Language;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Prints XHTML as PDF/A-2u, in French and Arabic. The same words give the same bytes: the fonts come with us, and every
 * date and identifier of the file follows from what is printed.
 */
public final class Press {
    private static final String PRODUCER = "Hawafiz";
    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    static {
        // It would tell of every style sheet and font.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private Press() {}

    /**
     * @param foot what stands at the foot of each page, where the style sheet says {@code $foot}
     * @param at the moment the document is of, instead of that of printing
     * @param style resource with the style sheet
     * @param parts of the body, each as XHTML
     */
    public record Sheets(String title, String foot, Language language, Instant at, String style, List<String> parts) {}

    public static byte[] print(Sheets sheets) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder(sheets).toStream(printed).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            date(document, sheets);
            document.save(printed);
            document.close();
            return printed.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static PdfRendererBuilder builder(Sheets sheets) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "NotoSerif-Regular.ttf", "Noto Serif", REGULAR);
        font(builder, "NotoSerif-Bold.ttf", "Noto Serif", BOLD);
        font(builder, "NotoNaskhArabic-Regular.ttf", "Noto Naskh Arabic", REGULAR);
        font(builder, "NotoNaskhArabic-Bold.ttf", "Noto Naskh Arabic", BOLD);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(Locale.FRENCH));
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer(PRODUCER);
        builder.withHtmlContent(document(sheets), null);
        return builder;
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> resource("/fonts/" + file), family, weight, FontStyle.NORMAL, true);
    }

    private static String document(Sheets sheets) {
        try (InputStream css = resource(sheets.style())) {
            StringBuilder html = new StringBuilder("<html lang=\"")
                    .append(sheets.language().code())
                    .append("\"><head><title>")
                    .append(Isolates.escaped(sheets.title()))
                    .append("</title><style>")
                    .append(new String(css.readAllBytes(), StandardCharsets.UTF_8).replace("$foot", sheets.foot()))
                    .append("</style></head><body>");
            sheets.parts().forEach(part -> html.append(Isolates.asElements(part)));
            return html.append("</body></html>").toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Press.class.getResourceAsStream(name), name);
    }

    private static void date(PDDocument document, Sheets sheets) throws IOException {
        GregorianCalendar at = GregorianCalendar.from(sheets.at().atZone(ZoneOffset.UTC));
        at.setTimeZone(TimeZone.getTimeZone("UTC"));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(sheets.title());
        information.setProducer(PRODUCER);
        information.setCreationDate(at);
        document.setDocumentInformation(information);
        document.setDocumentId(sheets.at().toEpochMilli());
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(metadata(sheets).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static String metadata(Sheets sheets) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                  xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                <pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <pdf:Producer>%s</pdf:Producer>
                <xmp:CreateDate>%s</xmp:CreateDate>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""".formatted(
                        Isolates.escaped(sheets.title()), PRODUCER, sheets.at().truncatedTo(ChronoUnit.SECONDS));
    }
}
