package ma.hawafiz.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A plan as it was typed or sent, each member as text. */
public record ControlRequest(
        @Nullable String from,
        @Nullable String until,
        @Nullable String high,
        @Nullable String medium,
        @Nullable String low,
        @Nullable String random,
        @Nullable String largeAmount,
        @Nullable String recentDays) {
    private static final int MOST = 1000;

    /** @throws Refusal REQUEST_INVALID with everything that is wrong */
    ControlPlan checked() {
        List<Violation> violations = new ArrayList<>();
        LocalDate first = date("from", from, violations);
        LocalDate last = date("until", until, violations);
        if (first != null && last != null && last.isBefore(first)) {
            violations.add(Violation.of("$.until", until, "control.period", first));
        }
        int ofHigh = count("high", high, 0, violations);
        int ofMedium = count("medium", medium, 0, violations);
        int ofLow = count("low", low, 0, violations);
        int atRandom = count("random", random, 0, violations);
        BigDecimal large = amount(violations);
        int recent = count("recentDays", recentDays, 1, violations);
        if (violations.isEmpty() && ofHigh + ofMedium + ofLow + atRandom == 0) {
            violations.add(Violation.of("$.random", random, "control.nothingDrawn"));
        }
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
        return new ControlPlan(
                Objects.requireNonNull(first),
                Objects.requireNonNull(last),
                ofHigh,
                ofMedium,
                ofLow,
                atRandom,
                Objects.requireNonNull(large),
                recent);
    }

    private static @Nullable LocalDate date(String member, @Nullable String typed, List<Violation> violations) {
        if (typed == null || typed.isBlank()) {
            violations.add(Violation.of("$." + member, typed, "member.missing"));
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException wrong) {
            violations.add(Violation.of("$." + member, typed, "control.date"));
            return null;
        }
    }

    private static int count(String member, @Nullable String typed, int least, List<Violation> violations) {
        String digits = typed == null ? "" : typed.strip();
        if (digits.isEmpty()) {
            violations.add(Violation.of("$." + member, typed, "member.missing"));
        } else if (!digits.matches("\\d{1,4}") || Integer.parseInt(digits) > MOST || Integer.parseInt(digits) < least) {
            violations.add(Violation.of("$." + member, typed, "request.range", least, MOST));
        } else {
            return Integer.parseInt(digits);
        }
        return least;
    }

    private @Nullable BigDecimal amount(List<Violation> violations) {
        String typed = largeAmount == null
                ? ""
                : largeAmount.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        if (typed.isEmpty()) {
            violations.add(Violation.of("$.largeAmount", largeAmount, "member.missing"));
            return null;
        }
        if (!typed.matches("\\d{1,12}(\\.\\d{1,2})?") || new BigDecimal(typed).signum() == 0) {
            violations.add(Violation.of("$.largeAmount", largeAmount, "control.amount"));
            return null;
        }
        return new BigDecimal(typed).setScale(2);
    }
}
