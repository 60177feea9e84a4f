package ma.hawafiz.payroll.reading.annual;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import ma.hawafiz.payroll.reading.Unreadable;
import ma.hawafiz.payroll.reading.XmlEvents;

/**
 * Writes an état 9421 again, in UTF-8, with what is wrong as a comment before the element it is wrong with: a person, or an
 * element of the header. Each line stays the line it was, and comments of an earlier time are left out.
 */
public final class AnnotateAnnual {
    private static final String MARK = " hawafiz : ";
    private static final int DEEPEST = 3;

    private AnnotateAnnual() {}

    /**
     * @param remarks asked for lines in the order of the file; empty where there is nothing to say
     * @throws Unreadable where the file cannot be read to its end; what stands before is written
     */
    public static void write(InputStream file, LongFunction<String> remarks, OutputStream out)
            throws IOException, Unreadable {
        try (XmlEvents xml = new XmlEvents(file)) {
            XMLStreamWriter text =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            try {
                text.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
                copy(xml, remarks, text);
            } finally {
                text.flush();
            }
        } catch (XMLStreamException unwritable) {
            throw new IOException(unwritable);
        }
    }

    private static void copy(XmlEvents xml, LongFunction<String> remarks, XMLStreamWriter text)
            throws IOException, Unreadable, XMLStreamException {
        boolean inside = false;
        long asked = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && !inside) {
                text.writeCharacters("\n".repeat((int) xml.line() - 1));
                inside = true;
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.depth() <= DEEPEST && xml.line() > asked) {
                asked = xml.line();
                remark(remarks.apply(asked), text);
            }
            if (inside && !(event == XMLStreamConstants.COMMENT && xml.startsWith(MARK))) {
                xml.copyTo(text);
            }
        }
        text.writeEndDocument();
    }

    private static void remark(String remark, XMLStreamWriter text) throws XMLStreamException {
        if (!remark.isBlank()) {
            String line = remark.replaceAll("\\s+", " ").replaceAll("-+", "-").strip();
            text.writeComment(MARK + line + " ");
        }
    }
}
