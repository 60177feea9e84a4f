package ma.hawafiz.simulation;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is typed: kept as text, so that nothing typed is lost. Written as a query it is the simulation's address,
 * with nothing in it that says nothing: neither an empty field nor a value the law has anyway.
 *
 * @param fields by name, in the order of the form; the groups are {@code group.1.…} to {@code group.N.…}
 */
record PlanForm(List<String> filieres, Map<String, String> fields, int groups) {
    static final int MOST_GROUPS = 10;

    /** Thirty telephone advisers and two team leaders at Fès Shore: what a visitor sees first. */
    static final String EXAMPLE = "filiere=CRM&start=2018-01-01&closing=12&export=80"
            + "&y2026.profit=2500000&y2027.profit=3000000&y2028.profit=3500000&y2029.profit=4000000&y2030.profit=4500000"
            + "&group.1.number=30&group.1.salary=7000&group.1.first=2026-01&group.1.site=FES_SHORE"
            + "&group.1.contract=CDI&group.1.nationality=MA"
            + "&group.2.number=2&group.2.salary=24000&group.2.first=2026-01&group.2.site=FES_SHORE"
            + "&group.2.contract=CDI&group.2.nationality=MA";

    private static final List<String> OF_THE_COMPANY = List.of("start", "closing", "export");
    private static final List<String> OF_A_YEAR = List.of("turnover", "export", "profit", "tax");
    private static final List<String> OF_A_GROUP =
            List.of("number", "salary", "first", "last", "site", "contract", "nationality");
    private static final Pattern GROUP = Pattern.compile("group\\.(\\d{1,3})\\.(" + String.join("|", OF_A_GROUP) + ")");
    private static final Pattern REMOVE = Pattern.compile("remove\\.(\\d{1,3})");

    static PlanForm example(ChangeableLaw law) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        for (String field : EXAMPLE.split("&", -1)) {
            int sign = field.indexOf('=');
            query.add(field.substring(0, sign), field.substring(sign + 1));
        }
        return of(query, law);
    }

    static PlanForm of(MultivaluedMap<String, String> query, ChangeableLaw law) {
        Map<String, String> fields = new LinkedHashMap<>();
        OF_THE_COMPANY.forEach(name -> keep(fields, name, query.getFirst(name)));
        law.exercices().stream()
                .flatMap(year -> OF_A_YEAR.stream().map(each -> "y" + year + "." + each))
                .forEach(name -> keep(fields, name, query.getFirst(name)));
        int groups = 0;
        for (Map<String, String> group : groups(query).values()) {
            groups++;
            keepGroup(fields, groups, group);
        }
        law.parameters().stream()
                .map(parameter -> "law." + parameter.key())
                .filter(name -> law.differs(name, query.getFirst(name)))
                .forEach(name -> keep(fields, name, query.getFirst(name)));
        List<String> filieres = query.getOrDefault("filiere", List.of()).stream()
                .filter(code -> !code.isBlank())
                .distinct()
                .toList();
        return new PlanForm(filieres, fields, groups);
    }

    String value(String name) {
        return fields.getOrDefault(name, "");
    }

    boolean isEmpty() {
        return filieres.isEmpty() && fields.isEmpty();
    }

    boolean mayAdd() {
        return groups < MOST_GROUPS;
    }

    /** As a button of the form asks: one more group, like the last one, or one less. */
    PlanForm after(String action) {
        Matcher remove = REMOVE.matcher(action);
        int removed = remove.matches() ? Integer.parseInt(remove.group(1)) : 0;
        Map<String, String> after = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!name.startsWith("group.")) {
                after.put(name, value);
            }
        });
        int place = 0;
        for (int was = 1; was <= groups; was++) {
            if (was != removed) {
                place++;
                keepGroup(after, place, group(was));
            }
        }
        if (action.equals("add") && mayAdd()) {
            place++;
            Map<String, String> last = groups == 0 ? Map.of("number", "1") : group(groups);
            keepGroup(after, place, last);
        }
        return new PlanForm(filieres, after, place);
    }

    String query() {
        return Stream.concat(
                        filieres.stream().map(code -> "filiere=" + encode(code)),
                        fields.entrySet().stream().map(field -> field.getKey() + "=" + encode(field.getValue())))
                .collect(Collectors.joining("&"));
    }

    private Map<String, String> group(int place) {
        return OF_A_GROUP.stream()
                .filter(each -> fields.containsKey("group." + place + "." + each))
                .collect(Collectors.toMap(each -> each, each -> value("group." + place + "." + each)));
    }

    /** In the order of their numbers, whatever numbers are left out. */
    private static Map<Integer, Map<String, String>> groups(MultivaluedMap<String, String> query) {
        Map<Integer, Map<String, String>> groups = new TreeMap<>();
        query.forEach((name, values) -> {
            Matcher group = GROUP.matcher(name);
            if (group.matches() && !values.getFirst().isBlank()) {
                groups.computeIfAbsent(Integer.valueOf(group.group(1)), place -> new LinkedHashMap<>())
                        .put(group.group(2), values.getFirst());
            }
        });
        // What says only which kind of contract nobody has is no group.
        groups.values().removeIf(group -> List.of("contract", "nationality").containsAll(group.keySet()));
        return groups;
    }

    private static void keepGroup(Map<String, String> fields, int place, Map<String, String> group) {
        OF_A_GROUP.forEach(each -> keep(fields, "group." + place + "." + each, group.get(each)));
    }

    private static void keep(Map<String, String> fields, String name, @Nullable String typed) {
        if (typed != null && !typed.isBlank()) {
            fields.put(name, typed.strip());
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
