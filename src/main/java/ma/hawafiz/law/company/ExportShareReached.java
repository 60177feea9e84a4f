package ma.hawafiz.law.company;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.remedy.Remedy;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.Turnover;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/** The exported part of the exercice's turnover reaches the minimum, where there is one. */
final class ExportShareReached implements Condition<Company, Eligibility> {

    enum Found implements Finding {
        NO_MINIMUM(Outcome.MET),
        REACHED(Outcome.MET),
        BELOW(Outcome.NOT_MET),
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

    @Override
    public String id() {
        return "company.exportShare";
    }

    @Override
    public List<Found> findings() {
        return List.of(Found.values());
    }

    @Override
    public Found find(Company company, Eligibility terms) {
        if (terms.minExportShare().numerator() == 0) {
            return Found.NO_MINIMUM;
        }
        Turnover turnover = company.turnoverOf(terms.exercice());
        if (turnover == null || turnover.total() == null || turnover.export() == null) {
            return Found.MISSING;
        }
        if (turnover.total().centimes() == 0) {
            return Found.TOTAL_ZERO;
        }
        return terms.minExportShare()
                        .isReachedBy(
                                turnover.export().centimes(), turnover.total().centimes())
                ? Found.REACHED
                : Found.BELOW;
    }

    @Override
    public List<Object> figures(Company company, Eligibility terms) {
        Turnover turnover =
                requireNonNullElse(company.turnoverOf(terms.exercice()), new Turnover(terms.exercice(), null, null));
        return List.of(
                String.valueOf(terms.exercice()),
                requireNonNullElse(turnover.export(), ABSENT),
                requireNonNullElse(turnover.total(), ABSENT),
                terms.minExportShare());
    }

    @Override
    public @Nullable Remedy remedy(Company company, Eligibility terms) {
        Turnover turnover = company.turnoverOf(terms.exercice());
        return switch (find(company, terms)) {
            case BELOW -> more(requireNonNull(turnover), terms);
            case MISSING -> new MissingTurnover(terms.exercice(), turnover, terms.minExportShare()).remedy();
            default -> null;
        };
    }

    /** The least that would have to be exported, to the centime. */
    private static Remedy more(Turnover turnover, Eligibility terms) {
        Dirham total = requireNonNull(turnover.total());
        Dirham export = requireNonNull(turnover.export());
        Dirham least = new Dirham(terms.minExportShare().leastOf(total.centimes()));
        return Remedy.ofCompany(
                "turnover[?@.year==" + turnover.year() + "].export",
                export,
                List.of(least),
                company -> company.withTurnover(new Turnover(turnover.year(), total, least)),
                String.valueOf(turnover.year()),
                least,
                least.minus(export),
                terms.minExportShare(),
                total);
    }
}
