package ma.hawafiz.gallery;

import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import ma.hawafiz.payment.recovery.Breach;
import ma.hawafiz.payment.recovery.RecoveryDocument;
import ma.hawafiz.payment.recovery.RecoveryView;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.review.appeal.AppealDocument;
import ma.hawafiz.review.appeal.AppealList;
import ma.hawafiz.review.appeal.AppealView;
import org.jspecify.annotations.Nullable;

/** Appeals and recoveries at each of their steps. */
final class AppealSamples {
    private static final UUID ID = UUID.fromString("01a49adb-2f00-7c18-b2d4-91e7a3f05c66");
    private static final LocalDate UNTIL = LocalDate.of(2027, 4, 30);

    static final Map<String, Function<Language, TemplateInstance>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("appeal-form", _ -> appeal(30, null, List.of("FILE"), false, null));
        PAGES.put("appeal-refused", _ -> appeal(0, null, List.of("FILE"), false, Samples.problem("grounds")));
        PAGES.put("appeal-too-late", _ -> appeal(null, null, List.of(), false, null));
        PAGES.put("appeal-waiting", _ -> appeal(null, filed(9, null), List.of(), false, null));
        PAGES.put("appeal-answer", _ -> appeal(null, filed(-3, null), List.of("ANSWER"), false, null));
        PAGES.put("appeal-same-person", _ -> appeal(null, filed(9, null), List.of("ANSWER"), true, null));
        PAGES.put(
                "appeal-answered",
                _ -> appeal(
                        null,
                        filed(
                                null,
                                new AppealDocument.Answer(
                                        "REVISED", "Le contrat joint est un CDI.", "Mehdi Raji", Samples.NOON)),
                        List.of(),
                        false,
                        null));
        PAGES.put("appeal-list", _ -> new AppealList(List.of(row(9), row(-2)), "?after=1"));
        PAGES.put("appeal-list-empty", _ -> new AppealList(List.of(), null));
        PAGES.put("recovery-open", _ -> recovery("PAID", null, "OPEN", false, null));
        PAGES.put("recovery-refused", _ -> recovery("PAID", null, "OPEN", false, Samples.problem("evidence")));
        PAGES.put("recovery-notice", _ -> recovery("RECOVERY", document(0), "ANSWER", false, null));
        PAGES.put("recovery-decide", _ -> recovery("RECOVERY", document(1), "DECIDE", false, null));
        PAGES.put("recovery-same-person", _ -> recovery("RECOVERY", document(1), "DECIDE", true, null));
        PAGES.put("recovery-receive", _ -> recovery("RECOVERY", document(2), "RECEIVE", false, null));
        PAGES.put("recovery-closed", _ -> recovery("CLOSED", document(3), null, false, null));
    }

    private AppealSamples() {}

    private static AppealList.Row row(int daysLeft) {
        return new AppealList.Row(
                "/gallery/appeal-answer",
                "PAE-2026-000123-7",
                "Atlas Relation Client",
                "PAE",
                2026,
                Samples.NOON,
                LocalDate.of(2027, 4, 15),
                daysLeft);
    }

    private static AppealDocument filed(@Nullable Integer daysLeft, AppealDocument.@Nullable Answer answer) {
        return new AppealDocument(
                ID,
                ID,
                "Le contrat a été lu comme un stage ; c’est un contrat à durée indéterminée, joint en copie.",
                List.of(new AppealDocument.Line("100000001", "CDI joint.")),
                "Youssef Benali",
                Samples.NOON,
                LocalDate.of(2027, 4, 15),
                daysLeft,
                answer);
    }

    private static TemplateInstance appeal(
            @Nullable Integer daysLeft,
            @Nullable AppealDocument filed,
            List<String> actions,
            boolean samePerson,
            @Nullable ProblemDocument problem) {
        return new AppealView(
                Samples.head(filed == null || filed.answer() != null ? "PARTIALLY_APPROVED" : "APPEALED"),
                "PARTIALLY_APPROVED",
                UNTIL,
                daysLeft,
                filed,
                IntStream.range(0, 3)
                        .mapToObj(i -> new AppealView.Line(
                                "10000000" + i,
                                Samples.NAMES.get(i),
                                Samples.dirhams("0.00"),
                                Samples.dirhams(i == 2 ? "18360.00" : "0.00"),
                                Samples.dirhams(i == 2 ? "0.00" : "18360.00"),
                                i == 0
                                        ? "L’emploi a pris fin le 30/06/2026, avant la fin du 18ᵉ mois."
                                        : "Contrat de stage.",
                                i == 1,
                                i == 1 && filed != null ? "CDI joint." : null,
                                "",
                                "",
                                ""))
                        .toList(),
                true,
                actions,
                new AppealView.Typed("", "", ""),
                samePerson,
                "/gallery/dossier-decided",
                problem);
    }

    /** @param step 0 notified, 1 answered, 2 decided and paid in part, 3 settled */
    private static RecoveryDocument document(int step) {
        return new RecoveryDocument(
                ID,
                ID,
                Breach.STABILITY_ANNULLED,
                "La paie corrigée de mars montre un départ au quatorzième mois.",
                LocalDate.of(2027, 4, 15),
                "Laila Bennis",
                Samples.NOON,
                Samples.dirhams("36720.00"),
                List.of(),
                step < 1
                        ? null
                        : new RecoveryDocument.Answer(
                                "Le salarié a été réembauché le mois suivant.", "Youssef Benali", Samples.NOON),
                step < 2
                        ? null
                        : new RecoveryDocument.Decision(Samples.dirhams("18360.00"), "Mehdi Raji", Samples.NOON),
                step < 2
                        ? List.of()
                        : IntStream.range(0, step - 1)
                                .mapToObj(i -> new RecoveryDocument.Receipt(
                                        Samples.dirhams("9180.00"),
                                        LocalDate.of(2027, 4, 20 + i),
                                        "VIR-2027042" + i + "-0042",
                                        "Said Ouazzani",
                                        Samples.NOON))
                                .toList(),
                step < 2 ? null : Samples.dirhams(step == 2 ? "9180.00" : "0.00"));
    }

    private static TemplateInstance recovery(
            String state,
            @Nullable RecoveryDocument document,
            @Nullable String action,
            boolean samePerson,
            @Nullable ProblemDocument problem) {
        boolean decided = document != null && document.decision() != null;
        BigDecimal amount = Samples.dirhams("18360.00");
        return new RecoveryView(
                Samples.head(state),
                document,
                IntStream.range(0, 2)
                        .mapToObj(i -> new RecoveryView.Line(
                                "10000000" + i,
                                Samples.NAMES.get(i),
                                amount,
                                decided ? (i == 0 ? amount : Samples.dirhams("0.00")) : null,
                                decided ? "La durée n’est pas acquise." : null,
                                "",
                                ""))
                        .toList(),
                document == null,
                Arrays.stream(Breach.values()).map(Enum::name).toList(),
                action == null ? List.of() : List.of(action),
                samePerson,
                document == null || document.answer() != null ? null : 15,
                LocalDate.of(2027, 3, 31),
                new RecoveryView.Typed("", "", "", "", "", ""),
                "/gallery/dossier-decided",
                problem);
    }
}
