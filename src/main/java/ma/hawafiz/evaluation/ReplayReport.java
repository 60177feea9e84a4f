package ma.hawafiz.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of making a determination again: under the rules it was made under, where every byte must be the same, and
 * under the rules of now, to see what it should have been.
 *
 * @param identical the stored texts have their hashes, and the rebuilt determination is the stored one to the byte
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReplayReport(@Nullable UUID determinationId, boolean identical, Engine engine, Then then, Now now) {

    /** Which build made it, and which one made it again. */
    public record Engine(String recorded, String present, boolean same) {}

    /** @param differing how many paths differ; at most {@code MOST} of them are listed */
    public record Then(Rules ruleSet, boolean identical, int differing, List<Difference> differences) {}

    /** A place, {@code $.determination.lines[3].payable}, with what stands there and what is found; null for nothing. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Difference(
            String path, @Nullable String stored, @Nullable String rebuilt) {}

    /** @param identical no outcome and no amount differs; null where the stored facts cannot be read */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Now(
            Rules ruleSet,
            @Nullable Boolean identical,
            @Nullable Outcome outcomeBefore,
            @Nullable Outcome outcomeAfter,
            @Nullable Sums totalsBefore,
            @Nullable Sums totalsAfter,
            List<Line> lines) {}

    /** @param parameters what moved the line */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Line(
            @Nullable String cnss,
            Outcome outcomeBefore,
            Outcome outcomeAfter,
            Sums before,
            Sums after,
            List<String> parameters) {}

    public record Rules(String id, String version, String sha256) {
        static Rules of(RuleSet rules) {
            return new Rules(rules.id(), rules.version(), rules.sha256());
        }
    }

    /** Dirhams, as texts with two decimals. */
    public record Sums(String computed, String capped, String payable, String conditional) {
        static Sums of(Amounts amounts) {
            return new Sums(
                    amounts.computed().toString(),
                    amounts.capped().toString(),
                    amounts.payable().toString(),
                    amounts.conditional().toString());
        }
    }
}
