package ma.hawafiz.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one lodging told PostgreSQL, read from its log, as a script of pgbench: the same statements in the same order with
 * the same values. Only the dossier, its company, its signatory and what must be unique are another's each time.
 */
final class LodgingScript {
    private static final Pattern STATEMENT = Pattern.compile("(?:statement|execute [^:]+): (.*)", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern NUMBER = Pattern.compile("(AIR|AIS|PAE|PAF)-\\d{4}-\\d{6,}-\\d");
    private static final Pattern SEQUENCE = Pattern.compile("nextval\\('dossier_number_sequence'\\)");
    /** pgbench cannot take what is copied: it asks for the same rows. */
    private static final Pattern COPY = Pattern.compile("^copy \\((.*)\\) to stdout.*$", Pattern.CASE_INSENSITIVE);

    private static final String ACTOR = "set_config('hawafiz.actor'";
    private static final int VERSION = 7;

    private final String dossier;
    private final String company;
    private final String signatory;
    private final long from;
    private final long to;
    private final Map<String, String> fresh = new LinkedHashMap<>();

    /** @param from before it was lodged, in milliseconds; {@code to} after: what has an id of between was made by it */
    LodgingScript(UUID dossier, UUID company, UUID signatory, long from, long to) {
        this.dossier = dossier.toString();
        this.company = company.toString();
        this.signatory = signatory.toString();
        this.from = from;
        this.to = to;
    }

    private record Said(String sql, List<@Nullable String> values) {}

    /** @param log in JSON, of the time of one lodging */
    List<String> write(Path log) throws IOException {
        List<Said> statements = statements(log);
        List<String> body = new ArrayList<>();
        for (Said said : statements) {
            String sql = COPY.matcher(filled(said).strip()).replaceFirst("$1");
            body.add(SEQUENCE.matcher(sql).find() ? "select (" + sql + ") as sequence \\gset" : sql + ";");
        }
        StringBuilder first = new StringBuilder("select d.dossier_id as dossier, d.company_id as company, d.signatory");
        fresh.values().forEach(name -> first.append(", uuidv7() as ").append(name.substring(1)));
        first.append(" from bench_draft d where d.turn = (select nextval('bench_turn')) \\gset");
        body.addFirst(first.toString());
        return body;
    }

    /** Of the connections while they were the signatory's. */
    private List<Said> statements(Path log) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Set<Integer> hers = new HashSet<>();
        Map<Integer, Said> begun = new HashMap<>();
        List<Said> statements = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            JsonNode entry = json.readTree(line);
            Matcher statement = STATEMENT.matcher(entry.path("message").asText());
            if (!"hawafiz_app".equals(entry.path("user").asText()) || !statement.matches()) {
                continue;
            }
            int process = entry.path("pid").asInt();
            Said said = new Said(statement.group(1), values(entry.path("detail").asText("")));
            if (said.sql.contains(ACTOR)) {
                hers.remove(process);
                if (signatory.equals(said.values.getFirst())) {
                    hers.add(process);
                    // A transaction begins before its connection is told whose it is.
                    Said before = begun.remove(process);
                    if (before != null) {
                        statements.add(before);
                    }
                }
            }
            if (hers.contains(process)) {
                statements.add(said);
            }
            begun.remove(process);
            if (said.sql.toUpperCase(Locale.ROOT).startsWith("BEGIN") && !hers.contains(process)) {
                begun.put(process, said);
            }
        }
        return statements;
    }

    /** From {@code Parameters: $1 = 'it''s', $2 = NULL}. */
    private static List<@Nullable String> values(String detail) {
        List<@Nullable String> values = new ArrayList<>();
        int at = detail.indexOf("$1 = ");
        while (at >= 0) {
            at = detail.indexOf(" = ", at) + 3;
            if (detail.startsWith("NULL", at)) {
                values.add(null);
                at += 4;
            } else {
                StringBuilder value = new StringBuilder();
                at++;
                while (detail.charAt(at) != '\'' || detail.startsWith("''", at)) {
                    if (detail.charAt(at) == '\'') {
                        at++;
                    }
                    value.append(detail.charAt(at++));
                }
                at++;
                values.add(value.toString());
            }
            at = detail.startsWith(", $", at) ? at + 2 : -1;
        }
        return values;
    }

    private String filled(Said said) {
        Matcher place = PLACE.matcher(said.sql.replaceAll("\\s+", " "));
        return place.replaceAll(
                found -> Matcher.quoteReplacement(written(said.values.get(Integer.parseInt(found.group(1)) - 1))));
    }

    private String written(@Nullable String value) {
        if (value == null) {
            return "null";
        }
        if (value.equals(dossier)) {
            return ":dossier";
        }
        if (value.equals(company)) {
            return ":company";
        }
        if (value.equals(signatory)) {
            return ":signatory";
        }
        if (NUMBER.matcher(value).matches()) {
            return "(substr('%s', 1, 9) || lpad(:sequence::text, 6, '0') || '-0')".formatted(value);
        }
        if (isNew(value)) {
            return fresh.computeIfAbsent(value, _ -> ":fresh" + fresh.size());
        }
        return Arrays.stream(value.split(Pattern.quote(dossier), -1))
                .map(LodgingScript::quoted)
                .collect(Collectors.joining(
                        " || :dossier || ", value.contains(dossier) ? "(" : "", value.contains(dossier) ? ")" : ""));
    }

    /** Without a colon: it would begin a variable. */
    private static String quoted(String value) {
        return "E'%s'"
                .formatted(value.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace(":", "\\072")
                        .replace("\n", "\\n"));
    }

    private boolean isNew(String value) {
        try {
            UUID id = UUID.fromString(value);
            long at = id.getMostSignificantBits() >>> 16;
            return value.length() == 36 && id.version() == VERSION && at >= from && at <= to;
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
