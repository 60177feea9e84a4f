package ma.hawafiz.payroll.intake;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.payroll.reading.Recognise;
import ma.hawafiz.payroll.reading.Recognition;
import ma.hawafiz.payroll.reading.Unreadable;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.FileStore;

/** Gives a refused file back with all that is wrong with each line beside it: corrected, it may be sent as it is. */
@ApplicationScoped
class WriteCorrectedFile {
    private static final Map<Language, String> HEADINGS =
            Map.of(Language.FR, "erreurs", Language.EN, "errors", Language.AR, "الأخطاء");

    private final PayrollUploads uploads;
    private final UploadFaults faults;
    private final FileStore files;
    private final List<Annotate> ways;

    WriteCorrectedFile(PayrollUploads uploads, UploadFaults faults, FileStore files, @All List<Annotate> ways) {
        this.uploads = uploads;
        this.faults = faults;
        this.files = files;
        this.ways = ways;
    }

    /** @throws Refusal NOT_FOUND; UPLOAD_CONFLICT where the file was not refused, or is not kept any more */
    Response answer(UUID companyId, UUID uploadId, Language language) {
        PayrollUpload upload = uploads.get(companyId, uploadId);
        if (upload.state != UploadState.REFUSED || !upload.fileKept) {
            throw new Refusal(ProblemType.UPLOAD_CONFLICT);
        }
        Annotate way = ways.stream()
                .filter(each -> each.writes(upload.kind))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemType.UPLOAD_CONFLICT));
        String heading = HEADINGS.getOrDefault(language, "erreurs");
        StreamingOutput content = out -> {
            Path file = files.path(upload.sha256);
            try (Recognition recognised = Recognise.of(file)) {
                if (recognised instanceof Recognition.Known known) {
                    way.write(known.content(), heading, new FaultRemarks(faults, uploadId, language), out);
                } else {
                    Files.copy(file, out);
                }
            } catch (Unreadable brokenThere) {
                // The lines before it are written; the report tells what is wrong here.
                out.flush();
            }
        };
        String name = URLEncoder.encode(named(upload, heading), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .build();
    }

    /** What came in a zip goes back without. */
    private static String named(PayrollUpload upload, String heading) {
        int ending = upload.fileName.lastIndexOf('.');
        String name = ending < 0 ? upload.fileName : upload.fileName.substring(0, ending);
        String type = ending < 0 ? "" : upload.fileName.substring(ending);
        if (type.equalsIgnoreCase(".zip")) {
            type = switch (upload.kind) {
                case PAYROLL_CSV -> ".csv";
                case PAYROLL_XLSX -> ".xlsx";
                case EBDS -> ".txt";
                case ETAT_9421 -> ".xml";
            };
        }
        return name + "-" + heading + type;
    }
}
