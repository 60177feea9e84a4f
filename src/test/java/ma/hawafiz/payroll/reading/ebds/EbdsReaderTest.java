package ma.hawafiz.payroll.reading.ebds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.payroll.reading.EbdsText;
import ma.hawafiz.payroll.reading.Fault;
import ma.hawafiz.payroll.reading.PaperFirm;
import ma.hawafiz.payroll.reading.Reading;
import ma.hawafiz.payroll.reading.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EbdsReaderTest {
    private static final Month MARCH = Month.of(2026, 3);
    /** Lines: 1 B00, 2 B01, 3 and 4 B02, 5 B03, 6 and 7 B04, 8 B05, 9 B06. */
    private static final String SOUND = new EbdsText("7103452", MARCH)
            .known(101_257_568, "OUHADDOU IMANE", 26, 3_805_259, 600_000, "  ")
            .known(101_991_036, "BERRADA LAILA", 10, 561_782, 561_782, "IL")
            .entrant(0, "HAJJI TARIQ", "D506172", 19, 3_800_503, 600_000)
            .entrant(196_689_574, "BENNANI MERYEM", "JC183852", 26, 563_173, 563_173)
            .toString();

    private Told heard = new Told();
    private final List<EbdsLine> lines = new ArrayList<>();

    @Test
    void readsWhatTheLinesAndTheirTotalsSay() throws IOException {
        EbdsDeclaration read = read(SOUND);

        assertThat(heard.faults()).isEmpty();
        assertThat(read).isEqualTo(new EbdsDeclaration("B", "7103452", MARCH, 2, 2, 81, 8_730_717, 2_324_955));
        assertThat(lines)
                .containsExactly(
                        new EbdsLine(3, false, "101257568", "OUHADDOU IMANE", null, 26, 3_805_259, 600_000, null),
                        new EbdsLine(4, false, "101991036", "BERRADA LAILA", null, 10, 561_782, 561_782, "IL"),
                        new EbdsLine(6, true, "000000000", "HAJJI TARIQ", "D506172", 19, 3_800_503, 600_000, null),
                        new EbdsLine(7, true, "196689574", "BENNANI MERYEM", "JC183852", 26, 563_173, 563_173, null));
    }

    @Test
    void readsTheFormsFirmsWrite() throws IOException {
        for (String form : List.of(
                SOUND.replace("\n", "\r\n"),
                SOUND.stripTrailing() + " ".repeat(170),
                "\ufeff" + SOUND,
                SOUND.replace("OUHADDOU IMANE", "OUHADDOÛ IMANE"))) {
            assertThat(read(form)).isNotNull();
            assertThat(heard.faults()).isEmpty();
        }
        byte[] latin = SOUND.replace("OUHADDOU", "OUHADDOÛ").getBytes(StandardCharsets.ISO_8859_1);
        lines.clear();
        assertThat(read(latin)).isNotNull();
        assertThat(lines.getFirst().name()).isEqualTo("OUHADDOÛ IMANE");
    }

    @Test
    void takesABlankEntrantForNone() throws IOException {
        String none = new EbdsText("7103452", MARCH)
                .known(101_257_568, "OUHADDOU IMANE", 26, 3_805_259, 600_000, "SO")
                .toString();

        EbdsDeclaration read = read(none);

        assertThat(heard.faults()).isEmpty();
        assertThat(read)
                .isNotNull()
                .satisfies(declaration -> assertThat(declaration.entrants()).isZero());
        assertThat(lines).hasSize(1);
    }

    @Test
    void readsThePreFilledFileOfTheCnss() throws IOException {
        String[] b = SOUND.split("\n");
        String text = b[0].replace("B00", "A00").replace("B0 ", "A0 ") + "\n"
                + b[1].replace("B01", "A01") + "\n"
                + ("A02" + b[2].substring(3, 25) + "%-60s03000000000000000000000000".formatted("OUHADDOU IMANE"))
                        .transform(EbdsReaderTest::filled)
                + ("A03" + b[2].substring(3, 16) + "000001000003" + "0".repeat(36) + "000000101257568")
                        .transform(EbdsReaderTest::filled);

        EbdsDeclaration read = read(text);

        assertThat(heard.faults()).isEmpty();
        assertThat(read).isEqualTo(new EbdsDeclaration("A", "7103452", MARCH, 1, 0, 0, 0, 0));
    }

    private static String filled(String line) {
        return "%-260s\n".formatted(line);
    }

    @Test
    void passesOverWhatThePortalWroteBehindTheLastColumn() throws IOException {
        assertThat(read(SOUND.replace("\n", " | Le total est « faux » : 3\n"))).isNotNull();
        assertThat(heard.faults()).isEmpty();
        read(SOUND.replace("\n", " x\n"));
        assertThat(heard.codes()).hasSize(9).containsOnly("ebds.length");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            3, INSURED,            000000000,           ebds.insuredUnknown
            3, INSURED,            10125756X,           ebds.digits
            3, INSURED,            ' 01257568',         ebds.digits
            4, INSURED,            101257568,           ebds.insuredTwice
            4, INSURED,            101257567,           ebds.unsorted
            3, NAME,               ' ',                 payroll.missing
            3, CHILDREN,           1,                   ebds.digits
            3, DAYS,               27,                  ebds.days
            3, PAY,                -000003805259,       ebds.digits
            3, PAY,                0000003805260,       ebds.control
            3, CAPPED_PAY,         000600001,           ebds.control
            3, SITUATION,          XX,                  payroll.code
            3, SITUATION,          so,                  payroll.code
            3, SITUATION,          SO,                  ebds.control
            3, ALLOWANCE_RETURNED, 000001,              ebds.control
            3, CONTROL,            0000000000105662852, ebds.control
            3, CONTROL,            9999999999999999999, ebds.control
            3, FILLER,             X,                   ebds.filler
            3, EMPLOYER,           7103453,             ebds.employerDiffers
            3, PERIOD,             202602,              ebds.periodDiffers
            6, CIN,                '        ',          payroll.cinNeeded
            6, CIN,                506172D,             payroll.cin
            7, CIN,                D506172,             ebds.insuredTwice
            7, INSURED,            101257568,           ebds.insuredTwice
            7, DAYS,               31,                  ebds.days
            1, TRANSFER,           0000000000000X,      ebds.digits
            1, CATEGORY,           E0,                  ebds.category
            2, EMPLOYER,           7103453,             ebds.otherCompany
            2, PERIOD,             202613,              ebds.period
            2, PERIOD,             202704,              payroll.monthInFuture
            2, PERIOD,             199912,              payroll.tooOld
            2, NAME,               ' ',                 payroll.missing
            2, ISSUED,             20260230,            ebds.day
            5, CHILDREN,           000001,              ebds.total
            5, ALLOWANCE_DUE,      000000000001,        ebds.total
            5, HEADCOUNT,          000003,              ebds.total
            8, DAYS,               000044,              ebds.total
            9, INSURED_SUM,        000000399938179,     ebds.total
            """)
    void refusesAFieldAndSaysWhereWhatAndWhy(int line, EbdsField field, String value, String code) throws IOException {
        assertThat(read(with(SOUND, line, field, value))).isNull();
        heard.assertSayable();
        assertThat(heard.faults())
                .extracting(Fault::line, Fault::column, Fault::code)
                .contains(tuple((long) line, (code.equals("ebds.control") ? EbdsField.CONTROL : field).place(), code));
    }

    @ParameterizedTest
    @CsvSource({"5", "8", "9"})
    void tellsEveryTotalThatIsWrongWithTheValueThatWouldBeRight(int line) throws IOException {
        String right = SOUND.split("\n")[line - 1];
        EbdsRecord record = EbdsRecord.SERIES_B.get(Integer.parseInt(right.substring(1, 3)));
        for (EbdsField field : EbdsField.values()) {
            if (record.has(field)
                    && !field.equals(EbdsField.TYPE)
                    && !field.equals(EbdsField.EMPLOYER)
                    && !field.equals(EbdsField.PERIOD)
                    && !field.equals(EbdsField.FILLER)) {
                EbdsRecord.Span span = record.span(field);
                String wrong = "9".repeat(span.width());
                read(with(SOUND, line, field, wrong));
                assertThat(heard.faults())
                        .containsExactly(Fault.of(
                                line, field.place(), wrong, "ebds.total", right.substring(span.from(), span.to())));
            }
        }
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceAndNothingThatOnlyFollows() throws IOException {
        String broken = with(with(SOUND, 3, EbdsField.DAYS, "2x"), 4, EbdsField.PAY, "0000000561783");

        assertThat(read(broken)).isNull();
        assertThat(heard.faults())
                .containsExactly(
                        Fault.of(3, "ebds.days", "2x", "ebds.digits", 2),
                        Fault.of(4, "ebds.control", "0000000000103114614", "ebds.control", "0000000000103114615"),
                        Fault.of(5, "ebds.pay", "000000004367041", "ebds.total", "000000004367042"),
                        Fault.of(9, "ebds.pay", "000000008730717", "ebds.total", "000000008730718"));
        assertThat(lines).extracting(EbdsLine::number).containsExactly(6L, 7L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8, 9})
    void missesARecordThatMustBeThere(int line) throws IOException {
        String type = SOUND.split("\n")[line - 1].substring(0, 3);

        assertThat(read(without(line))).isNull();
        assertThat(heard.faults())
                .extracting(Fault::code, Fault::figures)
                .contains(tuple("ebds.recordMissing", List.of(type)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void missesTheRestOfAFileCutAfterARecord(int last) throws IOException {
        String cut = String.join("\n", Arrays.copyOf(SOUND.split("\n"), last)) + "\n";

        assertThat(read(cut)).isNull();
        assertThat(heard.codes()).contains("ebds.recordMissing");
    }

    @Test
    void saysWhenRecordsStandInAnotherOrderOrTwice() throws IOException {
        String[] all = SOUND.split("\n");
        read(String.join("\n", all[0], all[1], all[4], all[2], all[3], all[5], all[6], all[7], all[8]));
        assertThat(heard.codes()).containsExactly("ebds.order", "ebds.order");
        read(SOUND + all[8]);
        assertThat(heard.codes()).containsExactly("ebds.recordTwice");
        read(SOUND.replace(all[3], all[3].replace("B02", "A02")));
        assertThat(heard.codes()).contains("ebds.series");
        read(SOUND.replace(all[3], all[3].replace("B02", "B07")));
        assertThat(heard.codes()).containsExactly("ebds.record");
        read(SOUND.replace(all[3] + "\n", "\n"));
        assertThat(heard.codes()).containsExactly("ebds.record");
    }

    @Test
    void tellsAFileOfAnotherCompanyOnce() throws IOException {
        read(SOUND.replace("7103452", "7103453"));

        assertThat(heard.faults())
                .containsExactly(Fault.of(2, "ebds.employer", "7103453", "ebds.otherCompany", "7103452"));
    }

    @Test
    void refusesWhatIsNoSuchText() throws IOException {
        read("");
        assertThat(heard.codes()).containsExactly("file.empty");
        read(SOUND.replace("\n", "\r"));
        assertThat(heard.codes()).containsExactly("file.carriageReturns");
        read(SOUND + "x".repeat(10_000_000));
        assertThat(heard.codes()).containsExactly("file.lineTooLong");
        read(SOUND.replace("IMANE", "IM\0NE"));
        assertThat(heard.codes()).containsExactly("file.binary");
        read(SOUND.replace("IMANE", "IM\tNE"));
        assertThat(heard.codes()).containsExactly("ebds.controlCharacter");
        read(new String(SOUND.getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1));
        assertThat(heard.codes()).containsExactly("file.binary");
    }

    @Test
    void letsTheListenerEndTheReading() {
        Reading impatient = new Reading() {
            @Override
            public void fault(Fault fault) {}

            @Override
            public void reached(long line, long bytes) {
                throw new Cancelled();
            }
        };
        byte[] much = PaperFirm.of(1, 3_000).ebds(Month.of(2027, 1)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() ->
                        new EbdsReader(PaperFirm.SENDER, impatient).read(new ByteArrayInputStream(much), line -> {}))
                .isInstanceOf(Reading.Cancelled.class);
    }

    private static String with(String text, int line, EbdsField field, String value) {
        String[] all = text.split("\n");
        String old = all[line - 1];
        EbdsRecord.Span span =
                EbdsRecord.SERIES_B.get(Integer.parseInt(old.substring(1, 3))).span(field);
        String padded = (value + " ".repeat(span.width())).substring(0, span.width());
        all[line - 1] = old.substring(0, span.from()) + padded + old.substring(span.to());
        return String.join("\n", all) + "\n";
    }

    private static String without(int line) {
        List<String> all = new ArrayList<>(List.of(SOUND.split("\n")));
        all.remove(line - 1);
        return String.join("\n", all) + "\n";
    }

    private @Nullable EbdsDeclaration read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable EbdsDeclaration read(byte[] bytes) throws IOException {
        heard = new Told();
        lines.clear();
        return new EbdsReader(PaperFirm.SENDER, heard).read(new ByteArrayInputStream(bytes), lines::add);
    }
}
