package ma.hawafiz.review.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps a view of the work list under a name; one already kept under that name becomes this one. */
@ApplicationScoped
public class SaveView {
    private static final Pattern ADDRESS = Pattern.compile("/review(\\?[^#\\s]*)?");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 2000;
    /** Beyond that, a list of views is no help any more. */
    private static final int MOST = 50;

    private final Session session;
    private final SavedViews savedViews;
    private final CurrentActor currentActor;
    private final PortalClock clock;

    SaveView(Session session, SavedViews savedViews, CurrentActor currentActor, PortalClock clock) {
        this.session = session;
        this.savedViews = savedViews;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws Refusal REQUEST_INVALID */
    @Transactional
    public SavedViews.SavedView save(@Nullable String name, @Nullable String address) {
        String called = name == null ? "" : name.strip();
        String leads = address == null ? "" : address.strip();
        check(called, leads);
        UUID person = currentActor.get().id();
        session.createNativeMutationQuery("delete from saved_view where person = :person and name = :name")
                .setParameter("person", person)
                .setParameter("name", called)
                .executeUpdate();
        if (savedViews.all().size() >= MOST) {
            throw new Refusal(
                    ProblemType.REQUEST_INVALID, List.of(Violation.of("$.name", called, "view.tooMany", MOST)));
        }
        SavedViews.SavedView saved = new SavedViews.SavedView(Ids.next(), called, leads);
        session.createNativeMutationQuery("insert into saved_view values (:id, :person, :name, :address, :now)")
                .setParameter("id", saved.id())
                .setParameter("person", person)
                .setParameter("name", called)
                .setParameter("address", leads)
                .setParameter("now", clock.now())
                .executeUpdate();
        return saved;
    }

    private static boolean isAddress(String written) {
        try {
            return ADDRESS.matcher(new URI(written).toString()).matches();
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static void check(String name, String address) {
        List<Violation> violations = new ArrayList<>();
        if (name.isEmpty()) {
            violations.add(Violation.of("$.name", name, "member.missing"));
        } else if (name.length() > LONGEST_NAME) {
            violations.add(Violation.of("$.name", name, "text.tooLong", LONGEST_NAME));
        }
        if (address.length() > LONGEST_ADDRESS || !isAddress(address)) {
            violations.add(Violation.of("$.address", address, "request.form"));
        }
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
    }
}
