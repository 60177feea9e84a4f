package ma.hawafiz.law.company;

import java.util.List;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Outcome;

/** The conditions on the company, the same for the four measures, in the order in which they are answered. */
public final class CompanyConditions {
    public static final List<Condition<Company, Eligibility>> ALL = List.of(
            new FiliereCovered(),
            new ExportShareReached(),
            new CertificateInDate("company.taxCertificate", Company::taxCertificate, Company::withTaxCertificate),
            new CertificateInDate("company.cnssCertificate", Company::cnssCertificate, Company::withCnssCertificate),
            new NoExcludedActivity(),
            new NoOtherAid());

    private CompanyConditions() {}

    public static List<Answer> answer(Company company, Eligibility terms, ParametersInForce law) {
        return ALL.stream()
                .map(condition -> Answer.of(condition, company, terms, law))
                .toList();
    }

    /** What they come to together, nothing said of why. */
    public static Outcome outcome(Company company, Eligibility terms) {
        Outcome outcome = Outcome.MET;
        for (Condition<Company, Eligibility> condition : ALL) {
            outcome = outcome.and(condition.find(company, terms).outcome());
        }
        return outcome;
    }
}
