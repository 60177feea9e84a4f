package ma.hawafiz.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.bench.Sector;
import ma.hawafiz.bench.SectorTables;
import ma.hawafiz.dossier.ClaimOfToday;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.Side;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;
import org.junit.jupiter.api.Test;

/** The lines of a campaign are what dossiers would say, each opened at the day of the campaign, one after the other. */
@QuarkusTest
class WeighSliceTest {
    private static final List<Measure> MEASURES = List.of(Measure.AIR, Measure.PAE, Measure.PAF);

    @Inject
    AdoptedRules rules;

    @Inject
    ClaimOfToday claimOfToday;

    @Inject
    Firms firms;

    @Inject
    PortalClock clock;

    @Test
    void agreesWithTheDossiersOfTheDemonstration() throws Exception {
        Firms.Firm atlas = firms.declared();
        try (Database owner = Database.asOwner()) {
            owner.change(
                    "insert into site values (?, 'S2', 'FES_MEKNES', 'FES_SHORE'), (?, 'S3', 'SOUSS_MASSA', null)",
                    atlas.id(),
                    atlas.id());
        }
        firms.imports(atlas, Files.readString(Path.of("seeds/demo/atlas/payroll.csv")));
        List<String> companies =
                new ArrayList<>(all("select distinct company_id from lodgement where number like 'PAE-2026%'"));
        companies.add(atlas.id().toString());
        for (String company : companies) {
            UUID id = UUID.fromString(company);
            assertThat(weighed(id, 2025, 2027, clock.today(), 2_000))
                    .isEqualTo(explained(id, 2025, 2027, clock.today()))
                    .isNotEmpty();
        }
    }

    @Test
    void agreesWithTheDossiersOfASectorWhoeverWasTakenBackAndHoweverTheSlicesAreCut() throws Exception {
        int origin = Integer.parseInt(FilledCompany.digits(6));
        List<Sector.Firm> sector = new Sector(2, 60, 20_270_331L).firms();
        for (int i = 0; i < sector.size(); i++) {
            UUID company;
            try (Database owner = Database.asOwner()) {
                company = new SectorTables(owner.connection(), origin, true).enter(sector.get(i), i);
            }
            for (LocalDate asOf : List.of(Sector.AS_OF, LocalDate.of(2027, 3, 31))) {
                List<String> explained = explained(company, Sector.FIRST_EXERCICE, Sector.LAST_EXERCICE, asOf);
                assertThat(weighed(company, Sector.FIRST_EXERCICE, Sector.LAST_EXERCICE, asOf, 2_000))
                        .isEqualTo(explained)
                        .anyMatch(line -> line.contains("MET"))
                        .hasSizeGreaterThan(200);
                assertThat(weighed(company, Sector.FIRST_EXERCICE, Sector.LAST_EXERCICE, asOf, 7))
                        .isEqualTo(explained);
                assertThat(weighed(company, 2027, 2027, asOf, 2_000))
                        .isEqualTo(explained(company, 2027, 2027, asOf))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void countsWhatTheLedgerHoldsUnderTheCapButNotForTheClaimItWasGrantedFor() throws Exception {
        Firms.Firm firm = firms.declared();
        String cnss = FilledCompany.digits(9);
        firms.imports(firm, Firms.HEADER + Firms.lines(cnss, "140000.00"));
        firms.approved(firm);
        assertThat(all("select amount from grant_entry where cnss = '%s'".formatted(cnss)))
                .containsExactly("28560000");

        List<String> weighed = weighed(firm.id(), 2025, 2027, clock.today(), 2_000);

        assertThat(weighed).isEqualTo(explained(firm.id(), 2025, 2027, clock.today()));
        assertThat(weighed)
                .as("PAE 2026 is not set against itself, and PAF 2026 finds what both have left")
                .anyMatch(line -> line.startsWith(cnss + " 2026 PAE MET 285600.00 "))
                .anyMatch(line -> line.startsWith(cnss + " 2025 PAE MET 95200.00 14400.00 "))
                .anyMatch(line -> line.startsWith(cnss + " 2026 PAF MET 58800.00 0.00 "));
    }

    private List<String> weighed(UUID company, int first, int last, LocalDate asOf, int most) throws Exception {
        UUID campaign = new CampaignRows(rules.current().sha256(), first, last, asOf).cut(company, most);
        try (Database system = Database.as(Side.SYSTEM, Actor.SYSTEM.id())) {
            WeighSlice weighSlice = new WeighSlice("test", clock);
            system.connection().setAutoCommit(false);
            int slices = 0;
            while (weighSlice.weighNext(system.connection())) {
                slices++;
            }
            assertThat(slices).isPositive();
        }
        assertThat(all("select failure from campaign_slice where campaign_id = '%s' and failure is not null"
                        .formatted(campaign)))
                .isEmpty();
        try (Database ministry = Database.as(Side.MINISTRY, UUID.randomUUID())) {
            assertThat(ministry.all("""
                            select 'differs' from (
                                select exercice, measure, sum(t.lines), sum(computed),
                                    sum(payable), sum(conditional)
                                from campaign_total t join campaign_slice s on s.number = t.slice
                                where s.campaign_id = ? group by 1, 2
                                except
                                select exercice, measure, count(*), sum(computed), sum(payable), sum(conditional)
                                from campaign_result where campaign_id = ? group by 1, 2) odd""", campaign, campaign))
                    .as("the sums are the sums of the lines")
                    .isEmpty();
            return ministry.all("""
                    select concat_ws(' ', e.cnss, r.exercice, r.measure, r.outcome, round(r.computed / 100.0, 2),
                        round(r.capped / 100.0, 2), round(r.payable / 100.0, 2), round(r.conditional / 100.0, 2))
                    from campaign_result r join employment e on e.id = r.employment_id
                    where r.campaign_id = ? order by 1""", campaign);
        }
    }

    /** The same by determinations with all their reasons, what one grants set against those that follow. */
    private List<String> explained(UUID company, int first, int last, LocalDate asOf) {
        List<String> lines = new ArrayList<>();
        List<Grant> before = new ArrayList<>();
        for (int exercice = first; exercice <= last; exercice++) {
            for (Measure measure : MEASURES) {
                int year = exercice;
                Situation asked = Firms.by(Actor.SYSTEM, () -> claimOfToday.situation(company, measure, year, asOf));
                Situation situation = asked.withGranted(
                        Stream.concat(asked.granted().stream(), before.stream()).toList());
                for (Line line :
                        new Determine(rules.current()).determine(situation).lines()) {
                    String cnss = String.valueOf(line.cnss());
                    lines.add(String.join(
                            " ",
                            cnss,
                            String.valueOf(exercice),
                            measure.name(),
                            line.outcome().name(),
                            line.amounts().computed().toString(),
                            line.amounts().capped().toString(),
                            line.amounts().payable().toString(),
                            line.amounts().conditional().toString()));
                    long beyond = line.amounts().payable().centimes() - already(cnss, measure, exercice, company);
                    if (measure != Measure.AIR && beyond > 0) {
                        before.add(new Grant(cnss, measure, exercice, new Dirham(beyond)));
                    }
                }
            }
        }
        return lines.stream().sorted().toList();
    }

    private static long already(String cnss, Measure measure, int exercice, UUID company) {
        try (Database owner = Database.asOwner()) {
            return owner.count(
                    "select coalesce(sum(amount), 0) from grant_entry where cnss = ? and measure = ? and exercice = ? and company_id = ?",
                    cnss,
                    measure.name(),
                    exercice,
                    company);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String> all(String query) throws SQLException {
        try (Database owner = Database.asOwner()) {
            return owner.all(query);
        }
    }
}
