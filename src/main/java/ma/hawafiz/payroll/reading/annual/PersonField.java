package ma.hawafiz.payroll.reading.annual;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is read of a person; everything else an état 9421 says is passed over. */
enum PersonField {
    LAST_NAME("nom"),
    FIRST_NAME("prenom"),
    CIN("numCNI"),
    CNSS("numCNSS"),
    DAYS("periode"),
    REDUCTIONS("nbrReductions"),
    RBI("mtRevenuBrutImposable"),
    NET("mtRevenuNetImposable"),
    IR("irPreleve");

    private static final Map<String, PersonField> BY_ELEMENT = Arrays.stream(values())
            .collect(Collectors.toMap(field -> field.element.toLowerCase(Locale.ROOT), Function.identity()));

    private final String element;

    PersonField(String element) {
        this.element = element;
    }

    static @Nullable PersonField of(String element) {
        return BY_ELEMENT.get(element.toLowerCase(Locale.ROOT));
    }

    String element() {
        return element;
    }
}
