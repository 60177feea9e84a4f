package ma.hawafiz.payroll.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.identity.Side;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.ReceivedFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The way of a file from its arrival to what becomes of it. */
@QuarkusTest
class UploadTest {
    private static final String OTHER_HEADER =
            "Matricule CNSS;Nom salarié;Prénom;Date d’embauche;Période;SBI;Nb jours;Service\n";
    private static final List<String> CHOSEN =
            List.of("CNSS", "LAST_NAME", "FIRST_NAME", "HIRED", "MONTH", "RBI", "DAYS", "");

    @Inject
    Firms firms;

    @Inject
    ReceiveUpload receiveUpload;

    @Inject
    RunUploads runUploads;

    @Inject
    DescribeUpload describeUpload;

    @Inject
    ChooseColumns chooseColumns;

    @Inject
    CancelUpload cancelUpload;

    @Inject
    WriteCorrectedFile writeCorrectedFile;

    @Test
    void givesARefusedFileBackWithItsErrorsAndTakesItOnceCorrected() throws SQLException {
        Firms.Firm firm = firms.declared();
        String line = Firms.lines(FilledCompany.digits(9), "9000,00");
        UUID refused = sent(firm, Firms.HEADER + line.replace(";2026-05;S1;9000,00;", ";2026-05;S9;90x0,00;"));

        assertThat(state(firm, refused)).isEqualTo(UploadState.REFUSED);
        String marked = new String(corrected(firm, refused), StandardCharsets.UTF_8);

        assertThat(marked).startsWith("\ufeff" + Firms.HEADER.strip() + ";erreurs");
        assertThat(marked.lines().filter(each -> each.contains("[rbi]") && each.contains("[site]")))
                .hasSize(1)
                .allSatisfy(each -> assertThat(each).contains(";2026-05;"));
        String mended = marked.replace("S9", "S1").replace("90x0,00", "9000,00");
        assertThat(state(firm, sent(firm, mended))).isEqualTo(UploadState.ACCEPTED);
        assertThat(count(firm, "select count(*) from payroll_month")).isEqualTo(19);
    }

    @Test
    void doesTheSameForAWorkbook() throws IOException, SQLException {
        Firms.Firm firm = firms.declared();
        String cnss = FilledCompany.digits(9);
        UUID refused = sent(firm, workbook(cnss, "S9"));

        assertThat(state(firm, refused)).isEqualTo(UploadState.REFUSED);
        byte[] marked = corrected(firm, refused);

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(marked))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(10)).isEqualTo("erreurs");
            assertThat(rows.get(1).getCellText(10)).startsWith("[site]");
            assertThat(rows.get(1).getCellAsDate(5).orElseThrow().toLocalDate()).isEqualTo("2025-09-10");
        }
        assertThat(state(firm, sent(firm, withCell(marked, 7, "S1")))).isEqualTo(UploadState.ACCEPTED);
        assertThat(count(firm, "select rbi from payroll_month")).isEqualTo(670345);
    }

    @Test
    void asksOnceWhatUnknownColumnsAreAndRemembersTheAnswer() throws SQLException {
        Firms.Firm firm = firms.declared();
        UUID first = sent(firm, OTHER_HEADER + "101251911;TAZI;IMANE;10/09/2025;2025-09;9000;26;Achats\n");

        assertThat(state(firm, first)).isEqualTo(UploadState.MAPPING);
        Refusal incomplete = catchThrowableOfType(
                Refusal.class,
                () -> Firms.by(
                        firm.signatory(),
                        () -> chooseColumns.choose(
                                firm.id(),
                                first,
                                List.of("CNSS", "LAST_NAME", "LAST_NAME", "HIRED", "MONTH", "", "DAYS", ""))));
        assertThat(incomplete.violations())
                .extracting(Violation::code)
                .containsExactlyInAnyOrder("header.twice", "header.missing", "header.missing");
        Firms.by(firm.signatory(), () -> chooseColumns.choose(firm.id(), first, CHOSEN));
        settled(firm, first);
        assertThat(state(firm, first)).isEqualTo(UploadState.ACCEPTED);

        UUID second = sent(firm, OTHER_HEADER + "101251911;TAZI;IMANE;10/09/2025;2025-10;9000;26;Achats\n");
        assertThat(state(firm, second)).isEqualTo(UploadState.ACCEPTED);
        assertThat(progress(firm, second).mappingId())
                .isEqualTo(progress(firm, first).mappingId());
        assertThat(count(firm, "select count(*) from payroll_month")).isEqualTo(2);
    }

    @Test
    void readsAnAcceptedFileAgainUnderOtherColumns() throws SQLException {
        Firms.Firm firm = firms.declared();
        String file = "Matricule;Nom;Prénom;Embauche;Période;Net;Brut;Nb jours\n"
                + "101251911;TAZI;IMANE;10/09/2025;2025-09;7000;9000;26\n";
        List<String> wrong = List.of("CNSS", "LAST_NAME", "FIRST_NAME", "HIRED", "MONTH", "RBI", "", "DAYS");
        List<String> right = List.of("CNSS", "LAST_NAME", "FIRST_NAME", "HIRED", "MONTH", "", "RBI", "DAYS");
        UUID upload = sent(firm, file);
        choose(firm, upload, wrong);
        assertThat(count(firm, "select rbi from payroll_month")).isEqualTo(700_000);

        choose(firm, upload, right);

        assertThat(state(firm, upload)).isEqualTo(UploadState.ACCEPTED);
        assertThat(count(firm, "select rbi from payroll_month")).isEqualTo(900_000);
        assertThat(count(firm, "select rbi from payroll_month_past")).isEqualTo(700_000);
        assertThat(count(firm, "select count(*) from payroll_import")).isEqualTo(2);

        choose(firm, upload, right);
        assertThat(state(firm, upload)).isEqualTo(UploadState.KNOWN);
        assertThat(state(firm, sent(firm, file))).isEqualTo(UploadState.KNOWN);
        choose(firm, upload, wrong);
        assertThat(state(firm, upload)).isEqualTo(UploadState.ACCEPTED);
        assertThat(count(firm, "select rbi from payroll_month")).isEqualTo(700_000);
        assertThat(count(firm, "select count(*) from payroll_import")).isEqualTo(3);
    }

    private void choose(Firms.Firm firm, UUID upload, List<String> columns) {
        Firms.by(firm.signatory(), () -> chooseColumns.choose(firm.id(), upload, columns));
        settled(firm, upload);
    }

    @Test
    void loadsNothingOfACancelledFile() throws SQLException {
        Firms.Firm firm = firms.declared();
        UUID waiting = sent(firm, OTHER_HEADER + "1;2;3;4;5;6;7;8\n");

        Firms.by(firm.signatory(), () -> cancelUpload.cancel(firm.id(), waiting));

        assertThat(state(firm, waiting)).isEqualTo(UploadState.CANCELLED);
        assertThat(count(firm, "select count(*) from payroll_import")).isZero();
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> Firms.by(firm.signatory(), () -> cancelUpload.cancel(firm.id(), waiting)))
                        .type())
                .isEqualTo(ProblemType.UPLOAD_CONFLICT);
    }

    @Test
    void readsAgainFromTheStartWhatAStoppedPortalLeft() throws SQLException {
        Firms.Firm firm = firms.declared();
        UUID upload = sent(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "90x0"));
        assertThat(progress(firm, upload).faults()).isEqualTo(19);
        try (Database owner = Database.as(Side.SYSTEM, Actor.SYSTEM.id())) {
            owner.change("update payroll_upload set state = 'READING', lines = 7, faults = 7 where id = ?", upload);
            owner.change("insert into payroll_turn values (?, ?)", upload, firm.id());
        }

        // Whoever looks for a file to read finds it.
        sent(firms.declared(), Firms.HEADER);
        settled(firm, upload);

        assertThat(state(firm, upload)).isEqualTo(UploadState.REFUSED);
        assertThat(progress(firm, upload).faults()).isEqualTo(19);
        assertThat(count(firm, "select count(*) from payroll_upload_fault")).isEqualTo(19);
    }

    @Test
    void failsWhatNobodyMayReadAnyMoreAndGoesOnWithTheNext() throws SQLException {
        Firms.Firm firm = firms.declared();
        Actor former = new Actor(UUID.randomUUID(), "Nadia Alaoui", Set.of(Role.DECLARANT));
        UUID orphaned;
        UUID behind;
        try (Database system = Database.as(Side.SYSTEM, Actor.SYSTEM.id())) {
            system.change(
                    "insert into mandate (id, company_id, person, granted_at) values (?, ?, ?, now())",
                    UUID.randomUUID(),
                    firm.id(),
                    former.id());
            orphaned = sent(new Firms.Firm(firm.id(), former), Firms.HEADER);
            behind = sent(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "90x0"));
            system.change("update mandate set revoked_at = now() where person = ?", former.id());
            system.change(
                    "update payroll_upload set state = 'WAITING', ended_at = null where id in (?, ?)",
                    orphaned,
                    behind);
            system.change("insert into payroll_turn values (?, ?), (?, ?)", orphaned, firm.id(), behind, firm.id());
        }

        sent(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000"));

        assertThat(state(firm, orphaned)).isEqualTo(UploadState.FAILED);
        assertThat(Firms.by(firm.signatory(), () -> describeUpload.faults(firm.id(), orphaned, 0, 10))
                        .items())
                .extracting(
                        numbered -> numbered.fault().code(),
                        numbered -> numbered.fault().value())
                .containsExactly(tuple("upload.noMandate", "Nadia Alaoui"));
        assertThat(progress(firm, orphaned).faults()).isEqualTo(1);
        assertThat(state(firm, behind)).isEqualTo(UploadState.REFUSED);
        assertThat(count(firm, "select count(*) from payroll_turn")).isZero();
        assertThat(count(firm, "select count(*) from payroll_month")).isEqualTo(19);
    }

    @Test
    void stopsReadingWhatIsCancelledAndGoesOnWithTheNext() throws SQLException, InterruptedException {
        Firms.Firm firm = firms.declared();
        UUID large;
        try (ReceivedFile file = ReceivedFile.receive(new ByteArrayInputStream(largeFile()))) {
            large = Firms.by(firm.signatory(), () -> receiveUpload.receive(firm.id(), "paie.csv", file));
        }
        while (progress(firm, large).lines() == 0) {
            assertThat(state(firm, large)).isIn(UploadState.WAITING, UploadState.READING);
            Thread.sleep(20);
        }

        Firms.by(firm.signatory(), () -> cancelUpload.cancel(firm.id(), large));
        UUID next = sent(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000"));

        assertThat(state(firm, next)).isEqualTo(UploadState.ACCEPTED);
        assertThat(progress(firm, large))
                .matches(upload -> upload.state() == UploadState.CANCELLED && upload.importId() == null);
        assertThat(count(firm, "select count(*) from payroll_month")).isEqualTo(19);
        assertThat(count(firm, "select count(*) from employment")).isEqualTo(1);
    }

    /** Sound, and long enough to be read for some seconds: half a million lines. */
    private static byte[] largeFile() {
        StringBuilder csv = new StringBuilder(Firms.HEADER);
        for (int person = 0; person < 27_000; person++) {
            csv.append(Firms.lines(String.valueOf(100_000_000 + person), "9000.00"));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void keepsOneEmploymentWhenTheCnssNumberComesLater() throws SQLException {
        Firms.Firm firm = firms.declared();
        String header = "cnss;cin;nom;prenom;embauche;mois;rbi;jours\n";
        String cnss = FilledCompany.digits(9);
        assertThat(state(firm, sent(firm, header + "000000000;AE801881;TAZI;IMANE;2026-03-01;2026-03;9000;26\n")))
                .isEqualTo(UploadState.ACCEPTED);

        assertThat(state(firm, sent(firm, header + cnss + ";AE801881;TAZI;IMANE;2026-03-01;2026-04;9000;26\n")))
                .isEqualTo(UploadState.ACCEPTED);

        assertThat(count(firm, "select count(*) from employment")).isEqualTo(1);
        assertThat(count(firm, "select count(*) from payroll_month")).isEqualTo(2);
        assertThat(count(firm, "select count(*) from employment where cnss = '" + cnss + "'"))
                .isEqualTo(1);
    }

    private UUID sent(Firms.Firm firm, String csv) {
        return sent(firm, csv.getBytes(StandardCharsets.UTF_8));
    }

    private UUID sent(Firms.Firm firm, byte[] bytes) {
        try (ReceivedFile file = ReceivedFile.receive(new ByteArrayInputStream(bytes))) {
            UUID upload = Firms.by(firm.signatory(), () -> receiveUpload.receive(firm.id(), "paie.csv", file));
            settled(firm, upload);
            return upload;
        }
    }

    private void settled(Firms.Firm firm, UUID upload) {
        assertThat(Firms.by(firm.signatory(), () -> runUploads.await(upload, 30)))
                .isTrue();
    }

    private UploadState state(Firms.Firm firm, UUID upload) {
        return progress(firm, upload).state();
    }

    private UploadProgress progress(Firms.Firm firm, UUID upload) {
        return Firms.by(firm.signatory(), () -> describeUpload.progress(firm.id(), upload));
    }

    private byte[] corrected(Firms.Firm firm, UUID upload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Firms.by(firm.signatory(), () -> {
            try {
                ((StreamingOutput) writeCorrectedFile
                                .answer(firm.id(), upload, Language.FR)
                                .getEntity())
                        .write(out);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        return out.toByteArray();
    }

    private static byte[] workbook(String cnss, String site) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Paie", "1.0")) {
            Worksheet sheet = book.newWorksheet("Paie");
            String[] header = Firms.HEADER.strip().split(";");
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, cnss);
            sheet.value(1, 1, "ALAMI");
            sheet.value(1, 2, "SARA");
            sheet.value(1, 3, "MA");
            sheet.value(1, 4, "CDI");
            sheet.value(1, 5, LocalDate.of(2025, 9, 10));
            sheet.style(1, 5).format("dd/mm/yyyy").set();
            sheet.value(1, 6, "2025-09");
            sheet.value(1, 7, site);
            sheet.value(1, 8, new BigDecimal("6703.45"));
            sheet.value(1, 9, 26);
        }
        return out.toByteArray();
    }

    /** As somebody does who opens the workbook, writes into one cell of its second line and saves it. */
    private static byte[] withCell(byte[] workbook, int column, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ReadableWorkbook source = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                Workbook book = new Workbook(out, "Paie", "1.0")) {
            Worksheet sheet = book.newWorksheet("Paie");
            for (Row row : source.getFirstSheet().read()) {
                int line = row.getRowNum() - 1;
                for (Cell cell : row) {
                    int place = cell.getColumnIndex();
                    if (line == 1 && place == column) {
                        sheet.value(line, place, text);
                    } else if (line == 1 && place == 5) {
                        sheet.value(line, place, cell.asDate());
                        sheet.style(line, place).format("dd/mm/yyyy").set();
                    } else if (cell.getType() == CellType.NUMBER) {
                        sheet.value(line, place, cell.asNumber());
                    } else {
                        sheet.value(line, place, cell.getText());
                    }
                }
            }
        }
        return out.toByteArray();
    }

    private static long count(Firms.Firm firm, String query) throws SQLException {
        try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            return company.count(query);
        }
    }
}
