package ma.hawafiz.payroll.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import ma.hawafiz.payroll.reading.FileKind;
import ma.hawafiz.payroll.reading.Unreadable;

/** Writes a file again with all that is wrong with each line beside it: one bean for each way to write. */
interface Annotate {
    boolean writes(FileKind kind);

    /**
     * @param heading of the column of remarks, where the kind has columns
     * @throws Unreadable where the file cannot be read to its end; what stands before is written
     */
    void write(Path file, String heading, Remarks remarks, OutputStream out) throws IOException, Unreadable;

    /** What is to be said of each line, asked for in the order of the file. */
    interface Remarks {
        /** Of the line, and of those before it that nobody asked for; empty where there is nothing to say. */
        String upTo(long line);
    }
}
