package ma.hawafiz.review.opinion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.hawafiz.dossier.GrantedBefore;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.payroll.reading.Cnss;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Whether the lines an instructor refuses can be refused, and for these reasons: everything that is wrong, at once. */
public final class CheckRefusals {
    static final int LONGEST = 1000;

    private final ReasonCatalogue catalogue;
    private final Measure measure;
    private final GrantedBefore before;
    private final Map<String, Line> lines = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    public CheckRefusals(ReasonCatalogue catalogue, Measure measure, List<Line> lines, GrantedBefore before) {
        this.catalogue = catalogue;
        this.measure = measure;
        this.before = before;
        lines.forEach(line -> this.lines.put(String.valueOf(line.cnss()), line));
    }

    /**
     * Whether a line can be given a reason from the list: one the law would pay, or leaves undecided with something at
     * stake. It is named by its CNSS number. What waits for nothing but time is not refused, and what the law refuses needs no reason but the law's.
     */
    public static boolean refusable(Line line, GrantedBefore before) {
        Amounts amounts = line.amounts();
        boolean atStake = before.difference(line) > 0
                || (amounts.capped().centimes() > before.to(line.cnss())
                        && amounts.conditional().centimes() == 0);
        return atStake && line.outcome() != Outcome.NOT_MET && named(line);
    }

    /** Whether the line can be spoken of by a number of its own: those not registered yet share one. */
    public static boolean named(Line line) {
        return line.cnss() != null && !line.cnss().equals(Cnss.NOT_YET);
    }

    /** By CNSS number, each with its texts stripped; what is wrong is added to the violations. */
    public Map<String, LineRefusal> check(List<LineRefusal> refusals) {
        Map<String, LineRefusal> checked = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < refusals.size(); i++) {
            LineRefusal refusal = refusals.get(i);
            String path = "$.refusals[" + i + "]";
            String cnss = String.valueOf(refusal.cnss());
            LineRefusal stripped = new LineRefusal(
                    refusal.cnss(), text(refusal.reason()), text(refusal.code()), text(refusal.remark()));
            Optional<Violation> wrong = wrong(path, cnss, stripped);
            if (wrong.isPresent()) {
                violations.add(wrong.get());
            } else if (seen.add(cnss)) {
                checked.put(cnss, stripped);
            } else {
                violations.add(Violation.of(path + ".cnss", refusal.cnss(), "opinion.lineTwice"));
            }
        }
        return checked;
    }

    private Optional<Violation> wrong(String path, String cnss, LineRefusal refusal) {
        Line line = lines.get(cnss);
        boolean payable = line != null && named(line) && before.difference(line) > 0;
        if (line == null) {
            return violation(path + ".cnss", refusal.cnss(), "opinion.noSuchLine");
        }
        if (refusal.code() == null ? !payable : !refusable(line, before)) {
            return violation(path + ".cnss", refusal.cnss(), "opinion.nothingPayable");
        }
        if (refusal.code() == null) {
            return refusal.reason() == null
                    ? violation(path + ".reason", null, "opinion.reasonMissing", cnss)
                    : tooLong(path + ".reason", refusal.reason());
        }
        if (refusal.reason() != null) {
            return violation(path + ".reason", refusal.reason(), "opinion.twoReasons", cnss);
        }
        Optional<ReasonCode> reason = catalogue.find(refusal.code()).filter(one -> one.concerns(measure));
        if (reason.isEmpty()) {
            return violation(path + ".code", refusal.code(), "opinion.noSuchReason", measure.name());
        }
        if (reason.get().remarkRequired() && refusal.remark() == null) {
            return violation(path + ".remark", null, "opinion.remarkMissing", cnss);
        }
        return tooLong(path + ".remark", refusal.remark());
    }

    private static Optional<Violation> tooLong(String path, @Nullable String text) {
        return text == null || text.length() <= LONGEST
                ? Optional.empty()
                : violation(path, null, "text.tooLong", LONGEST);
    }

    private static Optional<Violation> violation(String path, @Nullable String value, String code, Object... figures) {
        return Optional.of(Violation.of(path, value, code, figures));
    }

    public List<Violation> violations() {
        return violations;
    }

    private static @Nullable String text(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
