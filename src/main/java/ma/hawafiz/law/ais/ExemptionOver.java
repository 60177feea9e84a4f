package ma.hawafiz.law.ais;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.law.remedy.Remedy;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.FinancialYear;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The exemption from corporate tax is over for a financial year ended in the exercice at least. Where several ended in it,
 * each is judged by itself: those still exempt add nothing.
 */
final class ExemptionOver implements Condition<Company, AisTerms> {

    enum Found implements Finding {
        OVER(Outcome.MET),
        OVER_IN_THE_END(Outcome.MET),
        EXEMPT(Outcome.NOT_MET),
        NOT_BEGUN(Outcome.NOT_MET),
        MISSING(Outcome.UNKNOWN),
        NO_YEAR(Outcome.UNKNOWN);

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
        return "ais.exemptionOver";
    }

    @Override
    public List<Found> findings() {
        return List.of(Found.values());
    }

    @Override
    public Found find(Company company, AisTerms terms) {
        if (company.operationStart() == null) {
            return Found.MISSING;
        }
        if (terms.years().isEmpty()) {
            return Found.NO_YEAR;
        }
        if (terms.years().stream().noneMatch(terms.exemption()::covers)) {
            return Found.OVER;
        }
        FinancialYear last = terms.years().getLast();
        if (!terms.exemption().covers(last)) {
            return Found.OVER_IN_THE_END;
        }
        return terms.exemption().hasNotBegunIn(last) ? Found.NOT_BEGUN : Found.EXEMPT;
    }

    @Override
    public List<Object> figures(Company company, AisTerms terms) {
        LocalDate start = company.operationStart();
        FinancialYear year = terms.years().isEmpty() ? null : terms.counted().getLast();
        return List.of(
                year == null ? ABSENT : year.end(),
                year == null || start == null ? ABSENT : terms.exemption().number(year),
                requireNonNullElse(start, ABSENT),
                terms.exemption().years());
    }

    /** None once the scheme ends before the exemption does. */
    @Override
    public @Nullable Remedy remedy(Company company, AisTerms terms) {
        return switch (find(company, terms)) {
            case MISSING -> terms.years().isEmpty() ? null : started(terms);
            case NO_YEAR -> given(company, terms);
            case EXEMPT, NOT_BEGUN -> whenOver(new YearsToCome(company, terms).untilExemptionOver(), terms);
            default -> null;
        };
    }

    private static @Nullable Remedy given(Company company, AisTerms terms) {
        FinancialYear year = new YearsToCome(company, terms).missing();
        return year == null || terms.exemption().covers(year) ? null : FinancialYearGiven.given(company, terms);
    }

    private static Remedy started(AisTerms terms) {
        FinancialYear last = terms.years().getLast();
        LocalDate latest = terms.exemption().latestStartFreeing(last);
        return Remedy.ofCompany(
                "operationStart",
                null,
                List.of(latest),
                company -> company.withOperationStart(latest),
                latest,
                terms.exemption().years(),
                last.end());
    }

    private static @Nullable Remedy whenOver(YearsToCome.@Nullable Then then, AisTerms terms) {
        if (then == null) {
            return null;
        }
        return Remedy.of(
                "exercice",
                terms.exercice(),
                List.of(then.exercice()),
                situation -> situation.withExercice(then.exercice()).withCompany(then.company()),
                String.valueOf(then.exercice()),
                terms.exemption().years());
    }
}
