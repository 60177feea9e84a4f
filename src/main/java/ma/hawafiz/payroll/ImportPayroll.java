package ma.hawafiz.payroll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.DeclaredFacts.DeclaredSite;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.storage.ReceivedFile;
import ma.hawafiz.platform.time.PortalClock;

/** A company hands over a payroll file: every line of it is in, or none. */
@ApplicationScoped
public class ImportPayroll {
    private final Companies companies;
    private final PayrollImports imports;
    private final PayrollStore store;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<PayrollImported> happened;

    ImportPayroll(
            Companies companies,
            PayrollImports imports,
            PayrollStore store,
            CurrentActor currentActor,
            PortalClock clock,
            Event<PayrollImported> happened) {
        this.companies = companies;
        this.imports = imports;
        this.store = store;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** @param alreadyKnown the same file had been imported before, and nothing was changed */
    public record Outcome(ImportSummary summary, boolean alreadyKnown) {}

    /**
     * @param name as the sender called the file; shown, never trusted
     * @throws Refusal NOT_FOUND, or PAYROLL_FILE_REFUSED with everything that is wrong with the file
     */
    @Transactional
    public Outcome importFile(UUID companyId, String name, ReceivedFile file) {
        companies.get(companyId);
        imports.oneAtATime(companyId);
        var sameFile = imports.bySha256(companyId, file.sha256());
        if (sameFile.isPresent()) {
            return new Outcome(ImportSummary.of(sameFile.get()), true);
        }
        PayrollFile read = read(companyId, file.path());
        if (!read.violations().isEmpty()) {
            throw new Refusal(
                    ProblemType.PAYROLL_FILE_REFUSED,
                    read.violations(),
                    read.violations().size());
        }
        PayrollImport accepted = accepted(companyId, name, file, read);
        imports.persistAndFlush(accepted);
        store.keep(accepted.id, companyId, read.lines());
        happened.fire(new PayrollImported(companyId, accepted.id, accepted.sha256, accepted.lines));
        return new Outcome(ImportSummary.of(accepted), false);
    }

    private PayrollFile read(UUID companyId, Path file) {
        var sites = companies.facts(companyId).facts().sites().stream()
                .map(DeclaredSite::id)
                .collect(Collectors.toSet());
        try {
            return PayrollFile.read(file, sites, clock.today());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private PayrollImport accepted(UUID companyId, String name, ReceivedFile file, PayrollFile read) {
        Actor actor = currentActor.get();
        PayrollImport accepted = new PayrollImport();
        accepted.id = Ids.next();
        accepted.companyId = companyId;
        accepted.fileName = name;
        accepted.sha256 = file.sha256();
        accepted.lines = read.lines().size();
        accepted.employees = (int) read.lines().stream()
                .map(line -> line.person().key())
                .distinct()
                .count();
        var months = read.lines().stream()
                .mapToInt(line -> line.pay().month().index())
                .distinct()
                .summaryStatistics();
        accepted.months = (int) months.getCount();
        accepted.firstMonth = months.getMin();
        accepted.lastMonth = months.getMax();
        accepted.importedBy = actor.id();
        accepted.importedByName = actor.name();
        accepted.importedAt = clock.now();
        return accepted;
    }
}
