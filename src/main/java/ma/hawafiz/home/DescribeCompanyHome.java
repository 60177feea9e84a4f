package ma.hawafiz.home;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.company.DeclaredFacts;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.DossierSummary;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.payment.GrantsLedger;
import ma.hawafiz.payroll.ImportSummary;
import ma.hawafiz.payroll.PayrollImports;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

/** Puts together what a company sees first: what to do next, its dossiers, its last imports, what it was granted. */
@ApplicationScoped
class DescribeCompanyHome {
    private static final int DOSSIERS = 20;
    private static final int LAST_IMPORTS = 3;

    private final Companies companies;
    private final Dossiers dossiers;
    private final PayrollImports imports;
    private final GrantsLedger ledger;

    DescribeCompanyHome(Companies companies, Dossiers dossiers, PayrollImports imports, GrantsLedger ledger) {
        this.companies = companies;
        this.dossiers = dossiers;
        this.imports = imports;
        this.ledger = ledger;
    }

    TemplateInstance page(UUID companyId, boolean mayPrepare, @Nullable UUID dossiersAfter) {
        CompanyIdentity company = CompanyIdentity.of(companies.get(companyId));
        Page<DossierSummary> claims = dossiers.list(companyId, null, new Slice(dossiersAfter, DOSSIERS));
        List<ImportSummary> last =
                imports.list(companyId, new Slice(null, LAST_IMPORTS)).items();
        List<CompanyHome.Granted> granted = ledger.sums(companyId).stream()
                .map(sum -> new CompanyHome.Granted(
                        sum.measure().name(),
                        sum.exercice(),
                        sum.employees(),
                        BigDecimal.valueOf(sum.amount(), 2),
                        BigDecimal.valueOf(sum.paid(), 2)))
                .toList();
        return new CompanyHome(
                company,
                mayPrepare,
                steps(companyId, claims.items(), !last.isEmpty()),
                claims.items().stream().map(DescribeCompanyHome::claim).toList(),
                claims.next() == null ? null : "?dossiers=" + claims.next() + "#dossiers",
                last.stream()
                        .map(each -> new CompanyHome.Import(
                                each.fileName(), each.importedAt(), each.importedBy(), each.lines(), each.employees()))
                        .toList(),
                granted,
                granted.stream().map(CompanyHome.Granted::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private List<CompanyHome.Step> steps(UUID companyId, List<DossierSummary> claims, boolean imported) {
        String address = "/companies/" + companyId;
        boolean declared = !companies.facts(companyId).facts().equals(DeclaredFacts.NONE);
        boolean lodged = claims.stream().anyMatch(claim -> claim.state() != DossierState.DRAFT);
        String draft = claims.stream()
                .filter(claim -> claim.state() == DossierState.DRAFT)
                .findFirst()
                .map(claim -> "/dossiers/" + claim.id())
                .orElse("#dossiers");
        return List.of(
                new CompanyHome.Step("PROFILE", declared, address + "/profile"),
                new CompanyHome.Step("PAYROLL", imported, address + "/payroll"),
                new CompanyHome.Step("DOSSIER", !claims.isEmpty(), address + "/dossiers/new"),
                new CompanyHome.Step("LODGE", lodged, draft));
    }

    private static CompanyHome.Claim claim(DossierSummary dossier) {
        return new CompanyHome.Claim(
                "/dossiers/" + dossier.id(),
                dossier.number(),
                dossier.measure().name(),
                dossier.exercice(),
                dossier.state().name(),
                dirhams(dossier.payable()),
                dirhams(dossier.conditional()),
                dossier.lodgedAt());
    }

    private static @Nullable BigDecimal dirhams(@Nullable Long centimes) {
        return centimes == null ? null : BigDecimal.valueOf(centimes, 2);
    }
}
