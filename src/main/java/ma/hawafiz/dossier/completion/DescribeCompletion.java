package ma.hawafiz.dossier.completion;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.dossier.Pieces;
import ma.hawafiz.dossier.clock.ReadClock;
import ma.hawafiz.payroll.Employees;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** The forms with which something is asked of a company, and with which it answers. */
@ApplicationScoped
class DescribeCompletion {
    private final ExamineDossier examineDossier;
    private final Companies companies;
    private final Employees employees;
    private final Pieces pieces;
    private final ReadAsked readAsked;
    private final ReadClock readClock;
    private final CurrentLanguage language;

    DescribeCompletion(
            ExamineDossier examineDossier,
            Companies companies,
            Employees employees,
            Pieces pieces,
            ReadAsked readAsked,
            ReadClock readClock,
            CurrentLanguage language) {
        this.examineDossier = examineDossier;
        this.companies = companies;
        this.employees = employees;
        this.pieces = pieces;
        this.readAsked = readAsked;
        this.readClock = readClock;
        this.language = language;
    }

    /** @param sent what the form said, null where none was sent yet */
    TemplateInstance missing(
            UUID dossierId, @Nullable MissingForm sent, String ground, @Nullable ProblemDocument problem) {
        DossierHead head = head(dossierId);
        Set<String> held = pieces.held(dossierId);
        List<MissingPieces.Choice> choices = pieces.asked(dossierId).stream()
                .filter(code -> !held.contains(code))
                .map(code -> new MissingPieces.Choice(
                        code,
                        PieceName.of(code, language.get()),
                        sent == null || sent.lists(code),
                        sent == null ? "" : sent.note(code)))
                .toList();
        return new MissingPieces(head, choices, ground, problem);
    }

    TemplateInstance handIn(UUID dossierId, @Nullable ProblemDocument problem) {
        return new PiecesToHandIn(head(dossierId), asked(dossierId), readClock.of(dossierId), problem);
    }

    TemplateInstance request(UUID dossierId, List<String> asks) {
        DossierHead head = head(dossierId);
        String asked = QuestionsToAsk.in(language.get(), asks, employees.names(UUID.fromString(head.companyId())));
        return new ComplementForm(head, readClock.of(dossierId), asked, "", null);
    }

    TemplateInstance request(UUID dossierId, String asked, String ground, @Nullable ProblemDocument problem) {
        return new ComplementForm(head(dossierId), readClock.of(dossierId), asked, ground, problem);
    }

    TemplateInstance answer(UUID dossierId, String answer, @Nullable ProblemDocument problem) {
        return new AnswerForm(head(dossierId), asked(dossierId), readClock.of(dossierId), answer, problem);
    }

    private AskedView asked(UUID dossierId) {
        return AskedView.of(readAsked.of(dossierId), language.get());
    }

    private DossierHead head(UUID dossierId) {
        ExamineDossier.Examined examined = examineDossier.examine(dossierId);
        return DossierHead.of(examined, companies.get(examined.dossier().companyId()));
    }
}
