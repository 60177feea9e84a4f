package ma.hawafiz.payroll.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns of the portal's payroll file, by their French and English header. */
public enum PayrollColumn {
    CNSS(
            "cnss",
            "cnss",
            true,
            "ncnss nocnss numcnss numerocnss matriculecnss immatriculationcnss numimmatriculation numassure numaffilie cnssnumber cnssno"),
    CIN("cin", "cin", false, "ncin nocin numcin numerocin cnie ncnie carteidentite pieceidentite numcinie"),
    LAST_NAME("nom", "last_name", true, "nomsalarie nomemploye nomdefamille surname"),
    FIRST_NAME("prenom", "first_name", true, "prenoms prenomsalarie prenomemploye givenname"),
    NATIONALITY("nationalite", "nationality", false, "codenationalite nat pays"),
    CONTRACT(
            "contrat",
            "contract",
            false,
            "typecontrat typedecontrat naturecontrat naturecontratdetravail contracttype"),
    HIRED(
            "embauche",
            "hired",
            true,
            "dateembauche datedembauche dateentree datedentree daterecrutement daterecrut hiredate startdate"),
    EXITED("sortie", "exited", false, "datesortie datedesortie datedepart datededepart exitdate enddate"),
    EXIT_REASON("motif_sortie", "exit_reason", false, "motifdesortie motifdepart"),
    MONTH("mois", "month", true, "periode moispaie moisdepaie periodepaie periodedepaie period"),
    SITE("site", "site", false, "codesite etablissement lieutravail agence"),
    RBI(
            "rbi",
            "rbi",
            true,
            "sbi salairebrutimposable revenubrutimposable brutimposable salbrutimposable remunerationbruteimposable montantrbi montantsbi grosstaxable"),
    IR("ir", "ir", false, "igr irretenu irpreleve montantir irnet retenueir impotrevenu impotsurlerevenu incometax"),
    DAYS(
            "jours",
            "days",
            true,
            "nbjours nbrejours nombrejours nombredejours joursdeclares nbjoursdeclares joursouvres jourstravailles nbjourstravailles nj"),
    SITUATION("situation", "situation", false, "codesituation sit"),
    DEPENDANTS(
            "personnes_a_charge",
            "dependants",
            false,
            "nbpersonnesacharge nbpersacharge persacharge charges chargesfamille chargesdefamille nbdeductions deductions");

    static final List<String> REQUIRED = Arrays.stream(values())
            .filter(PayrollColumn::required)
            .map(PayrollColumn::header)
            .toList();

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");

    private final String french;
    private final String english;
    private final boolean required;
    private final Set<String> elsewhere;

    /** @param elsewhere what payroll software calls it, in small letters alone */
    PayrollColumn(String french, String english, boolean required, String elsewhere) {
        this.french = french;
        this.english = english;
        this.required = required;
        this.elsewhere = Set.of(elsewhere.split(" "));
    }

    public String header() {
        return french;
    }

    public boolean required() {
        return required;
    }

    /** The column of a header as firms write it: case, accents, spaces and hyphens do not matter. */
    static Optional<PayrollColumn> named(String header) {
        String plain = plain(header).replace(' ', '_').replace('-', '_');
        return Arrays.stream(values())
                .filter(column -> column.french.equals(plain) || column.english.equals(plain))
                .findFirst();
    }

    /** What a header of payroll software most likely means: only its letters count. */
    static Optional<PayrollColumn> guessed(String header) {
        Optional<PayrollColumn> named = named(header);
        String letters = NO_LETTER
                .matcher(plain(header).replace("n°", "n").replace("nº", "n"))
                .replaceAll("");
        return named.isPresent()
                ? named
                : Arrays.stream(values())
                        .filter(column -> column.french.equals(letters) || column.elsewhere.contains(letters))
                        .findFirst();
    }

    private static String plain(String header) {
        return ACCENTS.matcher(Normalizer.normalize(header.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
