package ma.hawafiz.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;

/** A company says what it is: filières, certificates, turnover, sites. The whole declaration, or nothing of it. */
@ApplicationScoped
public class DeclareFacts {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final BigDecimal MOST = new BigDecimal("9999999999999.99");

    private final Companies companies;
    private final AdoptedRules rules;
    private final PortalClock clock;
    private final Event<FactsDeclared> happened;

    DeclareFacts(Companies companies, AdoptedRules rules, PortalClock clock, Event<FactsDeclared> happened) {
        this.companies = companies;
        this.rules = rules;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * @param expectedVersion the version the change was made from
     * @return the new version
     * @throws Refusal NOT_FOUND, STALE if somebody changed it meanwhile, REQUEST_INVALID with everything that is wrong
     */
    @Transactional
    public int declare(UUID companyId, DeclaredFacts facts, int expectedVersion) {
        companies.get(companyId);
        List<Violation> violations = check(facts, rules.current().at(clock.today()));
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
        Declaration declaration = companies.declaration(companyId).orElse(null);
        int version = declaration == null ? Companies.VersionedFacts.NOTHING_DECLARED : declaration.version;
        if (version != expectedVersion) {
            throw new Refusal(ProblemType.STALE);
        }
        if (declaration == null) {
            declaration = new Declaration();
            declaration.companyId = companyId;
            companies.getEntityManager().persist(declaration);
        }
        write(facts, declaration);
        companies.getEntityManager().flush();
        happened.fire(new FactsDeclared(companyId, declaration.version));
        return declaration.version;
    }

    private static void write(DeclaredFacts facts, Declaration declaration) {
        declaration.filieres = new ArrayList<>(facts.filieres());
        declaration.activities = new ArrayList<>(facts.activities());
        declaration.operationStart = facts.operationStart();
        declaration.taxCertificate = facts.taxCertificate();
        declaration.cnssCertificate = facts.cnssCertificate();
        declaration.otherAid = facts.otherAid();
        declaration.turnover.clear();
        facts.turnover()
                .forEach(each -> declaration.turnover.add(
                        new Declaration.Turnover(each.year(), centimes(each.total()), centimes(each.export()))));
        declaration.sites.clear();
        facts.sites()
                .forEach(each -> declaration.sites.add(new Declaration.Site(each.id(), each.region(), each.p2i())));
    }

    private static long centimes(BigDecimal dirhams) {
        return dirhams.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }

    private static List<Violation> check(DeclaredFacts facts, ParametersInForce territory) {
        List<Violation> found = new ArrayList<>();
        Set<Integer> years = new HashSet<>();
        for (int i = 0; i < facts.turnover().size(); i++) {
            var each = facts.turnover().get(i);
            String path = "$.turnover[" + i + "]";
            if (each.year() < FIRST_YEAR || each.year() > LAST_YEAR) {
                found.add(Violation.of(path + ".year", "" + each.year(), "year.range"));
            } else if (!years.add(each.year())) {
                found.add(Violation.of(path + ".year", "" + each.year(), "turnover.yearTwice"));
            }
            boolean sound = checkAmount(path + ".total", each.total(), found)
                    & checkAmount(path + ".export", each.export(), found);
            if (sound && each.export().compareTo(each.total()) > 0) {
                found.add(Violation.of(
                        path + ".export", each.export().toPlainString(), "turnover.exportAboveTotal", each.total()));
            }
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < facts.sites().size(); i++) {
            var each = facts.sites().get(i);
            String path = "$.sites[" + i + "]";
            if (each.id() == null || each.id().isBlank()) {
                found.add(Violation.of(path + ".id", each.id(), "member.missing"));
            } else if (!codes.add(each.id())) {
                found.add(Violation.of(path + ".id", each.id(), "site.twice"));
            }
            if (!territory.list("territory.regions").contains(each.region())) {
                found.add(Violation.of(
                        path + ".region", each.region(), "region.unknown", territory.list("territory.regions")));
            }
            if (each.p2i() != null && !territory.list("territory.p2i").contains(each.p2i())) {
                found.add(Violation.of(path + ".p2i", each.p2i(), "p2i.unknown", territory.list("territory.p2i")));
            }
        }
        return found;
    }

    private static boolean checkAmount(String path, BigDecimal amount, List<Violation> found) {
        if (amount == null) {
            found.add(Violation.of(path, null, "member.missing"));
        } else if (amount.signum() < 0) {
            found.add(Violation.of(path, amount.toString(), "amount.negative"));
        } else if (amount.stripTrailingZeros().scale() > 2) {
            found.add(Violation.of(path, amount.toString(), "amount.decimals"));
        } else if (amount.compareTo(MOST) > 0) {
            found.add(Violation.of(path, amount.toString(), "amount.form"));
        } else {
            return true;
        }
        return false;
    }
}
