package ma.hawafiz.payment.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.payment.iso20022.CheckPain001;
import ma.hawafiz.payment.iso20022.Transfer;
import ma.hawafiz.payment.iso20022.TransferHeader;
import ma.hawafiz.payment.iso20022.WritePain001;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.secrets.PersonalNumbers;
import ma.hawafiz.platform.time.PortalClock;

/** The file of an issued run for the bank: the same bytes whenever it is asked for, and checked before anybody gets it. */
@ApplicationScoped
public class ExportRun {
    private final PaymentRuns runs;
    private final PaymentSettings settings;
    private final PersonalNumbers personalNumbers;
    private final PortalClock clock;
    private final Event<RunEvent> happened;

    ExportRun(
            PaymentRuns runs,
            PaymentSettings settings,
            PersonalNumbers personalNumbers,
            PortalClock clock,
            Event<RunEvent> happened) {
        this.runs = runs;
        this.settings = settings;
        this.personalNumbers = personalNumbers;
        this.clock = clock;
        this.happened = happened;
    }

    /** A file nobody but its reader sees, gone when closed. */
    public record Exported(String name, Path path) implements AutoCloseable {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** @throws Refusal NOT_FOUND; PAYMENT_CONFLICT where it is not confirmed; PAYMENT_NOT_CONFIGURED */
    @Transactional
    public Exported export(UUID runId) {
        RunHead run = runs.get(runId);
        if (!run.issued()) {
            throw new Refusal(ProblemType.PAYMENT_CONFLICT, run.number());
        }
        Instant issuedAt = Objects.requireNonNull(run.confirmedAt());
        long total = run.total().unscaledValue().longValueExact();
        TransferHeader header = new TransferHeader(
                run.number(),
                issuedAt,
                issuedAt.atZone(clock.zone()).toLocalDate(),
                run.orders(),
                total,
                settings.payer());
        Exported file = write(runId, header);
        happened.fire(new RunEvent.PaymentRunExported(runId, run.number(), run.orders(), total));
        return file;
    }

    private Exported write(UUID runId, TransferHeader header) {
        try {
            Path path = Files.createTempFile("hawafiz-", ".pain001");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                    WritePain001.write(header, runs.orders(runId).stream().map(this::transfer), out);
                }
                check(path);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(path);
                throw failed;
            }
            return new Exported(header.number() + ".pain.001.xml", path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void check(Path written) throws IOException {
        try (InputStream in = Files.newInputStream(written)) {
            CheckPain001.fault(in).ifPresent(fault -> {
                throw new IllegalStateException("not a pain.001: " + fault);
            });
        }
    }

    private Transfer transfer(PaymentOrder order) {
        return new Transfer(order.reference, order.amount, order.payee, personalNumbers.decrypt(order.ribEncrypted));
    }
}
