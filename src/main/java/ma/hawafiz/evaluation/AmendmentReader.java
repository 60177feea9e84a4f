package ma.hawafiz.evaluation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import ma.hawafiz.evaluation.StrictJson.Members;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.Confidence;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Reads an amendment, a YAML file in the form of the files of the law, strictly: whatever is unknown, missing, of another
 * kind or against the order of time is refused, all of it at once, each with its line.
 */
public final class AmendmentReader {
    public static final int MOST_BYTES = 256 * 1024;

    /** Versions of a parameter, or values in a list: more than any law has. */
    private static final int MOST_ITEMS = 1_000;

    private static final int MOST_ALIASES_TOLD = 20;

    private static final Members AMENDMENT = Members.of(3, "title", "version", "parameters");
    private static final Members PARAMETER = Members.of(1, "values", "kind");
    private static final Members VERSION =
            Members.of(5, "value", "inForceFrom", "knownSince", "confidence", "citation", "inForceTo");
    private static final Members CITATION = Members.of(3, "fr", "ar", "en");
    private static final Pattern TITLE = Pattern.compile("(?U)(?=.*\\S).{3,200}");
    private static final Pattern NAME_OF_VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,30}");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,9})?");

    private final YAMLFactory yaml = new YAMLFactory();
    private final RuleSet law;
    private final LocalDate today;

    /**
     * @param law the rule set it amends
     * @param today nothing is known later: a value dated so by mistake could never be corrected before its day
     */
    public AmendmentReader(RuleSet law, LocalDate today) {
        this.law = law;
        this.today = today;
    }

    private static final class Draft {
        @Nullable
        String title;

        @Nullable
        String version;

        final Map<String, List<Parameter.Version>> versions = new TreeMap<>();
    }

    /** @throws Refusal TOO_LARGE; AMENDMENT_REFUSED with everything that is wrong */
    public Amendment read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Refusal(ProblemType.TOO_LARGE, MOST_BYTES / 1024);
        }
        List<Violation> violations = new ArrayList<>();
        Draft draft = new Draft();
        try (YAMLParser names = yaml.createParser(file);
                YAMLParser parser = yaml.createParser(file)) {
            if (refuseAliases(names, violations)) {
                read(parser, draft, violations);
            }
        } catch (IOException malformed) {
            violations.add(Violation.of("$", null, "yaml.malformed", 1, 1));
        }
        if (violations.isEmpty() && draft.versions.isEmpty()) {
            violations.add(Violation.of("$.parameters", null, "amendment.nothing"));
        }
        if (!violations.isEmpty() || draft.title == null || draft.version == null) {
            throw new Refusal(ProblemType.AMENDMENT_REFUSED, violations, violations.size());
        }
        return new Amendment(draft.title, draft.version, draft.versions);
    }

    /** A place that stands for another is one no reader sees; none is followed. */
    private static boolean refuseAliases(YAMLParser parser, List<Violation> violations) throws IOException {
        try {
            while (parser.nextToken() != null && violations.size() < MOST_ALIASES_TOLD) {
                if (parser.isCurrentAlias() || parser.getObjectId() != null) {
                    int line = parser.currentTokenLocation().getLineNr();
                    violations.add(Violation.of("line " + line, parser.getText(), "yaml.alias"));
                }
            }
        } catch (JsonProcessingException malformed) {
            // Told by the reading that follows.
            return violations.isEmpty();
        }
        return violations.isEmpty();
    }

    private void read(YAMLParser parser, Draft draft, List<Violation> violations) throws IOException {
        StrictJson file = new StrictJson(parser, violations);
        try {
            if (parser.nextToken() == null) {
                violations.add(Violation.of("$", null, "amendment.empty"));
                return;
            }
            file.object(AMENDMENT, name -> {
                switch (name) {
                    case "title" -> draft.title = file.text(TITLE, "amendment.title");
                    case "version" -> version(file, draft);
                    default -> file.map(key -> parameter(file, key, draft));
                }
            });
            if (parser.nextToken() != null) {
                violations.add(Violation.of(file.path(), null, "amendment.trailing"));
            }
        } catch (JsonProcessingException malformed) {
            JsonLocation at = malformed.getLocation() == null ? parser.currentLocation() : malformed.getLocation();
            violations.add(
                    Violation.of("line " + at.getLineNr(), null, "yaml.malformed", at.getLineNr(), at.getColumnNr()));
        }
    }

    private void version(StrictJson file, Draft draft) throws IOException {
        String version = file.text(NAME_OF_VERSION, "amendment.version");
        if (law.version().equals(version)) {
            file.refuse("amendment.versionTaken");
        }
        draft.version = version;
    }

    private void parameter(StrictJson file, String key, Draft draft) throws IOException {
        Optional<Parameter> known = law.parameter(key);
        if (known.isEmpty()) {
            file.refuse("parameter.unknown");
            return;
        }
        List<Parameter.Version> added = new ArrayList<>();
        String place = file.path();
        file.object(PARAMETER, name -> {
            if (name.equals("kind")) {
                String kind = known.get().kind().name().toLowerCase(Locale.ROOT);
                if (!kind.equals(file.text())) {
                    file.refuse("amendment.kind", kind);
                }
            } else {
                file.list(MOST_ITEMS, () -> {
                    added(file, known.get(), added);
                    return null;
                });
            }
        });
        if (added.isEmpty()) {
            return;
        }
        if (AmendmentChecks.changeNothing(known.get(), added)) {
            file.note(place, null, "amendment.same");
        }
        draft.versions.put(key, added);
    }

    private void added(StrictJson file, Parameter parameter, List<Parameter.Version> added) throws IOException {
        var read = new Object() {
            @Nullable
            Object value;

            @Nullable
            LocalDate from;

            @Nullable
            LocalDate to;

            @Nullable
            LocalDate known;

            @Nullable
            Confidence confidence;

            Map<String, String> citation = new LinkedHashMap<>();
        };
        file.object(VERSION, name -> {
            switch (name) {
                case "value" -> read.value = value(file, parameter);
                case "inForceFrom" -> read.from = file.date();
                case "inForceTo" -> read.to = file.date();
                case "knownSince" -> {
                    read.known = file.date();
                    LocalDate latest = AmendmentChecks.knownSince(parameter, added);
                    if (read.known != null && !read.known.isAfter(latest)) {
                        file.refuse("amendment.knownSince", latest);
                    } else if (read.known != null && read.known.isAfter(today)) {
                        file.refuse("amendment.knownLater", today);
                    }
                }
                case "confidence" -> read.confidence = file.choice(Confidence.class, "amendment.confidence");
                default ->
                    file.object(CITATION, language -> {
                        String text = file.text();
                        if (text != null) {
                            read.citation.put(language, text);
                        }
                    });
            }
        });
        if (read.to != null && read.from != null && read.to.isBefore(read.from)) {
            file.note(file.path() + ".inForceTo", read.to, "amendment.inForceTo", read.from);
        }
        if (read.value != null
                && read.from != null
                && read.known != null
                && read.confidence != null
                && read.citation.size() == CITATION.names().size()) {
            Map<String, String> texts = read.citation;
            added.add(new Parameter.Version(
                    read.value,
                    read.from,
                    read.to,
                    read.known,
                    new Citation(
                            texts.getOrDefault("fr", ""),
                            texts.getOrDefault("ar", ""),
                            texts.getOrDefault("en", ""),
                            read.confidence)));
        }
    }

    private static @Nullable Object value(StrictJson file, Parameter parameter) throws IOException {
        String place = file.path();
        String sent = file.asSent();
        try {
            Object value = parameter.read(plain(file));
            if (AmendmentChecks.isSound(parameter, value)) {
                return value;
            }
        } catch (IllegalArgumentException notOfItsKind) {
            // Said below, with everything else that is wrong.
        }
        String code = parameter.choices().isEmpty() ? "amendment.value." + parameter.kind() : "parameter.choice";
        file.note(place, sent, code, parameter.choices());
        return null;
    }

    /** A value as plain data; a null, or a number with an exponent, is no value. */
    private static Object plain(StrictJson file) throws IOException {
        JsonToken token = file.token();
        return switch (token) {
            case VALUE_STRING -> file.asWritten();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                PLAIN_NUMBER.matcher(file.asWritten()).matches() ? new BigDecimal(file.asWritten()) : token;
            case VALUE_TRUE, VALUE_FALSE -> token == JsonToken.VALUE_TRUE;
            case START_ARRAY -> file.list(MOST_ITEMS, () -> plain(file));
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                file.map(name -> members.put(name, plain(file)));
                yield members;
            }
            default -> {
                file.skip();
                yield token;
            }
        };
    }
}
