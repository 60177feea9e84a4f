package ma.hawafiz.payroll.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import ma.hawafiz.payroll.reading.annual.AnnualReturnReader;

/** Says what a file is by what stands in it, whatever it is called. A zip is looked into, and is what its one file is. */
public final class Recognise {
    private static final int HEAD = 1 << 12;
    private static final int LONGEST_LINE = 10_000;

    /** What files begin with that are none of ours, and the code under which that is told. The longer beginning first. */
    private static final List<Map.Entry<String, String>> NOT_OURS = List.of(
            Map.entry("25504446", "file.pdf"),
            Map.entry("d0cf11e0a1b11ae1", "file.xls"),
            Map.entry("89504e47", "file.image"),
            Map.entry("ffd8ff", "file.image"),
            Map.entry("47494638", "file.image"),
            Map.entry("49492a00", "file.image"),
            Map.entry("4d4d002a", "file.image"),
            Map.entry("52494646", "file.image"),
            Map.entry("526172211a07", "file.archive"),
            Map.entry("377abcaf271c", "file.archive"),
            Map.entry("1f8b", "file.archive"),
            Map.entry("425a68", "file.archive"),
            Map.entry("fd377a585a00", "file.archive"),
            Map.entry("7b5c727466", "file.document"));

    private static final Pattern EBDS = Pattern.compile("[AB]0[0-6][0-9 ]{7}.*", Pattern.DOTALL);
    private static final Pattern HTML =
            Pattern.compile("<(!doctype\\s+html|html|head|body|table|meta)\\b.*", Pattern.DOTALL);
    private static final int LINES_LOOKED_AT = 3;

    private Recognise() {}

    public static Recognition of(Path file) throws IOException {
        return of(file, false);
    }

    /** What it looks like, from its first bytes alone: good enough to name it while it waits to be read. */
    public static FileKind atFirstSight(Path file) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, "504b")) {
            return FileKind.PAYROLL_XLSX;
        }
        String text = text(head);
        if (isEbds(text)) {
            return FileKind.EBDS;
        }
        return text.strip().startsWith("<") ? FileKind.ETAT_9421 : FileKind.PAYROLL_CSV;
    }

    private static Recognition of(Path file, boolean unpacked) throws IOException {
        try {
            return new Recognition.Known(kind(file, unpacked), file, unpacked);
        } catch (Unreadable refused) {
            return new Recognition.Refused(refused.fault());
        } catch (Zipped zipped) {
            return unpacked(file);
        }
    }

    private static Recognition unpacked(Path zip) throws IOException {
        Path content = Files.createTempFile("hawafiz-", ".unpacked");
        Recognition inside = new Recognition.Refused(Fault.of(1, null, null, "zip.broken"));
        try {
            Unpack.into(zip, content);
            inside = of(content, true);
        } catch (Unreadable refused) {
            inside = new Recognition.Refused(refused.fault());
        } finally {
            if (inside instanceof Recognition.Refused) {
                Files.deleteIfExists(content);
            }
        }
        return inside;
    }

    /** Not an error, but another file to look at. */
    private static final class Zipped extends Exception {
        private static final long serialVersionUID = 1;

        Zipped() {
            super(null, null, false, false);
        }
    }

    private static FileKind kind(Path file, boolean unpacked) throws IOException, Unreadable, Zipped {
        byte[] head = head(file);
        if (head.length == 0) {
            throw refused("file.empty");
        }
        if (startsWith(head, "504b0304") || startsWith(head, "504b0506")) {
            if (Unpack.isWorkbook(file)) {
                return FileKind.PAYROLL_XLSX;
            }
            if (unpacked) {
                throw refused("zip.nested");
            }
            throw new Zipped();
        }
        for (var beginning : NOT_OURS) {
            if (startsWith(head, beginning.getKey())) {
                throw refused(beginning.getValue());
            }
        }
        String text = text(head);
        String start = text.strip().toLowerCase(Locale.ROOT);
        if (HTML.matcher(start).matches()) {
            throw refused("file.html");
        }
        if (start.startsWith("<")) {
            return xml(file);
        }
        if (isUtf16(head)) {
            throw refused("file.utf16");
        }
        if (isEbds(text)) {
            return FileKind.EBDS;
        }
        checkText(file);
        return FileKind.PAYROLL_CSV;
    }

    private static boolean isEbds(String text) {
        return text.lines()
                .limit(LINES_LOOKED_AT)
                .anyMatch(line -> EBDS.matcher(line).matches());
    }

    /** Its root says whether it is an état 9421. */
    private static FileKind xml(Path file) throws IOException, Unreadable {
        try (XmlEvents xml = new XmlEvents(Files.newInputStream(file))) {
            String root = xml.root();
            if (!root.equalsIgnoreCase(AnnualReturnReader.ROOT)) {
                throw root.equalsIgnoreCase("html")
                        ? refused("file.html")
                        : new Unreadable(Fault.of(xml.line(), root, null, "file.otherXml", AnnualReturnReader.ROOT));
            }
            return FileKind.ETAT_9421;
        }
    }

    /** No NUL byte anywhere, and no line without end. */
    private static void checkText(Path file) throws IOException, Unreadable {
        byte[] buffer = new byte[1 << 16];
        long line = 1;
        int length = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    byte each = buffer[i];
                    if (each == '\n' || each == '\r') {
                        line += each == '\n' ? 1 : 0;
                        length = 0;
                    } else if (each == 0) {
                        throw new Unreadable(Fault.of(line, null, null, "file.binary"));
                    } else if (++length > LONGEST_LINE) {
                        throw new Unreadable(Fault.of(line, null, null, "file.lineTooLong", LONGEST_LINE));
                    }
                }
            }
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    /** XML may come as UTF-16, and says so by how its first sign is written. */
    private static String text(byte[] head) {
        Charset charset = startsWith(head, "fffe") || startsWith(head, "3c00")
                ? StandardCharsets.UTF_16LE
                : startsWith(head, "feff") || startsWith(head, "003c")
                        ? StandardCharsets.UTF_16BE
                        : StandardCharsets.UTF_8;
        String text = new String(head, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static boolean isUtf16(byte[] head) {
        int zeros = 0;
        for (byte each : head) {
            zeros += each == 0 ? 1 : 0;
        }
        return startsWith(head, "fffe") || startsWith(head, "feff") || 5 * zeros > 2 * head.length;
    }

    private static boolean startsWith(byte[] head, String hexadecimal) {
        return HexFormat.of()
                .formatHex(head, 0, Math.min(head.length, hexadecimal.length() / 2))
                .equals(hexadecimal);
    }

    private static Unreadable refused(String code) {
        return new Unreadable(Fault.of(1, null, null, code));
    }
}
