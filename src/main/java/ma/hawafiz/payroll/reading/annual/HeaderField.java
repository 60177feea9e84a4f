package ma.hawafiz.payroll.reading.annual;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read of the header besides the totals, with the spellings that writers use. */
enum HeaderField {
    FISCAL_ID("identifiantFiscal"),
    YEAR("annee"),
    FROM("exerciceFiscalDu"),
    TO("exerciceFiscalAu", "exerciceFiscalDAu"),
    CNSS("numeroCNSS"),
    ICE("numeroCE", "numeroICE");

    private final List<String> elements;

    HeaderField(String... elements) {
        this.elements = List.of(elements);
    }

    static @Nullable HeaderField of(String element) {
        return Arrays.stream(values())
                .filter(field -> field.elements.stream().anyMatch(element::equalsIgnoreCase))
                .findFirst()
                .orElse(null);
    }

    String element() {
        return elements.getFirst();
    }
}
