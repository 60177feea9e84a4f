package ma.hawafiz.payroll.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An XML file as it streams by, of which nothing can be feared: no document type and so no entity of its own, nothing fetched
 * from anywhere, no endless tag or text, no bottomless nesting. The parser is the JDK's, whatever else is on the class path.
 */
public final class XmlEvents implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int DEEPEST = 16;
    /** Longer text is no value of a form: of it, so much is kept that the reader can say so. */
    private static final int LONGEST_TEXT = 1_000;

    private final XmlInput in;
    private final XMLStreamReader xml;
    private int depth;

    public XmlEvents(InputStream in) throws IOException, Unreadable {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(XmlEncoding.LOOKED_AT);
        Charset charset = XmlEncoding.of(buffered.readNBytes(XmlEncoding.LOOKED_AT));
        buffered.reset();
        this.in = new XmlInput(buffered);
        try {
            // Decoded here, strictly: given bytes, the parser would write of wrong ones to the console.
            PushbackReader text = new PushbackReader(new InputStreamReader(
                    this.in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            int first = text.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                text.unread(first);
            }
            xml = FACTORY.createXMLStreamReader(text);
        } catch (CharacterCodingException wrong) {
            throw XmlEncoding.wrong(1);
        } catch (XMLStreamException malformed) {
            throw unreadable(malformed);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        // What is wrong is told to the sender, not to the console.
        factory.setXMLReporter((message, type, related, location) -> {});
        return factory;
    }

    /** The next event, one of {@link XMLStreamConstants}. */
    public int next() throws IOException, Unreadable {
        try {
            int event = xml.next();
            in.event();
            if (event == XMLStreamConstants.DTD) {
                throw new Unreadable(Fault.of(line(), null, null, "xml.doctype"));
            }
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
                throw new Unreadable(Fault.of(line(), name(), null, "xml.tooDeep", DEEPEST));
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException malformed) {
            throw unreadable(malformed);
        }
    }

    /** Goes to the first element, and says its name. */
    public String root() throws IOException, Unreadable {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = next();
        }
        return name();
    }

    /** How many elements are open. */
    public int depth() {
        return depth;
    }

    public String name() {
        return xml.getLocalName();
    }

    public long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    public long bytes() {
        return in.bytes();
    }

    public void appendTo(StringBuilder text) {
        if (text.length() < LONGEST_TEXT) {
            int length = Math.min(xml.getTextLength(), LONGEST_TEXT);
            text.append(xml.getTextCharacters(), xml.getTextStart(), length);
        }
    }

    /** Whether the present text or comment begins so. */
    public boolean startsWith(String start) {
        return xml.getText().startsWith(start);
    }

    /** Writes the present event again; of what stands before the root, nothing is. */
    public void copyTo(XMLStreamWriter out) throws XMLStreamException {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> copyElementTo(out);
            case XMLStreamConstants.END_ELEMENT -> out.writeEndElement();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                out.writeCharacters(xml.getText());
            case XMLStreamConstants.COMMENT -> out.writeComment(xml.getText());
            default -> {}
        }
    }

    private void copyElementTo(XMLStreamWriter out) throws XMLStreamException {
        out.writeStartElement(qualified(xml.getPrefix(), xml.getLocalName()));
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i);
            out.writeAttribute(
                    prefix == null ? "xmlns" : "xmlns:" + prefix,
                    Objects.requireNonNullElse(xml.getNamespaceURI(i), ""));
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            out.writeAttribute(
                    qualified(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)), xml.getAttributeValue(i));
        }
    }

    private static String qualified(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private Unreadable unreadable(XMLStreamException malformed) {
        var place = malformed.getLocation();
        long line = place == null ? 1 : Math.max(1, place.getLineNumber());
        if (malformed.getNestedException() instanceof CharacterCodingException) {
            return XmlEncoding.wrong(line);
        }
        if (in.exceeded()) {
            return new Unreadable(Fault.of(line, null, null, "xml.tooLong"));
        }
        int column = place == null ? 1 : Math.max(1, place.getColumnNumber());
        return new Unreadable(
                Fault.of(line, null, null, "xml.malformed", String.valueOf(line), String.valueOf(column)));
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException unlikely) {
            throw new IOException(unlikely);
        }
    }
}
