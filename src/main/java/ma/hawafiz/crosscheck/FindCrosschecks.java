package ma.hawafiz.crosscheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.parameter.SchemeWindow;
import ma.hawafiz.reference.AdoptedRules;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What the payroll of a company and those of others do not let stand together, for one exercice. Found anew each time, from
 * what is known now. Finds only what the actor may see: nothing, for a company.
 */
@ApplicationScoped
class FindCrosschecks {
    private static final String CANDIDATES = """
            select mine.employment_id, other.employment_id, cast(array_agg(distinct mine.kind) as text)
            from identity_token mine
            join identity_token other on other.token = mine.token and other.company_id <> mine.company_id
            where mine.company_id = :company and exists (
                select from payroll_month m where m.employment_id = mine.employment_id and m.month between :first and :last)
            group by 1, 2""";
    private static final String EMPLOYMENTS = """
            select id, company_id, nullif(cnss, '000000000'), cin_token, last_name, first_name, hired, exited
            from employment where id = any (cast(:ids as uuid[]))""";
    private static final String DAYS = """
            select employment_id, month, days from payroll_month where employment_id = any (cast(:ids as uuid[])) and days > 0""";
    private static final String TIES = """
            with account as (select distinct on (company_id) company_id, rib_token from bank_account order by company_id, id desc)
            select o.id, left(o.ice, 9) = left(m.ice, 9), o.fiscal_id = m.fiscal_id,
                coalesce(theirs.rib_token = ours.rib_token, false)
            from company m join company o on o.id <> m.id
            left join account ours on ours.company_id = m.id left join account theirs on theirs.company_id = o.id
            where m.id = :company and (left(o.ice, 9) = left(m.ice, 9) or o.fiscal_id = m.fiscal_id
                or theirs.rib_token = ours.rib_token)""";

    private final Session session;
    private final AdoptedRules rules;

    FindCrosschecks(Session session, AdoptedRules rules) {
        this.session = session;
        this.rules = rules;
    }

    private record Pair(UUID mine, UUID other) {}

    /** Ordered by what it is, then by name: the same facts, the same list. */
    List<Finding> in(UUID companyId, int exercice) {
        Map<UUID, Set<Tie>> ties = ties(companyId);
        List<Finding> findings = new ArrayList<>();
        ties.forEach((other, tie) -> {
            if (tie.contains(Tie.SAME_ACCOUNT)) {
                findings.add(
                        new Finding(FindingKind.SHARED_ACCOUNT, companyId, other, null, null, null, List.of(), tie));
            }
        });
        Map<Pair, Set<IdentityTokens.Kind>> candidates = candidates(companyId, exercice);
        Map<UUID, Employment> employments = employments(candidates.keySet().stream()
                .flatMap(pair -> Stream.of(pair.mine(), pair.other()))
                .collect(Collectors.toSet()));
        CompareEmployments compare = compare(exercice);
        candidates.forEach((pair, shared) -> {
            Employment other = Objects.requireNonNull(employments.get(pair.other()));
            findings.addAll(compare.findings(
                    Objects.requireNonNull(employments.get(pair.mine())),
                    other,
                    shared,
                    ties.getOrDefault(other.company(), Set.of())));
        });
        findings.sort(Comparator.comparing(Finding::kind)
                .thenComparing(FindCrosschecks::name)
                .thenComparing(finding -> finding.otherCompany().toString())
                .thenComparing(finding ->
                        finding.other() == null ? "" : finding.other().id().toString()));
        return findings;
    }

    private static String name(Finding finding) {
        Employment mine = finding.mine();
        return mine == null ? "" : mine.lastName() + " " + mine.firstName() + " " + mine.id();
    }

    private CompareEmployments compare(int exercice) {
        RuleSet current = rules.current();
        SchemeWindow scheme = SchemeWindow.of(current);
        ParametersInForce law = current.at(scheme.readingDay(exercice));
        return new CompareEmployments(
                Month.of(exercice, 1).index(),
                Month.of(exercice, 12).index(),
                Month.of(scheme.start()).index(),
                law.integer("pae.antiChurnMonths"));
    }

    private Map<Pair, Set<IdentityTokens.Kind>> candidates(UUID companyId, int exercice) {
        Map<Pair, Set<IdentityTokens.Kind>> candidates = new HashMap<>();
        session.createNativeQuery(CANDIDATES, Object[].class)
                .setParameter("company", companyId)
                .setParameter("first", Month.of(exercice, 1).index())
                .setParameter("last", Month.of(exercice, 12).index())
                .getResultStream()
                .forEach(row -> candidates.put(new Pair((UUID) row[0], (UUID) row[1]), kinds((String) row[2])));
        return candidates;
    }

    private static Set<IdentityTokens.Kind> kinds(String array) {
        return Arrays.stream(array.substring(1, array.length() - 1).split(","))
                .map(IdentityTokens.Kind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(IdentityTokens.Kind.class)));
    }

    private Map<UUID, Employment> employments(Collection<UUID> ids) {
        UUID[] asked = new HashSet<>(ids).toArray(UUID[]::new);
        Map<UUID, SortedMap<Integer, Integer>> days = new HashMap<>();
        session.createNativeQuery(DAYS, Object[].class)
                .setParameter("ids", asked)
                .getResultStream()
                .forEach(row -> days.computeIfAbsent((UUID) row[0], any -> new TreeMap<>())
                        .put((Integer) row[1], ((Number) row[2]).intValue()));
        return session.createNativeQuery(EMPLOYMENTS, Object[].class)
                .setParameter("ids", asked)
                .getResultStream()
                .map(row -> new Employment(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        row[3] == null ? null : HexFormat.of().formatHex((byte[]) row[3]),
                        (String) row[4],
                        (String) row[5],
                        date(row[6]),
                        date(row[7]),
                        days.getOrDefault((UUID) row[0], new TreeMap<>())))
                .collect(Collectors.toMap(Employment::id, each -> each));
    }

    private static @Nullable LocalDate date(@Nullable Object date) {
        return date instanceof Date old ? old.toLocalDate() : (LocalDate) date;
    }

    private Map<UUID, Set<Tie>> ties(UUID companyId) {
        Map<UUID, Set<Tie>> ties = new HashMap<>();
        session.createNativeQuery(TIES, Object[].class)
                .setParameter("company", companyId)
                .getResultStream()
                .forEach(row -> {
                    Set<Tie> of = EnumSet.noneOf(Tie.class);
                    for (Tie tie : Tie.values()) {
                        if ((Boolean) row[1 + tie.ordinal()]) {
                            of.add(tie);
                        }
                    }
                    ties.put((UUID) row[0], of);
                });
        return ties;
    }
}
