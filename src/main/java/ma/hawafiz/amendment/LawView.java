package ma.hawafiz.amendment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.dossier.Reasons.RuleSet;
import ma.hawafiz.dossier.Reasons.Source;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * The law as it stands, value by value, what it was, and what is being prepared.
 *
 * @param mayChange the visitor may send an amendment, or only reads
 */
@CheckedTemplate(basePath = "amendment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record LawView(
        RuleSet rules,
        List<Group> groups,
        List<Adopted> adopted,
        @Nullable String nextAdopted,
        List<Draft> drafts,
        @Nullable String nextDrafts,
        boolean mayChange,
        @Nullable ProblemDocument problem)
        implements TemplateInstance {

    /** @param code what the parameters are about: the first part of their keys */
    public record Group(String code, List<Parameter> parameters) {}

    public record Parameter(String key, List<Value> values) {}

    /** @param text the value as people write it */
    public record Value(
            String text, LocalDate inForceFrom, @Nullable LocalDate inForceTo, LocalDate knownSince, Source source) {}

    public record Adopted(String version, String sha256, Instant at, String by) {}

    public record Draft(String address, String title, String version, String state, String by, Instant at) {}
}
