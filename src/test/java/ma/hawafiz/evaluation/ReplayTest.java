package ma.hawafiz.evaluation;

import static ma.hawafiz.evaluation.Records.AMENDED;
import static ma.hawafiz.evaluation.Records.LAW;
import static org.assertj.core.api.Assertions.assertThat;

import ma.hawafiz.platform.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayTest {
    private final Replay replay = new Replay("0.2.0");
    private final DeterminationRecord record = Records.under(LAW, Language.FR);

    @ParameterizedTest
    @EnumSource
    void comesToTheSameBytesInTheLanguageOfTheRecord(Language language) {
        ReplayReport report = replay.replay(Records.under(LAW, language), LAW, LAW);
        assertThat(report.identical()).isTrue();
        assertThat(report.then().differences()).isEmpty();
        assertThat(report.now().identical()).isTrue();
        assertThat(report.now().lines()).isEmpty();
    }

    @Test
    void saysThatAnotherBuildMadeItThoughItIsTheSame() {
        ReplayReport report = replay.replay(record, LAW, LAW);
        assertThat(report.identical()).isTrue();
        assertThat(report.engine()).isEqualTo(new ReplayReport.Engine("0.1.0", "0.2.0", false));
    }

    @Test
    void saysWhatItShouldHaveBeenUnderTheRulesOfNowAndWhy() {
        ReplayReport report = replay.replay(record, LAW, AMENDED);
        assertThat(report.identical()).isTrue();
        assertThat(report.now().identical()).isFalse();
        assertThat(report.now().ruleSet().sha256()).isEqualTo(AMENDED.sha256());
        assertThat(report.now().totalsBefore()).extracting("payable").isEqualTo("18360.00");
        assertThat(report.now().totalsAfter()).extracting("payable").isEqualTo("19440.00");
        assertThat(report.now().lines()).singleElement().satisfies(line -> {
            assertThat(line.before().payable()).isEqualTo("18360.00");
            assertThat(line.after().payable()).isEqualTo("19440.00");
            assertThat(line.parameters()).containsExactly("pae.rate");
        });
    }

    @Test
    void findsAFactThatWasChangedSince() {
        String forged = record.situation().replaceFirst("9000\\.00", "9500.00");
        ReplayReport report = replay.replay(Records.with(record, forged, record.determination()), LAW, LAW);
        assertThat(report.identical()).isFalse();
        assertThat(report.then().differences())
                .extracting(ReplayReport.Difference::path)
                .contains("$.situationSha256");
    }

    @Test
    void findsAnAmountThatWasChangedSince() {
        String forged = record.determination().replace("\"payable\":\"18360.00\"", "\"payable\":\"98360.00\"");
        ReplayReport report = replay.replay(Records.with(record, record.situation(), forged), LAW, LAW);
        assertThat(report.then().differences())
                .contains(
                        new ReplayReport.Difference("$.determination.lines[0].payable", "98360.00", "18360.00"),
                        new ReplayReport.Difference("$.determination.totals.payable", "98360.00", "18360.00"))
                .extracting(ReplayReport.Difference::path)
                .contains("$.determinationSha256");
    }

    @Test
    void findsRulesThatAreNotThoseOfTheRecord() {
        ReplayReport report = replay.replay(record, AMENDED, AMENDED);
        assertThat(report.then().differences())
                .contains(
                        new ReplayReport.Difference("$.ruleSetSha256", LAW.sha256(), AMENDED.sha256()),
                        new ReplayReport.Difference("$.determination.ruleSet.version", "1.2", "1.3"),
                        new ReplayReport.Difference("$.determination.lines[0].payable", "18360.00", "19440.00"));
    }

    @Test
    void findsALayoutThatIsNotTheRecordedOne() {
        String respaced = record.determination().replaceFirst(",", ", ");
        ReplayReport report = replay.replay(Records.with(record, record.situation(), respaced), LAW, LAW);
        assertThat(report.then().differences())
                .extracting(ReplayReport.Difference::path)
                .containsExactly("$.determinationSha256", "$.determination");
    }

    @Test
    void namesThePlaceThatNoLongerReads() {
        String forged = record.situation().replaceFirst("\"days\":\\d+", "\"days\":77");
        ReplayReport report = replay.replay(Records.with(record, forged, "no JSON"), LAW, LAW);
        assertThat(report.identical()).isFalse();
        assertThat(report.then().differences())
                .contains(new ReplayReport.Difference("$.situation.employees[0].payroll[0].days", "77", null));
        assertThat(report.now().identical()).isNull();
    }
}
