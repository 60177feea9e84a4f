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
import ma.hawafiz.evaluation.SituationDraft.CompanyDraft;
import ma.hawafiz.evaluation.SituationDraft.EmployeeDraft;
import ma.hawafiz.evaluation.SituationDraft.RowDraft;
import ma.hawafiz.evaluation.StrictJson.Members;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.ExitReason;
import ma.hawafiz.law.situation.FinancialYear;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.MonthSituation;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.situation.Turnover;
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
    private static final Members COMPANY = Members.of(
            0,
            "ice",
            "filieres",
            "activities",
            "operationStart",
            "taxCertificate",
            "cnssCertificate",
            "otherAid",
            "turnover",
            "financialYears");
    private static final Members TURNOVER = Members.of(1, "year", "total", "export");
    private static final Members FINANCIAL_YEAR = Members.of(2, "start", "end", "netProfit", "taxDue");
    private static final Members SITE = Members.of(1, "id", "region", "p2i");
    private static final Members EMPLOYEE = Members.of(
            0,
            "cnss",
            "nationality",
            "contract",
            "dependants",
            "hired",
            "exited",
            "exitReason",
            "previousEmploymentEnd",
            "payroll");
    private static final Members ROW = Members.of(3, "month", "rbi", "days", "site", "ir", "situation");
    private static final Members GRANT = Members.of(4, "cnss", "measure", "exercice", "amount");

    private static final Pattern ICE = Pattern.compile("\\d{15}");
    private static final Pattern CNSS = Pattern.compile("\\d{9}");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,9})?");

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
            throw new Refusal(ProblemType.SITUATION_INVALID, violations, violations.size());
        }
        return draft.situation();
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
                case "exercice" -> draft.exercice = year(json);
                case "asOf" -> draft.asOf = json.date();
                case "company" -> company(json, draft.company);
                case "sites" -> draft.sites = json.list(() -> site(json));
                case "employees" -> draft.employees = json.list(() -> employee(json));
                case "granted" -> draft.granted = json.list(() -> grant(json));
                default -> json.map(key -> parameter(json, key, draft));
            }
        });
    }

    private static void company(StrictJson json, CompanyDraft company) throws IOException {
        json.object(COMPANY, name -> {
            switch (name) {
                case "ice" -> company.ice = json.text(ICE, "ice.form");
                case "filieres" -> company.filieres = json.texts();
                case "activities" -> company.activities = json.texts();
                case "operationStart" -> company.operationStart = json.date();
                case "taxCertificate" -> company.taxCertificate = json.date();
                case "cnssCertificate" -> company.cnssCertificate = json.date();
                case "otherAid" -> company.otherAid = json.flag();
                case "turnover" -> company.turnover = json.list(() -> turnover(json));
                default -> company.financialYears = json.list(() -> financialYear(json));
            }
        });
    }

    private static @Nullable Turnover turnover(StrictJson json) throws IOException {
        var read = new Object() {
            @Nullable
            Integer year;

            @Nullable
            Dirham total;

            @Nullable
            Dirham export;
        };
        json.object(TURNOVER, name -> {
            switch (name) {
                case "year" -> read.year = year(json);
                case "total" -> read.total = json.amount();
                default -> read.export = json.amount();
            }
        });
        if (read.total != null && read.export != null && read.export.compareTo(read.total) > 0) {
            json.note(json.path() + ".export", read.export, "turnover.exportAboveTotal", read.total.toBigDecimal());
        }
        return read.year == null ? null : new Turnover(read.year, read.total, read.export);
    }

    private static @Nullable FinancialYear financialYear(StrictJson json) throws IOException {
        var read = new Object() {
            @Nullable
            LocalDate start;

            @Nullable
            LocalDate end;

            @Nullable
            Dirham netProfit;

            @Nullable
            Dirham taxDue;
        };
        json.object(FINANCIAL_YEAR, name -> {
            switch (name) {
                case "start" -> read.start = json.date();
                case "end" -> read.end = json.date();
                case "netProfit" -> read.netProfit = json.signedAmount();
                default -> read.taxDue = json.amount();
            }
        });
        return read.start == null || read.end == null
                ? null
                : new FinancialYear(read.start, read.end, read.netProfit, read.taxDue);
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

    private static @Nullable EmployeeDraft employee(StrictJson json) throws IOException {
        EmployeeDraft employee = new EmployeeDraft();
        boolean read = json.object(EMPLOYEE, name -> {
            switch (name) {
                case "cnss" -> employee.cnss = json.text(CNSS, "cnss.form");
                case "nationality" -> employee.nationality = json.text();
                case "contract" -> employee.contract = json.text();
                case "dependants" -> employee.dependants = json.integer(0, 99, "dependants.range");
                case "hired" -> employee.hired = json.date();
                case "exited" -> employee.exited = json.date();
                case "exitReason" -> employee.exitReason = json.choice(ExitReason.class, "exitReason.unknown");
                case "previousEmploymentEnd" -> employee.previousEmploymentEnd = json.date();
                default -> employee.payroll = json.list(() -> row(json));
            }
        });
        return read ? employee : null;
    }

    private static @Nullable RowDraft row(StrictJson json) throws IOException {
        RowDraft row = new RowDraft();
        boolean read = json.object(ROW, name -> {
            switch (name) {
                case "month" -> row.month = json.month();
                case "site" -> row.site = json.text();
                case "rbi" -> row.rbi = json.amount();
                case "ir" -> row.ir = json.amount();
                case "days" -> row.days = json.integer(0, 31, "days.range");
                default -> row.situation = json.choice(MonthSituation.class, "situation.unknown");
            }
        });
        return read ? row : null;
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
                case "cnss" -> read.cnss = json.text(CNSS, "cnss.form");
                case "measure" -> read.measure = json.choice(Measure.class, "measure.unknown");
                case "exercice" -> read.exercice = year(json);
                default -> read.amount = json.amount();
            }
        });
        return read.cnss == null || read.measure == null || read.exercice == null || read.amount == null
                ? null
                : new Grant(read.cnss, read.measure, read.exercice, read.amount);
    }

    private static @Nullable Integer year(StrictJson json) throws IOException {
        return json.integer(1000, 9999, "year.range");
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
            case START_ARRAY -> json.list(() -> plain(json));
            default -> {
                json.skip();
                yield token;
            }
        };
    }
}
