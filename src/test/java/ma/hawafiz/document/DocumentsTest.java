package ma.hawafiz.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.document.PieceStanding.Standing;
import ma.hawafiz.dossier.OpenDossier;
import ma.hawafiz.dossier.Pieces;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.Side;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.local.LocalScanner;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.ReceivedFile;
import ma.hawafiz.platform.storage.Sha256;
import ma.hawafiz.platform.time.MovableClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of a document, past a real ClamAV, and what it is to the dossiers of its company. */
@QuarkusTest
@ActivateRequestContext
class DocumentsTest {
    private static final LocalDate ISSUED = LocalDate.of(2027, 3, 2);

    @Inject
    Firms firms;

    @Inject
    ReceiveDocument receiveDocument;

    @Inject
    CompanyDocuments documents;

    @Inject
    OpenDocument openDocument;

    @Inject
    DossierPieces dossierPieces;

    @Inject
    Pieces pieces;

    @Inject
    OpenDossier openDossier;

    @Inject
    MovableClock clock;

    @ConfigProperty(name = "hawafiz.scanner.port")
    int scannerPort;

    @ConfigProperty(name = "hawafiz.documents.folder")
    Path folder;

    private Firms.Firm firm;
    private UUID dossier;

    @BeforeEach
    void aFirmWithADraft() {
        firm = firms.declared();
        firms.imports(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00"));
        dossier = firms.opened(firm);
    }

    @AfterEach
    void theClockGoesOn() {
        clock.release();
    }

    @Test
    void isThereOnceItHasPassedTheScan() throws IOException {
        byte[] content = Contents.pdf("statuts");
        UUID id = scanned(send(document("STATUTES"), content));

        assertThat(about(id).state()).isEqualTo(ScanState.CLEAN);
        assertThat(about(id).type()).isEqualTo(AcceptedType.PDF);
        assertThat(read(id)).isEqualTo(content);
        assertThat(standing("STATUTES").standing()).isEqualTo(Standing.THERE);
        assertThat(byFirm(() -> pieces.held(dossier))).containsExactly("STATUTES");
        assertThat(byFirm(() -> pieces.asked(dossier)))
                .containsExactly(
                        "STATUTES",
                        "RC_EXTRACT",
                        "TAX_CERTIFICATE",
                        "CNSS_CERTIFICATE",
                        "SIGNATORY",
                        "BANK_CERTIFICATE",
                        "SITE_PROOF",
                        "TURNOVER_PROOF",
                        "STATEMENT_9421",
                        "CONTRACTS",
                        "EBDS");
    }

    @Test
    void refusesWhatIsNoneOfTheTypesWhateverItsNameAndKeepsNothing() throws IOException {
        long before = kept();

        assertThat(refusal(document("STATUTES"), new byte[] {'M', 'Z', (byte) 0x90, 0}))
                .containsExactly("document.type");
        assertThat(refusal(document("STATUTES"), new byte[0])).containsExactly("document.empty");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void refusesMoreThanFiftyMegabytes() {
        byte[] content = new byte[(int) ReceivedFile.MOST_BYTES + 1];

        assertThatThrownBy(() -> ReceivedFile.receive(new ByteArrayInputStream(content)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("TOO_LARGE");
    }

    @Test
    void removesTheBytesOfAnInfectedFileAndSaysWhatWasFound() throws IOException, SQLException {
        byte[] content = Contents.eicar(7);
        UUID id = scanned(send(document("STATUTES"), content));

        assertThat(about(id).state()).isEqualTo(ScanState.INFECTED);
        assertThat(about(id).signature()).contains("Eicar");
        waitUntil(() -> kept() == 0);
        assertThatThrownBy(() -> read(id)).isInstanceOf(Refusal.class).hasMessageContaining("DOCUMENT_NOT_SCANNED");
        assertThat(standing("STATUTES"))
                .extracting(PieceStanding::standing, PieceStanding::infected)
                .containsExactly(Standing.MISSING, true);

        UUID again = send(document("STATUTES"), content);
        assertThat(about(again).state()).as("known to be").isEqualTo(ScanState.INFECTED);
        assertThat(kept()).isZero();
    }

    @Test
    void waitsWhileTheScannerIsDownAndGoesOnWhenItIsUp() throws Exception {
        LocalScanner scanner = LocalScanner.ofTests();
        byte[] content = Contents.pdf("en attente");
        scanner.stop();
        UUID id;
        try {
            id = send(document("STATUTES"), content);
            waitUntil(() -> about(id).silentSince() != null);

            assertThat(about(id).state()).isEqualTo(ScanState.RECEIVED);
            assertThatThrownBy(() -> read(id)).hasMessageContaining("DOCUMENT_NOT_SCANNED");
            assertThat(standing("STATUTES").standing()).isEqualTo(Standing.WAITING);
            Refusal refused = catchThrowableOfType(Refusal.class, () -> firms.lodge(firm, dossier));
            assertThat(refused.violations())
                    .extracting(Violation::path, Violation::code)
                    .containsExactly(tuple("$.pieces.STATUTES", "piece.unscanned"));
            try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
                assertThat(company.count("select count(*) from document_place where company_id = ?", firm.id()))
                        .as("where it lies is told to nobody")
                        .isZero();
            }
        } finally {
            scanner.start(scannerPort);
        }
        scanned(id);

        assertThat(about(id).silentSince()).isNull();
        assertThat(read(id)).isEqualTo(content);
        firms.lodge(firm, dossier);
    }

    @Test
    void keepsTheSameBytesOnceForOneCompanyAndApartForAnother() throws SQLException {
        byte[] content = Contents.pdf("deux fois");
        scanned(send(document("STATUTES"), content));
        UUID second = send(document("SIGNATORY"), content);
        assertThat(about(second).state()).as("scanned already").isEqualTo(ScanState.CLEAN);
        assertThat(kept()).isEqualTo(1);

        Firms.Firm other = firms.declared();
        Firms.by(other.signatory(), () -> receive(other.id(), document("STATUTES"), content));
        try (Database owner = Database.asOwner()) {
            assertThat(owner.count(
                            "select count(distinct place) from document_place where sha256 = ?", Sha256.of(content)))
                    .isEqualTo(2);
        }
    }

    @Test
    void servesAnotherDossierWhileItIsValidAndNotAfterwards() {
        UUID id = scanned(
                send(new NewDocument("RC_EXTRACT", null, "j.pdf", ISSUED, null, dossier, null), Contents.pdf("j")));
        assertThat(about(id).validUntil()).isEqualTo("2027-06-02");
        assertThat(standing("RC_EXTRACT").reused()).isFalse();

        UUID another = byFirm(() -> openDossier.open(firm.id(), Measure.PAE, 2025));
        assertThat(standing(another, "RC_EXTRACT"))
                .extracting(PieceStanding::standing, PieceStanding::reused, PieceStanding::validUntil)
                .containsExactly(Standing.THERE, true, LocalDate.of(2027, 6, 2));

        clock.set(LocalDate.of(2027, 6, 2));
        assertThat(standing(another, "RC_EXTRACT").standing())
                .as("the last day")
                .isEqualTo(Standing.THERE);
        clock.set(LocalDate.of(2027, 6, 3));
        assertThat(standing(another, "RC_EXTRACT"))
                .extracting(PieceStanding::standing, PieceStanding::expired)
                .containsExactly(Standing.MISSING, LocalDate.of(2027, 6, 2));
    }

    @Test
    void takesWhatIsAboutAnExerciceForThatOneOnly() {
        scanned(send(
                new NewDocument("TURNOVER_PROOF", 2025, "ca.pdf", null, null, null, null), Contents.pdf("ca 2025")));

        assertThat(standing("TURNOVER_PROOF").standing()).as("of 2026").isEqualTo(Standing.MISSING);
        UUID of2025 = byFirm(() -> openDossier.open(firm.id(), Measure.PAE, 2025));
        assertThat(standing(of2025, "TURNOVER_PROOF").standing()).isEqualTo(Standing.THERE);
    }

    @Test
    void countsTheLatestOfAPieceAndAllOfThoseThatStandSideBySide() {
        UUID old = scanned(send(document("BANK_CERTIFICATE"), Contents.pdf("rib 1")));
        UUID latest = scanned(send(document("BANK_CERTIFICATE"), Contents.pdf("rib 2")));
        assertThat(ids("BANK_CERTIFICATE")).containsExactly(latest).doesNotContain(old);

        UUID first = scanned(send(document("CONTRACTS"), Contents.pdf("contrat 1")));
        UUID second = scanned(send(document("CONTRACTS"), Contents.pdf("contrat 2")));
        assertThat(ids("CONTRACTS")).containsExactlyInAnyOrder(first, second);
        UUID better = scanned(send(
                new NewDocument("CONTRACTS", null, "c.pdf", null, null, null, first),
                Contents.pdf("contrat 1, lisible")));
        assertThat(ids("CONTRACTS")).containsExactlyInAnyOrder(better, second);
        assertThat(about(first).replaced()).isTrue();
    }

    @Test
    void refusesWhatCannotBeTrueOfADocumentAllAtOnce() {
        byte[] content = Contents.pdf("faux");
        assertThat(refusal(
                        new NewDocument("RC_EXTRACT", null, " ", LocalDate.of(2027, 4, 1), null, null, null), content))
                .containsExactly("member.missing", "document.issuedOn.range");
        assertThat(refusal(new NewDocument("RC_EXTRACT", null, "j", null, null, null, null), content))
                .containsExactly("document.issuedOn");
        assertThat(refusal(
                        new NewDocument("RC_EXTRACT", null, "j", LocalDate.of(2026, 12, 30), null, null, null),
                        content))
                .containsExactly("document.expired");
        assertThat(refusal(new NewDocument("SITE_PROOF", null, "b", ISSUED, null, null, null), content))
                .containsExactly("document.validUntil");
        assertThat(refusal(
                        new NewDocument("SITE_PROOF", null, "b", ISSUED, LocalDate.of(2027, 3, 1), null, null),
                        content))
                .contains("document.validUntil.range");
        assertThat(refusal(new NewDocument("TURNOVER_PROOF", null, "c", null, null, null, null), content))
                .containsExactly("document.year");
        assertThat(refusal(new NewDocument("TURNOVER_PROOF", 2024, "c", null, null, null, null), content))
                .containsExactly("document.year");
        assertThat(refusal(new NewDocument("PASSPORT_OF_THE_DOG", null, "d", null, null, null, null), content))
                .as("only what stands on the list may be asked, or sent")
                .containsExactly("document.piece");
    }

    @Test
    void asksNothingThatARegisterConfirmedOrThePortalHolds() throws SQLException {
        try (Database owner = Database.asOwner()) {
            UUID consent = UUID.randomUUID();
            owner.change(
                    "insert into register_consent values (?, ?, 'DGI', true, 'test', ?, 'S', now())",
                    consent,
                    firm.id(),
                    firm.signatory().id());
            for (String question : List.of("TAX_REGULARITY", "STATEMENT_9421")) {
                owner.change(
                        "insert into register_answer values (gen_random_uuid(), ?, 'DGI', ?, ?, ?, now(), 1, 'GIVEN', now(), null,"
                                + " '{}', encode(sha256('{}'), 'hex'), ?)",
                        firm.id(),
                        question,
                        question.startsWith("TAX") ? "" : "2026",
                        consent,
                        question.startsWith("TAX") ? LocalDate.of(2027, 1, 20) : null);
            }
            for (int month = 24312; month < 24323; month++) {
                declare(owner, month);
            }
        }
        assertThat(standing("TAX_CERTIFICATE").standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(standing("STATEMENT_9421").standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(standing("CNSS_CERTIFICATE").standing()).isEqualTo(Standing.MISSING);
        assertThat(standing("EBDS"))
                .extracting(PieceStanding::standing, PieceStanding::missingMonths)
                .containsExactly(Standing.MISSING, List.of("2026-12"));
        try (Database owner = Database.asOwner()) {
            declare(owner, 24323);
        }
        assertThat(standing("EBDS").standing()).isEqualTo(Standing.ON_FILE);
        assertThat(byFirm(() -> pieces.asked(dossier)))
                .doesNotContain("TAX_CERTIFICATE", "STATEMENT_9421", "EBDS")
                .contains("CNSS_CERTIFICATE");
    }

    @Test
    void freezesWhatTheDossierWasLodgedWith() throws SQLException {
        byte[] content = Contents.pdf("statuts déposés");
        UUID lodged = scanned(send(document("STATUTES"), content));
        firms.lodge(firm, dossier);
        scanned(send(new NewDocument("STATUTES", null, "s2.pdf", null, null, null, lodged), Contents.pdf("statuts 2")));
        UUID later = scanned(send(document("SIGNATORY"), Contents.pdf("pouvoirs")));

        assertThat(ids("STATUTES")).as("what was lodged stays").containsExactly(lodged);
        assertThat(ids("SIGNATORY")).as("what was missing may come").containsExactly(later);
        try (Database ministry = Database.as(Side.MINISTRY, Firms.AGENT.id());
                Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            assertThat(ministry.one(
                            "select sha256 from lodged_piece where dossier_id = ? and piece = 'STATUTES'", dossier))
                    .isEqualTo(Sha256.of(content));
            assertThat(ministry.count(
                            "select count(*) from lodged_piece where dossier_id = ? and standing = 'MISSING'", dossier))
                    .isEqualTo(10);
            String more = "insert into lodged_piece (dossier_id, number, company_id, occasion, piece, standing)"
                    + " values (?, 99, ?, 'LODGE', 'X', 'MISSING')";
            assertThat(company.refusal(more, dossier, firm.id())).isEqualTo("lodged_piece_with_its_event");
            assertThat(company.refusal("delete from lodged_piece where dossier_id = ?", dossier))
                    .isEqualTo("42501");
            assertThat(company.refusal("update lodged_piece set sha256 = '' where dossier_id = ?", dossier))
                    .isEqualTo("42501");
        }
    }

    @Test
    void letsTheDatabaseRefuseWhatOnlyTheScanMaySay() throws SQLException {
        UUID id = scanned(
                send(new NewDocument("STATUTES", null, "s.pdf", null, null, dossier, null), Contents.pdf("base")));
        String sha256 = about(id).sha256();
        try (Database company = Database.as(Side.COMPANY, firm.signatory().id());
                Database system = Database.as(Side.SYSTEM, Actor.SYSTEM.id())) {
            String put = "insert into document_file (company_id, sha256, bytes, type, state, received_at, scanned_at)"
                    + " values (?, repeat('a', 64), 1, 'PDF', ?, now(), %s)";
            assertThat(company.refusal(put.formatted("null"), firm.id(), "RECEIVED"))
                    .isEqualTo("done");
            assertThat(company.refusal(put.formatted("now()"), firm.id(), "CLEAN"))
                    .isEqualTo("42501");
            assertThat(company.change(
                            "update document_file set state = 'INFECTED', signature = 'x' where company_id = ?",
                            firm.id()))
                    .isZero();
            assertThat(system.refusal(
                            "update document_file set state = 'INFECTED', signature = 'x' where sha256 = ?", sha256))
                    .isEqualTo("document_file_scanned_once");
            assertThat(company.refusal("update document set piece = 'X' where id = ?", id))
                    .isEqualTo("42501");
            assertThat(company.refusal("delete from document where id = ?", id)).isEqualTo("42501");
            assertThat(company.refusal(
                            "insert into document select gen_random_uuid(), company_id, piece, year, file_name, sha256, issued_on,"
                                    + " valid_until, sent_for, replaces, gen_random_uuid(), sent_by_name, sent_at"
                                    + " from document where id = ?",
                            id))
                    .as("in another's name")
                    .isEqualTo("42501");
        }
        try (Database owner = Database.asOwner()) {
            owner.change(
                    "insert into document_file (company_id, sha256, bytes, type, state, received_at)"
                            + " values (?, repeat('b', 64), 1, 'PDF', 'RECEIVED', now())",
                    firm.id());
            owner.change(
                    "insert into document values (gen_random_uuid(), ?, 'STATUTES', null, 'b.pdf', repeat('b', 64), null, null, ?,"
                            + " null, ?, 'S', now())",
                    firm.id(),
                    dossier,
                    firm.signatory().id());
        }
        Refusal refused = catchThrowableOfType(Refusal.class, () -> firms.lodge(firm, dossier));
        assertThat(refused).hasMessageContaining("DOSSIER_INCOMPLETE");
        try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            assertThat(lodgingPastTheUseCase(company)).isEqualTo("dossier_event_unscanned");
        }
    }

    /** All that lodging writes, copied from another dossier: the database alone is asked. */
    private String lodgingPastTheUseCase(Database company) throws SQLException {
        FilledCompany other = FilledCompany.create();
        try (Database owner = Database.asOwner()) {
            owner.run("""
                    insert into determination select '%1$s', '%2$s', '%3$s', occasion, made_at, as_of, language, situation,
                        situation_sha256, determination, determination_sha256, rule_set_sha256, engine_version
                    from determination where dossier_id = '%4$s' and occasion = 'LODGED';
                    insert into lodgement select '%3$s', '%2$s', 'PAE-2026-%5$s-0', '%1$s', occasion, lodged_by, lodged_by_name,
                        lodged_at, computed, capped, payable, conditional, outcome, for_humans
                    from lodgement where dossier_id = '%4$s'""".formatted(UUID.randomUUID(), firm.id(), dossier, other.decided(), FilledCompany.digits(12)));
        }
        return company.refusal(
                "insert into dossier_event values (gen_random_uuid(), ?, ?, 'LODGE', 'DRAFT', 'LODGED', null, ?, 'S', now())",
                dossier,
                firm.id(),
                firm.signatory().id());
    }

    @Test
    void writesDownWhatTheMinistryReads() throws SQLException {
        UUID id = scanned(send(document("STATUTES"), Contents.pdf("lu")));
        read(id);
        Firms.by(Firms.AGENT, () -> {
            close(openDocument.open(firm.id(), id));
        });

        try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            assertThat(company.all(
                            "select actor_name || ' ' || (details ->> 'piece') from journal_entry"
                                    + " where subject = ? and action = 'DocumentRead'",
                            id))
                    .as("the company reads who read")
                    .containsExactly("Omar Fassi STATUTES");
        }
    }

    private static void declare(Database owner, int month, UUID company) throws SQLException {
        UUID file = UUID.randomUUID();
        owner.change(
                "insert into payroll_import values (?, ?, 'e.txt', ?, 1, 1, 1, ?, ?, ?, 'S', now(), 'EBDS')",
                file,
                company,
                Sha256.of(file.toString()),
                month,
                month,
                UUID.randomUUID());
        owner.change("insert into ebds_declaration values (?, ?, ?, 'B', 1, 1, 0, 26, 1, 1)", file, company, month);
    }

    private void declare(Database owner, int month) throws SQLException {
        declare(owner, month, firm.id());
    }

    private static NewDocument document(String piece) {
        return new NewDocument(piece, null, "piece.pdf", null, null, null, null);
    }

    private UUID send(NewDocument said, byte[] content) {
        return byFirm(() -> receive(firm.id(), said, content));
    }

    private UUID receive(UUID companyId, NewDocument said, byte[] content) {
        try (ReceivedFile file = ReceivedFile.receive(new ByteArrayInputStream(content))) {
            return receiveDocument.receive(companyId, said, file);
        }
    }

    private List<String> refusal(NewDocument said, byte[] content) {
        return catchThrowableOfType(Refusal.class, () -> send(said, content)).violations().stream()
                .map(Violation::code)
                .toList();
    }

    private UUID scanned(UUID id) {
        waitUntil(() -> about(id).state() != ScanState.RECEIVED);
        return id;
    }

    private SentDocument about(UUID id) {
        return byFirm(() -> documents.get(firm.id(), id));
    }

    private byte[] read(UUID id) {
        return byFirm(() -> close(openDocument.open(firm.id(), id)));
    }

    private static byte[] close(OpenDocument.Opened opened) {
        try (var content = opened.content()) {
            return content.readAllBytes();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private PieceStanding standing(String piece) {
        return standing(dossier, piece);
    }

    private PieceStanding standing(UUID of, String piece) {
        Map<String, PieceStanding> all = byFirm(() -> dossierPieces.of(of)).stream()
                .collect(Collectors.toMap(each -> each.piece().code(), Function.identity()));
        return Objects.requireNonNull(all.get(piece));
    }

    private List<UUID> ids(String piece) {
        return standing(piece).documents().stream().map(SentDocument::id).toList();
    }

    /** How many files of the firm lie in the folder. */
    private long kept() {
        try (Stream<Path> files = Files.list(folder.resolve(firm.id().toString()))) {
            return files.count();
        } catch (IOException none) {
            return 0;
        }
    }

    private <T> T byFirm(Supplier<T> deed) {
        return Firms.by(firm.signatory(), deed);
    }

    private static void waitUntil(BooleanSupplier holds) {
        for (int waited = 0; !holds.getAsBoolean(); waited++) {
            if (waited > 300) {
                throw new AssertionError("not within half a minute");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
