package ma.hawafiz.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;
import org.jspecify.annotations.Nullable;

/** The drafts of the law, and how far each has come. */
@ApplicationScoped
class Drafts {
    private final EntityManager entities;
    private final AdoptedRules adopted;
    private final PortalClock clock;

    Drafts(EntityManager entities, AdoptedRules adopted, PortalClock clock) {
        this.entities = entities;
        this.adopted = adopted;
        this.clock = clock;
    }

    enum State {
        DRAFT,
        PROPOSED,
        ADOPTED,
        /** The rule set it stands on is the law no more: it must be drafted on the new one, and rehearsed. */
        OVERTAKEN
    }

    /** @throws Refusal NOT_FOUND */
    RuleSetDraft get(UUID id) {
        RuleSetDraft draft = entities.find(RuleSetDraft.class, id);
        if (draft == null) {
            throw new Refusal(ProblemType.NOT_FOUND, id);
        }
        return draft;
    }

    /** The same, where it still stands on the law of now; {@link Refusal} DRAFT_CONFLICT otherwise. */
    RuleSetDraft standing(UUID id) {
        RuleSetDraft draft = get(id);
        if (!draft.base.equals(adopted.current().sha256())) {
            throw new Refusal(ProblemType.DRAFT_CONFLICT);
        }
        return draft;
    }

    State state(RuleSetDraft draft) {
        if (adopted.of(draft.sha256).isPresent()) {
            return State.ADOPTED;
        }
        if (!draft.base.equals(adopted.current().sha256())) {
            return State.OVERTAKEN;
        }
        return proposal(draft.id).isPresent() ? State.PROPOSED : State.DRAFT;
    }

    Optional<RuleSetProposal> proposal(UUID draftId) {
        return entities.createQuery("from RuleSetProposal where draftId = :draft", RuleSetProposal.class)
                .setParameter("draft", draftId)
                .getResultStream()
                .findFirst();
    }

    Optional<RuleSetDraft> of(String base, String sha256) {
        return entities.createQuery("from RuleSetDraft where base = :base and sha256 = :sha256", RuleSetDraft.class)
                .setParameter("base", base)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    /** The newest first. */
    Page<RuleSetDraft> list(Slice slice) {
        List<RuleSetDraft> rows = entities.createQuery(
                        "from RuleSetDraft where :after is null or id < :after order by id desc", RuleSetDraft.class)
                .setParameter("after", slice.after())
                .setMaxResults(slice.fetch())
                .getResultList();
        return slice.page(rows, draft -> draft.id);
    }

    /** Lays a draft down in the running transaction; one of the same content on the same base is that one. */
    RuleSetDraft lay(String title, RuleSet base, RuleSet rules, @Nullable String amendment, Actor by) {
        return of(base.sha256(), rules.sha256()).orElseGet(() -> {
            RuleSetDraft draft = new RuleSetDraft();
            draft.id = Ids.next();
            draft.title = title;
            draft.base = base.sha256();
            draft.sha256 = rules.sha256();
            draft.version = rules.version();
            draft.document = rules.document();
            draft.amendment = amendment;
            draft.draftedBy = by.id();
            draft.draftedByName = by.name();
            draft.draftedAt = clock.now();
            entities.persist(draft);
            entities.flush();
            return draft;
        });
    }
}
