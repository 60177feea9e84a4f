package ma.hawafiz.payroll.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.payroll.reading.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * How far a file has come, for people and programs.
 *
 * @param importId what became of it, once it is accepted
 * @param fileKept whether its bytes and its faults can still be had
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record UploadProgress(
        UUID id,
        String fileName,
        FileKind kind,
        UploadState state,
        long bytes,
        long bytesRead,
        long lines,
        long faults,
        @Nullable UUID importId,
        @Nullable UUID mappingId,
        boolean fileKept,
        String sentBy,
        Instant sentAt,
        @Nullable Instant endedAt) {

    static UploadProgress of(PayrollUpload upload) {
        return new UploadProgress(
                upload.id,
                upload.fileName,
                upload.kind,
                upload.state,
                upload.bytes,
                upload.bytesRead,
                upload.lines,
                upload.faults,
                upload.importId,
                upload.mappingId,
                upload.fileKept,
                upload.sentByName,
                upload.sentAt,
                upload.endedAt);
    }

    public boolean going() {
        return state == UploadState.WAITING || state == UploadState.READING;
    }
}
