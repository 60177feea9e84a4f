package ma.hawafiz.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.committee.CommitteeEvent.MembershipEnded;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The secretariat writes down somebody's last day on the committee; said once, it stands. */
@ApplicationScoped
public class EndMembership {
    private final Members members;
    private final Event<MembershipEnded> happened;

    EndMembership(Members members, Event<MembershipEnded> happened) {
        this.members = members;
        this.happened = happened;
    }

    /** @throws Refusal NOT_FOUND; STALE if it has ended already; REQUEST_INVALID without a day, or one before the first */
    @Transactional
    public void end(UUID memberId, @Nullable LocalDate until) {
        CommitteeMember member = members.get(memberId);
        if (member.until != null) {
            throw new Refusal(ProblemType.STALE);
        }
        if (until == null) {
            throw new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("$.until", null, "member.missing")));
        }
        if (until.isBefore(member.since)) {
            throw new Refusal(
                    ProblemType.REQUEST_INVALID,
                    List.of(Violation.of("$.until", until.toString(), "committee.endsBeforeItBegins", member.since)));
        }
        member.until = until;
        happened.fire(new MembershipEnded(memberId, until));
    }
}
