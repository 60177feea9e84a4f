package ma.hawafiz.payroll.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks into zips, and believes nothing they say of themselves: sizes are those of the bytes that come out, and the names of
 * entries are compared, never used as paths.
 */
final class Unpack {
    static final long MOST_BYTES = 1L << 30;

    /** A workbook's rows are read as they stream by; its texts and formats are held. */
    private static final long MOST_HELD = 64L << 20;

    private static final long MOST_WORKBOOK = 4L << 30;
    private static final int LONGEST_ROW = 4 << 20;

    /** Beyond so many bytes, more than so many out of one is no payroll but a trap. */
    private static final long INNOCENT = 16L << 20;

    private static final int STEEPEST = 200;

    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_DIRECTORY = 1 << 20;
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int END_SIGNATURE = 0x06054b50;

    private Unpack() {}

    /** Lays the one file of the zip into the target. */
    static void into(Path zip, Path target) throws IOException, Unreadable {
        try (ZipFile entries = open(zip);
                OutputStream out = Files.newOutputStream(target)) {
            List<? extends ZipEntry> files = entries.stream()
                    .filter(entry -> !entry.isDirectory() && !isOfTheSystem(entry.getName()))
                    .toList();
            if (files.size() != 1) {
                throw refused(files.isEmpty() ? "zip.empty" : "zip.several", files.size());
            }
            inflate(entries, files.getFirst(), MOST_BYTES, out);
        } catch (ZipException broken) {
            throw refused("zip.broken");
        }
    }

    /** Whether it is an XLSX, and if so one that can be read within bounds. */
    static boolean isWorkbook(Path zip) throws IOException, Unreadable {
        try (ZipFile entries = open(zip)) {
            if (entries.getEntry("xl/workbook.xml") != null) {
                checkWorkbook(entries);
                return true;
            }
            if (entries.getEntry("[Content_Types].xml") != null || entries.getEntry("mimetype") != null) {
                throw refused("file.document");
            }
            return false;
        } catch (ZipException broken) {
            throw refused("zip.broken");
        }
    }

    private static void checkWorkbook(ZipFile entries) throws IOException, Unreadable {
        long held = 0;
        long all = 0;
        for (ZipEntry entry : entries.stream().toList()) {
            // Any of them: which part holds what, the workbook itself says, and not by its name.
            boolean sheet = entry.getName().startsWith("xl/worksheets/");
            long most = sheet ? MOST_WORKBOOK - all : MOST_HELD - held;
            long inflated = inflate(entries, entry, most, sheet ? new Rows() : OutputStream.nullOutputStream());
            all += inflated;
            held += sheet ? 0 : inflated;
        }
    }

    /**
     * Counts the bytes of each row of a sheet, which its reader holds whole. A comment could feign rows: from the first on,
     * none begins any more.
     */
    private static final class Rows extends OutputStream {
        private long sinceRow;
        private boolean feigned;

        @Override
        public void write(int each) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int i = from; i < from + length; i++) {
                boolean tag = bytes[i] == '<' && i + 3 < from + length;
                feigned |= tag && bytes[i + 1] == '!';
                boolean row = tag && !feigned && bytes[i + 1] == 'r' && bytes[i + 2] == 'o';
                sinceRow = row ? 0 : sinceRow + 1;
                if (sinceRow > LONGEST_ROW) {
                    throw new RowTooLong();
                }
            }
        }
    }

    private static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static long inflate(ZipFile entries, ZipEntry entry, long most, OutputStream out)
            throws IOException, Unreadable {
        byte[] buffer = new byte[1 << 16];
        CRC32 sum = new CRC32();
        long inflated = 0;
        try (InputStream in = entries.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                inflated += read;
                boolean steep = inflated > INNOCENT && inflated / STEEPEST > Math.max(1, entry.getCompressedSize());
                if (inflated > most || steep) {
                    throw refused("zip.bomb", most >> 20);
                }
                sum.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (RowTooLong endless) {
            throw refused("xlsx.rowTooLong", LONGEST_ROW >> 20);
        } catch (EOFException cut) {
            throw refused("zip.broken");
        }
        if (sum.getValue() != entry.getCrc()) {
            throw refused("zip.broken");
        }
        return inflated;
    }

    private static ZipFile open(Path zip) throws IOException, Unreadable {
        checkDirectory(zip);
        try {
            return new ZipFile(zip.toFile());
        } catch (ZipException refused) {
            String why = String.valueOf(refused.getMessage());
            throw refused(why.contains("encrypted") ? "zip.encrypted" : "zip.broken");
        } catch (EOFException cut) {
            throw refused("zip.broken");
        }
    }

    /** The list of entries is read into memory by whoever opens the zip: it is measured first. */
    private static void checkDirectory(Path zip) throws IOException, Unreadable {
        try (FileChannel channel = FileChannel.open(zip, StandardOpenOption.READ)) {
            int length = (int) Math.min(channel.size(), END_RECORD + LONGEST_COMMENT);
            ByteBuffer end = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            while (end.hasRemaining() && channel.read(end, channel.size() - length + end.position()) >= 0) {
                // until it is all there
            }
            for (int at = length - END_RECORD; at >= 0; at--) {
                boolean reachesTheEnd =
                        at + END_RECORD + Short.toUnsignedInt(end.getShort(at + END_RECORD - 2)) == length;
                if (end.getInt(at) == END_SIGNATURE && reachesTheEnd) {
                    int entries = Short.toUnsignedInt(end.getShort(at + 10));
                    long directory = Integer.toUnsignedLong(end.getInt(at + 12));
                    if (entries > MOST_ENTRIES || directory > MOST_DIRECTORY) {
                        throw refused("zip.several", entries);
                    }
                    return;
                }
            }
        }
        throw refused("zip.broken");
    }

    /** What file managers add on their own. */
    private static boolean isOfTheSystem(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("desktop.ini");
    }

    private static Unreadable refused(String code, Object... figures) {
        return new Unreadable(Fault.of(1, null, null, code, figures));
    }
}
