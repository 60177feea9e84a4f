package ma.hawafiz.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.identity.Side;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.payroll.reading.EbdsText;
import ma.hawafiz.payroll.reading.FileKind;
import ma.hawafiz.payroll.reading.PaperFirm;
import ma.hawafiz.payroll.reading.Told;
import ma.hawafiz.payroll.reading.annual.AnnualReturn;
import ma.hawafiz.payroll.reading.annual.AnnualReturnReader;
import ma.hawafiz.payroll.reading.ebds.EbdsDeclaration;
import ma.hawafiz.payroll.reading.ebds.EbdsReader;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeclaredSourcesTest {
    private static final Month MARCH = Month.of(2026, 3);
    private static final String ZEROS = "000000000";

    @Inject
    Firms firms;

    @Inject
    EbdsStore declarations;

    @Inject
    AnnualReturnStore returns;

    @Test
    void keepsADeclarationAndHidesTheNumbersOfEntrants() throws SQLException {
        Firms.Firm firm = firms.declared();
        String text = new EbdsText(PaperFirm.SENDER.affiliation(), MARCH)
                .known(101_257_568, "OUHADDOU IMANE", 26, 3_805_259, 600_000, "IL")
                .entrant(0, "HAJJI TARIQ", "D506172", 19, 3_800_503, 600_000)
                .toString();

        declare(firm, text);

        try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            assertThat(company.all(
                            "select concat_ws(' ', month, series, version, known, entrants, days, pay, capped_pay)"
                                    + " from ebds_declaration"))
                    .containsExactly(MARCH.index() + " B 1 1 1 45 7605762 1200000");
            assertThat(company.all(
                            "select concat_ws(' ', line, insured, name, days, pay, capped_pay, situation, entrant)"
                                    + " from ebds_line order by line"))
                    .containsExactly(
                            "3 101257568 OUHADDOU IMANE 26 3805259 600000 IL f",
                            "5 000000000 HAJJI TARIQ 19 3800503 600000 t");
            assertThat(company.all("select to_jsonb(l) || jsonb_build_object('bytes', encode(cin_encrypted, 'escape'))"
                            + " from ebds_line l where entrant"))
                    .singleElement()
                    .satisfies(row -> assertThat(row).doesNotContain("D506172"));
        }
    }

    @Test
    void namesAPersonAsTheEmploymentDoes() throws SQLException {
        Firms.Firm firm = firms.declared();
        firms.imports(
                firm,
                "cnss;cin;nom;prenom;embauche;mois;rbi;jours\n"
                        + ZEROS + ";D506172;HAJJI;TARIQ;2026-03-01;2026-03;38005.03;19\n"
                        + "101257568;;OUHADDOU;IMANE;2020-01-01;2026-03;38052.59;26\n");

        declare(
                firm,
                new EbdsText(PaperFirm.SENDER.affiliation(), MARCH)
                        .known(101_257_568, "OUHADDOU IMANE", 26, 3_805_259, 600_000, "  ")
                        .entrant(0, "HAJJI TARIQ", "D506172", 19, 3_800_503, 600_000)
                        .toString());

        try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            assertThat(company.all("select e.last_name from ebds_line l join employment e using (company_id, person)"
                            + " order by 1"))
                    .containsExactly("HAJJI", "OUHADDOU");
        }
    }

    @Test
    void keepsEveryVersionAndShowsTheOneThatStands() throws SQLException {
        Firms.Firm firm = firms.declared();
        for (long pay : new long[] {500_000, 510_000}) {
            declare(
                    firm,
                    new EbdsText(PaperFirm.SENDER.affiliation(), MARCH)
                            .known(101_257_568, "OUHADDOU IMANE", 26, pay, pay, "  ")
                            .toString());
        }
        PaperFirm paper = PaperFirm.of(4, 30);
        fileReturn(firm, paper.annual(2026));
        fileReturn(firm, paper.annual(2026));
        fileReturn(firm, paper.annual(2025));

        try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            assertThat(company.all("select version || ' ' || pay from ebds_declaration order by version"))
                    .containsExactly("1 500000", "2 510000");
            assertThat(company.all("select version || ' ' || pay from ebds_standing"))
                    .containsExactly("2 510000");
            assertThat(company.all("select year || ' ' || version from annual_standing order by 1"))
                    .containsExactly("2025 1", "2026 2");
            assertThat(company.one("select count(*) from ebds_line")).isEqualTo("2");
            assertThat(company.all("select r.year from annual_return r join annual_line l using (import_id)"
                            + " group by r.import_id having sum(l.rbi) = r.rbi and sum(l.ir) = r.ir"
                            + " and count(*) = r.permanent order by 1"))
                    .containsExactly("2025", "2026", "2026");
            assertThat(company.refusal("update ebds_line set pay = 0")).isEqualTo("42501");
            assertThat(company.refusal("delete from annual_return")).isEqualTo("42501");
        }
        try (Database other = Database.as(Side.COMPANY, UUID.randomUUID())) {
            assertThat(other.count("select count(*) from ebds_standing")).isZero();
            assertThat(other.count("select count(*) from annual_standing")).isZero();
        }
    }

    @Test
    void keepsNothingOfAFileInWhichAnythingIsWrong() throws SQLException {
        Firms.Firm firm = firms.declared();
        String cut = PaperFirm.of(4, 300).ebds(MARCH).lines().limit(60).collect(Collectors.joining("\n"));

        Firms.by(
                firm.signatory(),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    try (EbdsStore.Load load = declarations.load(firm.id())) {
                        assertThat(new EbdsReader(PaperFirm.SENDER, new Told())
                                        .read(
                                                new ByteArrayInputStream(cut.getBytes(StandardCharsets.UTF_8)),
                                                load::line))
                                .isNull();
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                }));

        try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            assertThat(company.count("select count(*) from ebds_declaration")).isZero();
            assertThat(company.count("select count(*) from ebds_line")).isZero();
        }
    }

    @Test
    void goesTheWayOfEveryUpload() throws SQLException {
        Firms.Firm firm = firms.declared();
        String affiliation;
        try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            affiliation = company.one("select cnss_affiliation from company");
        }
        String sound = new EbdsText(affiliation, MARCH)
                .known(101_257_568, "OUHADDOU IMANE", 26, 3_805_259, 600_000, "SO")
                .entrant(0, "HAJJI TARIQ", "D506172", 19, 3_800_503, 600_000)
                .toString();

        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> firms.imports(firm, sound.replaceFirst("0000003800503", "0000003800504")))
                        .violations())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly(
                        "line 5, ebds.control ebds.control",
                        "line 6, ebds.pay ebds.total",
                        "line 7, ebds.pay ebds.total");
        assertThat(catchThrowableOfType(Refusal.class, () -> firms.imports(firm, "%PDF-1.7"))
                        .violations())
                .extracting(Violation::code)
                .containsExactly("file.pdf");
        var first = firms.imports(firm, sound);
        var again = firms.imports(firm, sound);

        assertThat(first.summary().kind()).isEqualTo(FileKind.EBDS);
        assertThat(first.summary().firstMonth()).isEqualTo("2026-03");
        assertThat(again.alreadyKnown()).isTrue();
        try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            assertThat(company.count("select count(*) from ebds_line")).isEqualTo(2);
            assertThat(company.count("select count(*) from payroll_month")).isZero();
        }
    }

    private void declare(Firms.Firm firm, String text) {
        Firms.by(
                firm.signatory(),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    try (EbdsStore.Load load = declarations.load(firm.id())) {
                        EbdsDeclaration read = new EbdsReader(PaperFirm.SENDER, new Told())
                                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), load::line);
                        load.received();
                        load.finish(imported(firm), Objects.requireNonNull(read));
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                }));
    }

    private void fileReturn(Firms.Firm firm, String text) {
        Firms.by(
                firm.signatory(),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    try (AnnualReturnStore.Load load = returns.load(firm.id())) {
                        AnnualReturn read = new AnnualReturnReader(PaperFirm.SENDER, new Told())
                                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), load::line);
                        load.received();
                        load.finish(imported(firm), Objects.requireNonNull(read));
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                }));
    }

    /** A file accepted, as the upload writes it down. */
    private static UUID imported(Firms.Firm firm) {
        UUID id = Ids.next();
        try (Database owner = Database.asOwner()) {
            owner.one("select set_config('hawafiz.side', 'system', false)");
            owner.change(
                    "insert into payroll_import (id, company_id, file_name, sha256, lines, employees, months, first_month,"
                            + " last_month, imported_by, imported_by_name, imported_at, kind)"
                            + " values (?, ?, 'f', ?, 1, 1, 1, 24314, 24314, ?, 'S', now(), 'EBDS')",
                    id,
                    firm.id(),
                    "0".repeat(40) + FilledCompany.digits(24),
                    firm.signatory().id());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return id;
    }
}
