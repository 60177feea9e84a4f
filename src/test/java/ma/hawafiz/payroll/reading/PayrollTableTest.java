package ma.hawafiz.payroll.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayrollTableTest {
    private static final String HEADER =
            "cnss;cin;nom;prenom;nationalite;contrat;embauche;sortie;motif_sortie;mois;site;rbi;ir;jours;situation;personnes_a_charge\n";
    private static final String SOUND =
            "101251911;AE801881;TAZI;IMANE;MA;CDI;2026-03-01;;;2026-03;S1;6703.45;127.40;26;;2\n";
    private static final Wording VIOLATIONS = Wording.of("violations");

    @TempDir
    Path folder;

    @Test
    void readsWhatALineSays() throws IOException {
        Heard file = read(HEADER + SOUND);

        assertThat(file.faults()).isEmpty();
        assertThat(file.lines())
                .containsExactly(new PayrollLine(
                        2,
                        new PayrollLine.Person(
                                "101251911",
                                "AE801881",
                                "TAZI",
                                "IMANE",
                                "MA",
                                "CDI",
                                LocalDate.of(2026, 3, 1),
                                null,
                                null,
                                2),
                        new PayrollLine.Pay(Month.of(2026, 3), "S1", 670345, 12740L, 26, null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cnss               | 10125191   | payroll.cnss
            cnss               | 1012519111 | payroll.cnss
            cnss               | ''         | payroll.missing
            cin                | 801881     | payroll.cin
            nom                | ''         | payroll.missing
            prenom             | '  '       | payroll.missing
            nationalite        | Maroc      | payroll.nationality
            embauche           | ''         | payroll.missing
            embauche           | 2026-02-30 | payroll.date
            embauche           | 31/02/2026 | payroll.date
            embauche           | 03-01-2026 | payroll.date
            embauche           | 2027-04-01 | payroll.dateInFuture
            embauche           | 0001-01-01 | payroll.tooOld
            embauche           | -001-01-01 | payroll.date
            sortie             | 2026-02-28 | payroll.exitBeforeHire
            sortie             | 2026-12-31 | payroll.exitReasonNeeded
            motif_sortie       | SO         | payroll.exitDateNeeded
            motif_sortie       | RETRAITE   | payroll.code
            mois               | ''         | payroll.missing
            mois               | 2026-13    | payroll.month
            mois               | mars 2026  | payroll.month
            mois               | 2027-04    | payroll.monthInFuture
            mois               | 2026-02    | payroll.monthBeforeHire
            mois               | 1999-12    | payroll.tooOld
            site               | S9         | payroll.site
            rbi                | ''         | payroll.missing
            rbi                | 9 000.00   | payroll.amount
            rbi                | 9000.005   | payroll.decimals
            rbi                | -1.00      | payroll.negative
            rbi                | 1e5        | payroll.amount
            rbi                | 99999999999999.00 | payroll.amount
            ir                 | abc        | payroll.amount
            ir                 | 0,001      | payroll.decimals
            jours              | ''         | payroll.missing
            jours              | 32         | payroll.whole
            jours              | -1         | payroll.whole
            jours              | 26.5       | payroll.whole
            situation          | CONGE      | payroll.code
            personnes_a_charge | 31         | payroll.whole
            personnes_a_charge | deux       | payroll.whole
            """)
    void refusesACellAndSaysWhereWhatAndWhy(String column, String cell, String code) throws IOException {
        String[] names = HEADER.strip().split(";");
        String[] cells = SOUND.strip().split(";", -1);
        cells[List.of(names).indexOf(column)] = cell;

        Heard file = read(HEADER + String.join(";", cells) + "\n");

        String said = cell.isBlank() ? null : cell;
        String place = code.equals("payroll.exitReasonNeeded")
                ? "motif_sortie"
                : code.equals("payroll.exitDateNeeded") ? "sortie" : column;
        assertThat(file.lines()).isEmpty();
        assertThat(file.faults())
                .extracting(Fault::line, Fault::column, Fault::value, Fault::code)
                .contains(tuple(2L, place, place.equals(column) ? said : null, code));
    }

    @Test
    void refusesAMonthAfterTheExit() throws IOException {
        assertThat(codes(HEADER + SOUND.replace("01;;;2026-03", "01;2026-03-15;SO;2026-04")))
                .containsExactly("payroll.monthAfterExit");
    }

    @Test
    void namesTheFirstLineOfTheEmploymentWhoseMonthComesTwice() throws IOException {
        String april = SOUND.replace("2026-03;", "2026-04;");

        assertThat(read(HEADER + SOUND + april + april).faults())
                .extracting(
                        Fault::line,
                        Fault::value,
                        Fault::code,
                        fault -> fault.figures().getFirst())
                .containsExactly(tuple(4L, "2026-04", "payroll.monthTwice", "2"));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() throws IOException {
        Heard file = read(HEADER
                + SOUND
                + "12;;;IMANE;MA;CDI;2026-03-01;;;2026-05;S1;x;127.40;26;;2\n"
                + SOUND
                + SOUND.replace("2026-03;", "2026-04;").replace("TAZI", "TAZY"));

        assertThat(file.faults())
                .extracting(Fault::line, Fault::column, Fault::value, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple(3L, "cnss", "12", "payroll.cnss"),
                        tuple(3L, "nom", null, "payroll.missing"),
                        tuple(3L, "rbi", "x", "payroll.amount"),
                        tuple(4L, "mois", "2026-03", "payroll.monthTwice"),
                        tuple(5L, "nom", "TAZY", "payroll.personDiffers"));
    }

    @Test
    void saysItInThreeLanguages() throws IOException {
        List<Fault> violations =
                read(HEADER + SOUND + SOUND.replace("6703.45", "-1")).faults();

        assertThat(violations).extracting(Fault::code).contains("payroll.negative");
        for (Fault fault : violations) {
            assertThat(List.of(Language.values()))
                    .extracting(language -> VIOLATIONS.say(
                            language, fault.code(), fault.figures().toArray()))
                    .doesNotHaveDuplicates()
                    .allSatisfy(sentence -> assertThat(sentence).doesNotContain("{"));
        }
        assertThat(VIOLATIONS.say(Language.AR, "payroll.tooOld", 1900)).containsPattern("\\p{IsArabic}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rbi", "personnes_a_charge"})
    void losesNoCellThatHasNoColumn(String lastColumn) throws IOException {
        String header = "cnss,nom,prenom,embauche,mois,jours,rbi\n";
        String line = "101251911,TAZI,IMANE,2026-03-01,2026-03,26,6703,45\n";

        assertThat(codes(lastColumn.equals("rbi") ? header + line : HEADER + SOUND.strip() + ";7\n"))
                .containsExactly("payroll.extraCell");
        assertThat(codes(HEADER + SOUND.strip() + ";;\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cnss,nom,prenom,embauche,mois,jours,rbi\n101251911,TAZI,IMANE,2026-03-01,2026-03,26,6703.45\n",
                "cnss,nom,prenom,embauche,mois,jours,rbi\n101251911,TAZI,IMANE,2026-03-01,2026-03,26,\"6703,45\"\n",
                "cnss;nom;prenom;embauche;mois;jours;rbi\n101251911;TAZI;IMANE;01/03/2026;03/2026;26;6703,45\n",
                "cnss;nom;prenom;embauche;mois;jours;rbi\r\n101251911;TAZI;IMANE;2026-03-01;202603;26;6703.45\r\n\r\n",
                "\ufeffcnss;nom;prenom;embauche;mois;jours;rbi\n101251911;TAZI;IMANE;2026-03-01;2026-03;26;6703.45",
                "RBI;Days;last name;First-Name;Hired;MONTH;cnss\n6703.45;26;TAZI;IMANE;2026-03-01;2026-03;101251911\n",
                "cnss\tnom\tprenom\tembauche\tmois\tjours\trbi\n101251911\tTAZI\tIMANE\t2026-03-01\t01/03/2026\t26\t6703,45\n",
                "cnss;nom;prenom;embauche;mois;jours;rbi\r101251911;TAZI;IMANE;2026-03-01;2026-03;26;6703,45\r",
                "cnss;nom;prenom;embauche;mois;jours;rbi;erreurs\n101251911;TAZI;IMANE;2026-03-01;2026-03;26;6703.45;Corrigé\n",
                "Prénom;NOM;Embauche;Mois;Jours;RBI;CNSS\n\"IMANE\"; TAZI ;2026-03-01;2026-03;26;6703.45;101251911\n"
            })
    void readsTheFormsFirmsWrite(String text) throws IOException {
        Heard file = read(text);

        assertThat(file.faults()).isEmpty();
        assertThat(file.lines()).singleElement().satisfies(line -> {
            assertThat(line.person().lastName()).isEqualTo("TAZI");
            assertThat(line.person().hired()).isEqualTo("2026-03-01");
            assertThat(line.pay()).isEqualTo(new PayrollLine.Pay(Month.of(2026, 3), null, 670345, null, 26, null));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void readsAccentsInBothEncodings(String charset) throws IOException {
        String text = HEADER + SOUND.replace("TAZI", "BENAÏSSA").replace("IMANE", "Zoé");

        Heard file = read(text.getBytes(Charset.forName(charset)));

        assertThat(file.lines()).extracting(line -> line.person().lastName()).containsExactly("BENAÏSSA");
        assertThat(file.lines()).extracting(line -> line.person().firstName()).containsExactly("Zoé");
    }

    @Test
    void refusesWhatASpreadsheetWouldCompute() throws IOException {
        for (String cell : List.of("=1+1", "+33", "-ALAMI", "@SUM(A1)")) {
            assertThat(codes(HEADER + SOUND.replace("TAZI", cell))).containsExactly("cell.formula");
        }
    }

    @Test
    void keepsAPersonWithoutCnssNumberByTheirCin() throws IOException {
        String zeros = SOUND.replace("101251911", "000000000");

        assertThat(read(HEADER + zeros + zeros.replace("AE801881", "AE801882")).faults())
                .isEmpty();
        assertThat(codes(HEADER + zeros.replace("AE801881", ""))).containsExactly("payroll.cinNeeded");
        assertThat(codes(HEADER + zeros + zeros)).containsExactly("payroll.monthTwice");
        assertThat(read(HEADER + zeros + SOUND.replace("2026-03;", "2026-04;")).faults())
                .extracting(Fault::line, Fault::column, Fault::code)
                .containsExactly(tuple(3L, "cnss", "payroll.personDiffers"));
    }

    @Test
    void refusesAHeaderItDoesNotKnow() throws IOException {
        assertThat(codes("")).containsExactly("file.empty");
        assertThat(codes("\ufeff")).containsExactly("file.empty");
        assertThat(codes("\n\n")).containsExactly("file.empty");
        assertThat(codes(HEADER)).containsExactly("file.noLines");
        assertThat(codes(HEADER.replace("contrat", "contract_type") + SOUND)).containsExactly("header.unknown");
        assertThat(codes(HEADER.replace("contrat", "nom") + SOUND)).containsExactly("header.twice");
        assertThat(codes(HEADER.replace("prenom", "last_name") + SOUND))
                .containsExactlyInAnyOrder("header.twice", "header.missing");
        assertThat(codes(SOUND)).contains("header.unknown", "header.missing");
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        assertThat(codes(HEADER + "\0")).containsExactly("file.binary");
        assertThat(codes(HEADER + SOUND + "x".repeat(10_000_000))).containsExactly("file.lineTooLong");
        assertThat(codes(HEADER + SOUND + SOUND.replace("TAZI", "\"TAZI"))).containsExactly("file.notCsv");
        assertThat(codes(HEADER + SOUND + "101251911;AE801881;TAZI;IMANE;MA;CDI;2026-03-01;;;2026-04;S1;67"))
                .containsExactly("payroll.missing");
    }

    @Test
    void answersEveryMutilatedFileWithAReport() throws IOException {
        byte[] sample = Files.readAllBytes(Path.of("seeds/demo/atlas/payroll.csv"));
        byte[] start = java.util.Arrays.copyOf(sample, 2_000);
        Random random = new Random(15_2025);
        for (int round = 0; round < 3_000; round++) {
            byte[] mutilated = mutilated(start, random);
            Heard file = read(mutilated);
            assertThat(file.lines().isEmpty() && file.faults().isEmpty())
                    .as("round %s", round)
                    .isFalse();
            for (Fault fault : file.faults()) {
                VIOLATIONS.say(
                        Language.FR, fault.code() + ".remedy", fault.figures().toArray());
            }
        }
    }

    /** A few bytes changed, doubled, or taken out. */
    private static byte[] mutilated(byte[] sound, Random random) {
        byte[] special = "\";,\n\r\0\u00e9-/.'#".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        double rate = 1.0 / (1 << (2 + random.nextInt(10)));
        for (byte each : sound) {
            if (random.nextDouble() >= rate) {
                out.write(each);
                continue;
            }
            switch (random.nextInt(4)) {
                case 0 -> out.write(random.nextInt(256));
                case 1 -> out.write(special[random.nextInt(special.length)]);
                case 2 -> out.writeBytes(new byte[] {each, each});
                default -> {}
            }
        }
        return out.toByteArray();
    }

    private List<String> codes(String text) throws IOException {
        return read(text).codes();
    }

    private Heard read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Heard read(byte[] bytes) throws IOException {
        return Heard.of(FileKind.PAYROLL_CSV, Files.write(folder.resolve("payroll.csv"), bytes));
    }
}
