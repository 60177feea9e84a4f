package ma.hawafiz.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import ma.hawafiz.dossier.FrozenDetermination;
import ma.hawafiz.dossier.FrozenDeterminations;
import ma.hawafiz.evaluation.Comparison;
import ma.hawafiz.evaluation.Documents;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.platform.storage.Sha256;
import ma.hawafiz.reference.AdoptedRules;
import org.jspecify.annotations.Nullable;

/** Recomputes the frozen facts of one dossier of a rehearsal, under the law and under the draft, and keeps what differs. */
@ApplicationScoped
class RehearseDossier {
    static final String NO_REGION = "NONE";

    private final RehearsalResults results;
    private final Rehearsals rehearsals;
    private final Drafts drafts;
    private final AdoptedRules adopted;
    private final FrozenDeterminations frozen;
    private final Documents documents;

    RehearseDossier(
            RehearsalResults results,
            Rehearsals rehearsals,
            Drafts drafts,
            AdoptedRules adopted,
            FrozenDeterminations frozen,
            Documents documents) {
        this.results = results;
        this.rehearsals = rehearsals;
        this.drafts = drafts;
        this.adopted = adopted;
        this.frozen = frozen;
        this.documents = documents;
    }

    /** The next one, in a transaction of its own; false where none is left, or another portal is at it. */
    @Transactional
    boolean rehearseNext(UUID rehearsalId) {
        if (!results.hold(rehearsalId)) {
            return false;
        }
        RehearsalResults.@Nullable Pending next = results.next(rehearsalId);
        if (next == null) {
            return false;
        }
        RuleSetDraft draft = drafts.get(rehearsals.get(rehearsalId).draftId);
        FrozenDetermination facts = frozen.get(next.determination());
        results.keep(next, compared(facts, adopted.of(draft.base).orElseThrow(), draft.rules()));
        return true;
    }

    private RehearsalResults.Result compared(FrozenDetermination facts, RuleSet law, RuleSet draft) {
        try {
            Situation situation = frozen.situation(facts);
            Comparison comparison = Comparison.of(situation, law, draft);
            List<String> regions = regions(situation, comparison.before());
            return new RehearsalResults.Result(
                    null,
                    hash(comparison.before(), facts),
                    hash(comparison.after(), facts),
                    filieres(situation),
                    comparison,
                    regions,
                    byRegion(comparison, regions));
        } catch (RuntimeException broken) {
            // A draft under which a dossier cannot be evaluated is told so, and cannot be adopted.
            return RehearsalResults.Result.failed(String.valueOf(broken.getMessage()));
        }
    }

    private String hash(Determination determination, FrozenDetermination facts) {
        return Sha256.of(documents.write(determination, facts.language()));
    }

    private static String filieres(Situation situation) {
        return String.join(
                ", ", situation.company().filieres().stream().sorted().toList());
    }

    /** Where each line belongs: the region in which the employee was paid last; for AIS that of the first site. */
    private static List<String> regions(Situation situation, Determination determination) {
        List<String> regions = new ArrayList<>();
        for (int i = 0; i < determination.lines().size(); i++) {
            regions.add(
                    i < situation.employees().size()
                            ? region(situation, lastSite(situation.employees().get(i)))
                            : situation.sites().stream()
                                    .findFirst()
                                    .map(site -> region(situation, site.id()))
                                    .orElse(NO_REGION));
        }
        return regions;
    }

    private static @Nullable String lastSite(Employee employee) {
        var rows = employee.payroll().rows();
        return rows.isEmpty() ? null : rows.getLast().site();
    }

    private static String region(Situation situation, @Nullable String id) {
        for (Site site : situation.sites()) {
            if (site.id().equals(id) && site.region() != null) {
                return site.region();
            }
        }
        return NO_REGION;
    }

    private static Map<String, RehearsalResults.Sums> byRegion(Comparison comparison, List<String> regions) {
        Map<String, RehearsalResults.Sums> sums = new TreeMap<>();
        for (int i = 0; i < regions.size(); i++) {
            sums.merge(
                    regions.get(i),
                    new RehearsalResults.Sums(
                            comparison.before().lines().get(i).amounts(),
                            comparison.after().lines().get(i).amounts()),
                    RehearsalResults.Sums::plus);
        }
        return sums;
    }
}
