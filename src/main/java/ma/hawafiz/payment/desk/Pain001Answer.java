package ma.hawafiz.payment.desk;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Files;
import ma.hawafiz.payment.run.ExportRun;

/** The file for the bank as it leaves the portal: streamed, in nobody's cache, and removed behind it. */
final class Pain001Answer {
    private Pain001Answer() {}

    static Response of(ExportRun.Exported file) {
        StreamingOutput content = out -> {
            try (file) {
                Files.copy(file.path(), out);
            }
        };
        return Response.ok(content, MediaType.APPLICATION_XML_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
