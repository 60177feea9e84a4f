package ma.hawafiz.gallery;

import static ma.hawafiz.gallery.Samples.NOON;
import static ma.hawafiz.gallery.Samples.dirhams;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ma.hawafiz.dossier.Reasons.Line;
import ma.hawafiz.dossier.facts.ChangedFact;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.review.DossierReview;
import ma.hawafiz.review.assignment.WorkloadView;
import ma.hawafiz.review.derogation.DerogationView;
import ma.hawafiz.review.facts.FactsView;
import ma.hawafiz.review.note.NoteView;

/** The ministry's desk: what is in question, who has what in hand, what is noted, what has changed. */
final class ReviewSamples {
    static final Map<String, Function<Language, TemplateInstance>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("workload", language -> workload());
        PAGES.put("notes", language -> notes());
        PAGES.put("facts", language -> facts());
        PAGES.put("review-derogations", language -> derogations(true));
        PAGES.put("review-derogations-none", language -> derogations(false));
        PAGES.put(
                "facts-none",
                language -> new FactsView(
                        Samples.head("UNDER_REVIEW"),
                        LocalDate.of(2027, 3, 31),
                        "MET",
                        "MET",
                        dirhams("1.00"),
                        dirhams("1.00"),
                        List.of(),
                        0,
                        List.of(),
                        null));
    }

    private ReviewSamples() {}

    static DossierReview.ToLookAt toLookAt(
            DossierReview.Facts facts,
            DossierReview.Facts bare,
            boolean opinion,
            Line conditional,
            Line payable,
            Line undecided) {
        return new DossierReview.ToLookAt(
                List.of(
                        new DossierReview.Question("humans", "humans", null, 148, "/gallery", true),
                        new DossierReview.Question(
                                "condition.pae.contract", "condition", "pae.contract", 23, "/gallery", false),
                        new DossierReview.Question("crosschecks", "crosschecks", null, 4, "/gallery", false)),
                "humans",
                List.of(
                        new DossierReview.Examined(
                                conditional, facts, false, false, null, null, null, null, false, 0, null, null),
                        new DossierReview.Examined(
                                payable,
                                facts,
                                true,
                                true,
                                opinion ? "REFUSE" : null,
                                opinion ? "Contrat non produit." : null,
                                null,
                                null,
                                !opinion,
                                2,
                                null,
                                null),
                        new DossierReview.Examined(
                                undecided,
                                bare,
                                false,
                                false,
                                null,
                                null,
                                null,
                                null,
                                false,
                                0,
                                "/gallery",
                                "/gallery")),
                148,
                21,
                20,
                "?at=0",
                "?at=40");
    }

    static DossierReview.Desk desk(boolean writing) {
        return new DossierReview.Desk(
                List.of(
                        new DossierReview.Reason(
                                "TRAINING_CONTRACT",
                                "La personne est liée par une convention de stage ou d’insertion, et non par un contrat de travail.",
                                false),
                        new DossierReview.Reason("OTHER", "Autre motif.", true)),
                writing ? NOON : null,
                writing ? 12 : 0,
                writing ? "Laila Bennis" : null,
                !writing,
                writing,
                writing ? List.of(new DossierReview.Person("1", "Omar Fassi")) : List.of(),
                writing ? 3 : 0,
                writing ? "/gallery" : null);
    }

    private static TemplateInstance derogations(boolean writing) {
        return new DerogationView(
                Samples.head(writing ? "UNDER_REVIEW" : "PROPOSED"),
                writing
                        ? List.of(new DerogationView.Line(
                                "100000003",
                                Samples.NAMES.get(3),
                                dirhams("18360.00"),
                                "Contrat signé en CDI le 10/09/2025, déclaré CDD par erreur du cabinet.",
                                List.of(Samples.condition("pae.contract", "NOT_MET", "Le contrat est un CDD."))))
                        : List.of(),
                writing,
                writing ? new DerogationView.Typed("100000007", "") : null,
                null);
    }

    private static TemplateInstance workload() {
        return new WorkloadView(
                List.of("LODGED", "INCOMPLETE", "UNDER_REVIEW", "COMPLEMENT_REQUESTED", "PROPOSED"),
                List.of(
                        new WorkloadView.Age(0, 6),
                        new WorkloadView.Age(7, 29),
                        new WorkloadView.Age(30, 89),
                        new WorkloadView.Age(90, null)),
                List.of(
                        new WorkloadView.Row(
                                null, "/gallery", 41, List.of(40, 1, 0, 0, 0), List.of(20, 20, 1, 0), NOON),
                        new WorkloadView.Row(
                                "Laila Bennis", "/gallery", 12, List.of(0, 2, 6, 3, 1), List.of(3, 5, 3, 1), NOON)));
    }

    private static TemplateInstance notes() {
        return new NoteView(
                Samples.head("UNDER_REVIEW"),
                List.of(
                        new NoteView.Note(
                                "100000003",
                                Samples.NAMES.get(3),
                                "Contrat demandé par téléphone.\nÀ revoir lundi.",
                                "Laila Bennis",
                                NOON),
                        new NoteView.Note(null, null, "Même adresse que Rif Services.", "Omar Fassi", NOON)),
                "?after=1",
                new NoteView.Typed("100000003", ""),
                null);
    }

    private static TemplateInstance facts() {
        return new FactsView(
                Samples.head("UNDER_REVIEW"),
                LocalDate.of(2027, 3, 31),
                "UNKNOWN",
                "MET",
                dirhams("6324000.00"),
                dirhams("6305640.00"),
                List.of(
                        new ChangedFact("taxCertificate", null, null, "2027-01-15"),
                        new ChangedFact("turnover", "2026", "12000000.00; 9000000.00", "12500000.00; 9000000.00")),
                2,
                List.of(
                        new FactsView.Row(
                                "100000001",
                                Samples.NAMES.get(1),
                                "MET",
                                "NOT_MET",
                                dirhams("-18360.00"),
                                List.of("PAYROLL"),
                                List.of(new ChangedFact(
                                        "month", "2026-04", "9000.00; –; 26; –; S1", "9000.00; –; 0; –; S1")),
                                3),
                        new FactsView.Row(
                                "100000009",
                                Samples.NAMES.get(2),
                                null,
                                "UNKNOWN",
                                dirhams("0.00"),
                                List.of("PAYROLL", "TIME"),
                                List.of(),
                                0)),
                "?from=50");
    }
}
