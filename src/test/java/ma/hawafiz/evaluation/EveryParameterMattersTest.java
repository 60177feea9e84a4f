package ma.hawafiz.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.hawafiz.law.parameter.Parameter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nothing legal is a constant in Java: whatever value of the law is changed by a hair, a worked case tells it. */
class EveryParameterMattersTest {
    private static final Path MAIN = Path.of("src/main");

    private static final String DELAYS = "java/ma/hawafiz/dossier/clock/DelayTerms.java";

    /** The parameters that are not the engine's, and where each is read. */
    private static final Map<String, String> READ_ELSEWHERE = Map.ofEntries(
            Map.entry("bonus.cap.scope", "resources/db/migration/V4__review_and_grants.sql"),
            Map.entry("eligibility.activities", "java/ma/hawafiz/company/ProfileForm.java"),
            Map.entry("territory.regions", "java/ma/hawafiz/evaluation/SituationReader.java"),
            Map.entry("procedure.openMeasures", "java/ma/hawafiz/dossier/ClaimableMeasures.java"),
            Map.entry("procedure.reviewDays", DELAYS),
            Map.entry("procedure.completionDays", DELAYS),
            Map.entry("procedure.complementDays", DELAYS),
            Map.entry("procedure.complementWithin", DELAYS),
            Map.entry("procedure.appealDays", DELAYS),
            Map.entry("procedure.appealAnswerDays", DELAYS),
            Map.entry("procedure.reminderDays", DELAYS),
            Map.entry("procedure.alarmDays", DELAYS),
            Map.entry("procedure.silenceMeansConsent", DELAYS),
            Map.entry("procedure.committee.quorum", "java/ma/hawafiz/committee/VotingRules.java"),
            Map.entry("procedure.committee.majority", "java/ma/hawafiz/committee/VotingRules.java"),
            Map.entry("procedure.committee.chairBreaksTie", "java/ma/hawafiz/committee/VotingRules.java"),
            Map.entry("procedure.committee.derogation", "java/ma/hawafiz/review/derogation/CheckDerogations.java"),
            Map.entry("procedure.bankChangeDays", "java/ma/hawafiz/company/BankAccounts.java"),
            Map.entry("procedure.hearingDays", "java/ma/hawafiz/payment/recovery/OpenRecovery.java"));

    /** Held with its dates and source for the day a rule needs it. */
    private static final String READ_BY_NOBODY = "social.smig.hourly";

    @TestFactory
    Stream<DynamicTest> aWorkedCaseTellsWhereAValueIsChanged() {
        return Effects.LAW.parameters().values().stream()
                .filter(parameter -> !isNotTheEngines(parameter))
                .flatMap(parameter ->
                        parameter.versions().stream().flatMap(version -> Effects.changes(parameter, version)))
                .map(change -> dynamicTest(
                        change.toString(),
                        () -> assertThat(change.effects())
                                .as("cases changed by %s; where none is, add one to seeds/examples", change)
                                .isNotEmpty()));
    }

    @Test
    void whatIsNotTheEnginesIsReadWhereItIsSaidToBe() {
        assertThat(READ_ELSEWHERE.entrySet())
                .allSatisfy(read -> assertThat(Files.readString(MAIN.resolve(read.getValue())))
                        .containsAnyOf('"' + read.getKey() + '"', "'" + read.getKey() + "'"));
    }

    @Test
    void whatIsNotTheEnginesChangesNoDetermination() {
        assertThat(Effects.LAW.parameters().values().stream()
                        .filter(EveryParameterMattersTest::isNotTheEngines)
                        .flatMap(parameter ->
                                parameter.versions().stream().flatMap(version -> Effects.changes(parameter, version))))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.effects()).isEmpty());
    }

    @Test
    void whatNobodyReadsIsSaidSo() throws Exception {
        List<String> naming = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(MAIN.resolve("java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                if (Files.readString(source).contains(READ_BY_NOBODY)) {
                    naming.add(source.getFileName().toString());
                }
            }
        }
        assertThat(naming).as("only the simulation names it, to leave it out").containsExactly("ChangeableLaw.java");
    }

    /** For the jurist’s page. */
    static String reader(String key) {
        if (READ_ELSEWHERE.containsKey(key)) {
            return "Lu par `" + Path.of(READ_ELSEWHERE.get(key)).getFileName() + "`.";
        }
        return "Aucune règle ne le lit encore.";
    }

    static boolean isNotTheEngines(Parameter parameter) {
        return READ_ELSEWHERE.containsKey(parameter.key()) || READ_BY_NOBODY.equals(parameter.key());
    }
}
