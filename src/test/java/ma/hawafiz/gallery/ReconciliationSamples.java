package ma.hawafiz.gallery;

import io.quarkus.qute.TemplateInstance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import ma.hawafiz.payroll.reconciliation.DifferencesView;
import ma.hawafiz.payroll.reconciliation.ReconciliationView;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/** The sources side by side, as the pages show them. */
final class ReconciliationSamples {
    static final Map<String, Function<Language, TemplateInstance>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put(
                "reconciliation",
                language -> new ReconciliationView(
                        Samples.ATLAS,
                        List.of(2027, 2026, 2025),
                        2026,
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(ReconciliationSamples::month)
                                .toList(),
                        new ReconciliationView.OfYear(
                                2026,
                                118L,
                                118L,
                                Samples.dirhams("17190601.70"),
                                Samples.dirhams("17190601.70"),
                                Samples.dirhams("2959731.70"),
                                Samples.dirhams("2959840.10"),
                                1)));
        PAGES.put(
                "reconciliation-empty",
                language -> new ReconciliationView(Samples.ATLAS, List.of(), 0, List.of(), null));
        PAGES.put("differences", language -> differences(null));
        PAGES.put(
                "differences-refused",
                language -> differences(new DifferencesView.Typed("DAYS", "100000002", "KEEP", "")));
        PAGES.put(
                "differences-empty",
                language -> new DifferencesView(
                        Samples.ATLAS,
                        "2026",
                        "ETAT_9421",
                        false,
                        true,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null,
                        null));
    }

    private ReconciliationSamples() {}

    private static ReconciliationView.OfMonth month(int month) {
        boolean declared = month != 12;
        return new ReconciliationView.OfMonth(
                "2026-%02d".formatted(month),
                86L + month,
                declared ? 86L + month : null,
                2_400L + month,
                declared ? 2_400L : null,
                Samples.dirhams("1289392.85"),
                declared ? Samples.dirhams("1289392.85") : null,
                declared && month % 4 == 0 ? 12 : 0);
    }

    private static TemplateInstance differences(DifferencesView.@Nullable Typed typed) {
        return new DifferencesView(
                Samples.ATLAS,
                "2026-04",
                "EBDS",
                true,
                false,
                List.of(
                        new DifferencesView.OfKind("DAYS", 10, true, "?kind=DAYS", false, null),
                        new DifferencesView.OfKind("MONTH_ONLY_IN_PAYROLL", 2, false, "?kind=EXIT", false, null)),
                List.of(
                        new DifferencesView.Row(
                                "DAYS",
                                "100000002",
                                "100000002",
                                "TAZI Mehdi",
                                "26 jours",
                                "20 jours",
                                true,
                                "26|20",
                                typed),
                        new DifferencesView.Row(
                                "MONTH_ONLY_IN_PAYROLL",
                                "100000003",
                                "100000003",
                                "OUAHBI Sara",
                                "26 jours",
                                "–",
                                false,
                                "26|–",
                                null)),
                "?after=DAYS.100000003",
                List.of(new DifferencesView.Decided(
                        "PAY",
                        "BENNANI Othmane",
                        "9 000,00 DH",
                        "8 500,00 DH",
                        "KEEP",
                        "Indemnité non imposable.",
                        "Salma Idrissi",
                        Samples.NOON)),
                null,
                typed == null ? null : Samples.problem("ground"));
    }
}
