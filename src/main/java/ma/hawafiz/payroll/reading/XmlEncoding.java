package ma.hawafiz.payroll.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an XML file is encoded: as its first bytes show, else as it declares, else UTF-8. */
final class XmlEncoding {
    static final int LOOKED_AT = 200;

    private static final List<Charset> ACCEPTED = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.US_ASCII,
            Charset.forName("windows-1252"),
            Charset.forName("ISO-8859-15"));

    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");

    private XmlEncoding() {}

    /** @throws Unreadable where another encoding is declared than those payroll software writes */
    static Charset of(byte[] start) throws Unreadable {
        if (startsWith(start, 0xFE, 0xFF) || startsWith(start, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(start, 0xFF, 0xFE) || startsWith(start, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        String name = declared.group(1).toLowerCase(Locale.ROOT);
        return ACCEPTED.stream()
                .filter(charset -> charset.name().equalsIgnoreCase(name)
                        || charset.aliases().stream().anyMatch(name::equalsIgnoreCase))
                // What is declared in single bytes is not written in pairs of them.
                .map(charset -> charset == StandardCharsets.UTF_16 ? StandardCharsets.UTF_8 : charset)
                .findFirst()
                .orElseThrow(() -> new Unreadable(Fault.of(1, null, declared.group(1), "xml.encoding", names())));
    }

    private static List<String> names() {
        return ACCEPTED.stream().map(Charset::name).toList();
    }

    static Unreadable wrong(long line) {
        return new Unreadable(Fault.of(line, null, null, "xml.encoding", names()));
    }

    private static boolean startsWith(byte[] start, int... bytes) {
        return start.length >= bytes.length
                && Arrays.equals(
                        Arrays.copyOf(start, bytes.length),
                        new String(bytes, 0, bytes.length).getBytes(StandardCharsets.ISO_8859_1));
    }
}
