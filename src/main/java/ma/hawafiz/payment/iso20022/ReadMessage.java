package ma.hawafiz.payment.iso20022;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.hawafiz.payment.iso20022.BankMessage.Entry;
import ma.hawafiz.payment.iso20022.BankMessage.Kind;
import ma.hawafiz.payment.iso20022.BankMessage.Line;
import ma.hawafiz.payment.iso20022.BankMessage.Meaning;
import ma.hawafiz.payment.iso20022.BankMessage.Said;
import org.jspecify.annotations.Nullable;

/** Reads what a bank answers: a payment status report (pain.002.001.10) or a debit and credit notification (camt.054.001.08). */
public final class ReadMessage {
    private static final String PREFIX = "urn:iso:std:iso:20022:tech:xsd:";
    private static final Map<String, Kind> KINDS =
            Map.of(PREFIX + "pain.002.001.10", Kind.PAIN_002, PREFIX + "camt.054.001.08", Kind.CAMT_054);
    private static final Set<String> SETTLED = Set.of("ACSC", "ACCC");
    private static final Set<String> PENDING = Set.of("RCVD", "ACTC", "ACCP", "ACSP", "ACWC", "ACWP", "PDNG", "PATC");
    private static final int MOST_LINES = 100_000;

    private final MessageElements in;
    private final List<Line> lines = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Said> head = new HashMap<>();
    private final Map<String, String> group = new HashMap<>();
    private final Map<String, String> entry = new HashMap<>();
    private final Map<String, String> transfer = new HashMap<>();
    private List<Line> ofEntry = new ArrayList<>();
    private long transferAt;
    private long entryAt;

    private ReadMessage(MessageElements in) {
        this.in = in;
    }

    /** @throws MessageFault where it is no such message, or cannot be read to its end */
    public static BankMessage read(InputStream file) throws MessageFault {
        return new ReadMessage(new MessageElements(file)).message();
    }

    private BankMessage message() throws MessageFault {
        in.next();
        Kind kind = KINDS.get(in.namespace());
        if (kind == null || !in.at("Document")) {
            throw new MessageFault(
                    in.line(),
                    in.name(),
                    in.namespace(),
                    "bank.kind",
                    KINDS.keySet().stream().sorted().toList());
        }
        for (MessageElements.Event event = in.next(); event != MessageElements.Event.OVER; event = in.next()) {
            if (event == MessageElements.Event.BEGIN) {
                begin();
            } else {
                end(kind);
                in.leave();
            }
        }
        Said id = head.get("MsgId");
        if (id == null) {
            throw new MessageFault(1, "MsgId", null, "member.missing");
        }
        return new BankMessage(
                kind,
                id.value(),
                head.get("OrgnlMsgId"),
                head.get("OrgnlNbOfTxs"),
                head.get("OrgnlCtrlSum"),
                lines.isEmpty() && group.containsKey("GrpSts") ? whole() : null,
                List.copyOf(lines),
                List.copyOf(entries));
    }

    private void begin() {
        if (in.at("TxInfAndSts") || in.at("TxDtls")) {
            transfer.clear();
            transferAt = in.line();
        } else if (in.at("Ntry")) {
            entry.clear();
            ofEntry = new ArrayList<>();
            entryAt = in.line();
        }
        String currency = in.attribute("Ccy");
        if (currency != null && (in.within("TxInfAndSts") || in.within("TxDtls"))) {
            transfer.put("Ccy", currency);
        }
    }

    private void end(Kind kind) throws MessageFault {
        if (in.at("TxInfAndSts")) {
            add(status(transfer, transferAt, transfer.get("TxSts")));
        } else if (in.at("TxDtls")) {
            Line line = booked();
            add(line);
            ofEntry.add(line);
        } else if (in.at("Ntry")) {
            entries.add(new Entry(entryAt, entry.get("Amt"), List.copyOf(ofEntry)));
        } else if (in.within("TxInfAndSts") || in.within("TxDtls")) {
            keep(transfer);
        } else if (kind == Kind.CAMT_054 && in.within("Ntry")) {
            keep(entry);
        } else if (in.within("OrgnlGrpInfAndSts") || in.at("GrpHdr", "MsgId")) {
            head.put(in.name(), new Said(in.line(), in.name(), in.text()));
            keep(group);
        }
    }

    private void add(Line line) throws MessageFault {
        lines.add(line);
        if (lines.size() > MOST_LINES) {
            throw new MessageFault(line.line(), in.name(), null, "bank.tooMany", MOST_LINES);
        }
    }

    /** By name; a code says of what it is one, the first text counts. */
    private void keep(Map<String, String> into) {
        if (in.at("Rsn", "Cd") || in.at("Rsn", "Prtry")) {
            into.putIfAbsent("Rsn", in.text());
        } else if (in.at("Sts", "Cd") || in.at("Sts", "Prtry")) {
            into.putIfAbsent("Sts", in.text());
        } else if (in.at("ValDt", "Dt") || in.at("BookgDt", "Dt")) {
            into.put(in.at("ValDt", "Dt") ? "ValDt" : "BookgDt", in.text());
        } else if (!in.text().isEmpty() && !in.at("Cd")) {
            into.putIfAbsent(in.name(), in.text());
        }
    }

    private Line whole() {
        return status(group, 1, group.get("GrpSts"));
    }

    private static Line status(Map<String, String> said, long at, @Nullable String status) {
        String moment = said.get("AccptncDtTm");
        return new Line(
                at,
                said.get("OrgnlEndToEndId"),
                said.get("InstdAmt"),
                said.get("Ccy"),
                status,
                meaning(status),
                said.get("Rsn"),
                said.get("AddtlInf"),
                moment == null ? null : moment.split("T", 2)[0]);
    }

    private static Meaning meaning(@Nullable String status) {
        if (status == null) {
            return Meaning.UNKNOWN;
        }
        if (status.equals("RJCT") || status.equals("CANC")) {
            return Meaning.REFUSED;
        }
        return SETTLED.contains(status)
                ? Meaning.SETTLED
                : PENDING.contains(status) ? Meaning.PENDING : Meaning.UNKNOWN;
    }

    /** A debit that is booked has left; a credit with a reason of return has come back. */
    private Line booked() {
        String direction = transfer.getOrDefault("CdtDbtInd", entry.get("CdtDbtInd"));
        String booking = entry.get("Sts");
        boolean back = "CRDT".equals(direction) && transfer.containsKey("Rsn");
        Meaning meaning = "PDNG".equals(booking)
                ? Meaning.PENDING
                : !"BOOK".equals(booking)
                        ? Meaning.UNKNOWN
                        : back ? Meaning.REFUSED : "DBIT".equals(direction) ? Meaning.SETTLED : Meaning.UNKNOWN;
        return new Line(
                transferAt,
                transfer.get("EndToEndId"),
                transfer.get("Amt"),
                transfer.get("Ccy"),
                direction == null ? booking : direction,
                meaning,
                back ? transfer.get("Rsn") : null,
                back ? transfer.get("AddtlInf") : null,
                entry.getOrDefault("ValDt", entry.get("BookgDt")));
    }
}
