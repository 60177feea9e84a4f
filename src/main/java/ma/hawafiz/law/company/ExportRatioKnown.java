package ma.hawafiz.law.company;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.remedy.Remedy;
import ma.hawafiz.law.situation.Turnover;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/** The exported share of the exercice's turnover can be computed. Asked of each line, whoever the line is about. */
public record ExportRatioKnown<S, T extends ExportTerms>(String id) implements Condition<S, T> {
    private static final Share NO_MINIMUM = new Share(0, 1);

    enum Found implements Finding {
        KNOWN(Outcome.MET),
        MISSING(Outcome.UNKNOWN),
        TOTAL_ZERO(Outcome.UNKNOWN);

        private final Outcome outcome;

        Found(Outcome outcome) {
            this.outcome = outcome;
        }

        @Override
        public Outcome outcome() {
            return outcome;
        }
    }

    /** Whether the ratio is known, and so may be computed with. */
    public static boolean isKnown(ExportTerms terms) {
        return find(terms) == Found.KNOWN;
    }

    @Override
    public String wording() {
        return "exportRatio";
    }

    @Override
    public List<Found> findings() {
        return List.of(Found.values());
    }

    @Override
    public Found find(S subject, T terms) {
        return find(terms);
    }

    private static Found find(ExportTerms terms) {
        Turnover turnover = terms.turnover();
        if (turnover == null || turnover.total() == null || turnover.export() == null) {
            return Found.MISSING;
        }
        return turnover.total().centimes() == 0 ? Found.TOTAL_ZERO : Found.KNOWN;
    }

    @Override
    public List<Object> figures(S subject, T terms) {
        Turnover turnover = requireNonNullElse(terms.turnover(), new Turnover(terms.exercice(), null, null));
        return List.of(
                String.valueOf(terms.exercice()),
                requireNonNullElse(turnover.export(), ABSENT),
                requireNonNullElse(turnover.total(), ABSENT));
    }

    @Override
    public @Nullable Remedy remedy(S subject, T terms) {
        return isKnown(terms) ? null : new MissingTurnover(terms.exercice(), terms.turnover(), NO_MINIMUM).remedy();
    }
}
