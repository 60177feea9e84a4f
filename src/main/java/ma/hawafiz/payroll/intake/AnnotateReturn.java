package ma.hawafiz.payroll.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import ma.hawafiz.payroll.reading.FileKind;
import ma.hawafiz.payroll.reading.Unreadable;
import ma.hawafiz.payroll.reading.annual.AnnotateAnnual;

/** An état 9421 with remarks as comments before its elements. */
@ApplicationScoped
class AnnotateReturn implements Annotate {
    @Override
    public boolean writes(FileKind kind) {
        return kind == FileKind.ETAT_9421;
    }

    @Override
    public void write(Path file, String heading, Remarks remarks, OutputStream out) throws IOException, Unreadable {
        try (InputStream in = Files.newInputStream(file)) {
            AnnotateAnnual.write(in, remarks::upTo, out);
        }
    }
}
