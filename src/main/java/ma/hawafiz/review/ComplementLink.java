package ma.hawafiz.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.dossier.Reasons;
import org.jspecify.annotations.Nullable;

/**
 * The way to the request for a complement, filled in with what would settle the lines in question: one {@code ask} for each
 * fact, written {@code CONDITION:CNSS}, or {@code CONDITION} alone where it is the company's.
 */
final class ComplementLink {
    private final String form;

    ComplementLink(UUID dossierId) {
        this.form = "/review/dossiers/" + dossierId + "/complement";
    }

    /** What would settle a line: its undecided conditions for which a fact exists that would. */
    static List<String> questions(Reasons.Line line) {
        return line.pending().stream()
                .filter(condition -> condition.outcome().equals("UNKNOWN") && condition.remedy() != null)
                .map(condition -> line.cnss() == null ? condition.id() : condition.id() + ":" + line.cnss())
                .toList();
    }

    /** Null where there is nothing to ask. */
    @Nullable
    String asking(List<String> questions) {
        return questions.isEmpty()
                ? null
                : questions.stream()
                        .map(question -> "ask=" + URLEncoder.encode(question, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", form + "?", ""));
    }
}
