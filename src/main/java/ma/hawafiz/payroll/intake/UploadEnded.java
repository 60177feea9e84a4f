package ma.hawafiz.payroll.intake;

import java.util.UUID;

/**
 * A file has come as far as it comes by itself.
 *
 * @param state what became of it; {@link UploadState#MAPPING} where somebody has to say what its columns are
 * @param sentBy the system itself, a person or a service account
 */
public record UploadEnded(UUID companyId, UUID uploadId, UploadState state, UUID sentBy) {}
