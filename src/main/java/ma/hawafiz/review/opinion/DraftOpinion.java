package ma.hawafiz.review.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.dossier.Dossier;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.DossierLifecycle;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.dossier.GrantedBefore;
import ma.hawafiz.dossier.GrantedBenefits;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * An instructor writes her opinion line by line and keeps it. A line may be left without its reason while it is written;
 * what cannot be a line or a reason is refused at once.
 */
@ApplicationScoped
public class DraftOpinion {
    public static final int LONGEST_SUMMARY = 4000;

    private final Dossiers dossiers;
    private final DossierLifecycle lifecycle;
    private final ExamineDossier examineDossier;
    private final ReasonCatalogue catalogue;
    private final OpinionDrafts drafts;
    private final FindQuestions findQuestions;
    private final GrantedBenefits grantedBenefits;
    private final Session session;
    private final CurrentActor currentActor;
    private final PortalClock clock;

    DraftOpinion(
            Dossiers dossiers,
            DossierLifecycle lifecycle,
            ExamineDossier examineDossier,
            ReasonCatalogue catalogue,
            OpinionDrafts drafts,
            FindQuestions findQuestions,
            GrantedBenefits grantedBenefits,
            Session session,
            CurrentActor currentActor,
            PortalClock clock) {
        this.dossiers = dossiers;
        this.lifecycle = lifecycle;
        this.examineDossier = examineDossier;
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.findQuestions = findQuestions;
        this.grantedBenefits = grantedBenefits;
        this.session = session;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Adds to the draft what is said of these lines; of the others it keeps what it said.
     *
     * @param summary null leaves the one there is
     * @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT, REQUEST_INVALID with everything that is wrong
     */
    @Transactional
    public OpinionDrafts.Draft save(
            UUID dossierId, @Nullable String summary, Collection<OpinionDrafts.DraftLine> lines) {
        return save(dossierId, summary, List.copyOf(lines), drafts.begun(dossierId));
    }

    /**
     * Keeps what a form says otherwise than the draft does, and what it says of one line: of the other lines it shows, she
     * has said nothing yet.
     *
     * @param named the CNSS number of that line
     */
    @Transactional
    public OpinionDrafts.Draft saveTyped(
            UUID dossierId,
            @Nullable String summary,
            Collection<OpinionDrafts.DraftLine> typed,
            @Nullable String named) {
        OpinionDrafts.Draft begun = drafts.begun(dossierId);
        return save(
                dossierId,
                summary,
                typed.stream()
                        .filter(line -> line.cnss().equals(named) || !begun.says(line))
                        .toList(),
                begun);
    }

    private OpinionDrafts.Draft save(
            UUID dossierId, @Nullable String summary, List<OpinionDrafts.DraftLine> lines, OpinionDrafts.Draft begun) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.PROPOSE);
        check(dossier, summary, lines, lines.isEmpty() ? Set.of() : refusable(dossierId));
        return keep(dossierId, summary, lines, begun);
    }

    private OpinionDrafts.Draft keep(
            UUID dossierId, @Nullable String summary, List<OpinionDrafts.DraftLine> lines, OpinionDrafts.Draft begun) {
        session.createNativeMutationQuery("""
                        insert into opinion_draft values (:dossier, :person, coalesce(cast(:summary as text), ''), :now)
                        on conflict (dossier_id, person) do update
                        set summary = coalesce(cast(:summary as text), opinion_draft.summary), saved_at = excluded.saved_at""")
                .setParameter("dossier", dossierId)
                .setParameter("person", currentActor.get().id())
                .setParameter("summary", summary == null ? null : summary.strip())
                .setParameter("now", clock.now())
                .executeUpdate();
        if (begun.savedAt() == null) {
            begun.lines().values().forEach(line -> save(dossierId, line));
        }
        lines.forEach(line -> save(dossierId, line));
        return drafts.of(dossierId).orElseThrow();
    }

    /**
     * Refuses several lines for one reason, as one act.
     *
     * @param selected their CNSS numbers; null for all lines of the question {@code about} that can be refused
     * @throws Refusal NOT_FOUND, DOSSIER_STATE_CONFLICT, REQUEST_INVALID
     */
    @Transactional
    public OpinionDrafts.Draft refuseAll(
            UUID dossierId,
            @Nullable Collection<String> selected,
            @Nullable String about,
            @Nullable String code,
            @Nullable String remark) {
        Dossier dossier = dossiers.get(dossierId);
        lifecycle.require(dossier, DossierAction.PROPOSE);
        Determination determination =
                examineDossier.examineUnderTheLawOfNow(dossierId).determination();
        Collection<String> chosen = selected != null ? selected : inQuestion(dossier, determination, about);
        List<LineRefusal> refusals = chosen.stream()
                .distinct()
                .map(cnss -> LineRefusal.coded(cnss, code == null || code.isBlank() ? "" : code, remark))
                .toList();
        checkAll(dossier, determination.lines(), refusals, code);
        return keep(
                dossierId,
                null,
                refusals.stream()
                        .map(refusal -> new OpinionDrafts.DraftLine(
                                String.valueOf(refusal.cnss()),
                                true,
                                refusal.code(),
                                remark == null || remark.isBlank() ? null : remark.strip()))
                        .toList(),
                drafts.begun(dossierId));
    }

    private void checkAll(Dossier dossier, List<Line> lines, List<LineRefusal> refusals, @Nullable String code) {
        List<Violation> violations = new ArrayList<>();
        if (refusals.isEmpty()) {
            violations.add(Violation.of("$.selected", null, "opinion.noneSelected"));
        }
        if (code == null || code.isBlank()) {
            violations.add(Violation.of("$.bulk.code", code, "member.missing"));
        } else {
            CheckRefusals check =
                    new CheckRefusals(catalogue, dossier.measure(), lines, grantedBenefits.before(dossier.id()));
            check.check(refusals);
            // The reason is one and the same: what is wrong with it is told once, and not line by line.
            check.violations().stream()
                    .filter(violation -> violation.path().endsWith(".code")
                            || violation.path().endsWith(".remark"))
                    .limit(1)
                    .map(violation -> Violation.of(
                            "$.bulk."
                                    + violation
                                            .path()
                                            .substring(violation.path().lastIndexOf('.') + 1),
                            violation.value(),
                            violation.code(),
                            violation.figures().toArray()))
                    .forEach(violations::add);
            check.violations().stream()
                    .filter(violation -> violation.path().endsWith(".cnss"))
                    .map(violation -> Violation.of(
                            "$.selected",
                            violation.value(),
                            violation.code(),
                            violation.figures().toArray()))
                    .forEach(violations::add);
        }
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
    }

    private List<String> inQuestion(Dossier dossier, Determination determination, @Nullable String about) {
        GrantedBefore before = grantedBenefits.before(dossier.id());
        return findQuestions.in(dossier, determination).of(about).stream()
                .map(determination.lines()::get)
                .filter(line -> CheckRefusals.refusable(line, before))
                .map(line -> String.valueOf(line.cnss()))
                .toList();
    }

    /** What the draft refuses, of lines that can still be refused: the law may have changed since it was written. */
    public List<LineRefusal> refusals(UUID dossierId) {
        List<LineRefusal> drafted = drafts.begun(dossierId).refusals();
        if (drafted.isEmpty()) {
            return drafted;
        }
        Set<String> refusable = refusable(dossierId);
        return drafted.stream()
                .filter(refusal -> refusable.contains(String.valueOf(refusal.cnss())))
                .toList();
    }

    private Set<String> refusable(UUID dossierId) {
        GrantedBefore before = grantedBenefits.before(dossierId);
        return examineDossier.examineUnderTheLawOfNow(dossierId).determination().lines().stream()
                .filter(line -> CheckRefusals.refusable(line, before))
                .map(line -> String.valueOf(line.cnss()))
                .collect(Collectors.toSet());
    }

    /** Throws the draft away. */
    @Transactional
    public void discard(UUID dossierId) {
        dossiers.get(dossierId);
        drafts.drop(dossierId);
    }

    private void save(UUID dossierId, OpinionDrafts.DraftLine line) {
        session.createNativeMutationQuery("""
                        insert into opinion_draft_line values (:dossier, :person, :cnss, :proposal, cast(:code as text),
                            cast(:remark as text))
                        on conflict (dossier_id, person, cnss) do update set proposal = excluded.proposal,
                            reason_code = excluded.reason_code, remark = excluded.remark""")
                .setParameter("dossier", dossierId)
                .setParameter("person", currentActor.get().id())
                .setParameter("cnss", line.cnss())
                .setParameter("proposal", line.refuses() ? "REFUSE" : "GRANT")
                .setParameter("code", line.refuses() ? line.code() : null)
                .setParameter("remark", line.refuses() ? line.remark() : null)
                .executeUpdate();
    }

    private void check(
            Dossier dossier, @Nullable String summary, List<OpinionDrafts.DraftLine> lines, Set<String> known) {
        List<Violation> violations = new ArrayList<>();
        if (summary != null && summary.strip().length() > LONGEST_SUMMARY) {
            violations.add(Violation.of("$.summary", null, "text.tooLong", LONGEST_SUMMARY));
        }
        for (int i = 0; i < lines.size(); i++) {
            OpinionDrafts.DraftLine line = lines.get(i);
            if (!known.contains(line.cnss())) {
                violations.add(Violation.of("$.lines[" + i + "].cnss", line.cnss(), "opinion.nothingPayable"));
            }
            if (line.remark() != null && line.remark().length() > CheckRefusals.LONGEST) {
                violations.add(Violation.of("$.lines[" + i + "].remark", null, "text.tooLong", CheckRefusals.LONGEST));
            }
            if (line.code() != null
                    && catalogue
                            .find(line.code())
                            .filter(reason -> reason.concerns(dossier.measure()))
                            .isEmpty()) {
                violations.add(Violation.of(
                        "$.lines[" + i + "].code",
                        line.code(),
                        "opinion.noSuchReason",
                        dossier.measure().name()));
            }
        }
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
    }
}
