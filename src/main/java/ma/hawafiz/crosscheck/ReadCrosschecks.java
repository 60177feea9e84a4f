package ma.hawafiz.crosscheck;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.Company;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;

/** The findings on a company: with all evidence for the ministry, as what is to be clarified for the company. */
@ApplicationScoped
public class ReadCrosschecks {
    private final FindCrosschecks findCrosschecks;
    private final Companies companies;

    ReadCrosschecks(FindCrosschecks findCrosschecks, Companies companies) {
        this.findCrosschecks = findCrosschecks;
        this.companies = companies;
    }

    /** For the ministry, which alone sees all companies. */
    public Page<Crosscheck> of(UUID companyId, int exercice, Slice slice) {
        companies.get(companyId);
        return slice(findCrosschecks.in(companyId, exercice), slice, Finding::id)
                .map(finding -> {
                    Company other = companies.get(finding.otherCompany());
                    return Crosscheck.of(finding, other.name(), other.ice());
                });
    }

    /** @param persons the CNSS numbers of those of its people it is about */
    public record Overview(List<CrosscheckCount> counts, Set<String> persons) {}

    /** How many there are of each kind, and of whom, for the ministry. */
    public Overview overview(UUID companyId, int exercice) {
        Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
        Set<String> persons = new HashSet<>();
        findCrosschecks.in(companyId, exercice).forEach(finding -> {
            counts.merge(finding.kind(), 1, Integer::sum);
            Employment mine = finding.mine();
            if (mine != null && mine.cnss() != null) {
                persons.add(mine.cnss());
            }
        });
        return new Overview(
                counts.entrySet().stream()
                        .map(count -> new CrosscheckCount(count.getKey().name(), count.getValue()))
                        .toList(),
                persons);
    }

    /** How many of its people, or points, a company will be told to clarify. */
    public int countToClarify(UUID companyId, int exercice) {
        return concerned(companyId, exercice).size();
    }

    /** For the company: found in the portal's own name, and only what concerns its own people is told. */
    public Page<ToClarify> toClarify(UUID companyId, int exercice, Slice slice) {
        companies.get(companyId);
        return slice(concerned(companyId, exercice), slice, ToClarify::id);
    }

    private List<ToClarify> concerned(UUID companyId, int exercice) {
        List<Finding> findings = CurrentActor.asSystem(
                () -> QuarkusTransaction.requiringNew().call(() -> findCrosschecks.in(companyId, exercice)));
        Map<UUID, ToClarify> once = new LinkedHashMap<>();
        findings.forEach(finding -> once.computeIfAbsent(concerned(finding), id -> toClarify(id, finding)));
        return new ArrayList<>(once.values());
    }

    private static UUID concerned(Finding finding) {
        return finding.mine() == null ? finding.company() : finding.mine().id();
    }

    private static ToClarify toClarify(UUID id, Finding finding) {
        Employment mine = finding.mine();
        return mine == null ? new ToClarify(id, null, null) : new ToClarify(id, mine.cnss(), mine.name());
    }

    /** A list that is made as a whole, read page by page; one whose last row has meanwhile gone begins anew. */
    private static <T> Page<T> slice(List<T> all, Slice slice, Function<T, UUID> key) {
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(slice.after())) {
                from = i + 1;
            }
        }
        return slice.page(all.subList(from, Math.min(all.size(), from + slice.fetch())), key);
    }
}
