package ma.hawafiz.payroll.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import ma.hawafiz.payroll.reading.FileKind;
import ma.hawafiz.payroll.reading.Unreadable;
import ma.hawafiz.payroll.reading.ebds.AnnotateEbds;

/** An e-BDS file with remarks behind its last column. */
@ApplicationScoped
class AnnotateDeclaration implements Annotate {
    @Override
    public boolean writes(FileKind kind) {
        return kind == FileKind.EBDS;
    }

    @Override
    public void write(Path file, String heading, Remarks remarks, OutputStream out) throws IOException, Unreadable {
        try (InputStream in = Files.newInputStream(file)) {
            AnnotateEbds.write(in, remarks::upTo, out);
        }
    }
}
