package ma.hawafiz.review.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import org.hibernate.Session;

/** Drops a view one keeps. */
@ApplicationScoped
public class ForgetView {
    private final Session session;

    ForgetView(Session session) {
        this.session = session;
    }

    /** @throws Refusal NOT_FOUND, also where it is another person's: row security hides it */
    @Transactional
    public void forget(UUID viewId) {
        int dropped = session.createNativeMutationQuery("delete from saved_view where id = :id")
                .setParameter("id", viewId)
                .executeUpdate();
        if (dropped == 0) {
            throw new Refusal(ProblemType.NOT_FOUND, viewId);
        }
    }
}
