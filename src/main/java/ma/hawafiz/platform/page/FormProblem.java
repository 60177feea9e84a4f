package ma.hawafiz.platform.page;

import java.util.List;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;

/** A refusal as a form shows it: the places are the names of its fields, {@code turnover.0.total}. */
public final class FormProblem {
    private FormProblem() {}

    public static ProblemDocument of(Refusal refusal, Language language) {
        ProblemDocument problem = ProblemDocument.of(refusal, language);
        List<ProblemDocument.Entry> places = problem.violations() == null
                ? null
                : problem.violations().stream()
                        .map(entry -> new ProblemDocument.Entry(
                                field(entry.path()), entry.value(), entry.code(), entry.reason(), entry.remedy()))
                        .toList();
        return new ProblemDocument(
                problem.type(), problem.title(), problem.status(), problem.detail(), problem.code(), places);
    }

    private static String field(String path) {
        return path.replace("$.", "").replace("[", ".").replace("]", "");
    }
}
