package ma.hawafiz.reference;

import java.time.LocalDate;
import java.util.Map;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.platform.i18n.Language;

/**
 * One public holiday of one year, of one or several days.
 *
 * @param forecast not announced yet: it depends on the sighting of the crescent
 */
public record Holiday(
        String id, LocalDate first, int days, boolean forecast, Map<Language, String> names, Citation citation) {

    public Holiday {
        names = Map.copyOf(names);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && day.isBefore(first.plusDays(days));
    }
}
