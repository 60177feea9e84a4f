package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.review.SessionOutcome;
import ma.hawafiz.review.SessionOutcomes;

/** What the sessions made of opinions, as the review asks for it. */
@ApplicationScoped
class SettledOpinions implements SessionOutcomes {
    private final EntityManager entities;

    SettledOpinions(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<SessionOutcome> ofOpinion(UUID opinionId) {
        return entities.createQuery("from Outcome where opinionId = :opinion and result <> :postponed", Outcome.class)
                .setParameter("opinion", opinionId)
                .setParameter("postponed", Result.POSTPONED)
                .getResultStream()
                .findFirst()
                .map(Outcome::forReview);
    }

    @Override
    public Optional<SessionOutcome> ofItem(UUID itemId) {
        return Optional.ofNullable(entities.find(Outcome.class, itemId)).map(Outcome::forReview);
    }
}
