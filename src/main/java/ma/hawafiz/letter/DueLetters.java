package ma.hawafiz.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The decisions that have no letter yet, the oldest first. */
@ApplicationScoped
class DueLetters {
    private static final int AT_A_LOOK = 500;

    private final Session session;

    DueLetters(Session session) {
        this.session = session;
    }

    @ActivateRequestContext
    List<UUID> all() {
        return session.createQuery(
                        "select d.id from Decision d left join DecisionLetter l on l.decisionId = d.id"
                                + " where l.decisionId is null order by d.id",
                        UUID.class)
                .setMaxResults(AT_A_LOOK)
                .getResultList();
    }
}
