package ma.hawafiz.payroll.reading.ebds;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;
import ma.hawafiz.payroll.reading.TextLines;
import ma.hawafiz.payroll.reading.Unreadable;

/**
 * Writes an e-BDS file again, in UTF-8, with what is wrong with each line behind its last column. Reading passes over that,
 * so that the file can be corrected and sent as it is.
 */
public final class AnnotateEbds {
    private static final int LONGEST_REMARK = 2_000;

    private AnnotateEbds() {}

    /**
     * @param remarks asked for each line in the order of the file; empty where there is nothing to say
     * @throws Unreadable where the file cannot be read to its end; what stands before is written
     */
    public static void write(InputStream file, LongFunction<String> remarks, OutputStream out)
            throws IOException, Unreadable {
        TextLines lines = new TextLines(file, EbdsReader.LONGEST_LINE);
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            for (String line = lines.next(); line != null; line = lines.next()) {
                text.write(EbdsReader.withoutAnnotation(line));
                String remark =
                        remarks.apply(lines.number()).replaceAll("\\s+", " ").strip();
                if (!remark.isEmpty()) {
                    text.write(EbdsReader.ANNOTATION);
                    text.write(remark, 0, Math.min(remark.length(), LONGEST_REMARK));
                }
                text.write("\r\n");
            }
        } finally {
            text.flush();
        }
    }
}
