package ma.hawafiz.law.ais;

import java.util.List;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.FinancialYear;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;

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
        for (FinancialYear year : terms.years()) {
            if (year.taxDue() == null || (terms.onNetProfit() && year.netProfit() == null)) {
                return Found.INCOMPLETE;
            }
        }
        return terms.years().isEmpty() ? Found.NONE : Found.GIVEN;
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
}
