package ma.hawafiz.dossier;

import java.math.BigDecimal;
import java.util.List;
import ma.hawafiz.company.CertificateStanding;
import org.jspecify.annotations.Nullable;

/** A determination as pages show it: outcomes, amounts, and for each the sentence and the source. */
public final class Reasons {
    private Reasons() {}

    public record Amounts(BigDecimal computed, BigDecimal capped, BigDecimal payable, BigDecimal conditional) {}

    /** @param confidence A, B, C, D, I, X or U: how surely the source is known */
    public record Source(String text, String confidence) {}

    /**
     * What would make a condition met, and what the line would then be, or for one on the company the company.
     *
     * @param payable what would then be payable; null where it depends on a value that only the company knows
     * @param conditional what would then only await time, with the same reserve
     */
    public record Remedy(
            String sentence,
            String outcome,
            @Nullable BigDecimal payable,
            @Nullable BigDecimal conditional) {}

    /**
     * @param remedy null where the condition is met, or where no one fact that can still change would make it so
     * @param certificate where the date comes from, in a condition on a certificate of regularity; else null
     */
    public record Condition(
            String id,
            String outcome,
            String because,
            Source source,
            @Nullable Remedy remedy,
            @Nullable CertificateStanding certificate) {
        /** Not met, and no one fact would change that. Where a register is to answer, its answer may. */
        public boolean beyondRemedy() {
            boolean awaited = certificate != null && certificate.basis() == CertificateStanding.Basis.UNANSWERED;
            return !met() && remedy == null && !awaited;
        }

        public boolean met() {
            return outcome.equals("MET");
        }
    }

    /** @param value what {@code Figures} can write: an amount, a number of months, a share as text */
    public record Step(String id, Object value, String because, Source source) {}

    public record Warning(String id, String because, Source source) {}

    public record Line(
            @Nullable String cnss,
            String name,
            String outcome,
            Amounts amounts,
            List<Condition> conditions,
            List<Step> steps,
            List<Warning> warnings) {

        public List<Condition> fulfilled() {
            return conditions.stream().filter(Condition::met).toList();
        }

        public List<Condition> pending() {
            return conditions.stream().filter(condition -> !condition.met()).toList();
        }
    }

    /** How many lines of each outcome; the address filters by one of them. */
    public record Count(@Nullable String outcome, int lines, String address, boolean shown) {}

    /** Some lines of a determination, and the way to the others. */
    public record Lines(
            List<Count> counts, List<Line> page, @Nullable String next) {}

    /** @param sha256 of the rule set: the same rules, to the byte */
    public record RuleSet(String id, String version, String sha256) {}
}
