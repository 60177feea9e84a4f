package ma.hawafiz.law.company;

import java.util.List;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.law.trace.Standing;

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
        return Answer.all(ALL, company, terms, law);
    }

    /** What they come to together, nothing said of why. */
    public static Outcome outcome(Company company, Eligibility terms) {
        return Standing.of(ALL, company, terms).outcome();
    }
}
