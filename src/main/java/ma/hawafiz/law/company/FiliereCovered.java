package ma.hawafiz.law.company;

import java.util.List;
import java.util.stream.Stream;
import ma.hawafiz.law.remedy.Remedy;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

/** At least one of the company's filières is among those of the circular. */
final class FiliereCovered implements Condition<Company, Eligibility> {

    enum Found implements Finding {
        COVERED(Outcome.MET),
        NOT_COVERED(Outcome.NOT_MET),
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
        return "company.filiere";
    }

    @Override
    public List<Found> findings() {
        return List.of(Found.values());
    }

    @Override
    public Found find(Company company, Eligibility terms) {
        if (company.filieres().isEmpty()) {
            return Found.MISSING;
        }
        for (String filiere : company.filieres()) {
            if (terms.filieres().contains(filiere)) {
                return Found.COVERED;
            }
        }
        return Found.NOT_COVERED;
    }

    @Override
    public List<Object> figures(Company company, Eligibility terms) {
        return List.of(company.filieres(), terms.filieres());
    }

    @Override
    public @Nullable Remedy remedy(Company company, Eligibility terms) {
        if (find(company, terms) == Found.COVERED || terms.filieres().isEmpty()) {
            return null;
        }
        List<List<String>> wanted = terms.filieres().stream()
                .map(covered -> Stream.concat(company.filieres().stream(), Stream.of(covered))
                        .sorted()
                        .toList())
                .toList();
        return Remedy.ofCompany(
                "filieres",
                company.filieres(),
                wanted,
                then -> then.withFilieres(wanted.getFirst()),
                company.filieres(),
                terms.filieres());
    }
}
