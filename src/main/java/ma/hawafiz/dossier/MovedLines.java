package ma.hawafiz.dossier;

import java.math.BigDecimal;
import java.util.List;
import ma.hawafiz.dossier.Reasons.Amounts;
import ma.hawafiz.dossier.Reasons.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * What other rules make of the same facts, line by line.
 *
 * @param count how many lines move; {@code page} holds some of them
 */
public record MovedLines(
        RuleSet rulesBefore,
        RuleSet rulesAfter,
        String outcomeBefore,
        String outcomeAfter,
        Amounts totalsBefore,
        Amounts totalsAfter,
        int count,
        List<Row> page,
        @Nullable String next) {

    /** @param parameters the keys of what moved the line */
    public record Row(
            @Nullable String cnss,
            String name,
            String outcomeBefore,
            String outcomeAfter,
            Amounts before,
            Amounts after,
            List<String> parameters) {}

    public boolean outcomeMoved() {
        return !outcomeBefore.equals(outcomeAfter);
    }

    /** Amounts of which one is before and one after, to stand in one row of a table. */
    public record Sum(String code, BigDecimal before, BigDecimal after) {
        public BigDecimal difference() {
            return after.subtract(before);
        }
    }

    public List<Sum> sums() {
        return List.of(
                new Sum("computed", totalsBefore.computed(), totalsAfter.computed()),
                new Sum("capped", totalsBefore.capped(), totalsAfter.capped()),
                new Sum("payable", totalsBefore.payable(), totalsAfter.payable()),
                new Sum("conditional", totalsBefore.conditional(), totalsAfter.conditional()));
    }
}
