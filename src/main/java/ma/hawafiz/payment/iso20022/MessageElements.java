package ma.hawafiz.payment.iso20022;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a message as they stream by, of which nothing can be feared: no document type and so no entity of its own,
 * nothing fetched, no bottomless nesting, no endless text.
 */
final class MessageElements {
    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 24;
    private static final int LONGEST_TEXT = 2_000;

    private final XMLStreamReader xml;
    private final List<String> path = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    MessageElements(InputStream in) throws MessageFault {
        try {
            xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException malformed) {
            throw malformed(malformed);
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

    enum Event {
        BEGIN,
        END,
        OVER
    }

    /** Goes to where the next element begins or ends. */
    Event next() throws MessageFault {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw new MessageFault(line(), "DOCTYPE", null, "bank.doctype");
                    case XMLStreamConstants.START_ELEMENT -> {
                        return begin();
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        return Event.END;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append();
                    default -> {}
                }
            }
            return Event.OVER;
        } catch (XMLStreamException malformed) {
            throw malformed(malformed);
        }
    }

    private Event begin() throws MessageFault {
        path.add(xml.getLocalName());
        text.setLength(0);
        if (path.size() > DEEPEST) {
            throw new MessageFault(line(), name(), null, "bank.tooDeep", DEEPEST);
        }
        return Event.BEGIN;
    }

    private void append() throws MessageFault {
        text.append(xml.getText());
        if (text.length() > LONGEST_TEXT) {
            throw new MessageFault(line(), path.isEmpty() ? "" : name(), null, "bank.tooLong", LONGEST_TEXT);
        }
    }

    /** Leaves the element that has just ended. */
    void leave() {
        path.removeLast();
        text.setLength(0);
    }

    String name() {
        return path.getLast();
    }

    int depth() {
        return path.size();
    }

    /** Whether the present element stands within these, one directly in the other. */
    boolean at(String... names) {
        return path.size() >= names.length
                && path.subList(path.size() - names.length, path.size()).equals(List.of(names));
    }

    boolean within(String name) {
        return path.contains(name);
    }

    String namespace() {
        return String.valueOf(xml.getNamespaceURI());
    }

    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    String text() {
        return text.toString().strip();
    }

    long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private static MessageFault malformed(XMLStreamException malformed) {
        var place = malformed.getLocation();
        long line = place == null ? 1 : Math.max(1, place.getLineNumber());
        int column = place == null ? 1 : Math.max(1, place.getColumnNumber());
        return new MessageFault(line, "XML", null, "bank.malformed", String.valueOf(line), String.valueOf(column));
    }
}
