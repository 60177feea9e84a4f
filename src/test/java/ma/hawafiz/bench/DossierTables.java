package ma.hawafiz.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.dossier.DossierNumber;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.ForHumans;
import ma.hawafiz.evaluation.Documents;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.storage.BinaryCopyWriter;
import ma.hawafiz.platform.storage.Sha256;

/**
 * Puts the dossiers of made-up firms into the portal's tables, by COPY and as the owner of the schema, with everything
 * their lives have left behind. The triggers stay on: what the database would refuse is not made. What was frozen is what the
 * engine says of the firm.
 */
final class DossierTables {
    /** Of each hundred dossiers, how many stand in which state. */
    private static final Map<DossierState, Integer> SHARES = Map.ofEntries(
            Map.entry(DossierState.DRAFT, 6),
            Map.entry(DossierState.LODGED, 12),
            Map.entry(DossierState.INCOMPLETE, 4),
            Map.entry(DossierState.UNDER_REVIEW, 16),
            Map.entry(DossierState.COMPLEMENT_REQUESTED, 4),
            Map.entry(DossierState.PROPOSED, 8),
            Map.entry(DossierState.APPROVED, 12),
            Map.entry(DossierState.PARTIALLY_APPROVED, 8),
            Map.entry(DossierState.REJECTED, 6),
            Map.entry(DossierState.IN_PAYMENT, 4),
            Map.entry(DossierState.PAID, 12),
            Map.entry(DossierState.APPEALED, 2),
            Map.entry(DossierState.RETURNED, 2),
            Map.entry(DossierState.WITHDRAWN, 4));

    private static final List<DossierState> STATES = states();
    private static final int PRIME_TO_STATES = 37;
    private static final int SEVENTH = 7;
    private static final int FIRST_REVIEWERS = 30;

    private static final Instant FIRST_LODGED =
            LocalDate.of(2031, 2, 3).atTime(8, 0).toInstant(ZoneOffset.UTC);
    private static final Duration BETWEEN_FIRST_AND_LAST = Duration.ofDays(88);
    private static final long MICROS_1970_TO_2000 = 946_684_800_000_000L;
    /** The lifetime cap of one person, in centimes. */
    private static final long CAP = 3_000_000;

    private final Connection owner;
    private final int dossiers;
    private final RuleSet rules;
    private final Determine determine;
    private final Documents documents = new Documents();
    private final Map<String, Long> granted = new HashMap<>();
    private final String life;
    private int made;

    private record Made(
            int number, UUID id, UUID company, DossierState state, Instant lodged, Situation of, Determination said) {}

    /** @param dossiers how many there will be in all: their days are spread over half a year */
    DossierTables(Connection owner, int dossiers, RuleSet rules) throws SQLException {
        this.owner = owner;
        this.dossiers = dossiers;
        this.rules = rules;
        this.determine = new Determine(rules);
        this.life = script("dossier-lives.sql");
        execute(script("before-lives.sql"));
    }

    private static String script(String name) {
        try (InputStream in = DossierTables.class.getResourceAsStream("/bench/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One more id of a kind, whose time is the given one: the same each time the data are made. */
    private static UUID id(Instant at, int kind, long number) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000L | kind, 0x8000_0000_0000_0000L | number);
    }

    /** Dossiers of a firm, one after the other of its measures and years. */
    void enter(Sector.Firm firm, int position, UUID company, int count) throws SQLException, IOException {
        List<Made> lodged = new ArrayList<>();
        try (BinaryCopyWriter out = dossierRows()) {
            for (int slot = 0; slot < count && made < dossiers; slot++) {
                int number = made++;
                Instant at = FIRST_LODGED.plus(BETWEEN_FIRST_AND_LAST
                        .multipliedBy((long) number * 7919 % dossiers)
                        .dividedBy(dossiers));
                Measure measure = measure(slot);
                int exercice = exercice(slot);
                UUID id = id(at, 1, number);
                row(out, id, company, measure, exercice, at.minus(Duration.ofDays(9)));
                DossierState state = STATES.get(number * PRIME_TO_STATES % STATES.size());
                if (state != DossierState.DRAFT) {
                    Situation situation = situation(firm, position, measure, exercice, at);
                    lodged.add(new Made(number, id, company, state, at, situation, determine.determine(situation)));
                }
            }
        }
        freeze(lodged);
        copyLives(lodged);
        execute(life);
    }

    /** Drafts of a firm in every measure and year, as many as there are: they can be lodged. */
    void enterDrafts(UUID company, int firm, int count) throws SQLException, IOException {
        try (BinaryCopyWriter out = dossierRows()) {
            for (int slot = 0; slot < count; slot++) {
                Instant opened = FIRST_LODGED.plus(Duration.ofMinutes(slot));
                row(out, draft(firm, slot), company, measure(slot), exercice(slot), opened);
            }
        }
    }

    static UUID draft(int firm, int slot) {
        return id(FIRST_LODGED.plus(Duration.ofMinutes(slot)), 2, firm);
    }

    private static Measure measure(int slot) {
        return Measure.values()[slot % Measure.values().length];
    }

    private static int exercice(int slot) {
        int years = Sector.LAST_EXERCICE - Sector.FIRST_EXERCICE + 1;
        return Sector.LAST_EXERCICE - slot / Measure.values().length % years;
    }

    private BinaryCopyWriter dossierRows() throws SQLException {
        return new BinaryCopyWriter(owner, "dossier", "id, company_id, measure, exercice, opened_by, opened_at");
    }

    private static void row(BinaryCopyWriter out, UUID id, UUID company, Measure measure, int exercice, Instant opened)
            throws IOException {
        out.row(6)
                .uuid(id)
                .uuid(company)
                .text(measure.name())
                .int2(exercice)
                .uuid(company)
                .int8(micros(opened));
    }

    /** As it would have been lodged on that day, with certificates of some weeks before. */
    private static Situation situation(Sector.Firm firm, int position, Measure measure, int exercice, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        LocalDate certified = day.minusWeeks(3);
        Company said = firm.company();
        Company company = new Company(
                SectorTables.ice(position),
                said.filieres(),
                said.activities(),
                said.operationStart(),
                certified,
                said.cnssCertificate() == null ? null : certified,
                said.otherAid(),
                said.turnover(),
                said.financialYears());
        return new Situation(
                measure,
                exercice,
                day,
                company,
                firm.sites(),
                firm.employees().stream().map(DossierTables::notBeforeHire).toList(),
                List.of(),
                Map.of());
    }

    private static Employee notBeforeHire(Employee of) {
        return new Employee(
                of.cnss(),
                of.nationality(),
                of.contract(),
                of.dependants(),
                of.hired(),
                SectorTables.notBeforeHire(of),
                of.exitReason(),
                of.previousEmploymentEnd(),
                of.payroll());
    }

    private void freeze(List<Made> lodged) throws SQLException, IOException {
        try (BinaryCopyWriter out = new BinaryCopyWriter(
                owner,
                "determination",
                "id, company_id, dossier_id, occasion, made_at, as_of, language, situation, situation_sha256,"
                        + " determination, determination_sha256, rule_set_sha256, engine_version")) {
            for (Made each : lodged) {
                String situation = documents.write(each.of);
                String determination = documents.write(each.said, Language.FR);
                out.row(13)
                        .uuid(id(each.lodged, 3, each.number))
                        .uuid(each.company)
                        .uuid(each.id)
                        .text("LODGED")
                        .int8(micros(each.lodged))
                        .date(each.of.asOf())
                        .text(Language.FR.name())
                        .text(situation)
                        .text(Sha256.of(situation))
                        .text(determination)
                        .text(Sha256.of(determination))
                        .text(rules.sha256())
                        .text("bench");
            }
        }
        try (BinaryCopyWriter out = new BinaryCopyWriter(
                owner,
                "lodgement",
                "dossier_id, company_id, number, determination_id, lodged_by, lodged_by_name, lodged_at, computed,"
                        + " capped, payable, conditional, outcome, for_humans")) {
            for (Made each : lodged) {
                Amounts totals = each.said.totals();
                out.row(13)
                        .uuid(each.id)
                        .uuid(each.company)
                        .text(new DossierNumber(each.of.measure(), each.of.exercice(), each.number + 1).toString())
                        .uuid(id(each.lodged, 3, each.number))
                        .uuid(each.company)
                        .text("Signataire")
                        .int8(micros(each.lodged))
                        .int8(totals.computed().centimes())
                        .int8(totals.capped().centimes())
                        .int8(totals.payable().centimes())
                        .int8(totals.conditional().centimes())
                        .text(each.said.outcome().name())
                        .int4((int) each.said.lines().stream()
                                .filter(ForHumans::asks)
                                .count());
            }
        }
    }

    /** What dossier-lives.sql makes the rest of. */
    private void copyLives(List<Made> lodged) throws SQLException, IOException {
        Map<UUID, List<Grant>> grants = new HashMap<>();
        try (BinaryCopyWriter out =
                new BinaryCopyWriter(owner, "life", "number, dossier_id, company_id, state, at, assignee")) {
            for (Made each : lodged) {
                List<Grant> lines = grants(each);
                grants.put(each.id, lines);
                boolean nothing = lines.stream().noneMatch(line -> line.granted > 0);
                DossierState state = nothing && each.state.decided() ? DossierState.REJECTED : each.state;
                out.row(6)
                        .int8(each.number)
                        .uuid(each.id)
                        .uuid(each.company)
                        .text(state.name())
                        .int8(micros(each.lodged))
                        .int4(each.number * 11 % FIRST_REVIEWERS);
            }
        }
        try (BinaryCopyWriter out =
                new BinaryCopyWriter(owner, "life_line", "dossier_id, position, cnss, granted, refused")) {
            for (Made each : lodged) {
                int position = 0;
                for (Grant line : grants.getOrDefault(each.id, List.of())) {
                    out.row(5)
                            .uuid(each.id)
                            .int4(position++)
                            .text(line.cnss)
                            .int8(line.granted)
                            .int8(line.capped - line.granted);
                }
            }
        }
    }

    private record Grant(String cnss, long capped, long granted) {}

    private List<Grant> grants(Made each) {
        List<Grant> grants = new ArrayList<>();
        if (each.state != DossierState.PROPOSED && !each.state.decided()) {
            return grants;
        }
        for (Line line : each.said.lines()) {
            grants.add(new Grant(
                    String.valueOf(line.cnss()), line.amounts().capped().centimes(), grant(each, line, grants.size())));
        }
        return grants;
    }

    private long grant(Made each, Line line, int position) {
        boolean bonus = each.of.measure() == Measure.PAE || each.of.measure() == Measure.PAF;
        long payable = line.amounts().payable().centimes();
        boolean refused = line.cnss() == null
                || each.state == DossierState.REJECTED
                || (each.state == DossierState.PARTIALLY_APPROVED && position % SEVENTH == 0)
                || (bonus && granted.getOrDefault(line.cnss(), 0L) + payable > CAP);
        if (refused) {
            return 0;
        }
        if (bonus && each.state.decided()) {
            granted.merge(line.cnss(), payable, Long::sum);
        }
        return payable;
    }

    private static List<DossierState> states() {
        List<DossierState> states = new ArrayList<>();
        for (DossierState state : DossierState.values()) {
            for (int i = 0; i < SHARES.getOrDefault(state, 0); i++) {
                states.add(state);
            }
        }
        return states;
    }

    private static long micros(Instant at) {
        return at.toEpochMilli() * 1000 - MICROS_1970_TO_2000;
    }

    private void execute(String script) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute(script);
        }
    }
}
