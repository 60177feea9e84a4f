package ma.hawafiz.dossier;

import java.util.List;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Why somebody does something to a dossier, where procedure wants it said. */
public record Ground(@Nullable String ground) {

    /** @throws Refusal REQUEST_INVALID where nothing is said */
    public static String required(@Nullable String ground) {
        if (ground == null || ground.isBlank()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("$.ground", ground, "member.missing")));
        }
        return ground.strip();
    }
}
