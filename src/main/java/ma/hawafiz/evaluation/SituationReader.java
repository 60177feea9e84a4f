package ma.hawafiz.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import ma.hawafiz.evaluation.StrictJson.Members;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of a situation, strictly: whatever is unknown, missing, malformed or incoherent is refused, all of it at
 * once. The document is read as a stream, once, so that fifty megabytes of payroll need no tree.
 */
public final class SituationReader {
    private static final Members SITUATION =
            Members.of(4, "measure", "exercice", "asOf", "company", "sites", "employees", "granted", "parameters");
    private static final Members SITE = Members.of(1, "id", "region", "p2i");
    private static final Members GRANT = Members.of(4, "cnss", "measure", "exercice", "amount");

    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,9})?");

    static final int MOST_EMPLOYEES = 20_000;
    static final int MOST_SITES = 2_000;

    /** Of each employee both bonuses for each year of the scheme. */
    static final int MOST_GRANTS = 12 * MOST_EMPLOYEES;

    private static final int MOST_CHOSEN = 1_000;

    private final JsonFactory json = new JsonFactory();
    private final RuleSet rules;
    private final Set<String> regions;
    private final Set<String> p2i;

    public SituationReader(RuleSet rules) {
        this.rules = rules;
        ParametersInForce law = rules.at(LocalDate.MAX);
        this.regions = new TreeSet<>(law.list("territory.regions"));
        this.p2i = new TreeSet<>(law.list("territory.p2i"));
    }

    /** The situation of the one JSON document in the stream; {@link Refusal} with every violation otherwise. */
    public Situation read(InputStream document) {
        SituationDraft draft = new SituationDraft();
        List<Violation> violations = new ArrayList<>();
        try (JsonParser parser = json.createParser(document)) {
            read(parser, draft, violations);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (!violations.isEmpty()) {
            throw new Refusal(typeOf(violations), violations, violations.size());
        }
        return draft.situation();
    }

    private static ProblemType typeOf(List<Violation> violations) {
        return violations.stream().anyMatch(violation -> violation.code().equals(StrictJson.TOO_LONG))
                ? ProblemType.TOO_LARGE
                : ProblemType.SITUATION_INVALID;
    }

    private void read(JsonParser parser, SituationDraft draft, List<Violation> violations) throws IOException {
        StrictJson json = new StrictJson(parser, violations);
        try {
            if (parser.nextToken() == null) {
                violations.add(Violation.of("$", null, "json.empty"));
                return;
            }
            situation(json, draft);
            if (parser.nextToken() != null) {
                violations.add(Violation.of("$", null, "json.trailing"));
            }
        } catch (StrictJson.TooManyViolations tooMany) {
            violations.add(Violation.of("$", null, "json.tooManyViolations", violations.size()));
            return;
        } catch (JsonProcessingException | CharConversionException malformed) {
            JsonLocation at = parser.currentLocation();
            violations.add(Violation.of(json.path(), null, "json.malformed", at.getLineNr(), at.getColumnNr()));
            return;
        }
        SituationChecks.check(draft, violations);
    }

    private void situation(StrictJson json, SituationDraft draft) throws IOException {
        json.object(SITUATION, name -> {
            switch (name) {
                case "measure" -> draft.measure = json.choice(Measure.class, "measure.unknown");
                case "exercice" -> draft.exercice = json.year();
                case "asOf" -> draft.asOf = json.date();
                case "company" -> CompanyReader.read(json, draft.company);
                case "sites" -> draft.sites = json.list(MOST_SITES, () -> site(json));
                case "employees" -> draft.employees = json.list(MOST_EMPLOYEES, () -> EmployeeReader.read(json));
                case "granted" -> draft.granted = json.list(MOST_GRANTS, () -> grant(json));
                default -> json.map(key -> parameter(json, key, draft));
            }
        });
    }

    private @Nullable Site site(StrictJson json) throws IOException {
        var read = new Object() {
            @Nullable
            String id;

            @Nullable
            String region;

            @Nullable
            String p2i;
        };
        json.object(SITE, name -> {
            switch (name) {
                case "id" -> read.id = json.text();
                case "region" -> read.region = json.choice(regions, "region.unknown");
                default -> read.p2i = json.choice(p2i, "p2i.unknown");
            }
        });
        return read.id == null ? null : new Site(read.id, read.region, read.p2i);
    }

    private static @Nullable Grant grant(StrictJson json) throws IOException {
        var read = new Object() {
            @Nullable
            String cnss;

            @Nullable
            Measure measure;

            @Nullable
            Integer exercice;

            @Nullable
            Dirham amount;
        };
        json.object(GRANT, name -> {
            switch (name) {
                case "cnss" -> read.cnss = json.text(EmployeeReader.CNSS, "cnss.form");
                case "measure" -> read.measure = json.choice(Measure.class, "measure.unknown");
                case "exercice" -> read.exercice = json.year();
                default -> read.amount = json.amount();
            }
        });
        return read.cnss == null || read.measure == null || read.exercice == null || read.amount == null
                ? null
                : new Grant(read.cnss, read.measure, read.exercice, read.amount);
    }

    private void parameter(StrictJson json, String key, SituationDraft draft) throws IOException {
        Optional<Parameter> parameter = rules.parameter(key);
        if (parameter.isEmpty()) {
            json.refuse("parameter.unknown");
            return;
        }
        String path = json.path();
        String sent = json.asSent();
        try {
            draft.parameters.put(key, parameter.get().read(plain(json)));
        } catch (IllegalArgumentException notOfItsKind) {
            List<String> choices = parameter.get().choices();
            String code = choices.isEmpty() ? "parameter." + parameter.get().kind() : "parameter.choice";
            json.note(path, sent, code, choices);
        }
    }

    /** A value of a simulation as plain data. Numbers written with an exponent are none of ours. */
    private static Object plain(StrictJson json) throws IOException {
        JsonToken token = json.token();
        return switch (token) {
            case VALUE_STRING -> json.asWritten();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                PLAIN_NUMBER.matcher(json.asWritten()).matches() ? new BigDecimal(json.asWritten()) : token;
            case VALUE_TRUE, VALUE_FALSE -> token == JsonToken.VALUE_TRUE;
            case START_ARRAY -> json.list(MOST_CHOSEN, () -> plain(json));
            default -> {
                json.skip();
                yield token;
            }
        };
    }
}
