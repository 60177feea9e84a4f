package ma.hawafiz.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.DeclareFacts;
import ma.hawafiz.company.DeclaredFacts;
import ma.hawafiz.company.RegisterCompany;
import ma.hawafiz.document.NewDocument;
import ma.hawafiz.document.ReceiveDocument;
import ma.hawafiz.dossier.LodgeDossier;
import ma.hawafiz.dossier.OpenDossier;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.payroll.intake.ImportPayroll;
import ma.hawafiz.platform.storage.ReceivedFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The fictional companies of development and tests, entered once and through the use cases their people would go
 * through. No part of the delivered package does anything with them.
 */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoData {
    private final Path folder;
    private final RegisterCompany registerCompany;
    private final Companies companies;
    private final DeclareFacts declareFacts;
    private final ImportPayroll importPayroll;
    private final OpenDossier openDossier;
    private final LodgeDossier lodgeDossier;
    private final ReceiveDocument receiveDocument;
    private final Optional<String> scanner;

    DemoData(
            @ConfigProperty(name = "hawafiz.demo.folder") Path folder,
            @ConfigProperty(name = "hawafiz.scanner.host") Optional<String> scanner,
            RegisterCompany registerCompany,
            Companies companies,
            DeclareFacts declareFacts,
            ImportPayroll importPayroll,
            OpenDossier openDossier,
            LodgeDossier lodgeDossier,
            ReceiveDocument receiveDocument) {
        this.folder = folder;
        this.scanner = scanner;
        this.receiveDocument = receiveDocument;
        this.registerCompany = registerCompany;
        this.companies = companies;
        this.declareFacts = declareFacts;
        this.importPayroll = importPayroll;
        this.openDossier = openDossier;
        this.lodgeDossier = lodgeDossier;
    }

    record DemoCompany(
            String ice,
            String name,
            String fiscalId,
            String cnssAffiliation,
            String tradeRegister,
            List<UUID> persons,
            DeclaredFacts declaration,
            @Nullable HandedIn documents,
            @Nullable Lodged lodges) {}

    record HandedIn(Person sentBy, List<Paper> files) {}

    record Paper(
            String file,
            String piece,
            @Nullable Integer year,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil) {}

    record Lodged(Person person, String payroll, Measure measure, int exercice) {}

    record Person(UUID id, String name, String role) {
        Actor actor() {
            return new Actor(id, name, Set.of(Role.of(role).orElseThrow()));
        }
    }

    void load(@Observes StartupEvent start) throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule());
        try (InputStream file = Files.newInputStream(folder.resolve("companies.yaml"))) {
            List<DemoCompany> demo = yaml.readValue(file, new TypeReference<>() {});
            demo.forEach(company -> CurrentActor.asSystem(() -> enter(company)));
        }
    }

    private void enter(DemoCompany company) {
        UUID id = registerCompany.register(
                new RegisterCompany.Registration(
                        company.ice(),
                        company.name(),
                        company.fiscalId(),
                        company.cnssAffiliation(),
                        company.tradeRegister()),
                company.persons());
        Companies.VersionedFacts facts = companies.facts(id);
        if (!facts.facts().equals(DeclaredFacts.NONE)) {
            return;
        }
        declareFacts.declare(id, company.declaration(), facts.version());
        HandedIn documents = company.documents();
        if (documents != null && scanner.isPresent()) {
            CurrentActor.as(documents.sentBy().actor(), () -> documents.files().forEach(paper -> handIn(id, paper)));
        }
        Lodged lodged = company.lodges();
        if (lodged != null) {
            CurrentActor.as(lodged.person().actor(), () -> lodge(id, lodged));
        }
    }

    private void handIn(UUID companyId, Paper paper) {
        Path file = folder.resolve(paper.file());
        NewDocument document = new NewDocument(
                paper.piece(),
                paper.year(),
                String.valueOf(file.getFileName()),
                paper.issuedOn(),
                paper.validUntil(),
                null,
                null);
        try (ReceivedFile received = ReceivedFile.receive(Files.newInputStream(file))) {
            receiveDocument.receive(companyId, document, received);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void lodge(UUID companyId, Lodged lodged) {
        Path file = folder.resolve(lodged.payroll());
        try (ReceivedFile received = ReceivedFile.receive(Files.newInputStream(file))) {
            importPayroll.importFile(companyId, String.valueOf(file.getFileName()), received);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        lodgeDossier.lodge(openDossier.open(companyId, lodged.measure(), lodged.exercice()));
    }
}
