package ma.hawafiz.review.derogation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.hawafiz.dossier.GrantedBefore;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.review.opinion.CheckRefusals;
import org.jspecify.annotations.Nullable;

/** Whether the committee may be asked to derogate for these lines, and on these grounds: everything that is wrong, at once. */
public final class CheckDerogations {
    private static final int LONGEST = 1000;

    private final Map<String, Line> lines = new HashMap<>();
    private final GrantedBefore before;
    private final boolean allowed;
    private final List<Violation> violations = new ArrayList<>();

    /** @param day on which the committee's rules are read */
    public CheckDerogations(Determination determination, GrantedBefore before, LocalDate day) {
        determination.lines().forEach(line -> lines.put(String.valueOf(line.cnss()), line));
        this.before = before;
        this.allowed = allowed(determination.rules(), day);
    }

    public static boolean allowed(RuleSet rules, LocalDate day) {
        return rules.at(day).flag("procedure.committee.derogation");
    }

    /** Centimes the line would come to if the rules made it payable; nothing where they do, or where it waits for time alone. */
    public static long atStake(Line line, GrantedBefore before) {
        Amounts amounts = line.amounts();
        boolean refused =
                before.difference(line) == 0 && amounts.conditional().centimes() == 0 && CheckRefusals.named(line);
        return refused ? Math.max(0, amounts.capped().centimes() - before.to(line.cnss())) : 0;
    }

    /**
     * The grounds by CNSS number; what is wrong is added to the violations.
     *
     * @param refused CNSS numbers of the lines that are refused at the same time
     */
    public Map<String, String> check(List<LineDerogation> derogations, Set<String> refused) {
        Map<String, String> grounds = new HashMap<>();
        for (int i = 0; i < derogations.size(); i++) {
            LineDerogation derogation = derogations.get(i);
            String path = "$.derogations[" + i + "]";
            String cnss = String.valueOf(derogation.cnss());
            String ground =
                    derogation.ground() == null ? "" : derogation.ground().strip();
            Optional<Violation> wrong = wrong(path, derogation.cnss(), ground, refused.contains(cnss));
            wrong.ifPresent(violations::add);
            if (wrong.isEmpty() && grounds.put(cnss, ground) != null) {
                violations.add(Violation.of(path + ".cnss", derogation.cnss(), "opinion.lineTwice"));
            }
        }
        return grounds;
    }

    private Optional<Violation> wrong(String path, @Nullable String cnss, String ground, boolean refused) {
        Line line = lines.get(String.valueOf(cnss));
        if (!allowed) {
            return Optional.of(Violation.of(path, null, "derogation.notAllowed"));
        }
        if (line == null) {
            return Optional.of(Violation.of(path + ".cnss", cnss, "opinion.noSuchLine"));
        }
        if (refused) {
            return Optional.of(Violation.of(path + ".cnss", cnss, "opinion.lineTwice"));
        }
        if (atStake(line, before) == 0) {
            return Optional.of(Violation.of(path + ".cnss", cnss, "derogation.nothingAtStake"));
        }
        if (ground.isEmpty()) {
            return Optional.of(Violation.of(path + ".ground", null, "member.missing"));
        }
        return ground.length() > LONGEST
                ? Optional.of(Violation.of(path + ".ground", null, "text.tooLong", LONGEST))
                : Optional.empty();
    }

    public List<Violation> violations() {
        return violations;
    }
}
