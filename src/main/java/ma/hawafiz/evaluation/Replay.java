package ma.hawafiz.evaluation;

import java.util.ArrayList;
import java.util.List;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Sha256;

/** Makes a recorded determination again and says whether it is the same; where it is not, in which places. */
public final class Replay {
    private final Documents documents = new Documents();
    private final String engineVersion;

    public Replay(String engineVersion) {
        this.engineVersion = engineVersion;
    }

    /**
     * @param then the rule set the record names by its hash
     * @param now the rule set that is the law today
     */
    public ReplayReport replay(DeterminationRecord record, RuleSet then, RuleSet now) {
        Differences differences = new Differences();
        differences.compare("$.situationSha256", record.situationSha256(), Sha256.of(record.situation()));
        differences.compare("$.determinationSha256", record.determinationSha256(), Sha256.of(record.determination()));
        differences.compare("$.ruleSetSha256", record.ruleSetSha256(), then.sha256());
        ReplayReport.Now today =
                new ReplayReport.Now(ReplayReport.Rules.of(now), null, null, null, null, null, List.of());
        try {
            Situation situation = documents.read(record.situation(), then);
            String rebuilt = documents.write(new Determine(then).determine(situation), Language.of(record.language()));
            differences.compareJson("$.determination", record.determination(), rebuilt);
            today = today(Comparison.explained(situation, then, now), now);
        } catch (Refusal notAnymore) {
            notAnymore
                    .violations()
                    .forEach(violation ->
                            differences.add("$.situation" + violation.path().substring(1), violation.value(), null));
        } catch (IllegalStateException | ArithmeticException notEvaluated) {
            // Another engine than that of the record: it reads what these rules lack, or computes where they do not.
            differences.add("$.determination", null, notEvaluated.getMessage());
        }
        boolean identical = differences.count() == 0;
        return new ReplayReport(
                record.id(),
                identical,
                new ReplayReport.Engine(
                        record.engineVersion(),
                        engineVersion,
                        record.engineVersion().equals(engineVersion)),
                new ReplayReport.Then(
                        ReplayReport.Rules.of(then), identical, differences.count(), differences.listed()),
                today);
    }

    private static ReplayReport.Now today(Comparison comparison, RuleSet now) {
        List<ReplayReport.Line> lines = new ArrayList<>();
        comparison
                .moved()
                .forEach(moved -> lines.add(new ReplayReport.Line(
                        moved.before().cnss(),
                        moved.before().outcome(),
                        moved.after().outcome(),
                        ReplayReport.Sums.of(moved.before().amounts()),
                        ReplayReport.Sums.of(moved.after().amounts()),
                        moved.parameters())));
        return new ReplayReport.Now(
                ReplayReport.Rules.of(now),
                lines.isEmpty() && !comparison.outcomeMoved(),
                comparison.before().outcome(),
                comparison.after().outcome(),
                ReplayReport.Sums.of(comparison.before().totals()),
                ReplayReport.Sums.of(comparison.after().totals()),
                lines);
    }
}
