package ma.hawafiz.payment.recovery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads what was sent and gathers everything that is wrong with it. */
final class Checked {
    private static final int LONGEST = 4000;
    private static final BigDecimal MOST = new BigDecimal("9999999999999.99");

    private final List<Violation> violations = new ArrayList<>();

    String text(String path, @Nullable String text) {
        if (text == null || text.isBlank()) {
            violations.add(Violation.of(path, text, "member.missing"));
            return "";
        }
        if (text.length() > LONGEST) {
            violations.add(Violation.of(path, null, "difference.groundTooLong", LONGEST));
        }
        return text.strip();
    }

    /** In centimes; 0 where it is no amount. */
    long amount(String path, @Nullable BigDecimal amount) {
        if (amount == null) {
            violations.add(Violation.of(path, null, "member.missing"));
        } else if (amount.signum() < 0) {
            violations.add(Violation.of(path, amount.toPlainString(), "amount.negative"));
        } else if (amount.stripTrailingZeros().scale() > 2) {
            violations.add(Violation.of(path, amount.toString(), "amount.decimals"));
        } else if (amount.compareTo(MOST) > 0) {
            violations.add(Violation.of(path, amount.toString(), "amount.form"));
        } else {
            return amount.movePointRight(2).longValueExact();
        }
        return 0;
    }

    void wrong(String path, @Nullable String value, String code, Object... figures) {
        violations.add(Violation.of(path, value, code, figures));
    }

    /** @throws Refusal REQUEST_INVALID with everything that is wrong */
    void refuseWhatIsWrong() {
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
    }
}
