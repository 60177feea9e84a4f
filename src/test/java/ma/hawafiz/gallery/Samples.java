package ma.hawafiz.gallery;

import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.company.CompanyProfile;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.DossierView;
import ma.hawafiz.dossier.LodgeConfirmation;
import ma.hawafiz.dossier.LodgingReceipt;
import ma.hawafiz.dossier.NewDossier;
import ma.hawafiz.dossier.Reasons.Amounts;
import ma.hawafiz.dossier.Reasons.Condition;
import ma.hawafiz.dossier.Reasons.Count;
import ma.hawafiz.dossier.Reasons.Line;
import ma.hawafiz.dossier.Reasons.Lines;
import ma.hawafiz.dossier.Reasons.Remedy;
import ma.hawafiz.dossier.Reasons.RuleSet;
import ma.hawafiz.dossier.Reasons.Source;
import ma.hawafiz.dossier.Reasons.Step;
import ma.hawafiz.dossier.Reasons.Warning;
import ma.hawafiz.home.CompanyHome;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.payroll.CorrectedMonths;
import ma.hawafiz.payroll.intake.ColumnChoice;
import ma.hawafiz.payroll.intake.ImportReport;
import ma.hawafiz.payroll.intake.PayrollOverview;
import ma.hawafiz.payroll.intake.UploadProgress;
import ma.hawafiz.payroll.intake.UploadState;
import ma.hawafiz.payroll.intake.UploadStatus;
import ma.hawafiz.payroll.reading.FileKind;
import ma.hawafiz.payroll.reading.PayrollColumn;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.page.ErrorPage;
import ma.hawafiz.platform.page.Home;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.review.DecisionNotice;
import ma.hawafiz.review.DossierReview;
import ma.hawafiz.review.SessionOutcome;
import ma.hawafiz.review.worklist.WorkList;
import ma.hawafiz.simulation.SampleSimulation;
import org.jspecify.annotations.Nullable;

/** One made-up sight of every page, filled and empty, by the name under which the gallery shows it. */
final class Samples {
    static final String HASH = "9f2c1e7ab04d6c5f8e21b7a3d94460c8f1e5a2b6c7d8093e4f5a6b7c8d9e0f12";
    static final Instant NOON = Instant.parse("2027-03-31T11:05:00Z");
    static final CompanyIdentity ATLAS = new CompanyIdentity(
            "0192", "Atlas Relation Client", "001524789000019", "40183726", "7103452", "Casablanca 412337");
    private static final Amounts NOTHING = amounts("0.00", "0.00", "0.00", "0.00");
    private static final Source CIRCULAR = new Source("circulaire 15-2025, partie I", "B");
    static final RuleSet RULES = new RuleSet("circular-15-2025", "2026-11", HASH);

    private static final SessionOutcome SESSION =
            new SessionOutcome(UUID.randomUUID(), "CTO-2027-0012", LocalDate.of(2027, 3, 30), true, 4, 1, 0);

    static final Map<String, Function<Language, TemplateInstance>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("home", language -> new Home());
        PAGES.put("simulation", SampleSimulation::full);
        PAGES.put("simulation-empty", SampleSimulation::empty);
        PAGES.put("simulation-refused", SampleSimulation::refused);
        PAGES.put("error", language -> new ErrorPage(problem("employees[0].hired"), "/gallery"));
        PAGES.put(
                "error-short",
                language -> new ErrorPage(
                        new ProblemDocument(
                                "urn:x",
                                "Page introuvable",
                                404,
                                "Cette page n’existe pas, ou ne vous concerne pas.",
                                "NOT_FOUND",
                                null),
                        "/gallery"));
        PAGES.put("company", language -> companyHome());
        PAGES.put(
                "company-empty",
                language -> new CompanyHome(
                        ATLAS, true, steps(false), List.of(), null, List.of(), List.of(), BigDecimal.ZERO));
        PAGES.put("profile", language -> profile(null));
        PAGES.put("profile-refused", language -> profile(problem("turnover.0.export")));
        PAGES.put(
                "payroll",
                language -> new PayrollOverview(
                        ATLAS, true, uploads(), "?uploads=1", imports(), "?after=1", employees(), "?after=2", null));
        PAGES.put(
                "payroll-empty",
                language -> new PayrollOverview(
                        ATLAS, true, List.of(), null, List.of(), null, List.of(), null, problem("file")));
        PAGES.put(
                "import-accepted",
                language -> new ImportReport(
                        ATLAS,
                        "paie-2026.csv",
                        new ImportReport.Accepted(false, 9000, 500, "2025-09", "2027-03", HASH, 2),
                        0,
                        List.of(),
                        null,
                        null,
                        "/gallery/column-choice",
                        correctedMonths(),
                        "?months=1"));
        PAGES.put(
                "upload-reading",
                language -> new UploadStatus(ATLAS, upload(UploadState.READING), true, 42, refusedLines()));
        PAGES.put(
                "upload-cancelled",
                language -> new UploadStatus(ATLAS, upload(UploadState.CANCELLED), true, null, List.of()));
        PAGES.put(
                "upload-failed",
                language -> new UploadStatus(
                        ATLAS,
                        upload(UploadState.FAILED),
                        true,
                        null,
                        List.of(new ImportReport.Refused(
                                1,
                                "–",
                                "Nadia Alaoui",
                                "La personne qui a envoyé ce fichier n’a plus de mandat pour cette entreprise.",
                                "Un mandataire actuel de l’entreprise peut l’envoyer de nouveau."))));
        PAGES.put("column-choice", language -> columnChoice(true));
        PAGES.put("column-choice-later", language -> columnChoice(false));
        PAGES.put(
                "import-refused",
                language -> new ImportReport(
                        ATLAS,
                        "paie-2026.csv",
                        null,
                        137,
                        refusedLines(),
                        "?after=50",
                        "/gallery",
                        null,
                        List.of(),
                        null));
        PAGES.put(
                "dossier-new",
                language -> new NewDossier(
                        ATLAS,
                        Stream.of("PAE", "PAF", "AIR", "AIS")
                                .map(code -> new NewDossier.Measure(code, code.equals("PAE")))
                                .toList(),
                        List.of(2026, 2025),
                        "PAE",
                        2026,
                        null));
        PAGES.put("dossier-draft", language -> dossier("DRAFT", List.of("LODGE", "DISCARD")));
        PAGES.put(
                "dossier-empty",
                language -> new DossierView(
                        head("DRAFT"),
                        "UNKNOWN",
                        NOTHING,
                        conditions(),
                        new Lines(counts(), List.of(), null),
                        RULES,
                        null,
                        List.of(),
                        List.of("DISCARD"),
                        null,
                        null,
                        null,
                        0,
                        ClockSamples.NONE,
                        ClockSamples.NOTHING_ASKED,
                        null));
        PAGES.put("dossier-decided", language -> dossier("PARTIALLY_APPROVED", List.of()));
        PAGES.put(
                "lodge",
                language -> new LodgeConfirmation(
                        head("DRAFT"),
                        amounts("9180000.00", "9120000.00", "6324000.00", "2601000.00"),
                        352,
                        21,
                        127,
                        List.of(
                                condition(
                                        "company.taxCertificate",
                                        "NOT_MET",
                                        "L’attestation de régularité fiscale du 15/07/2026 a plus de 6 mois à la date du 31/03/2027.")),
                        null));
        PAGES.put(
                "receipt",
                language -> new LodgingReceipt(
                        head("LODGED"),
                        "Youssef Benali",
                        amounts("9180000.00", "9120000.00", "6324000.00", "2601000.00"),
                        500,
                        60));
        PAGES.put("review-list", language -> workList(true));
        PAGES.put("review-list-empty", language -> workList(false));
        PAGES.put("review-agent", language -> review("LODGED", List.of("COMPLETE", "INCOMPLETE"), false, false));
        PAGES.put(
                "review-instructor", language -> review("UNDER_REVIEW", List.of("COMPLEMENT", "OPINE"), false, false));
        PAGES.put("review-approver", language -> review("PROPOSED", List.of("DECIDE"), true, false));
        PAGES.put("review-law-changed", language -> review("PROPOSED", List.of("RETURN"), true, false));
        PAGES.put("review-waits", language -> review("PROPOSED", List.of("WAIT"), true, false));
        PAGES.put("review-same-person", language -> review("PROPOSED", List.of("DECIDE"), true, true));
        PAGES.put("decision", language -> decision());
        PAGES.putAll(AppealSamples.PAGES);
        PAGES.putAll(ReviewSamples.PAGES);
        PAGES.putAll(LawSamples.PAGES);
        PAGES.putAll(CrosscheckSamples.PAGES);
        PAGES.putAll(PaymentSamples.PAGES);
        PAGES.putAll(ReconciliationSamples.PAGES);
        PAGES.putAll(RegisterSamples.PAGES);
        PAGES.putAll(DocumentSamples.PAGES);
        PAGES.putAll(CampaignSamples.PAGES);
        PAGES.putAll(ClockSamples.PAGES);
        PAGES.putAll(LetterSamples.PAGES);
        PAGES.putAll(CommitteeSamples.PAGES);
        PAGES.putAll(ControlSamples.PAGES);
        PAGES.putAll(NotificationSamples.PAGES);
    }

    private Samples() {}

    static BigDecimal dirhams(String amount) {
        return new BigDecimal(amount);
    }

    static Amounts amounts(String computed, String capped, String payable, String conditional) {
        return new Amounts(dirhams(computed), dirhams(capped), dirhams(payable), dirhams(conditional));
    }

    static ProblemDocument problem(String field) {
        return new ProblemDocument(
                "urn:hawafiz:problem:request-invalid",
                "La demande contient des erreurs",
                400,
                "Rien n’a été enregistré. Corrigez ce qui suit, puis envoyez à nouveau.",
                "REQUEST_INVALID",
                List.of(new ProblemDocument.Entry(
                        field,
                        "13000000.00",
                        "turnover.exportAboveTotal",
                        "Le chiffre d’affaires à l’export (13 000 000,00) dépasse le total (12 000 000,00).",
                        "Vérifiez les deux montants.")));
    }

    private static List<CompanyHome.Step> steps(boolean done) {
        return List.of(
                new CompanyHome.Step("PROFILE", done, "/gallery/profile"),
                new CompanyHome.Step("PAYROLL", done, "/gallery/payroll"),
                new CompanyHome.Step("DOSSIER", done, "/gallery/dossier-new"),
                new CompanyHome.Step("LODGE", false, "/gallery/lodge"));
    }

    private static TemplateInstance companyHome() {
        return new CompanyHome(
                ATLAS,
                true,
                steps(true),
                List.of(
                        new CompanyHome.Claim(
                                "/gallery/dossier-draft",
                                null,
                                "PAE",
                                2026,
                                "DRAFT",
                                dirhams("6324000.00"),
                                dirhams("2601000.00"),
                                null),
                        new CompanyHome.Claim(
                                "/gallery/dossier-decided",
                                "PAE-2025-000123-7",
                                "PAE",
                                2025,
                                "PARTIALLY_APPROVED",
                                dirhams("1820400.00"),
                                dirhams("0.00"),
                                NOON)),
                "?after=1",
                List.of(new CompanyHome.Import("paie-atlas-2026.csv", NOON, "Salma Idrissi", 9000, 500)),
                List.of(new CompanyHome.Granted("PAE", 2025, 312, dirhams("1820400.00"), dirhams("0.00"))),
                dirhams("1820400.00"));
    }

    private static TemplateInstance profile(@Nullable ProblemDocument problem) {
        return new CompanyProfile(
                ATLAS,
                true,
                "7",
                Stream.of("ITO", "CRM", "BPO", "ESO", "KPO")
                        .map(code -> new CompanyProfile.Choice(code, code.equals("CRM")))
                        .toList(),
                Stream.of(
                                "CRM_INBOUND",
                                "CRM_TELEMARKETING",
                                "CRM_COMPLAINTS",
                                "CRM_COLLECTION",
                                "BPO_ADMINISTRATIVE",
                                "ITO_DEVELOPMENT")
                        .map(code -> new CompanyProfile.Choice(code, code.equals("CRM_INBOUND")))
                        .toList(),
                "2018-04-01",
                "2027-01-15",
                "2027-01-20",
                problem == null ? Map.of("CNSS", RegisterSamples.SILENT, "DGI", RegisterSamples.CONFIRMED) : Map.of(),
                "no",
                List.of(
                        new CompanyProfile.Turnover(
                                "2026", "12000000.00", problem == null ? "9000000.00" : "13000000.00"),
                        new CompanyProfile.Turnover("", "", "")),
                List.of(
                        new CompanyProfile.Site("S1", "CASABLANCA_SETTAT", "CASANEARSHORE"),
                        new CompanyProfile.Site("", "", "")),
                List.of("CASABLANCA_SETTAT", "FES_MEKNES", "ORIENTAL", "TANGER_TETOUAN_AL_HOCEIMA"),
                List.of("CASANEARSHORE", "FES_SHORE"),
                problem,
                problem == null);
    }

    private static List<PayrollOverview.Import> imports() {
        return List.of(new PayrollOverview.Import(
                UUID.fromString("01a49adb-2f00-7c18-b2d4-91e7a3f05c66"),
                "paie-atlas-2026.csv",
                NOON,
                "Salma Idrissi",
                9000,
                500,
                "2025-09",
                "2027-03"));
    }

    private static List<PayrollOverview.Employee> employees() {
        return IntStream.range(0, 6)
                .mapToObj(i -> new PayrollOverview.Employee(
                        i == 3 ? null : "10000000" + i,
                        NAMES.get(i),
                        i == 4 ? "FR" : "MA",
                        i == 2 ? "CDD" : "CDI",
                        LocalDate.of(2025, 9, 10 + i),
                        i == 1 ? LocalDate.of(2026, 6, 30) : null,
                        19 - i,
                        "2027-03"))
                .toList();
    }

    static final List<String> NAMES = List.of(
            "BENNANI Othmane", "EL AMRANI Hajar", "TAZI Mehdi", "OUAHBI Sara", "DURAND Claire", "ZEROUALI Anas");

    private static List<UploadProgress> uploads() {
        return List.of(upload(UploadState.READING), upload(UploadState.MAPPING), upload(UploadState.REFUSED));
    }

    private static UploadProgress upload(UploadState state) {
        return new UploadProgress(
                UUID.fromString("01a49adb-2f00-7c18-b2d4-91e7a3f05c66"),
                "paie-atlas-2026.csv",
                FileKind.PAYROLL_CSV,
                state,
                40_000_000,
                16_800_000,
                240_000,
                4,
                null,
                null,
                true,
                "Salma Idrissi",
                NOON,
                null);
    }

    private static List<CorrectedMonths.Corrected> correctedMonths() {
        return IntStream.range(0, 2)
                .mapToObj(i -> new CorrectedMonths.Corrected(
                        UUID.fromString("01a49adb-2f00-7c18-b2d4-91e7a3f05c66"),
                        "10000000" + i,
                        NAMES.get(i),
                        Month.of(2026, 5 + i),
                        new CorrectedMonths.Said("S1", new BigDecimal("9000.00"), null, 26, null),
                        new CorrectedMonths.Said("S1", new BigDecimal("9100.50"), new BigDecimal("412.33"), 24, "IT")))
                .toList();
    }

    private static TemplateInstance columnChoice(boolean again) {
        List<String> headers =
                List.of("Matricule CNSS", "Nom du salarié", "Date d’embauche", "SBI", "IGR", "Observations");
        List<String> taken = List.of("CNSS", "LAST_NAME", "HIRED", "RBI", "IR", "");
        List<String> values = List.of("101251911", "TAZI", "01/03/2026", "6703,45", "127,40", "RAS");
        return new ColumnChoice(
                ATLAS,
                UUID.fromString("01a49adb-2f00-7c18-b2d4-91e7a3f05c66"),
                "livre-de-paie.xlsx",
                IntStream.range(0, headers.size())
                        .mapToObj(i -> new ColumnChoice.Column(
                                i, headers.get(i), again ? List.of(values.get(i)) : List.of(), taken.get(i)))
                        .toList(),
                List.of("FIRST_NAME", "MONTH", "DAYS"),
                Arrays.stream(PayrollColumn.values()).map(Enum::name).toList(),
                again,
                false,
                null);
    }

    private static List<ImportReport.Refused> refusedLines() {
        return List.of(
                new ImportReport.Refused(
                        12, "rbi", "9000,005", "Un montant a au plus deux décimales.", "Arrondissez au centime."),
                new ImportReport.Refused(
                        12, "jours", "32", "Un mois compte de 0 à 31 jours.", "Indiquez les jours déclarés."),
                new ImportReport.Refused(48, "mois", null, "Le mois manque.", "Écrivez-le ainsi : 2026-01."),
                new ImportReport.Refused(
                        1204,
                        "embauche",
                        "10/09/2028",
                        "La date d’embauche est postérieure à la date du portail (31/03/2027).",
                        "Vérifiez l’année."));
    }

    static DossierHead head(String state) {
        return new DossierHead(
                "0193",
                state.equals("DRAFT") ? null : "PAE-2026-000123-7",
                ATLAS.id(),
                ATLAS.name(),
                ATLAS.ice(),
                "PAE",
                2026,
                state,
                LocalDate.of(2027, 3, 31),
                state.equals("DRAFT") ? null : NOON,
                state.equals("DRAFT") ? null : HASH);
    }

    static Condition condition(String id, String outcome, String because) {
        return new Condition(id, outcome, because, CIRCULAR, null, null);
    }

    private static final Condition AID_UNKNOWN = new Condition(
            "company.otherAid",
            "UNKNOWN",
            "La question des autres aides publiques n’est pas répondue.",
            CIRCULAR,
            new Remedy(
                    "Indiquer si l’entreprise perçoit une autre aide publique pour la même dépense. La condition est remplie s’il n’y en a pas.",
                    "MET",
                    dirhams("6324000.00"),
                    dirhams("2601000.00")),
            null);

    static List<Condition> conditions() {
        return List.of(
                condition("company.filiere", "MET", "L’entreprise exerce dans la filière CRM."),
                condition(
                        "company.taxCertificate",
                        "MET",
                        "L’attestation du 15/01/2027 a moins de 6 mois au 31/03/2027."),
                RegisterSamples.CNSS_SILENT,
                AID_UNKNOWN);
    }

    static Line line(int i, String outcome, Amounts amounts) {
        return new Line(
                outcome.equals("UNKNOWN") && i == 3 ? null : "10000000" + i,
                NAMES.get(i),
                outcome,
                amounts,
                List.of(
                        condition("pae.nationality", "MET", "La nationalité est MA."),
                        condition("pae.contract", "MET", "Le contrat est un CDI."),
                        condition(
                                "pae.stability",
                                outcome,
                                "18 mois consécutifs depuis l’embauche du 10/09/2025 : le dernier s’achève le 28/02/2027.")),
                List.of(
                        new Step(
                                "pae.base",
                                dirhams("108000.00"),
                                "Somme des RBI des 12 mois retenus de 2026.",
                                CIRCULAR),
                        new Step(
                                "pae.amount",
                                dirhams("18360.00"),
                                "17 % de 108 000,00, arrondi au centime.",
                                CIRCULAR)),
                i == 2
                        ? List.of(new Warning(
                                "company.forecast", "Le chiffre d’affaires 2027 est une prévision.", CIRCULAR))
                        : List.of());
    }

    private static List<Count> counts() {
        return List.of(
                new Count(null, 500, "?", true), new Count("MET", 352, "?outcome=MET", false),
                new Count("NOT_MET", 21, "?outcome=NOT_MET", false),
                        new Count("UNKNOWN", 127, "?outcome=UNKNOWN", false));
    }

    private static Lines lines() {
        return new Lines(
                counts(),
                List.of(
                        line(0, "MET", amounts("18360.00", "18360.00", "18360.00", "0.00")),
                        line(1, "NOT_MET", amounts("9180.00", "9180.00", "0.00", "0.00")),
                        line(2, "UNKNOWN", amounts("306000.00", "300000.00", "0.00", "300000.00")),
                        line(3, "UNKNOWN", amounts("15300.00", "15300.00", "0.00", "0.00"))),
                "?after=100000003");
    }

    private static List<DossierView.Event> timeline() {
        return List.of(
                new DossierView.Event(NOON, "Salma Idrissi", "DRAFT", null),
                new DossierView.Event(NOON.plusSeconds(3600), "Youssef Benali", "LODGED", null),
                new DossierView.Event(NOON.plusSeconds(7200), "Omar Fassi", "UNDER_REVIEW", "Dossier complet."));
    }

    private static TemplateInstance dossier(String state, List<String> actions) {
        boolean draft = state.equals("DRAFT");
        return new DossierView(
                head(state),
                "MET",
                amounts("9180000.00", "9120000.00", "6324000.00", "2601000.00"),
                conditions(),
                lines(),
                RULES,
                draft ? null : LawSamples.moved(),
                timeline(),
                actions,
                draft ? null : "/gallery/receipt",
                draft ? null : "/gallery/decision",
                draft ? null : "/gallery/replay",
                draft ? 0 : 3,
                draft ? ClockSamples.NONE : ClockSamples.clock(-3),
                draft ? ClockSamples.NOTHING_ASKED : ClockSamples.ASKED,
                draft ? ClockSamples.COMPLETES : null);
    }

    private static TemplateInstance workList(boolean filled) {
        List<WorkList.Filter> filters = Stream.of("LODGED", "UNDER_REVIEW", "PROPOSED", "APPROVED")
                .map(state -> new WorkList.Filter(state, 3, "?state=" + state, state.equals("LODGED")))
                .toList();
        return new WorkList(
                filters,
                filled ? List.of(new WorkList.View("0", "Mes PAE", "/review?measure=PAE", true)) : List.of(),
                new WorkList.Search(
                        filled ? Map.of("measure", "PAE", "from", "100000", "assigned", "me") : Map.of(),
                        new WorkList.Choices(
                                List.of("AIR", "AIS", "PAE", "PAF"),
                                List.of(2025, 2026),
                                List.of("ITO", "CRM"),
                                List.of("CASABLANCA_SETTAT", "ORIENTAL"),
                                List.of("CASANEARSHORE"),
                                List.of(new WorkList.Person("1", "Laila Bennis")),
                                List.of("LATEST", "OLDEST", "LARGEST", "SMALLEST")),
                        filled ? 3 : 0),
                filled
                        ? Stream.of("LODGED", "UNDER_REVIEW", "PROPOSED", "REJECTED")
                                .map(state -> new WorkList.Row(
                                        "/gallery/review-agent",
                                        "PAE-2026-000123-7",
                                        ATLAS.name(),
                                        "PAE",
                                        2026,
                                        state,
                                        NOON,
                                        dirhams("9120000.00"),
                                        dirhams("6324000.00"),
                                        148,
                                        state.equals("LODGED") ? null : "Laila Bennis",
                                        state.equals("LODGED") ? null : ClockSamples.left(state.length() * 4 - 36)))
                                .toList()
                        : List.of(),
                filled ? "?before=1" : null,
                filled ? "?after=1" : null,
                "/review?measure=PAE",
                "/review/export?measure=PAE",
                null);
    }

    private static TemplateInstance review(String state, List<String> actions, boolean opinion, boolean samePerson) {
        DossierReview.Facts facts = new DossierReview.Facts(
                "MA",
                "CDI",
                LocalDate.of(2025, 9, 10),
                LocalDate.of(2027, 2, 15),
                "SO",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(m -> new DossierReview.Month(
                                "2026-%02d".formatted(m), dirhams("9000.00"), m == 4 ? 0 : 26, m == 4 ? "MS" : null))
                        .toList());
        DossierReview.Facts bare = new DossierReview.Facts(null, null, null, null, null, List.of());
        return new DossierReview(
                head(state),
                "UNKNOWN",
                amounts("9180000.00", "9120000.00", "6324000.00", "2601000.00"),
                conditions(),
                ReviewSamples.toLookAt(
                        facts,
                        bare,
                        opinion,
                        line(2, "UNKNOWN", amounts("306000.00", "300000.00", "0.00", "300000.00")),
                        line(0, "MET", amounts("18360.00", "18360.00", "18360.00", "0.00")),
                        line(3, "UNKNOWN", amounts("15300.00", "15300.00", "0.00", "0.00"))),
                ReviewSamples.desk(state.equals("UNDER_REVIEW")),
                lines(),
                RULES,
                state.equals("LODGED") ? LawSamples.moved() : null,
                opinion
                        ? new DossierReview.Opinion(
                                "Laila Bennis",
                                NOON,
                                "Conditions vérifiées ; une ligne sans contrat produit.",
                                351,
                                1,
                                dirhams("6305640.00"),
                                1)
                        : null,
                timeline(),
                actions,
                new DossierReview.Typed(
                        "",
                        List.of(
                                new DossierReview.OtherRefusal("", "", ""),
                                new DossierReview.OtherRefusal("", "", ""))),
                samePerson,
                actions.contains("DECIDE") ? SESSION : null,
                null,
                "/gallery/replay",
                state.equals("UNDER_REVIEW") ? CrosscheckSamples.COUNTS : List.of(),
                "/gallery/crosschecks",
                state.equals("UNDER_REVIEW") ? 12 : 0,
                ClockSamples.clock(state.equals("PROPOSED") ? 6 : 40),
                state.equals("LODGED") ? ClockSamples.NOTHING_ASKED : ClockSamples.ASKED,
                state.equals("LODGED") ? null : ClockSamples.COMPLETES,
                null);
    }

    private static TemplateInstance decision() {
        return new DecisionNotice(
                head("PARTIALLY_APPROVED"),
                "PARTIALLY_APPROVED",
                dirhams("6305640.00"),
                dirhams("18360.00"),
                dirhams("27540.00"),
                dirhams("9180.00"),
                List.of(new DecisionNotice.Line(
                        "100000001",
                        NAMES.get(1),
                        dirhams("9180.00"),
                        List.of(
                                new DecisionNotice.Reason(
                                        "L’emploi a pris fin le 30/06/2026, avant la fin du 18ᵉ mois.", CIRCULAR),
                                new DecisionNotice.Reason("Contrat non produit.", null)))),
                null,
                IntStream.range(0, 4)
                        .mapToObj(i ->
                                new DecisionNotice.Line("10000000" + i, NAMES.get(i), dirhams("18360.00"), List.of()))
                        .toList(),
                "?after=4",
                List.of(new DecisionNotice.Line(
                        "100000009",
                        NAMES.get(2),
                        dirhams("18360.00"),
                        List.of(new DecisionNotice.Reason(
                                "Les 18 mois d’emploi seront acquis le 30/06/2027.", CIRCULAR)))),
                null,
                "Laila Bennis",
                SESSION,
                "Amina Kadiri",
                NOON,
                LocalDate.of(2027, 4, 30),
                HASH,
                RULES,
                "/gallery/replay",
                "/gallery/dossier-decided",
                NOON.minusSeconds(86400));
    }
}
