package ma.hawafiz.payroll.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ma.hawafiz.payroll.reading.Fault;
import ma.hawafiz.payroll.reading.Reading;

/** Passes on what a reader says, in portions: after a thousand faults, or a second. */
final class UploadReading implements Reading {
    private static final int PORTION = 1_000;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final RecordProgress progress;
    private final UUID uploadId;
    private final UUID companyId;
    private final List<Fault> found = new ArrayList<>(PORTION);
    private long sent = 1;
    private long unpacked = 1;
    private long told;
    private long line;
    private long bytes;
    private long last = System.nanoTime();

    UploadReading(RecordProgress progress, UUID uploadId, UUID companyId) {
        this.progress = progress;
        this.uploadId = uploadId;
        this.companyId = companyId;
    }

    /** What came packed is told of as far as it was sent: progress is a part of that. */
    void unpacks(long sentBytes, long contentBytes) {
        sent = sentBytes;
        unpacked = Math.max(1, contentBytes);
    }

    @Override
    public void fault(Fault fault) {
        line = Math.max(line, fault.line());
        found.add(fault);
        if (found.size() >= PORTION || System.nanoTime() - last > SECOND) {
            tell();
        }
    }

    @Override
    public void reached(long reached, long read) {
        line = reached;
        bytes = read * sent / unpacked;
        if (System.nanoTime() - last > SECOND) {
            tell();
        }
    }

    /** What has not been told yet. */
    void tell() {
        if (!progress.reached(uploadId, companyId, line, bytes, told, found)) {
            throw new Cancelled();
        }
        told += found.size();
        found.clear();
        last = System.nanoTime();
    }

    boolean faultless() {
        return told == 0 && found.isEmpty();
    }
}
