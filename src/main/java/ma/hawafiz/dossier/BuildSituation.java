package ma.hawafiz.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.hawafiz.company.CertificateStanding;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.DeclaredFacts;
import ma.hawafiz.company.Register;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.situation.Turnover;
import ma.hawafiz.payroll.EmployeeFacts;
import org.jspecify.annotations.Nullable;

/** Puts together everything the engine is told of a dossier, as it is known at a date. */
@ApplicationScoped
class BuildSituation {
    private final Companies companies;
    private final EmployeeFacts employeeFacts;
    private final GrantedBenefits grantedBenefits;

    BuildSituation(Companies companies, EmployeeFacts employeeFacts, GrantedBenefits grantedBenefits) {
        this.companies = companies;
        this.employeeFacts = employeeFacts;
        this.grantedBenefits = grantedBenefits;
    }

    /** @param certificates as they stand: the situation takes their dates and no others */
    Situation of(Dossier dossier, LocalDate asOf, List<CertificateStanding> certificates) {
        DeclaredFacts facts = companies.facts(dossier.companyId).facts();
        List<Employee> employees = employeeFacts.paidIn(dossier.companyId, dossier.exercice, asOf);
        List<String> persons =
                employees.stream().map(Employee::cnss).filter(Objects::nonNull).toList();
        return new Situation(
                dossier.measure,
                dossier.exercice,
                asOf,
                company(companies.get(dossier.companyId).ice(), facts, certificates),
                facts.sites().stream()
                        .map(site -> new Site(site.id(), site.region(), site.p2i()))
                        .toList(),
                employees,
                grantedBenefits.to(persons, dossier.companyId, dossier.exercice, dossier.id),
                Map.of());
    }

    private static Company company(String ice, DeclaredFacts facts, List<CertificateStanding> certificates) {
        return new Company(
                ice,
                facts.filieres(),
                facts.activities(),
                facts.operationStart(),
                date(certificates, Register.DGI),
                date(certificates, Register.CNSS),
                facts.otherAid(),
                facts.turnover().stream()
                        .map(each -> new Turnover(
                                each.year(),
                                Dirham.parse(each.total().toPlainString()),
                                Dirham.parse(each.export().toPlainString())))
                        .toList(),
                List.of());
    }

    private static @Nullable LocalDate date(List<CertificateStanding> certificates, Register register) {
        return certificates.stream()
                .filter(certificate -> certificate.register() == register)
                .findFirst()
                .map(CertificateStanding::date)
                .orElse(null);
    }
}
