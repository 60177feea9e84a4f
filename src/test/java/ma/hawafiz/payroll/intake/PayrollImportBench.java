package ma.hawafiz.payroll.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.Firms;
import ma.hawafiz.Firms.Firm;
import ma.hawafiz.bench.PayrollFileMaker;
import ma.hawafiz.platform.storage.ReceivedFile;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * How long a payroll file takes from its receipt to its last row, beside a bare {@code COPY FROM} of the very rows it became
 * into the very table with its keys, in turn; and how much of the heap it needs. Run by {@code docs/bench/payroll.sh}; no
 * test of ours, since time is not to be tested.
 */
@QuarkusTest
class PayrollImportBench {
    private static final int EMPLOYEES = Integer.getInteger("bench.employees", 1_000);
    private static final int MONTHS = Integer.getInteger("bench.months", 10);
    private static final int RUNS = Integer.getInteger("bench.runs", 3);
    private static final int LONGEST_SECONDS = 3_600;
    private static final String COLUMNS = "employment_id, month, company_id, site, rbi, ir, days, situation, import_id";

    @Inject
    Firms firms;

    @Inject
    ReceiveUpload receiveUpload;

    @Inject
    RunUploads runUploads;

    @Inject
    RecordProgress recordProgress;

    @Test
    void measures() throws Exception {
        Path sound = file(0);
        long[] imports = new long[RUNS];
        long[] copies = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            Firm firm = firms.declared();
            imports[run] = milliseconds(
                    () -> assertThat(state(firm, received(firm, sound))).isEqualTo(UploadState.ACCEPTED));
            copies[run] = bareCopy(firm);
        }
        Path faulty = file(1_000);
        Firm firm = firms.declared();
        long begun = System.nanoTime();
        UUID upload = received(firm, faulty);
        long first = 0;
        while (!Firms.by(firm.signatory(), () -> runUploads.await(upload, 0))) {
            if (first == 0 && faults(firm, upload) > 0) {
                first = (System.nanoTime() - begun) / 1_000_000;
            }
            Thread.sleep(50);
        }
        long refused = (System.nanoTime() - begun) / 1_000_000;
        System.out.printf(
                "bench: %d lines, %d bytes; import %d ms, bare COPY %d ms, ratio %d.%02d; first fault %s ms, refused with %d faults %d ms;"
                        + " heap at most %d MB, process at most %s%n",
                (long) EMPLOYEES * MONTHS,
                Files.size(sound),
                median(imports),
                median(copies),
                median(imports) / median(copies),
                median(imports) * 100 / median(copies) % 100,
                first == 0 ? "–" : String.valueOf(first),
                faults(firm, upload),
                refused,
                Runtime.getRuntime().maxMemory() >> 20,
                Files.readString(Path.of("/proc/self/status"))
                        .lines()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse(""));
        Files.delete(sound);
        Files.delete(faulty);
    }

    private static Path file(int wrong) throws IOException {
        Path file = Files.createTempFile("hawafiz-bench", ".csv");
        PayrollFileMaker.write(file, EMPLOYEES, MONTHS, wrong);
        return file;
    }

    private UUID received(Firm firm, Path path) throws IOException {
        try (InputStream sent = Files.newInputStream(path);
                ReceivedFile file = ReceivedFile.receive(sent, Long.MAX_VALUE)) {
            return Firms.by(firm.signatory(), () -> receiveUpload.receive(firm.id(), "paie.csv", file));
        }
    }

    private UploadState state(Firm firm, UUID upload) {
        assertThat(Firms.by(firm.signatory(), () -> runUploads.await(upload, LONGEST_SECONDS)))
                .isTrue();
        return Firms.by(firm.signatory(), () -> recordProgress.of(firm.id(), upload))
                .state();
    }

    private long faults(Firm firm, UUID upload) {
        return Firms.by(firm.signatory(), () -> recordProgress.of(firm.id(), upload))
                .faults();
    }

    /** The rows of the firm out into a file, out of the table, and in again as the owner. */
    private static long bareCopy(Firm firm) throws SQLException, IOException {
        Path rows = Files.createTempFile("hawafiz-bench", ".copy");
        try (Database owner = Database.asOwner()) {
            try (OutputStream out = Files.newOutputStream(rows)) {
                copyOut(
                        owner,
                        "copy (select " + COLUMNS + " from payroll_month where company_id = '" + firm.id()
                                + "' order by employment_id, month) to stdout (format binary)",
                        out);
            }
            owner.change("delete from payroll_month where company_id = ?", firm.id());
            owner.run("vacuum payroll_month");
            long copied = milliseconds(() -> {
                try (InputStream in = Files.newInputStream(rows)) {
                    copyIn(owner, "copy payroll_month (" + COLUMNS + ") from stdin (format binary)", in);
                }
            });
            owner.change("delete from payroll_month where company_id = ?", firm.id());
            owner.run("vacuum payroll_month");
            return copied;
        } finally {
            Files.delete(rows);
        }
    }

    private interface Deed {
        void done() throws Exception;
    }

    private static long milliseconds(Deed deed) throws SQLException, IOException {
        long begun = System.nanoTime();
        try {
            deed.done();
        } catch (SQLException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return Math.max(1, (System.nanoTime() - begun) / 1_000_000);
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void copyOut(Database owner, String sql, OutputStream out) throws SQLException, IOException {
        owner.connection().unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
    }

    private static void copyIn(Database owner, String sql, InputStream in) throws SQLException, IOException {
        owner.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in, 1 << 16);
    }
}
