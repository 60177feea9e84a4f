package ma.hawafiz.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.DeclareFacts;
import ma.hawafiz.company.DeclaredFacts;
import ma.hawafiz.company.RegisterCompany;
import ma.hawafiz.dossier.OpenDossier;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.payroll.intake.ImportPayroll;
import ma.hawafiz.platform.storage.ReceivedFile;

/**
 * Companies of the same persons, each with the sample payroll as its own: under other CNSS numbers, so that what one is
 * granted leaves the cap of the others' employees alone.
 */
@ApplicationScoped
class SampleCompanies {
    static final String DECLARANT = "declarant@rif";
    static final String SIGNATORY = "signatory@rif";
    private static final List<UUID> PERSONS = List.of(
            UUID.fromString("00000000-0000-7000-8000-000000000003"),
            UUID.fromString("00000000-0000-7000-8000-000000000004"));
    private static final DeclaredFacts FACTS = new DeclaredFacts(
            List.of("CRM"),
            List.of("CRM_INBOUND"),
            LocalDate.of(2018, 3, 1),
            LocalDate.of(2027, 1, 15),
            LocalDate.of(2027, 1, 20),
            false,
            List.of(new DeclaredFacts.DeclaredTurnover(
                    2026, new BigDecimal("55000000.00"), new BigDecimal("46500000.00"))),
            List.of(
                    new DeclaredFacts.DeclaredSite("S1", "CASABLANCA_SETTAT", "CASANEARSHORE"),
                    new DeclaredFacts.DeclaredSite("S2", "FES_MEKNES", "FES_SHORE"),
                    new DeclaredFacts.DeclaredSite("S3", "SOUSS_MASSA", null)));

    private final AtomicInteger registered = new AtomicInteger();
    private final RegisterCompany registerCompany;
    private final Companies companies;
    private final DeclareFacts declareFacts;
    private final ImportPayroll importPayroll;
    private final OpenDossier openDossier;

    SampleCompanies(
            RegisterCompany registerCompany,
            Companies companies,
            DeclareFacts declareFacts,
            ImportPayroll importPayroll,
            OpenDossier openDossier) {
        this.registerCompany = registerCompany;
        this.companies = companies;
        this.declareFacts = declareFacts;
        this.importPayroll = importPayroll;
        this.openDossier = openDossier;
    }

    record Sample(UUID id, String name, String affiliation, String payroll) {
        byte[] file() {
            return payroll.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A company that has not declared anything yet. */
    Sample register(String name) {
        int number = registered.incrementAndGet();
        String payroll = samplePayroll().replaceAll("(?m)^1\\d", String.valueOf(number + 20));
        String affiliation = String.valueOf(9_000_000 + number);
        UUID id = CurrentActor.asSystem(() -> registerCompany.register(
                new RegisterCompany.Registration(
                        ice(number), name, String.valueOf(41_111_000 + number), affiliation, "Rabat 7000" + number),
                PERSONS));
        return new Sample(id, name, affiliation, payroll);
    }

    Sample declared(String name) {
        Sample company = register(name);
        CurrentActor.asSystem(() -> declareFacts.declare(
                company.id(), FACTS, companies.facts(company.id()).version()));
        return company;
    }

    /** A claim of the PAE for 2026, still a draft. */
    UUID draft(UUID companyId, String payroll) {
        return CurrentActor.asSystem(() -> {
            try (ReceivedFile file =
                    ReceivedFile.receive(new ByteArrayInputStream(payroll.getBytes(StandardCharsets.UTF_8)))) {
                importPayroll.importFile(companyId, "payroll.csv", file);
            }
            return openDossier.open(companyId, Measure.PAE, 2026);
        });
    }

    static String samplePayroll() {
        try {
            return Files.readString(Path.of("seeds/demo/atlas/payroll.csv"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Fifteen digits that leave nothing when divided by 97. */
    private static String ice(int number) {
        long body = (900_000_000L + number) * 1_000_000;
        return "%015d".formatted(body + 97 - body % 97);
    }
}
