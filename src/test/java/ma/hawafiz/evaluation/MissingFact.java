package ma.hawafiz.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.situation.ExitReason;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.situation.Turnover;
import org.jspecify.annotations.Nullable;

/**
 * A fact that may be missing, and is then not known. The exit, the end of a previous employment, activities and grants
 * are none of these: not given, they are none. Nor are financial years past, which are then taken as of twelve months.
 */
record MissingFact(
        String name,
        Function<RandomGenerator, Object> values,
        @Nullable Object none,
        BiFunction<Situation, @Nullable Object, Situation> put) {

    static final List<MissingFact> ALL = List.of(
            new MissingFact("filieres", of(List.of("CRM"), List.of("AUTRE")), List.of(), ofCompany("filieres")),
            new MissingFact(
                    "operationStart",
                    r -> LocalDate.of(r.nextInt(2010, 2033), 5, 5),
                    null,
                    ofCompany("operationStart")),
            new MissingFact("taxCertificate", MissingFact::date, null, ofCompany("taxCertificate")),
            new MissingFact("cnssCertificate", MissingFact::date, null, ofCompany("cnssCertificate")),
            new MissingFact("otherAid", RandomGenerator::nextBoolean, null, ofCompany("otherAid")),
            new MissingFact("export", MissingFact::amount, null, MissingFact::exporting),
            new MissingFact(
                    "turnover",
                    MissingFact::amount,
                    null,
                    (s, total) -> total == null
                            ? Changed.company(s, company -> Changed.with(company, "turnover", List.of()))
                            : exporting(s, total)),
            new MissingFact("taxDue", MissingFact::amount, null, ofYears("taxDue")),
            new MissingFact("netProfit", MissingFact::amount, null, ofYears("netProfit")),
            new MissingFact(
                    "region",
                    of("SOUSS_MASSA", "ORIENTAL"),
                    null,
                    (s, region) -> Changed.with(
                            s,
                            "sites",
                            s.sites().stream()
                                    .map(site -> Changed.with(site, "region", region))
                                    .toList())),
            new MissingFact("site", of("S1", "S2", "S3", "S4", "S5"), null, ofRows("site")),
            new MissingFact("ir", MissingFact::amount, null, ofRows("ir")),
            new MissingFact("cnss", of("000000000", "123456789"), null, ofEmployees("cnss")),
            new MissingFact("nationality", of("MA", "SN"), null, ofEmployees("nationality")),
            new MissingFact("contract", of("CDI", "ANAPEC"), null, ofEmployees("contract")),
            new MissingFact("hired", MissingFact::date, null, ofEmployees("hired")),
            new MissingFact("exitReason", of(ExitReason.SO, ExitReason.DE), null, ofEmployees("exitReason")));

    Situation takenFrom(Situation situation) {
        return put.apply(situation, none);
    }

    Situation givenTo(Situation situation, RandomGenerator random) {
        return put.apply(situation, values.apply(random));
    }

    private static Situation exporting(Situation s, @Nullable Object export) {
        List<Turnover> turnover = List.of(new Turnover(s.exercice(), new Dirham(1_000_000), (Dirham) export));
        return Changed.company(s, company -> Changed.with(company, "turnover", turnover));
    }

    private static Function<RandomGenerator, Object> of(Object... values) {
        return random -> values[random.nextInt(values.length)];
    }

    private static Object date(RandomGenerator random) {
        return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(2_400));
    }

    private static Object amount(RandomGenerator random) {
        return new Dirham(random.nextLong(1_000_000));
    }

    private static BiFunction<Situation, @Nullable Object, Situation> ofCompany(String fact) {
        return (s, value) -> Changed.company(s, company -> Changed.with(company, fact, value));
    }

    private static BiFunction<Situation, @Nullable Object, Situation> ofYears(String fact) {
        return (s, value) -> Changed.years(s, year -> Changed.with(year, fact, value));
    }

    private static BiFunction<Situation, @Nullable Object, Situation> ofEmployees(String fact) {
        return (s, value) -> Changed.employees(s, employee -> Changed.with(employee, fact, value));
    }

    private static BiFunction<Situation, @Nullable Object, Situation> ofRows(String fact) {
        return (s, value) -> Changed.rows(s, row -> Changed.with(row, fact, value));
    }
}
