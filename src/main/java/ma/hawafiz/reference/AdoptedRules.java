package ma.hawafiz.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.storage.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The law as it was adopted: now, at an instant, or by its hash. A rule set never changes, so it is read once and kept;
 * which one is the law is asked of the database each time, since another portal may have adopted one just now.
 */
@ApplicationScoped
public class AdoptedRules {
    private final EntityManager entities;
    private final Map<String, RuleSet> known = new ConcurrentHashMap<>();

    AdoptedRules(EntityManager entities) {
        this.entities = entities;
    }

    /** One adopted rule set in a list. */
    public record Summary(
            UUID id,
            String sha256,
            String version,
            @Nullable String base,
            Instant adoptedAt,
            String adoptedBy) {}

    /** The law. */
    public RuleSet current() {
        return read(hash("where not exists (select 1 from AdoptedRuleSet next where next.base = r.sha256)", null)
                .orElseThrow(() -> new IllegalStateException("no rule set is adopted yet")));
    }

    /** What was the law at the instant; the first rule set before any was adopted. */
    public RuleSet knownAt(Instant instant) {
        return read(hash("where r.adoptedAt <= :at or r.base is null order by r.adoptedAt desc", instant)
                .orElseThrow(() -> new IllegalStateException("no rule set is adopted yet")));
    }

    /** Empty where none of this hash was ever adopted. */
    public Optional<RuleSet> of(String sha256) {
        RuleSet read = known.get(sha256);
        return read == null ? document(sha256).map(this::keep) : Optional.of(read);
    }

    /** Its very bytes, as UTF-8. */
    public Optional<String> document(String sha256) {
        return entities.createQuery("select document from AdoptedRuleSet where sha256 = :sha256", String.class)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    /** The latest first. */
    public Page<Summary> list(Slice slice) {
        List<Summary> rows = entities.createQuery("""
                        select new ma.hawafiz.reference.AdoptedRules$Summary(id, sha256, version, base, adoptedAt, adoptedByName)
                        from AdoptedRuleSet where :after is null or id < :after order by id desc""", Summary.class)
                .setParameter("after", slice.after())
                .setMaxResults(slice.fetch())
                .getResultList();
        return slice.page(rows, Summary::id);
    }

    /**
     * Makes a rule set the law in the running transaction, in the place of the one it stands on. The database refuses it
     * where that one is not the law any more, and takes its cap over.
     *
     * @param proposal whose and which; null for the first one of all
     */
    public void adopt(RuleSet rules, @Nullable String base, @Nullable Proposal proposal, Actor by, Instant at) {
        AdoptedRuleSet adopted = new AdoptedRuleSet();
        adopted.id = Ids.next();
        adopted.sha256 = rules.sha256();
        adopted.version = rules.version();
        adopted.document = rules.document();
        adopted.base = base;
        adopted.adoptedAt = at;
        adopted.adoptedBy = by.id();
        adopted.adoptedByName = by.name();
        adopted.proposalId = proposal == null ? null : proposal.id();
        adopted.proposedBy = proposal == null ? null : proposal.by();
        entities.persist(adopted);
        entities.flush();
    }

    public record Proposal(UUID id, UUID by) {}

    private Optional<String> hash(String which, @Nullable Instant at) {
        var query = entities.createQuery("select r.sha256 from AdoptedRuleSet r " + which, String.class);
        if (at != null) {
            query.setParameter("at", at);
        }
        return query.setMaxResults(1).getResultStream().findFirst();
    }

    private RuleSet read(String sha256) {
        return of(sha256).orElseThrow();
    }

    private RuleSet keep(String document) {
        RuleSet read = RuleSetReader.read(document);
        known.put(read.sha256(), read);
        return read;
    }
}
