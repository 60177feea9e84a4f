package ma.hawafiz.law.company;

import java.util.List;
import ma.hawafiz.law.remedy.Remedy;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/** No other public aid is declared for the same cost. No ban was found, so a declared one is for a human to judge. */
final class NoOtherAid implements Condition<Company, Eligibility> {

    enum Found implements Finding {
        NONE(Outcome.MET),
        DECLARED(Outcome.UNKNOWN),
        MISSING(Outcome.UNKNOWN);

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
        return "company.otherAid";
    }

    @Override
    public List<Found> findings() {
        return List.of(Found.values());
    }

    @Override
    public Found find(Company company, Eligibility terms) {
        if (company.otherAid() == null) {
            return Found.MISSING;
        }
        return company.otherAid() ? Found.DECLARED : Found.NONE;
    }

    @Override
    public List<Object> figures(Company company, Eligibility terms) {
        return List.of();
    }

    @Override
    public @Nullable Remedy remedy(Company company, Eligibility terms) {
        return find(company, terms) == Found.NONE
                ? null
                : Remedy.ofCompany("otherAid", company.otherAid(), List.of(false), then -> then.withOtherAid(false));
    }
}
