package ma.hawafiz.review.appeal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.review.Decision;
import ma.hawafiz.review.Proposal;
import org.jspecify.annotations.Nullable;

/** A line that is decided otherwise on appeal: granted for what the law makes payable, or refused with a reason. */
public record RevisedLine(
        @Nullable String cnss,
        @Nullable Proposal proposal,
        @Nullable String reason) {

    /** @throws Refusal REQUEST_INVALID with everything that is wrong, also where nothing comes out otherwise */
    static List<Decision.DecisionLine> decide(Decision first, Determination determination, List<RevisedLine> changes) {
        Map<String, RevisedLine> changed = check(determination, changes);
        // Both decisions list the same employees in the same order: both follow from the frozen situation.
        List<Decision.DecisionLine> lines = IntStream.range(0, first.lines().size())
                .mapToObj(i -> {
                    Decision.DecisionLine before = first.lines().get(i);
                    RevisedLine change = changed.get(before.cnss());
                    return line(
                            before,
                            determination.lines().get(i).amounts(),
                            change == null ? Refused.as(before) : change.refused());
                })
                .toList();
        if (lines.equals(first.lines())) {
            throw new Refusal(
                    ProblemType.REQUEST_INVALID, List.of(Violation.of("$.lines", null, "revision.changesNothing")));
        }
        return lines;
    }

    private static Decision.DecisionLine line(Decision.DecisionLine before, Amounts amounts, Refused refused) {
        long left = Math.max(0, amounts.capped().centimes() - before.grantedBefore());
        boolean derogated = before.derogation() != null && !refused.given();
        long payable =
                derogated ? amounts.capped().centimes() : amounts.payable().centimes();
        long granted = refused.given() ? 0 : Math.max(0, payable - before.grantedBefore());
        long deferred = refused.given() || derogated
                ? 0
                : Math.min(amounts.conditional().centimes(), left);
        return new Decision.DecisionLine(
                before.companyId(),
                before.cnss(),
                granted,
                deferred,
                left - granted - deferred,
                refused.reason,
                refused.code,
                refused.remark,
                derogated ? before.derogation() : null,
                before.grantedBefore());
    }

    /** Why a line is refused: in somebody's own words, by a code of the list, or not at all. */
    private record Refused(
            @Nullable String reason,
            @Nullable String code,
            @Nullable String remark) {
        static Refused as(Decision.DecisionLine line) {
            return new Refused(line.reason(), line.reasonCode(), line.remark());
        }

        boolean given() {
            return reason != null || code != null;
        }
    }

    private Refused refused() {
        return new Refused(proposal == Proposal.REFUSE && reason != null ? reason.strip() : null, null, null);
    }

    private static Map<String, RevisedLine> check(Determination determination, List<RevisedLine> changes) {
        Map<String, Line> lines = new HashMap<>();
        determination.lines().forEach(line -> lines.put(String.valueOf(line.cnss()), line));
        Map<String, RevisedLine> changed = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            changes.get(i).check("$.lines[" + i + "]", lines, changed, violations);
        }
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
        return changed;
    }

    private void check(
            String path, Map<String, Line> lines, Map<String, RevisedLine> changed, List<Violation> violations) {
        Line line = lines.get(String.valueOf(cnss));
        if (line == null) {
            violations.add(Violation.of(path + ".cnss", cnss, "opinion.noSuchLine"));
        } else if (proposal == null) {
            violations.add(Violation.of(path + ".proposal", null, "member.missing"));
        } else if (proposal == Proposal.GRANT
                && line.amounts().payable().centimes()
                                + line.amounts().conditional().centimes()
                        == 0) {
            violations.add(Violation.of(path + ".cnss", cnss, "revision.nothingPayable"));
        } else if (proposal == Proposal.REFUSE && (reason == null || reason.isBlank())) {
            violations.add(Violation.of(path + ".reason", reason, "opinion.reasonMissing", String.valueOf(cnss)));
        } else if (reason != null && reason.length() > FileAppeal.LONGEST) {
            violations.add(Violation.of(path + ".reason", null, "difference.groundTooLong", FileAppeal.LONGEST));
        } else if (changed.put(String.valueOf(cnss), this) != null) {
            violations.add(Violation.of(path + ".cnss", cnss, "appeal.lineTwice"));
        }
    }
}
