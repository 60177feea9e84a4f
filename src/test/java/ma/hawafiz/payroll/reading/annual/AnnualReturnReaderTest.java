package ma.hawafiz.payroll.reading.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ma.hawafiz.payroll.reading.Fault;
import ma.hawafiz.payroll.reading.PaperFirm;
import ma.hawafiz.payroll.reading.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnualReturnReaderTest {
    private static final String SOUND = """
            <?xml version="1.0" encoding="UTF-8"?>
            <TraitementEtSalaire>
             <identifiantFiscal>40183726</identifiantFiscal><raisonSociale>ESSAI</raisonSociale>
             <exerciceFiscalDu>2026-01-01</exerciceFiscalDu><exerciceFiscalDAu>2026-12-31</exerciceFiscalDAu><annee>2026</annee>
             <numeroCNSS>7103452</numeroCNSS><numeroCE>1524789000019</numeroCE>
             <effectifTotal>4</effectifTotal><nbrPersoPermanent>2</nbrPersoPermanent><nbrStagiaires>1</nbrStagiaires>
             <totalMtRevenuBrutImposablePP>120000.50</totalMtRevenuBrutImposablePP><totalMtIrPrelevePP>10400,30</totalMtIrPrelevePP>
             <listPersonnelPermanent>
              <PersonnelPermanent><nom>OUHADDOU</nom><prenom>IMANE</prenom><numCNI>D582048</numCNI><numCNSS>101257568</numCNSS><periode>312</periode><nbrReductions>1</nbrReductions><mtRevenuBrutImposable>100000.5</mtRevenuBrutImposable><irPreleve>10400.30</irPreleve><refSituationFamilliale><code>M</code><nom>PAS LUI</nom></refSituationFamilliale></PersonnelPermanent>
              <PersonnelPermanent><irPreleve>0</irPreleve><mtRevenuBrutImposable>20000,00</mtRevenuBrutImposable><numCNI>BE678339</numCNI><prenom>LAILA</prenom><nom>BERRADA</nom></PersonnelPermanent>
             </listPersonnelPermanent>
             <listStagiaires><stagiaire><nom>TAZI</nom><prenom>SARA</prenom><numCNI>BK945010</numCNI></stagiaire></listStagiaires>
             <listPersonnelExonere><PersonnelExonere><nom>RAMI</nom><prenom>GHITA</prenom><numCNSS>116000985</numCNSS><mtRevenuBrutImposable>5</mtRevenuBrutImposable></PersonnelExonere></listPersonnelExonere>
             <listVersements><VersementTraitementSalaire><mois>1</mois></VersementTraitementSalaire></listVersements>
            </TraitementEtSalaire>
            """;

    private Told heard = new Told();
    private final List<AnnualLine> lines = new ArrayList<>();

    @Test
    void readsWhatIsNeededWhateverTheOrderAndTheSpelling() throws IOException {
        AnnualReturn read = read(SOUND);

        assertThat(heard.faults()).isEmpty();
        assertThat(read).isEqualTo(new AnnualReturn(2026, 4, 2, 12_000_050, 1_040_030));
        assertThat(lines)
                .containsExactly(
                        new AnnualLine(
                                9,
                                1,
                                StaffList.PERMANENT,
                                "101257568",
                                "D582048",
                                "OUHADDOU",
                                "IMANE",
                                10_000_050L,
                                1_040_030L,
                                312,
                                1),
                        new AnnualLine(
                                10,
                                2,
                                StaffList.PERMANENT,
                                "000000000",
                                "BE678339",
                                "BERRADA",
                                "LAILA",
                                2_000_000L,
                                0L,
                                null,
                                null),
                        new AnnualLine(
                                12,
                                1,
                                StaffList.TRAINEES,
                                "000000000",
                                "BK945010",
                                "TAZI",
                                "SARA",
                                null,
                                null,
                                null,
                                null),
                        new AnnualLine(
                                13, 1, StaffList.EXEMPT, "116000985", null, "RAMI", "GHITA", 500L, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "windows-1252"})
    void readsTheEncodingsWritersUse(String charset) throws IOException {
        String text = SOUND.replace("UTF-8", charset).replace("OUHADDOU", "OUHADDOÛ");

        assertThat(read(text.getBytes(Charset.forName(charset)))).isNotNull();
        assertThat(heard.faults()).isEmpty();
        assertThat(lines.getFirst().lastName()).isEqualTo("OUHADDOÛ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <annee>2026<                  | <annee>26<                  | annee                              | year.range
            <annee>2026<                  | <annee>2028<                | annee                              | annual.yearInFuture
            <annee>2026<                  | <annee>2025<                | exerciceFiscalDu                   | annual.exerciceDiffers
            <annee>2026</annee>           | ''                          | annee                              | payroll.missing
            <identifiantFiscal>40183726<  | <identifiantFiscal>40183727<| identifiantFiscal                  | annual.otherCompany
            <numeroCE>1524789000019<      | <numeroCE>1524789000020<    | numeroCE                           | annual.otherCompany
            <numeroCNSS>7103452<          | <numeroCNSS>7103453<        | numeroCNSS                         | annual.otherCompany
            <effectifTotal>4<             | <effectifTotal>5<           | effectifTotal                      | annual.total
            <nbrPersoPermanent>2<         | <nbrPersoPermanent>-2<      | nbrPersoPermanent                  | payroll.whole
            <nbrPersoPermanent>2<         | <nbrPersoPermanent>3<       | nbrPersoPermanent                  | annual.total
            <nbrStagiaires>1<             | <nbrStagiaires>0<           | nbrStagiaires                      | annual.total
            PP>120000.50<                 | PP>120000.51<               | totalMtRevenuBrutImposablePP       | annual.total
            PP>10400,30<                  | PP>0<                       | totalMtIrPrelevePP                 | annual.total
            PP>10400,30<                  | PP>abc<                     | totalMtIrPrelevePP                 | payroll.amount
            <nom>OUHADDOU</nom>           | <nom> </nom>                | PersonnelPermanent[1]/nom          | payroll.missing
            <numCNSS>101257568<           | <numCNSS>10125756<          | PersonnelPermanent[1]/numCNSS      | payroll.cnss
            <numCNI>D582048<              | <numCNI>582048D<            | PersonnelPermanent[1]/numCNI       | payroll.cin
            <numCNI>BE678339<             | <numCNI><                   | PersonnelPermanent[2]/numCNI       | payroll.cinNeeded
            <numCNI>BE678339<             | <numCNI>D582048<            | PersonnelPermanent[2]/numCNI       | annual.personTwice
            <numCNI>BE678339<             | <numCNSS>101257568</numCNSS><numCNI>BE678339< | PersonnelPermanent[2]/numCNSS | annual.personTwice
            <periode>312<                 | <periode>367<               | PersonnelPermanent[1]/periode      | payroll.whole
            <nbrReductions>1<             | <nbrReductions>31<          | PersonnelPermanent[1]/nbrReductions | payroll.whole
            100000.5<                     | -100000.5<                  | PersonnelPermanent[1]/mtRevenuBrutImposable | payroll.negative
            100000.5<                     | 100000.505<                 | PersonnelPermanent[1]/mtRevenuBrutImposable | payroll.decimals
            100000.5<                     | 1e5<                        | PersonnelPermanent[1]/mtRevenuBrutImposable | payroll.amount
            <irPreleve>0</irPreleve>      | ''                          | PersonnelPermanent[2]/irPreleve    | payroll.missing
            <irPreleve>0</irPreleve>      | <irPreleve>0</irPreleve><irPreleve>0</irPreleve> | PersonnelPermanent[2]/irPreleve | annual.twice
            <mtRevenuBrutImposable>5<     | <mtRevenuBrutImposable>-5<  | PersonnelExonere[1]/mtRevenuBrutImposable | payroll.negative
            """)
    void refusesAnElementAndSaysWhereWhatAndWhy(String right, String wrong, String place, String code)
            throws IOException {
        assertThat(SOUND).contains(right);

        assertThat(read(SOUND.replace(right, wrong))).isNull();
        heard.assertSayable();
        assertThat(heard.faults()).extracting(Fault::column, Fault::code).contains(tuple(place, code));
    }

    @Test
    void tellsEachTotalThatDoesNotAddUpWithTheOneThatWould() throws IOException {
        read(SOUND.replace("<effectifTotal>4", "<effectifTotal>9")
                .replace("PP>120000.50", "PP>1")
                .replace("PP>10400,30", "PP>2"));

        assertThat(heard.faults())
                .containsExactly(
                        Fault.of(6, "effectifTotal", "9", "annual.total", "4"),
                        Fault.of(7, "totalMtRevenuBrutImposablePP", "1", "annual.total", "120000.50"),
                        Fault.of(7, "totalMtIrPrelevePP", "2", "annual.total", "10400.30"));
    }

    @Test
    void saysWhereSomebodyStandsTwice() throws IOException {
        read(SOUND.replace("<numCNI>BE678339", "<numCNSS>101257568</numCNSS><numCNI>BE678339"));

        assertThat(heard.faults())
                .containsExactly(Fault.of(
                        10,
                        "PersonnelPermanent[2]/numCNSS",
                        "101257568",
                        "annual.personTwice",
                        "PersonnelPermanent[1]"));
    }

    @Test
    void comparesNoTotalWithASumOfWhatCannotBeRead() throws IOException {
        read(SOUND.replace("100000.5<", "x<"));

        assertThat(heard.codes()).containsExactly("payroll.amount");
    }

    @Test
    void stopsWhereTheDocumentIsNone() throws IOException {
        read(SOUND.substring(0, 900));
        assertThat(heard.codes()).containsExactly("xml.malformed");
        read(SOUND.replace("TraitementEtSalaire", "Facture"));
        assertThat(heard.faults())
                .containsExactly(Fault.of(2, "Facture", null, "file.otherXml", "TraitementEtSalaire"));
        read(SOUND.replace("OUHADDOU", "OUHADDOÛ").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(heard.codes()).containsExactly("xml.encoding");
        read("");
        assertThat(heard.codes()).containsExactly("xml.malformed");
        read(SOUND.replace("OUHADDOU", "x".repeat(300)));
        assertThat(heard.codes()).contains("annual.tooLong");
    }

    private @Nullable AnnualReturn read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable AnnualReturn read(byte[] bytes) throws IOException {
        heard = new Told();
        lines.clear();
        return new AnnualReturnReader(PaperFirm.SENDER, heard).read(new ByteArrayInputStream(bytes), lines::add);
    }
}
