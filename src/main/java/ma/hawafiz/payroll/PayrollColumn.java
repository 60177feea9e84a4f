package ma.hawafiz.payroll;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of the portal's payroll file, by their French and English header. */
enum PayrollColumn {
    CNSS("cnss", "cnss", true),
    CIN("cin", "cin", false),
    LAST_NAME("nom", "last_name", true),
    FIRST_NAME("prenom", "first_name", true),
    NATIONALITY("nationalite", "nationality", false),
    CONTRACT("contrat", "contract", false),
    HIRED("embauche", "hired", true),
    EXITED("sortie", "exited", false),
    EXIT_REASON("motif_sortie", "exit_reason", false),
    MONTH("mois", "month", true),
    SITE("site", "site", false),
    RBI("rbi", "rbi", true),
    IR("ir", "ir", false),
    DAYS("jours", "days", true),
    SITUATION("situation", "situation", false),
    DEPENDANTS("personnes_a_charge", "dependants", false);

    static final List<String> REQUIRED = Arrays.stream(values())
            .filter(column -> column.required)
            .map(PayrollColumn::header)
            .toList();

    private final String french;
    private final String english;
    private final boolean required;

    PayrollColumn(String french, String english, boolean required) {
        this.french = french;
        this.english = english;
        this.required = required;
    }

    String header() {
        return french;
    }

    /** The column of a header as firms write it: case, accents, spaces and hyphens do not matter. */
    static Optional<PayrollColumn> named(String header) {
        String plain = Normalizer.normalize(header.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace(' ', '_')
                .replace('-', '_');
        return Arrays.stream(values())
                .filter(column -> column.french.equals(plain) || column.english.equals(plain))
                .findFirst();
    }
}
