package ma.hawafiz.law.pae;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import ma.hawafiz.law.bonus.RecruitTerms;
import ma.hawafiz.law.remedy.Remedy;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/** The contract is one of those that make a permanent job. */
final class PermanentContract implements Condition<Employee, RecruitTerms> {

    enum Found implements Finding {
        PERMANENT(Outcome.MET),
        OTHER(Outcome.NOT_MET),
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
        return "pae.contract";
    }

    @Override
    public List<Found> findings() {
        return List.of(Found.values());
    }

    @Override
    public Found find(Employee employee, RecruitTerms terms) {
        if (employee.contract() == null) {
            return Found.MISSING;
        }
        return terms.contracts().contains(employee.contract()) ? Found.PERMANENT : Found.OTHER;
    }

    @Override
    public List<Object> figures(Employee employee, RecruitTerms terms) {
        return List.of(requireNonNullElse(employee.contract(), ABSENT), terms.contracts());
    }

    @Override
    public @Nullable Remedy remedy(Employee employee, RecruitTerms terms) {
        return find(employee, terms) == Found.PERMANENT || terms.contracts().isEmpty()
                ? null
                : Remedy.ofEmployee(
                        employee,
                        "contract",
                        employee.contract(),
                        terms.contracts(),
                        employee.withContract(terms.contracts().getFirst()),
                        requireNonNullElse(employee.contract(), ABSENT),
                        terms.contracts());
    }
}
