package ma.hawafiz.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.UnaryOperator;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;
import org.jspecify.annotations.Nullable;

/** A refusal as RFC 9457 {@code application/problem+json}, in the reader's language: the same for API and command line. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable List<Entry> violations,
        Refusal.@Nullable Rest all) {

    private static final Wording PROBLEMS = Wording.of("problems");
    private static final Wording VIOLATIONS = Wording.of("violations");

    public ProblemDocument(
            String type, String title, int status, String detail, String code, @Nullable List<Entry> violations) {
        this(type, title, status, detail, code, violations, null);
    }

    /** One violation, for people: the place, the value, the reason and the remedy. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Entry(String path, @Nullable String value, String code, String reason, String remedy) {}

    public static ProblemDocument of(Refusal refusal, Language language) {
        ProblemType type = refusal.type();
        Object[] figures = refusal.figures().toArray();
        return new ProblemDocument(
                type.uri(),
                PROBLEMS.say(language, type + ".title"),
                type.status(),
                PROBLEMS.say(language, type + ".detail", figures),
                type.name(),
                refusal.violations().isEmpty()
                        ? null
                        : refusal.violations().stream()
                                .map(violation -> entry(violation, language))
                                .toList(),
                refusal.rest());
    }

    /** The same problem, its places told in another way: as the fields of a form. */
    public ProblemDocument placed(UnaryOperator<String> place) {
        List<Entry> placed = violations == null
                ? null
                : violations.stream()
                        .map(entry -> new Entry(
                                place.apply(entry.path()), entry.value(), entry.code(), entry.reason(), entry.remedy()))
                        .toList();
        return new ProblemDocument(type, title, status, detail, code, placed, all);
    }

    public static Entry entry(Violation violation, Language language) {
        Object[] figures = violation.figures().toArray();
        return new Entry(
                violation.path(),
                violation.value(),
                violation.code(),
                VIOLATIONS.say(language, violation.code(), figures),
                VIOLATIONS.say(language, violation.code() + ".remedy", figures));
    }
}
