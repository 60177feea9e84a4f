package ma.hawafiz.law.company;

import java.util.List;
import ma.hawafiz.law.remedy.Remedy;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/** No declared activity is on the list of those excluded. */
final class NoExcludedActivity implements Condition<Company, Eligibility> {

    enum Found implements Finding {
        NOT_LISTED(Outcome.MET),
        LISTED(Outcome.NOT_MET);

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
        return "company.exclusion";
    }

    @Override
    public List<Found> findings() {
        return List.of(Found.values());
    }

    @Override
    public Found find(Company company, Eligibility terms) {
        for (String activity : company.activities()) {
            if (terms.excludedActivities().contains(activity)) {
                return Found.LISTED;
            }
        }
        return Found.NOT_LISTED;
    }

    @Override
    public List<Object> figures(Company company, Eligibility terms) {
        return List.of(company.activities().stream()
                .filter(terms.excludedActivities()::contains)
                .toList());
    }

    @Override
    public @Nullable Remedy remedy(Company company, Eligibility terms) {
        if (find(company, terms) == Found.NOT_LISTED) {
            return null;
        }
        List<String> others = company.activities().stream()
                .filter(activity -> !terms.excludedActivities().contains(activity))
                .toList();
        return Remedy.ofCompany(
                "activities",
                company.activities(),
                List.of(others),
                then -> then.withActivities(others),
                figures(company, terms).toArray());
    }
}
