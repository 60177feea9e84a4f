package ma.hawafiz.reference;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.platform.i18n.Language;

/** The public holidays of Morocco, from {@code seeds/reference/holidays.yaml}: the civil ones by law, the others as announced. */
@ApplicationScoped
public class Holidays {
    private static final String FILE = "/seeds/reference/holidays.yaml";

    private final List<Fixed> fixed = new ArrayList<>();
    private final List<Holiday> movable = new ArrayList<>();

    private record Fixed(
            String id, MonthDay day, LocalDate inForceFrom, Map<Language, String> names, Citation citation) {
        Stream<Holiday> in(int year) {
            return Stream.of(new Holiday(id, day.atYear(year), 1, false, names, citation))
                    .filter(holiday -> !holiday.first().isBefore(inForceFrom));
        }
    }

    public Holidays() {
        Map<String, Object> file = file();
        RuleSetReader.list(file.get("fixed")).stream().map(RuleSetReader::map).forEach(this::fixed);
        RuleSetReader.list(file.get("movable")).stream().map(RuleSetReader::map).forEach(this::movable);
    }

    public boolean isHoliday(LocalDate day) {
        return in(day.getYear()).stream().anyMatch(holiday -> holiday.contains(day));
    }

    /** Those that begin in a year. */
    public List<Holiday> in(int year) {
        return Stream.concat(
                        fixed.stream().flatMap(each -> each.in(year)),
                        movable.stream().filter(each -> each.first().getYear() == year))
                .toList();
    }

    private void fixed(Map<String, Object> entry) {
        fixed.add(new Fixed(
                RuleSetReader.text(entry, "id"),
                MonthDay.parse("--" + RuleSetReader.text(entry, "day")),
                LocalDate.parse(RuleSetReader.text(entry, "inForceFrom")),
                names(entry),
                RuleSetReader.citation(entry)));
    }

    private void movable(Map<String, Object> entry) {
        int days = Integer.parseInt(RuleSetReader.text(entry, "days"));
        RuleSetReader.list(entry.get("occurrences")).stream()
                .map(RuleSetReader::map)
                .forEach(occurrence -> movable.add(new Holiday(
                        RuleSetReader.text(entry, "id"),
                        LocalDate.parse(RuleSetReader.text(occurrence, "first")),
                        days,
                        RuleSetReader.text(occurrence, "basis").equals("forecast"),
                        names(entry),
                        RuleSetReader.citation(occurrence))));
    }

    private static Map<Language, String> names(Map<String, Object> entry) {
        Map<String, Object> written = RuleSetReader.map(entry.get("name"));
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, RuleSetReader.text(written, language.code()));
        }
        return names;
    }

    private static Map<String, Object> file() {
        try (InputStream yaml = Holidays.class.getResourceAsStream(FILE)) {
            if (yaml == null) {
                throw new IllegalStateException("no " + FILE);
            }
            try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
                parser.nextToken();
                return RuleSetReader.map(RuleSetReader.tree(parser));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
