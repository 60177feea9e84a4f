package ma.hawafiz.payment.iso20022;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A customer credit transfer initiation, pain.001.001.09: one batch in dirhams. Accounts are Moroccan RIBs, which the standard
 * has no place of their own for: {@code Othr/Id} under the proprietary scheme RIB.
 */
public final class WritePain001 {
    public static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final String CURRENCY = "MAD";
    private static final int LONGEST_NAME = 140;

    private final XMLStreamWriter xml;

    private WritePain001(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Transfer by transfer as they stream by; the stream is left open. */
    public static void write(TransferHeader header, Stream<Transfer> transfers, OutputStream out) {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new WritePain001(xml).document(header, transfers);
            xml.flush();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void document(TransferHeader header, Stream<Transfer> transfers) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("CstmrCdtTrfInitn");
        group(header);
        xml.writeStartElement("PmtInf");
        batch(header);
        var each = transfers.iterator();
        while (each.hasNext()) {
            transfer(each.next());
        }
        xml.writeEndDocument();
    }

    private void group(TransferHeader header) throws XMLStreamException {
        xml.writeStartElement("GrpHdr");
        text("MsgId", header.number());
        text("CreDtTm", moment(header.createdAt()));
        totals(header);
        party("InitgPty", header.debtor().name());
        xml.writeEndElement();
    }

    private void batch(TransferHeader header) throws XMLStreamException {
        text("PmtInfId", header.number());
        text("PmtMtd", "TRF");
        text("BtchBookg", "true");
        totals(header);
        xml.writeStartElement("ReqdExctnDt");
        text("Dt", header.execution().toString());
        xml.writeEndElement();
        party("Dbtr", header.debtor().name());
        account("DbtrAcct", header.debtor().rib(), true);
        xml.writeStartElement("DbtrAgt");
        xml.writeStartElement("FinInstnId");
        text("BICFI", header.debtor().bic());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void totals(TransferHeader header) throws XMLStreamException {
        text("NbOfTxs", String.valueOf(header.transfers()));
        text("CtrlSum", dirhams(header.centimes()));
    }

    private void transfer(Transfer transfer) throws XMLStreamException {
        xml.writeStartElement("CdtTrfTxInf");
        xml.writeStartElement("PmtId");
        text("EndToEndId", transfer.reference());
        xml.writeEndElement();
        xml.writeStartElement("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", CURRENCY);
        xml.writeCharacters(dirhams(transfer.centimes()));
        xml.writeEndElement();
        xml.writeEndElement();
        party("Cdtr", transfer.payee());
        account("CdtrAcct", transfer.rib(), false);
        xml.writeStartElement("RmtInf");
        text("Ustrd", "Hawafiz " + transfer.reference());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void party(String element, String name) throws XMLStreamException {
        xml.writeStartElement(element);
        text(
                "Nm",
                name.codePointCount(0, name.length()) <= LONGEST_NAME
                        ? name
                        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)));
        xml.writeEndElement();
    }

    private void account(String element, String rib, boolean named) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("Id");
        xml.writeStartElement("Othr");
        text("Id", rib);
        xml.writeStartElement("SchmeNm");
        text("Prtry", "RIB");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        if (named) {
            text("Ccy", CURRENCY);
        }
        xml.writeEndElement();
    }

    private void text(String element, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String dirhams(long centimes) {
        return BigDecimal.valueOf(centimes, 2).toPlainString();
    }
}
