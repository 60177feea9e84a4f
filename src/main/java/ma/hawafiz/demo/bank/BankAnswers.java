package ma.hawafiz.demo.bank;

import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** What a bank would answer to a file of payment orders: a status report, or a notification of what went through the account. */
public final class BankAnswers {
    private static final String DAY = "2027-04-02";

    private final String message;
    private final String sum;
    private final List<Ordered> ordered;

    private record Ordered(String reference, String amount) {}

    private static Ordered ordered(Map<String, String> said) {
        Ordered one = new Ordered(said.getOrDefault("EndToEndId", ""), said.getOrDefault("InstdAmt", "0"));
        said.keySet().removeAll(List.of("EndToEndId", "InstdAmt"));
        return one;
    }

    private BankAnswers(String message, String sum, List<Ordered> ordered) {
        this.message = message;
        this.sum = sum;
        this.ordered = ordered;
    }

    /** @param pain001 the file as it was sent */
    public static BankAnswers to(String pain001) {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader in = factory.createXMLStreamReader(new StringReader(pain001));
            Map<String, String> said = new HashMap<>();
            List<Ordered> ordered = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
                    case XMLStreamConstants.CHARACTERS -> text.append(in.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (in.getLocalName().equals("CdtTrfTxInf")) {
                            ordered.add(ordered(said));
                        }
                        said.putIfAbsent(in.getLocalName(), text.toString().strip());
                    }
                    default -> {}
                }
            }
            return new BankAnswers(said.getOrDefault("MsgId", ""), said.getOrDefault("CtrlSum", "0"), ordered);
        } catch (XMLStreamException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    public List<String> references() {
        return ordered.stream().map(Ordered::reference).toList();
    }

    /** @param refusals the reason each refused order is refused for; null for one that is settled */
    public String pain002(Function<String, @Nullable String> refusals) {
        return written("pain.002.001.10", xml -> {
            xml.writeStartElement("CstmrPmtStsRpt");
            head(xml);
            xml.writeStartElement("OrgnlGrpInfAndSts");
            text(xml, "OrgnlMsgId", message);
            text(xml, "OrgnlMsgNmId", "pain.001.001.09");
            text(xml, "OrgnlNbOfTxs", String.valueOf(ordered.size()));
            text(xml, "OrgnlCtrlSum", sum);
            xml.writeEndElement();
            xml.writeStartElement("OrgnlPmtInfAndSts");
            text(xml, "OrgnlPmtInfId", message);
            for (Ordered order : ordered) {
                status(xml, order, refusals.apply(order.reference));
            }
            xml.writeEndElement();
        });
    }

    private static void status(XMLStreamWriter xml, Ordered order, @Nullable String refused) throws XMLStreamException {
        xml.writeStartElement("TxInfAndSts");
        text(xml, "OrgnlEndToEndId", order.reference);
        text(xml, "TxSts", refused == null ? "ACSC" : "RJCT");
        if (refused == null) {
            text(xml, "AccptncDtTm", DAY + "T10:15:00Z");
        } else {
            xml.writeStartElement("StsRsnInf");
            xml.writeStartElement("Rsn");
            text(xml, "Cd", refused);
            xml.writeEndElement();
            text(xml, "AddtlInf", "Simulation : ordre non exécuté");
            xml.writeEndElement();
        }
        xml.writeStartElement("OrgnlTxRef");
        amount(xml, "Amt", "InstdAmt", order.amount);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** @param returns the reason each returned order came back for; null for one that stays */
    public String camt054(Function<String, @Nullable String> returns) {
        return written("camt.054.001.08", xml -> {
            xml.writeStartElement("BkToCstmrDbtCdtNtfctn");
            head(xml);
            xml.writeStartElement("Ntfctn");
            text(xml, "Id", message);
            for (Ordered order : ordered) {
                entry(xml, order, returns.apply(order.reference));
            }
            xml.writeEndElement();
        });
    }

    private static void entry(XMLStreamWriter xml, Ordered order, @Nullable String returned) throws XMLStreamException {
        xml.writeStartElement("Ntry");
        money(xml, "Amt", order.amount);
        text(xml, "CdtDbtInd", returned == null ? "DBIT" : "CRDT");
        xml.writeStartElement("Sts");
        text(xml, "Cd", "BOOK");
        xml.writeEndElement();
        xml.writeStartElement("ValDt");
        text(xml, "Dt", DAY);
        xml.writeEndElement();
        xml.writeStartElement("NtryDtls");
        xml.writeStartElement("TxDtls");
        xml.writeStartElement("Refs");
        text(xml, "EndToEndId", order.reference);
        xml.writeEndElement();
        money(xml, "Amt", order.amount);
        text(xml, "CdtDbtInd", returned == null ? "DBIT" : "CRDT");
        if (returned != null) {
            xml.writeStartElement("RtrInf");
            xml.writeStartElement("Rsn");
            text(xml, "Cd", returned);
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void head(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("GrpHdr");
        text(xml, "MsgId", "SIM-" + message);
        text(xml, "CreDtTm", DAY + "T18:00:00Z");
        xml.writeEndElement();
    }

    private interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String written(String name, Body body) {
        try {
            StringWriter out = new StringWriter();
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument();
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace("urn:iso:std:iso:20022:tech:xsd:" + name);
            body.write(xml);
            xml.writeEndDocument();
            xml.flush();
            return out.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void amount(XMLStreamWriter xml, String outer, String inner, String amount)
            throws XMLStreamException {
        xml.writeStartElement(outer);
        money(xml, inner, amount);
        xml.writeEndElement();
    }

    private static void money(XMLStreamWriter xml, String element, String amount) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("Ccy", "MAD");
        xml.writeCharacters(new BigDecimal(amount).toPlainString());
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String element, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
