package ma.hawafiz.gallery;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import ma.hawafiz.company.BankAccountView;
import ma.hawafiz.company.BankAccounts;
import ma.hawafiz.crosscheck.Crosscheck;
import ma.hawafiz.crosscheck.CrosscheckCount;
import ma.hawafiz.crosscheck.CrosscheckView;
import ma.hawafiz.crosscheck.FindingKind;
import ma.hawafiz.crosscheck.Likeness;
import ma.hawafiz.crosscheck.Tie;
import ma.hawafiz.crosscheck.ToClarify;
import ma.hawafiz.crosscheck.ToClarifyView;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/** What two firms' payrolls do not let stand together, as the pages show it. */
final class CrosscheckSamples {
    static final Map<String, Function<Language, TemplateInstance>> PAGES = new LinkedHashMap<>();
    static final List<CrosscheckCount> COUNTS =
            List.of(new CrosscheckCount("OVERLAP", 4), new CrosscheckCount("FULL_TIME_TWICE", 1));

    static {
        PAGES.put("crosschecks", language -> new CrosscheckView(Samples.ATLAS, 2026, checks(), "?after=1"));
        PAGES.put("crosschecks-empty", language -> new CrosscheckView(Samples.ATLAS, 2026, List.of(), null));
        PAGES.put(
                "to-clarify",
                language -> new ToClarifyView(
                        Samples.ATLAS,
                        2026,
                        List.of(
                                new ToClarify(id(1), null, null),
                                new ToClarify(id(2), "100000002", "TAZI Mehdi"),
                                new ToClarify(id(3), null, "OUAHBI Sara")),
                        "?after=3"));
        PAGES.put("to-clarify-empty", language -> new ToClarifyView(Samples.ATLAS, 2026, List.of(), null));
        PAGES.put(
                "bank-account",
                language -> new BankAccountView(
                        Samples.ATLAS,
                        new BankAccounts.Known("2384", "Youssef Benali", Samples.NOON, "Salma Idrissi", Samples.NOON),
                        new BankAccounts.Proposed(
                                id(1), "1296", "Youssef Benali", Samples.NOON, new java.util.UUID(0, 9)),
                        true,
                        false,
                        "",
                        null,
                        "proposed"));
        PAGES.put(
                "bank-account-refused",
                language -> new BankAccountView(
                        Samples.ATLAS, null, null, true, false, "0117800000123456789012", Samples.problem("rib"), ""));
        PAGES.put(
                "bank-account-declarant",
                language -> new BankAccountView(
                        Samples.ATLAS,
                        null,
                        new BankAccounts.Proposed(
                                id(1), "1296", "Youssef Benali", Samples.NOON, new java.util.UUID(0, 9)),
                        false,
                        true,
                        "",
                        null,
                        ""));
    }

    private CrosscheckSamples() {}

    private static List<Crosscheck> checks() {
        return List.of(
                check(
                        FindingKind.FULL_TIME_TWICE,
                        Likeness.SAME_CIN,
                        new Crosscheck.Said("100000002", "TAZI Mehdi", LocalDate.of(2025, 9, 12), null),
                        new Crosscheck.Said(null, "TAZI El Mehdi", LocalDate.of(2026, 2, 1), null),
                        List.of()),
                check(
                        FindingKind.REHIRED_THROUGH_SISTER,
                        Likeness.NEARLY,
                        new Crosscheck.Said("100000005", "ZEROUALI Anas", LocalDate.of(2026, 3, 1), null),
                        new Crosscheck.Said(
                                "100000050", "ZEROUALI Anass", LocalDate.of(2023, 5, 2), LocalDate.of(2026, 2, 27)),
                        List.of(Tie.SAME_FISCAL_ID, Tie.SAME_ACCOUNT)),
                check(FindingKind.SHARED_ACCOUNT, null, null, null, List.of(Tie.SAME_ACCOUNT)));
    }

    private static Crosscheck check(
            FindingKind kind,
            @Nullable Likeness likeness,
            Crosscheck.@Nullable Said here,
            Crosscheck.@Nullable Said there,
            List<Tie> ties) {
        return new Crosscheck(
                id(kind.ordinal()),
                kind,
                likeness,
                id(99),
                "Rif Services SARL",
                "002198765000045",
                here,
                there,
                kind == FindingKind.FULL_TIME_TWICE
                        ? Stream.of("2026-02", "2026-03", "2026-04")
                                .map(month -> new Crosscheck.SharedMonth(month, 26, 26))
                                .toList()
                        : List.of(),
                ties);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
