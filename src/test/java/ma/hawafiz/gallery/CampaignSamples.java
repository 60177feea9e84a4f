package ma.hawafiz.gallery;

import static ma.hawafiz.gallery.Samples.HASH;
import static ma.hawafiz.gallery.Samples.NAMES;
import static ma.hawafiz.gallery.Samples.NOON;
import static ma.hawafiz.gallery.Samples.RULES;
import static ma.hawafiz.gallery.Samples.amounts;
import static ma.hawafiz.gallery.Samples.dirhams;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.hawafiz.campaign.CampaignList;
import ma.hawafiz.campaign.CampaignView;
import ma.hawafiz.campaign.Campaigns;
import ma.hawafiz.campaign.Campaigns.Head;
import ma.hawafiz.campaign.Campaigns.OfCompany;
import ma.hawafiz.campaign.Campaigns.Progress;
import ma.hawafiz.campaign.Campaigns.Sums;
import ma.hawafiz.campaign.CompanyLines;
import ma.hawafiz.campaign.LineView;
import ma.hawafiz.campaign.WeighedLines;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/** Campaigns: none, one that has just begun, one of the whole sector, one with a slice that failed. */
final class CampaignSamples {
    static final Map<String, Function<Language, TemplateInstance>> PAGES = new LinkedHashMap<>();
    private static final List<Integer> EXERCICES = List.of(2025, 2026, 2027, 2028, 2029, 2030);
    private static final List<String> MEASURES = List.of("AIR", "PAE", "PAF");
    private static final Sums NOTHING = sums(0, 0, 0, 0, "0.00", "0.00", "0.00");
    private static final Head BEGUN = head(2026, 2026, new Progress(1740, 0, 0, 0, 0));
    private static final Head RUNNING = head(2026, 2026, new Progress(1740, 612, 0, 94_512, 283_536));
    private static final Head FAILED = head(2026, 2026, new Progress(1740, 1739, 1, 268_000, 804_000));
    private static final Head SECTOR = head(2025, 2030, new Progress(1740, 1740, 0, 270_000, 4_860_000));

    static {
        PAGES.put("campaigns", _ -> new CampaignList(List.of(RUNNING, SECTOR, FAILED), "?after=3", EXERCICES));
        PAGES.put("campaigns-none", _ -> new CampaignList(List.of(), null, List.of()));
        PAGES.put(
                "campaign",
                _ -> campaign(
                        SECTOR,
                        EXERCICES.stream().flatMap(CampaignSamples::totals).toList(),
                        IntStream.range(0, 12)
                                .mapToObj(i -> company(i, true, null))
                                .toList()));
        PAGES.put("campaign-begun", _ -> campaign(BEGUN, List.of(), List.of(company(0, false, null))));
        PAGES.put(
                "campaign-running",
                _ -> campaign(
                        RUNNING, totals(2026).toList(), List.of(company(0, true, null), company(1, false, null))));
        PAGES.put(
                "campaign-failed",
                _ -> campaign(
                        FAILED,
                        totals(2026).toList(),
                        List.of(company(0, true, null), company(1, false, "No enum constant Situation.XX"))));
        PAGES.put(
                "campaign-nobody", _ -> campaign(head(2026, 2026, new Progress(0, 0, 0, 0, 0)), List.of(), List.of()));
        PAGES.put(
                "campaign-company",
                _ -> new CompanyLines(
                        SECTOR,
                        company(0, true, null),
                        IntStream.range(0, 4)
                                .mapToObj(CampaignSamples::employment)
                                .toList(),
                        "?after=4"));
        PAGES.put("campaign-company-waiting", _ -> new CompanyLines(RUNNING, company(1, false, null), List.of(), null));
        PAGES.put(
                "campaign-company-failed",
                _ -> new CompanyLines(
                        FAILED, company(1, false, "No enum constant Situation.XX"), List.of(employment(1)), null));
        PAGES.put("campaign-line", _ -> line(true, now("18360.00")));
        PAGES.put("campaign-line-moved", _ -> line(false, now("19380.00")));
        PAGES.put("campaign-line-gone", _ -> line(false, null));
    }

    private CampaignSamples() {}

    private static Head head(int first, int last, Progress progress) {
        return new Head(
                new UUID(0, 1), first, last, LocalDate.of(2027, 3, 31), HASH, "0.1.0", "Driss Lahlou", NOON, progress);
    }

    private static Sums sums(
            int lines, int met, int unknown, int notMet, String computed, String payable, String conditional) {
        return new Sums(
                lines,
                met,
                unknown,
                notMet,
                dirhams(computed),
                dirhams(computed),
                dirhams(payable),
                dirhams(conditional));
    }

    private static Stream<Campaigns.Total> totals(int exercice) {
        return MEASURES.stream()
                .map(measure -> new Campaigns.Total(
                        exercice,
                        measure,
                        sums(270_000, 181_204, 42_310, 46_486, "3312450180.40", "2480116920.00", "611204380.00")));
    }

    private static OfCompany company(int i, boolean done, @Nullable String failure) {
        return new OfCompany(
                new UUID(0, 10 + i),
                i == 0
                        ? "Atlas Relation Client"
                        : i == 1 ? "Rif Services d’externalisation et de conseil SARL" : "Firme " + i,
                done,
                failure,
                done ? sums(9000, 6120, 1410, 1470, "110411670.00", "82670560.00", "20373480.00") : NOTHING);
    }

    private static TemplateInstance campaign(Head head, List<Campaigns.Total> totals, List<OfCompany> companies) {
        return new CampaignView(
                head,
                head.equals(BEGUN) ? "/gallery/campaign-begun" : "/gallery/campaign-running",
                RULES,
                new CampaignView.Totals(totals),
                head.progress().failed() == 0
                        ? List.of()
                        : List.of(new Campaigns.Failure(
                                new UUID(0, 11), companies.getLast().companyName(), "No enum constant Situation.XX")),
                true,
                companies,
                companies.size() > 10 ? "?after=12#companies" : null);
    }

    private static WeighedLines.Employment employment(int i) {
        return new WeighedLines.Employment(
                new UUID(0, 20 + i),
                i == 3 ? "000000000" : "10000000" + i,
                NAMES.get(i),
                Stream.of(2025, 2026)
                        .flatMap(exercice -> MEASURES.stream().map(measure -> weighed(exercice, measure)))
                        .toList());
    }

    private static WeighedLines.Line weighed(int exercice, String measure) {
        return measure.equals("AIR")
                ? new WeighedLines.Line(
                        exercice,
                        measure,
                        "NOT_MET",
                        dirhams("0.00"),
                        dirhams("0.00"),
                        dirhams("0.00"),
                        dirhams("0.00"))
                : new WeighedLines.Line(
                        exercice,
                        measure,
                        "MET",
                        dirhams("18360.00"),
                        dirhams("18360.00"),
                        dirhams("18360.00"),
                        dirhams("0.00"));
    }

    private static LineView.Now now(String due) {
        return new LineView.Now(
                "UNKNOWN", Samples.conditions(), Samples.line(0, "MET", amounts(due, due, due, "0.00")));
    }

    private static TemplateInstance line(boolean same, LineView.@Nullable Now now) {
        return new LineView(
                SECTOR,
                new UUID(0, 10),
                "Atlas Relation Client",
                "100000000",
                NAMES.getFirst(),
                weighed(2026, "PAE"),
                same,
                now);
    }
}
