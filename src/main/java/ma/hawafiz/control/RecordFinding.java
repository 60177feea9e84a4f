package ma.hawafiz.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.control.ControlEvent.FindingRecorded;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Somebody who had no part in a drawn dossier says what the control of it found. */
@ApplicationScoped
class RecordFinding {
    private final Session session;
    private final Controls controls;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<FindingRecorded> happened;

    RecordFinding(
            Session session,
            Controls controls,
            CurrentActor currentActor,
            PortalClock clock,
            Event<FindingRecorded> happened) {
        this.session = session;
        this.controls = controls;
        this.currentActor = currentActor;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * @throws Refusal NOT_FOUND where the dossier was not drawn; REQUEST_INVALID; CONTROL_CONFLICT where a finding is
     *     recorded already; SAME_PERSON for who prepared or signed its decision
     */
    @Transactional
    void record(UUID id, UUID dossierId, @Nullable Finding outcome, @Nullable String report) {
        Drawn drawn = controls.drawn(id, dossierId);
        List<Violation> violations = new ArrayList<>();
        if (outcome == null) {
            violations.add(Violation.of("$.outcome", null, "member.missing"));
        }
        if (report == null || report.isBlank()) {
            violations.add(Violation.of("$.report", report, "member.missing"));
        }
        if (outcome == null || report == null || !violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
        if (drawn.finding() != null) {
            throw new Refusal(ProblemType.CONTROL_CONFLICT);
        }
        Actor actor = currentActor.get();
        session.createNativeMutationQuery(
                        "insert into control_finding values (:id, :dossier, :company, :outcome, :report, :person, :name, :at)")
                .setParameter("id", id)
                .setParameter("dossier", dossierId)
                .setParameter("company", drawn.companyId())
                .setParameter("outcome", outcome.name())
                .setParameter("report", report.strip())
                .setParameter("person", actor.id())
                .setParameter("name", actor.name())
                .setParameter("at", clock.now())
                .executeUpdate();
        happened.fire(new FindingRecorded(drawn.companyId(), dossierId, id, outcome));
    }
}
