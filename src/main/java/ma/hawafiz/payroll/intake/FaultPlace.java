package ma.hawafiz.payroll.intake;

import ma.hawafiz.payroll.reading.Fault;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;
import org.jspecify.annotations.Nullable;

/** What a person calls the place of a fault: a header or an element as it stands in the file, a field of e-BDS by its name. */
final class FaultPlace {
    private static final Wording NAMES = Wording.of("fields");

    private FaultPlace() {}

    static @Nullable String of(Fault fault, Language language) {
        String column = fault.column();
        return column != null && NAMES.knows(column) ? NAMES.say(language, column) : column;
    }
}
