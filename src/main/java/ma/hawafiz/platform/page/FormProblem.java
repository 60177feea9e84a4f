package ma.hawafiz.platform.page;

import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;

/** A refusal as a form shows it: the places are the names of its fields, {@code turnover.0.total}. */
public final class FormProblem {
    private FormProblem() {}

    public static ProblemDocument of(Refusal refusal, Language language) {
        return ProblemDocument.of(refusal, language).placed(FormProblem::field);
    }

    private static String field(String path) {
        return path.replace("$.", "").replace("[", ".").replace("]", "");
    }
}
