package ma.hawafiz.payment.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.demo.bank.BankAnswers;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.payment.answer.ImportBankAnswer;
import ma.hawafiz.platform.storage.ReceivedFile;
import org.jspecify.annotations.Nullable;

/** Firms of the tests on the last part of their way: from the decision to the bank’s word. */
@ApplicationScoped
public class PaidFirms {
    private final Firms firms;
    private final MakeRun makeRun;
    private final ConfirmRun confirmRun;
    private final ExportRun exportRun;
    private final ImportBankAnswer importBankAnswer;
    private final PaymentRuns runs;

    PaidFirms(
            Firms firms,
            MakeRun makeRun,
            ConfirmRun confirmRun,
            ExportRun exportRun,
            ImportBankAnswer importBankAnswer,
            PaymentRuns runs) {
        this.firms = firms;
        this.makeRun = makeRun;
        this.confirmRun = confirmRun;
        this.exportRun = exportRun;
        this.importBankAnswer = importBankAnswer;
        this.runs = runs;
    }

    /** A dossier that was granted something, of a new firm with an account. */
    public UUID granted() {
        Firms.Firm firm = firms.declared();
        firms.imports(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00"));
        firms.paidInto(firm, Firms.rib());
        return firms.approved(firm);
    }

    public UUID made(UUID... dossiers) {
        return Firms.by(Firms.PAYER, () -> makeRun.make(List.of(dossiers)));
    }

    public void confirm(Actor payer, UUID run) {
        Firms.by(payer, () -> {
            confirmRun.confirm(run, runs.get(run).sha256());
        });
    }

    public UUID issued(UUID... dossiers) {
        UUID run = made(dossiers);
        confirm(Firms.CONFIRMER, run);
        return run;
    }

    public String exported(UUID run) {
        return Firms.by(Firms.PAYER, () -> {
            try (ExportRun.Exported file = exportRun.export(run)) {
                return Files.readString(file.path());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** The status report of a bank that refuses some of the orders. */
    public String answered(UUID run, Function<String, @Nullable String> refusals) {
        return BankAnswers.to(exported(run)).pain002(refusals);
    }

    public ImportBankAnswer.Imported imports(String answer) {
        return Firms.by(Firms.PAYER, () -> {
            try (ReceivedFile file =
                    ReceivedFile.receive(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)))) {
                return importBankAnswer.importFile(file);
            }
        });
    }
}
