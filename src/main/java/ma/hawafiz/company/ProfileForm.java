package ma.hawafiz.company;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The declared facts as they are typed: kept as text until they are understood, so that nothing typed is lost. */
record ProfileForm(
        int version,
        List<String> filieres,
        List<String> activities,
        String operationStart,
        String taxCertificate,
        String cnssCertificate,
        String otherAid,
        List<CompanyProfile.Turnover> turnover,
        List<CompanyProfile.Site> sites) {

    private static final int MOST_ROWS = 40;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");

    static ProfileForm of(DeclaredFacts facts, int version) {
        return new ProfileForm(
                version,
                facts.filieres(),
                facts.activities(),
                Objects.toString(facts.operationStart(), ""),
                Objects.toString(facts.taxCertificate(), ""),
                Objects.toString(facts.cnssCertificate(), ""),
                facts.otherAid() == null ? "" : facts.otherAid() ? "yes" : "no",
                facts.turnover().stream()
                        .map(each -> new CompanyProfile.Turnover(
                                String.valueOf(each.year()),
                                each.total().toPlainString(),
                                each.export().toPlainString()))
                        .toList(),
                facts.sites().stream()
                        .map(each ->
                                new CompanyProfile.Site(each.id(), each.region(), Objects.toString(each.p2i(), "")))
                        .toList());
    }

    static ProfileForm of(MultivaluedMap<String, String> sent) {
        List<CompanyProfile.Turnover> turnover = new ArrayList<>();
        List<CompanyProfile.Site> sites = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS; i++) {
            String year = "turnover." + i + ".";
            if (sent.containsKey(year + "year")) {
                turnover.add(new CompanyProfile.Turnover(
                        first(sent, year + "year"), first(sent, year + "total"), first(sent, year + "export")));
            }
            String site = "sites." + i + ".";
            if (sent.containsKey(site + "id")) {
                sites.add(new CompanyProfile.Site(
                        first(sent, site + "id"), first(sent, site + "region"), first(sent, site + "p2i")));
            }
        }
        turnover.removeIf(row -> (row.year() + row.total() + row.export()).isEmpty());
        sites.removeIf(row -> (row.id() + row.region() + row.p2i()).isEmpty());
        String version = first(sent, "version");
        return new ProfileForm(
                version.matches("-?\\d{1,9}") ? Integer.parseInt(version) : Integer.MIN_VALUE,
                sent.getOrDefault("filieres", List.of()),
                sent.getOrDefault("activities", List.of()),
                first(sent, "operationStart"),
                first(sent, "taxCertificate"),
                first(sent, "cnssCertificate"),
                first(sent, "otherAid"),
                turnover,
                sites);
    }

    /** @throws Refusal REQUEST_INVALID with every field that is no date, no year or no amount */
    DeclaredFacts facts() {
        List<Violation> violations = new ArrayList<>();
        List<DeclaredFacts.DeclaredTurnover> years = new ArrayList<>();
        for (int i = 0; i < turnover.size(); i++) {
            String path = "$.turnover[" + i + "].";
            CompanyProfile.Turnover row = turnover.get(i);
            years.add(new DeclaredFacts.DeclaredTurnover(
                    year(path + "year", row.year(), violations),
                    amount(path + "total", row.total(), violations),
                    amount(path + "export", row.export(), violations)));
        }
        DeclaredFacts facts = new DeclaredFacts(
                filieres,
                activities,
                date("$.operationStart", operationStart, violations),
                date("$.taxCertificate", taxCertificate, violations),
                date("$.cnssCertificate", cnssCertificate, violations),
                otherAid.isEmpty() ? null : Boolean.valueOf(otherAid.equals("yes")),
                years,
                sites.stream()
                        .map(row -> new DeclaredFacts.DeclaredSite(
                                row.id(), row.region(), row.p2i().isEmpty() ? null : row.p2i()))
                        .toList());
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
        return facts;
    }

    CompanyProfile page(
            CompanyIdentity company,
            boolean mayPrepare,
            ParametersInForce law,
            List<CertificateStanding> certificates,
            @Nullable ProblemDocument problem,
            boolean saved) {
        List<CompanyProfile.Turnover> years = new ArrayList<>(turnover);
        List<CompanyProfile.Site> places = new ArrayList<>(sites);
        if (mayPrepare) {
            years.add(new CompanyProfile.Turnover("", "", ""));
            places.add(new CompanyProfile.Site("", "", ""));
        }
        return new CompanyProfile(
                company,
                mayPrepare,
                String.valueOf(version),
                choices(law.list("eligibility.filieres"), filieres),
                choices(law.list("eligibility.activities"), activities),
                operationStart,
                taxCertificate,
                cnssCertificate,
                certificates.stream()
                        .filter(each -> each.basis() != CertificateStanding.Basis.DECLARED)
                        .collect(Collectors.toMap(each -> each.register().name(), each -> each)),
                otherAid,
                years,
                places,
                law.list("territory.regions"),
                law.list("territory.p2i"),
                problem,
                saved);
    }

    private static List<CompanyProfile.Choice> choices(List<String> codes, List<String> chosen) {
        return codes.stream()
                .map(code -> new CompanyProfile.Choice(code, chosen.contains(code)))
                .toList();
    }

    private static String first(MultivaluedMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static @Nullable LocalDate date(String path, String typed, List<Violation> violations) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException notADate) {
            violations.add(Violation.of(path, typed, "date.form"));
            return null;
        }
    }

    private static int year(String path, String typed, List<Violation> violations) {
        if (typed.matches("\\d{4}")) {
            return Integer.parseInt(typed);
        }
        violations.add(Violation.of(path, typed, "year.range"));
        return 0;
    }

    private static BigDecimal amount(String path, String typed, List<Violation> violations) {
        String plain = SPACES.matcher(typed).replaceAll("").replace(',', '.');
        if (plain.matches("-?\\d{1,13}(\\.\\d+)?")) {
            return new BigDecimal(plain);
        }
        violations.add(Violation.of(path, typed, "amount.form"));
        return BigDecimal.ZERO;
    }
}
