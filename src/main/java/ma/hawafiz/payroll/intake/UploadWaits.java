package ma.hawafiz.payroll.intake;

import java.util.UUID;

/** A file is there to be read. */
record UploadWaits(UUID uploadId) {}
