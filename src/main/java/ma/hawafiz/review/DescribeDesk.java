package ma.hawafiz.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.review.assignment.Assignments;
import ma.hawafiz.review.assignment.Reviewers;
import ma.hawafiz.review.note.Notes;
import ma.hawafiz.review.opinion.OpinionDrafts;
import ma.hawafiz.review.opinion.ReasonCatalogue;
import org.jspecify.annotations.Nullable;

/** What stands on the reviewer's desk beside the dossier itself: the reasons, her draft, the notes, whose it is. */
@ApplicationScoped
class DescribeDesk {
    private final ReasonCatalogue catalogue;
    private final Assignments assignments;
    private final Reviewers reviewers;
    private final Notes notes;
    private final CurrentActor currentActor;
    private final CurrentLanguage language;

    DescribeDesk(
            ReasonCatalogue catalogue,
            Assignments assignments,
            Reviewers reviewers,
            Notes notes,
            CurrentActor currentActor,
            CurrentLanguage language) {
        this.catalogue = catalogue;
        this.assignments = assignments;
        this.reviewers = reviewers;
        this.notes = notes;
        this.currentActor = currentActor;
        this.language = language;
    }

    Map<String, Integer> notesByLine(UUID dossierId) {
        return notes.counts(dossierId);
    }

    DossierReview.Desk of(Dossier dossier, OpinionDrafts.@Nullable Draft draft, List<String> asked) {
        Actor actor = currentActor.get();
        var current = assignments.current(dossier.id());
        UUID holder = current.map(Assignments.Assignment::assignee).orElse(null);
        boolean hers = actor.id().equals(holder);
        boolean reviews = actor.roles().contains(Role.AGENT) || actor.roles().contains(Role.INSTRUCTOR);
        boolean hands = actor.roles().contains(Role.AGENT) || actor.roles().contains(Role.APPROVER);
        return new DossierReview.Desk(
                catalogue.of(dossier.measure()).stream()
                        .map(reason -> new DossierReview.Reason(
                                reason.code(), reason.sentence(language.get(), null), reason.remarkRequired()))
                        .toList(),
                draft == null ? null : draft.savedAt(),
                draft == null ? 0 : draft.lines().size(),
                current.map(Assignments.Assignment::assigneeName).orElse(null),
                reviews && !hers,
                holder != null && (hers || hands),
                hands ? persons(holder) : List.of(),
                notes.counts(dossier.id()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                new ComplementLink(dossier.id()).asking(asked));
    }

    private List<DossierReview.Person> persons(@Nullable UUID holder) {
        return reviewers.all().stream()
                .filter(one -> !one.person().equals(holder))
                .map(one -> new DossierReview.Person(one.person().toString(), one.name()))
                .toList();
    }
}
