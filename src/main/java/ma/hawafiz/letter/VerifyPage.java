package ma.hawafiz.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * Where anybody verifies a letter.
 *
 * @param number as it was asked for; null where nothing was asked yet
 * @param known whether anything was decided under it
 * @param decision only for who has the letter's code
 * @param file what came of the file that was sent; null where none was
 */
@CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record VerifyPage(
        @Nullable String number,
        @Nullable String code,
        boolean known,
        Verification.@Nullable Decided decision,
        Verification.@Nullable File file,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {}
