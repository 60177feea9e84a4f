package ma.hawafiz.review;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.crosscheck.ReadCrosschecks;
import ma.hawafiz.dossier.DescribeDetermination;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.DossierView;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.dossier.GrantedBefore;
import ma.hawafiz.dossier.GrantedBenefits;
import ma.hawafiz.dossier.MovedSinceLodging;
import ma.hawafiz.dossier.ReadCompleted;
import ma.hawafiz.dossier.clock.ComplementWindow;
import ma.hawafiz.dossier.clock.ReadClock;
import ma.hawafiz.dossier.completion.AskedView;
import ma.hawafiz.dossier.completion.ReadAsked;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.payroll.Employees;
import ma.hawafiz.payroll.reconciliation.ReadReconciliation;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.review.opinion.FindQuestions;
import ma.hawafiz.review.opinion.OpinionDrafts;
import ma.hawafiz.review.opinion.ReasonCatalogue;
import org.jspecify.annotations.Nullable;

/** Puts a dossier before its reviewer: first the lines that need her, with facts, rule and evidence side by side. */
@ApplicationScoped
class DescribeReview {
    private final Dossiers dossiers;
    private final Companies companies;
    private final Employees employees;
    private final ExamineDossier examineDossier;
    private final MovedSinceLodging movedSinceLodging;
    private final Reviews reviews;
    private final SessionOutcomes sessions;
    private final ReadCrosschecks readCrosschecks;
    private final ReadReconciliation readReconciliation;
    private final ReadClock readClock;
    private final ComplementWindow window;
    private final ReadAsked readAsked;
    private final ReadCompleted readCompleted;
    private final GrantedBenefits grantedBenefits;
    private final FindQuestions findQuestions;
    private final OpinionDrafts drafts;
    private final ReasonCatalogue catalogue;
    private final DescribeDesk describeDesk;
    private final CurrentActor currentActor;
    private final CurrentLanguage language;

    DescribeReview(
            Dossiers dossiers,
            Companies companies,
            Employees employees,
            ExamineDossier examineDossier,
            MovedSinceLodging movedSinceLodging,
            Reviews reviews,
            SessionOutcomes sessions,
            ReadCrosschecks readCrosschecks,
            ReadReconciliation readReconciliation,
            ReadClock readClock,
            ComplementWindow window,
            ReadAsked readAsked,
            ReadCompleted readCompleted,
            GrantedBenefits grantedBenefits,
            FindQuestions findQuestions,
            OpinionDrafts drafts,
            ReasonCatalogue catalogue,
            DescribeDesk describeDesk,
            CurrentActor currentActor,
            CurrentLanguage language) {
        this.dossiers = dossiers;
        this.companies = companies;
        this.employees = employees;
        this.examineDossier = examineDossier;
        this.movedSinceLodging = movedSinceLodging;
        this.reviews = reviews;
        this.sessions = sessions;
        this.readCrosschecks = readCrosschecks;
        this.readReconciliation = readReconciliation;
        this.readClock = readClock;
        this.window = window;
        this.readAsked = readAsked;
        this.readCompleted = readCompleted;
        this.grantedBenefits = grantedBenefits;
        this.findQuestions = findQuestions;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.describeDesk = describeDesk;
        this.currentActor = currentActor;
        this.language = language;
    }

    /** A form that was refused: it comes back as it was sent, with what is wrong. */
    record Sent(OpinionForm form, ProblemDocument problem) {}

    /**
     * What of a dossier is shown.
     *
     * @param about which lines in question, {@code at} from which of them on
     * @param outcome of all lines those of this outcome, {@code from} which on
     */
    record Asked(@Nullable String about, int at, @Nullable Outcome outcome, int from, int movedFrom) {}

    TemplateInstance page(UUID dossierId, SecurityContext visitor, Asked asked, @Nullable Sent sent) {
        Dossier dossier = dossiers.get(dossierId);
        ExamineDossier.Examined examined = dossier.state().open()
                ? examineDossier.examineUnderTheLawOfNow(dossierId)
                : examineDossier.examine(dossierId);
        Determination determination = examined.determination();
        DescribeDetermination describe =
                new DescribeDetermination(language.get(), employees.names(dossier.companyId()), examined.remedies());
        Opinion opinion = reviews.opinion(dossierId).orElse(null);
        SessionOutcome followed = opinion == null
                ? null
                : sessions.ofOpinion(opinion.id)
                        .filter(SessionOutcome::followed)
                        .orElse(null);
        boolean lawChanged = opinion != null && !determination.rules().sha256().equals(opinion.ruleSetSha256);
        List<String> actions = actions(dossier, visitor, followed != null, lawChanged);
        boolean opining = actions.contains("OPINE");
        OpinionDrafts.Draft draft = opining ? drafts.begun(dossierId) : null;
        ReadCrosschecks.Overview crosschecks = readCrosschecks.overview(dossier.companyId(), dossier.exercice());
        GrantedBefore before = grantedBenefits.before(dossierId);
        DossierReview.ToLookAt toLookAt = new DescribeLines(
                        dossierId,
                        examined,
                        describe,
                        catalogue,
                        language.get(),
                        before,
                        new DescribeLines.Said(sent == null ? null : sent.form(), draft, opinion),
                        describeDesk.notesByLine(dossierId),
                        actions)
                .page(findQuestions.in(dossier, determination, crosschecks.persons()), asked.about(), asked.at());
        return new DossierReview(
                DossierHead.of(examined, companies.get(dossier.companyId())),
                determination.outcome().name(),
                DescribeDetermination.amounts(determination.totals()),
                describe.conditions(determination.conditions(), examined.certificates()),
                toLookAt,
                describeDesk.of(
                        dossier, draft, actions.contains("COMPLEMENT") ? DescribeLines.questions(toLookAt) : List.of()),
                describe.lines(determination, asked.outcome(), asked.from(), "/review/dossiers/" + dossierId),
                DescribeDetermination.rules(determination.rules()),
                movedSinceLodging
                        .of(examined)
                        .map(moved -> describe.moved(moved, asked.movedFrom()))
                        .orElse(null),
                opinion == null ? null : describe(opinion),
                DossierView.timeline(dossiers.steps(dossierId)),
                actions,
                (sent == null ? OpinionForm.empty(draft == null ? "" : draft.summary()) : sent.form()).typed(),
                opinion != null && opinion.author().equals(currentActor.get().id()),
                followed,
                dossier.state().decided() ? "/dossiers/" + dossierId + "/decision" : null,
                "/determinations/"
                        + Objects.requireNonNull(examined.lodgement())
                                .determination()
                                .id(),
                crosschecks.counts(),
                "/companies/%s/crosschecks/%d".formatted(dossier.companyId(), dossier.exercice()),
                readReconciliation.open(dossier.companyId(), dossier.exercice()),
                readClock.of(dossierId),
                AskedView.of(readAsked.of(dossierId), language.get()),
                readCompleted.of(dossier, determination, "/review/dossiers/"),
                sent == null ? null : sent.problem());
    }

    private List<String> actions(Dossier dossier, SecurityContext visitor, boolean followed, boolean lawChanged) {
        DossierState state = dossier.state();
        List<String> actions = new ArrayList<>();
        if (state == DossierState.LODGED && visitor.isUserInRole("agent")) {
            actions.add("COMPLETE");
            actions.add("INCOMPLETE");
        }
        if (state == DossierState.UNDER_REVIEW && visitor.isUserInRole("instructor")) {
            actions.add("OPINE");
            if (window.isOpen(dossier.id())) {
                actions.add("COMPLEMENT");
            }
        }
        if (state == DossierState.PROPOSED && visitor.isUserInRole("approver")) {
            // What a session followed under the law of before, no signature can save.
            actions.add(lawChanged ? "RETURN" : followed ? "DECIDE" : "WAIT");
        }
        return actions;
    }

    private static DossierReview.Opinion describe(Opinion opinion) {
        int granted = (int) opinion.lines().stream()
                .filter(line -> line.proposal() == Proposal.GRANT)
                .count();
        long amount =
                opinion.lines().stream().mapToLong(Opinion.OpinionLine::amount).sum();
        return new DossierReview.Opinion(
                opinion.authorName(),
                opinion.givenAt(),
                Objects.requireNonNull(opinion.summary()),
                granted,
                opinion.lines().size() - granted,
                BigDecimal.valueOf(amount, 2),
                (int) opinion.lines().stream()
                        .filter(line -> line.derogation() != null)
                        .count());
    }
}
