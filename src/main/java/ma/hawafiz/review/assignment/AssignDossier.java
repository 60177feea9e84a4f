package ma.hawafiz.review.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Says who has a dossier in hand: taken by an agent or instructor, given to one by an agent or approver, or given back. A
 * help to colleagues and no right: no act on a dossier asks for it.
 */
@ApplicationScoped
public class AssignDossier {
    private final Dossiers dossiers;
    private final Reviewers reviewers;
    private final RegisterReviewer registerReviewer;
    private final Assignments assignments;
    private final Session session;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<DossierAssigned> happened;

    AssignDossier(
            Dossiers dossiers,
            Reviewers reviewers,
            RegisterReviewer registerReviewer,
            Assignments assignments,
            Session session,
            CurrentActor currentActor,
            PortalClock clock,
            Event<DossierAssigned> happened) {
        this.dossiers = dossiers;
        this.reviewers = reviewers;
        this.registerReviewer = registerReviewer;
        this.assignments = assignments;
        this.session = session;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /** @throws Refusal NOT_FOUND; FORBIDDEN for who is neither agent nor instructor */
    @Transactional
    public void take(UUID dossierId) {
        Actor actor = currentActor.get();
        if (!actor.roles().contains(Role.AGENT) && !actor.roles().contains(Role.INSTRUCTOR)) {
            throw new Refusal(ProblemType.FORBIDDEN);
        }
        registerReviewer.register();
        append(dossierId, actor.id(), actor.name());
    }

    /** @throws Refusal NOT_FOUND; FORBIDDEN for who is neither agent nor approver; REQUEST_INVALID for an unknown person */
    @Transactional
    public void give(UUID dossierId, @Nullable UUID person) {
        if (!hands()) {
            throw new Refusal(ProblemType.FORBIDDEN);
        }
        Reviewers.Reviewer reviewer = Optional.ofNullable(person)
                .flatMap(reviewers::find)
                .orElseThrow(() -> new Refusal(
                        ProblemType.REQUEST_INVALID,
                        List.of(Violation.of(
                                "$.assigneeId", person == null ? null : person.toString(), "assignment.nobodyKnown"))));
        append(dossierId, reviewer.person(), reviewer.name());
    }

    /** @throws Refusal NOT_FOUND; FORBIDDEN where it is in another's hands, for who is neither agent nor approver */
    @Transactional
    public void giveBack(UUID dossierId) {
        Actor actor = currentActor.get();
        boolean hers = assignments
                .current(dossierId)
                .filter(one -> actor.id().equals(one.assignee()))
                .isPresent();
        if (!hers && !hands()) {
            throw new Refusal(ProblemType.FORBIDDEN);
        }
        append(dossierId, null, null);
    }

    private boolean hands() {
        Actor actor = currentActor.get();
        return actor.roles().contains(Role.AGENT) || actor.roles().contains(Role.APPROVER);
    }

    private void append(UUID dossierId, @Nullable UUID assignee, @Nullable String name) {
        Dossier dossier = dossiers.get(dossierId);
        Actor actor = currentActor.get();
        session.createNativeMutationQuery(
                        "insert into dossier_assignment values"
                                + " (:id, :dossier, :company, cast(:assignee as uuid), cast(:name as text), :by, :byName, :now)")
                .setParameter("id", Ids.next())
                .setParameter("dossier", dossierId)
                .setParameter("company", dossier.companyId())
                .setParameter("assignee", assignee)
                .setParameter("name", name)
                .setParameter("by", actor.id())
                .setParameter("byName", actor.name())
                .setParameter("now", clock.now())
                .executeUpdate();
        happened.fire(new DossierAssigned(dossierId, assignee));
    }
}
