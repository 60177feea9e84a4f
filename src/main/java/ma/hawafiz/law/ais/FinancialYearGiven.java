package ma.hawafiz.law.ais;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.remedy.Remedy;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.FinancialYear;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/** A financial year ends in the exercice, and what the base is made of is known for it. */
final class FinancialYearGiven implements Condition<Company, AisTerms> {

    enum Found implements Finding {
        GIVEN(Outcome.MET),
        INCOMPLETE(Outcome.UNKNOWN),
        NONE(Outcome.UNKNOWN);

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
        return "ais.financialYear";
    }

    @Override
    public List<Found> findings() {
        return List.of(Found.values());
    }

    @Override
    public Found find(Company company, AisTerms terms) {
        return find(terms);
    }

    static Found find(AisTerms terms) {
        if (terms.years().isEmpty()) {
            return Found.NONE;
        }
        return missing(terms).isEmpty() ? Found.GIVEN : Found.INCOMPLETE;
    }

    @Override
    public List<Object> figures(Company company, AisTerms terms) {
        String exercice = String.valueOf(terms.exercice());
        return terms.years().isEmpty()
                ? List.of(exercice, ABSENT, ABSENT)
                : List.of(
                        exercice,
                        terms.years().getFirst().start(),
                        terms.years().getLast().end());
    }

    @Override
    public @Nullable Remedy remedy(Company company, AisTerms terms) {
        return switch (find(terms)) {
            case NONE -> given(company, terms);
            case INCOMPLETE -> completed(missing(terms));
            case GIVEN -> null;
        };
    }

    static @Nullable Remedy given(Company company, AisTerms terms) {
        FinancialYear year = new YearsToCome(company, terms).missing();
        if (year == null) {
            return null;
        }
        List<FinancialYear> years = new ArrayList<>(company.financialYears());
        years.add(year);
        return Remedy.ofCompany(
                "financialYears",
                null,
                List.of(),
                then -> then.withFinancialYears(years),
                String.valueOf(terms.exercice()));
    }

    private static Remedy completed(List<Missing> missing) {
        Missing first = missing.getFirst();
        Remedy remedy = Remedy.ofCompany(
                missing.size() == 1 ? first.path() : "financialYears",
                null,
                List.of(),
                company -> company.withFinancialYears(company.financialYears().stream()
                        .map(year -> new FinancialYear(
                                year.start(),
                                year.end(),
                                requireNonNullElse(year.netProfit(), Dirham.ZERO),
                                requireNonNullElse(year.taxDue(), Dirham.ZERO)))
                        .toList()),
                first.year().start(),
                first.year().end());
        return remedy.told(missing.size() == 1 ? first.member() : "SEVERAL");
    }

    private static List<Missing> missing(AisTerms terms) {
        List<Missing> missing = new ArrayList<>();
        for (FinancialYear year : terms.counted()) {
            if (year.taxDue() == null) {
                missing.add(new Missing(year, "taxDue"));
            }
            if (terms.onNetProfit() && year.netProfit() == null) {
                missing.add(new Missing(year, "netProfit"));
            }
        }
        return missing;
    }

    private record Missing(FinancialYear year, String member) {
        String path() {
            return "financialYears[?@.end=='" + year.end() + "']." + member;
        }
    }
}
