package ma.hawafiz.payroll.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;

/** What a reader told, in the order in which it did. */
public final class Told implements Reading {
    private static final Wording VIOLATIONS = Wording.of("violations");
    private static final Wording NAMES = Wording.of("fields");

    private final List<Fault> faults = new ArrayList<>();
    private long reports;

    @Override
    public void fault(Fault fault) {
        faults.add(fault);
    }

    @Override
    public void reached(long line, long bytes) {
        reports++;
    }

    public List<Fault> faults() {
        return faults;
    }

    public List<String> codes() {
        return faults.stream().map(Fault::code).toList();
    }

    public long reports() {
        return reports;
    }

    /** Each fault can be said to a person: reason, remedy and field, in the three languages, no figure left out. */
    public void assertSayable() {
        for (Fault fault : faults) {
            for (Language language : Language.values()) {
                for (String key : List.of(fault.code(), fault.code() + ".remedy")) {
                    assertThat(VIOLATIONS.say(language, key, fault.figures().toArray()))
                            .as(key)
                            .doesNotContainPattern("\\{\\d}");
                }
                if (fault.column() != null && fault.column().startsWith("ebds.")) {
                    assertThat(NAMES.say(language, fault.column())).isNotBlank();
                }
            }
        }
    }
}
