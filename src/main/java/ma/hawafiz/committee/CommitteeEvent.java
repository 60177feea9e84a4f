package ma.hawafiz.committee;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.platform.journal.Recorded;
import org.jspecify.annotations.Nullable;

/** What happens in the committee. It is the ministry's: what concerns a company is told by the move of its dossier. */
sealed interface CommitteeEvent extends Recorded {
    @Override
    default @Nullable UUID companyId() {
        return null;
    }

    /** Somebody sits on the committee from a day on. */
    record MemberAppointed(UUID subject, UUID seat, LocalDate since) implements CommitteeEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("seat", seat, "since", since);
        }
    }

    /** Somebody sits on it no longer than a day. */
    record MembershipEnded(UUID subject, LocalDate until) implements CommitteeEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("until", until);
        }
    }

    /** A session was convened. */
    record SessionConvened(UUID subject, String number, LocalDate day) implements CommitteeEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("number", number, "day", day);
        }
    }

    /** The agenda of a session holds so many dossiers now. */
    record AgendaArranged(UUID subject, int dossiers) implements CommitteeEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("dossiers", dossiers);
        }
    }

    /** A session began, with its quorum. */
    record SessionOpened(UUID subject, int seats, int quorum, int present) implements CommitteeEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("seats", seats, "quorum", quorum, "present", present);
        }
    }

    /** A session will not be held. */
    record SessionCancelled(UUID subject) implements CommitteeEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of();
        }
    }

    /** A member will not vote on a dossier. */
    record ConflictRecorded(UUID subject, UUID item, UUID member, String source) implements CommitteeEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("item", item, "member", member, "source", source);
        }
    }

    /** A member voted on a dossier. */
    record VoteCast(UUID subject, UUID item, UUID member, Choice vote) implements CommitteeEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("item", item, "member", member, "vote", vote);
        }
    }

    /** A session ended: so many opinions were followed, returned, postponed. */
    record SessionClosed(UUID subject, long followed, long returned, long postponed) implements CommitteeEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("followed", followed, "returned", returned, "postponed", postponed);
        }
    }
}
