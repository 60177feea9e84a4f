package ma.hawafiz.gallery;

import static ma.hawafiz.gallery.Samples.HASH;
import static ma.hawafiz.gallery.Samples.NAMES;
import static ma.hawafiz.gallery.Samples.NOON;
import static ma.hawafiz.gallery.Samples.RULES;
import static ma.hawafiz.gallery.Samples.amounts;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import ma.hawafiz.amendment.DraftView;
import ma.hawafiz.amendment.LawView;
import ma.hawafiz.amendment.RehearsalView;
import ma.hawafiz.dossier.DeterminationReplay;
import ma.hawafiz.dossier.MovedLines;
import ma.hawafiz.dossier.Reasons;
import ma.hawafiz.evaluation.DeterminationRecord;
import ma.hawafiz.evaluation.ReplayReport;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** The pages about the law itself, and about determinations made again under it. */
final class LawSamples {
    static final Map<String, Function<Language, TemplateInstance>> PAGES = new LinkedHashMap<>();
    private static final Reasons.RuleSet AMENDED = new Reasons.RuleSet("circular-15-2025", "1.3", HASH);

    static {
        PAGES.put("replay", language -> replay(List.of(), moved()));
        PAGES.put(
                "replay-differs",
                language -> replay(
                        List.of(
                                new ReplayReport.Difference("$.situationSha256", HASH, HASH.replace('9', 'a')),
                                new ReplayReport.Difference("$.determination.lines[3].payable", "18360.00", "17136.00"),
                                new ReplayReport.Difference("$.determination.lines[4].cnss", "100000004", null)),
                        null));
        PAGES.put("law", language -> law(null));
        PAGES.put(
                "law-refused",
                language -> law(Samples.problem("line 12, $.parameters['pae.rate'].values[0].knownSince")));
        PAGES.put("law-draft", language -> draft("DRAFT", List.of("PROPOSE", "REHEARSE"), false));
        PAGES.put("law-draft-proposed", language -> draft("PROPOSED", List.of("REHEARSE", "ADOPT"), true));
        PAGES.put("law-draft-overtaken", language -> draft("OVERTAKEN", List.of("AGAIN"), false));
        PAGES.put("law-rehearsal", language -> rehearsal("COMPLETE", 431, 0));
        PAGES.put("law-rehearsal-running", language -> rehearsal("RUNNING", 112, 0));
        PAGES.put("law-rehearsal-failed", language -> rehearsal("FAILED", 431, 1));
    }

    private LawSamples() {}

    private static LawView.Value value(String text) {
        return new LawView.Value(
                text,
                LocalDate.of(2025, 7, 1),
                text.equals("17 %") ? LocalDate.of(2026, 12, 31) : null,
                LocalDate.of(2025, 11, 24),
                new Reasons.Source(
                        "circulaire n° 15-2025, partie II et annexe 5 : 17 % du revenu brut imposable annuel", "B"));
    }

    private static LawView.Draft head(String state) {
        return new LawView.Draft(
                "/gallery/law-draft",
                "Arrêté n° 1-27 : taux de la prime à l’emploi",
                "1.3",
                state,
                "Driss Lahlou",
                NOON);
    }

    private static TemplateInstance law(@Nullable ProblemDocument problem) {
        return new LawView(
                RULES,
                List.of(
                        new LawView.Group(
                                "pae",
                                List.of(
                                        new LawView.Parameter("pae.rate", List.of(value("17 %"), value("18 %"))),
                                        new LawView.Parameter("pae.contracts", List.of(value("CDI, ANAPEC"))))),
                        new LawView.Group(
                                "territory",
                                List.of(new LawView.Parameter(
                                        "territory.p2i",
                                        List.of(value("CASANEARSHORE, FES_SHORE, OUJDA_SHORE, TECHNOPOLIS")))))),
                List.of(
                        new LawView.Adopted("1.3", HASH, NOON, "Imane Berrada"),
                        new LawView.Adopted("1.2", HASH, NOON, "Hawafiz")),
                null,
                problem == null ? List.of(head("DRAFT"), head("OVERTAKEN"), head("ADOPTED")) : List.of(),
                null,
                true,
                problem);
    }

    private static TemplateInstance draft(String state, List<String> actions, boolean samePerson) {
        return new DraftView(
                head(state),
                "0192",
                HASH,
                HASH,
                state.equals("PROPOSED") ? "Driss Lahlou" : null,
                List.of(
                        new DraftView.Change("pae.rate", true, value("18 %")),
                        new DraftView.Change("bonus.cap.amount", false, value("300 000,00 DH"))),
                state.equals("OVERTAKEN")
                        ? List.of()
                        : List.of(
                                new DraftView.Run(
                                        "/gallery/law-rehearsal", NOON, "Driss Lahlou", true, "COMPLETE", 431, 431),
                                new DraftView.Run(
                                        "/gallery/law-rehearsal", NOON, "Driss Lahlou", false, "RUNNING", 3, 12)),
                null,
                actions,
                samePerson,
                List.of("AIR", "AIS", "PAE", "PAF"),
                List.of(2025, 2026),
                List.of("LODGED", "APPROVED"));
    }

    private static TemplateInstance rehearsal(String state, int done, int failed) {
        Reasons.Amounts now = amounts("9180000.00", "9120000.00", "6324000.00", "2601000.00");
        Reasons.Amounts then = amounts("9720000.00", "9650000.00", "6696000.00", "2501000.00");
        return new RehearsalView(
                "Arrêté n° 1-27 : taux de la prime à l’emploi",
                "/gallery/law-draft",
                "/gallery/law-rehearsal",
                NOON,
                "Driss Lahlou",
                state.equals("RUNNING")
                        ? new RehearsalView.Choice("PAE", 2026, "UNDER_REVIEW")
                        : new RehearsalView.Choice(null, 0, null),
                state,
                done,
                431,
                failed,
                25_310,
                34,
                2,
                List.of(
                        new RehearsalView.Budget("TOTAL", List.of(new RehearsalView.Row("", now, then))),
                        new RehearsalView.Budget("MEASURE", List.of(new RehearsalView.Row("PAE", now, then))),
                        new RehearsalView.Budget(
                                "FILIERE",
                                List.of(
                                        new RehearsalView.Row("", now, then),
                                        new RehearsalView.Row("BPO, CRM", now, then))),
                        new RehearsalView.Budget(
                                "REGION",
                                List.of(
                                        new RehearsalView.Row("CASABLANCA_SETTAT", now, then),
                                        new RehearsalView.Row("NONE", now, then))),
                        new RehearsalView.Budget("EXERCICE", List.of(new RehearsalView.Row("2026", now, then)))),
                List.of(
                        new RehearsalView.Effect(null, 352, "#lines", true),
                        new RehearsalView.Effect("GAIN", 350, "#lines", false),
                        new RehearsalView.Effect("LOSS", 2, "#lines", false),
                        new RehearsalView.Effect("NONE", 0, "#lines", false)),
                state.equals("RUNNING")
                        ? List.of()
                        : List.of(
                                line("GAIN", "MET", amounts("19440.00", "19440.00", "19440.00", "0.00")),
                                line("LOSS", "NOT_MET", amounts("0.00", "0.00", "0.00", "0.00"))),
                null,
                failed == 0
                        ? List.of()
                        : List.of(new RehearsalView.Failure(
                                "/gallery/review-agent",
                                "PAE-2026-000123-7",
                                "Atlas Relation Client",
                                "pae.rate has no value on 2020-12-31")));
    }

    private static RehearsalView.Line line(String effect, String outcome, Reasons.Amounts after) {
        return new RehearsalView.Line(
                "/gallery/review-agent",
                "PAE-2026-000123-7",
                "Atlas Relation Client",
                "100000001",
                effect,
                "MET",
                outcome,
                amounts("18360.00", "18360.00", "18360.00", "0.00"),
                after);
    }

    private static TemplateInstance replay(List<ReplayReport.Difference> differences, @Nullable MovedLines moved) {
        ReplayReport.Rules then = new ReplayReport.Rules(RULES.id(), RULES.version(), HASH);
        ReplayReport.Rules now = new ReplayReport.Rules(RULES.id(), "1.3", HASH.replace('9', 'a'));
        return new DeterminationReplay(
                Samples.head("APPROVED"),
                "0192",
                "DECIDED",
                NOON,
                new DeterminationRecord(null, null, null, null, NOON, "fr", "0.1.0", HASH, HASH, HASH, "{}", "{}"),
                new ReplayReport(
                        null,
                        differences.isEmpty(),
                        new ReplayReport.Engine("0.1.0", "0.2.0", false),
                        new ReplayReport.Then(then, differences.isEmpty(), differences.size(), differences),
                        new ReplayReport.Now(now, null, null, null, null, null, List.of())),
                differences,
                moved,
                "/gallery/dossier-decided");
    }

    static MovedLines moved() {
        return new MovedLines(
                RULES,
                AMENDED,
                "UNKNOWN",
                "MET",
                amounts("9180000.00", "9120000.00", "6324000.00", "2601000.00"),
                amounts("9720000.00", "9650000.00", "6696000.00", "2754000.00"),
                352,
                IntStream.range(0, 4)
                        .mapToObj(i -> new MovedLines.Row(
                                i == 3 ? null : "10000000" + i,
                                NAMES.get(i),
                                i == 1 ? "UNKNOWN" : "MET",
                                "MET",
                                amounts("18360.00", "18360.00", "18360.00", "0.00"),
                                amounts("19440.00", "19440.00", "19440.00", "0.00"),
                                i == 1 ? List.of("pae.minMonths", "pae.rate") : List.of("pae.rate")))
                        .toList(),
                "?moved=4#moved");
    }
}
