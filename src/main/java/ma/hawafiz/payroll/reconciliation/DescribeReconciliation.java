package ma.hawafiz.payroll.reconciliation;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** Puts the sources side by side for a page. */
@ApplicationScoped
class DescribeReconciliation {
    private static final int ROWS = 25;
    private static final int MONTHS = 12;

    private final Companies companies;
    private final Differences differences;
    private final SourceTotals totals;
    private final CurrentLanguage language;

    DescribeReconciliation(
            Companies companies, Differences differences, SourceTotals totals, CurrentLanguage language) {
        this.companies = companies;
        this.differences = differences;
        this.totals = totals;
        this.language = language;
    }

    /** Which differences are asked for. */
    record Asked(
            UUID companyId,
            Period period,
            @Nullable DifferenceKind kind,
            @Nullable String after,
            @Nullable UUID decidedAfter) {}

    /** @param asked the year to show; null for the latest */
    TemplateInstance overview(UUID companyId, @Nullable Integer asked) {
        CompanyIdentity company = CompanyIdentity.of(companies.get(companyId));
        SourceTotals.Span span = totals.span(companyId);
        List<SourceTotals.OfYear> annual = totals.years(companyId);
        List<Integer> years = years(span, annual);
        int shown = asked != null && years.contains(asked) ? asked : years.isEmpty() ? 0 : years.getFirst();
        int first = Month.of(shown, 1).index();
        Map<Integer, Integer> open =
                open(differences.counts(companyId, Period.month(first), Period.month(first + MONTHS - 1)));
        return new ReconciliationView(
                company,
                years,
                shown,
                totals.months(companyId, first, first + MONTHS - 1).stream()
                        .map(month -> month(month, open))
                        .toList(),
                annual.stream()
                        .filter(year -> year.year() == shown)
                        .map(year -> year(companyId, year))
                        .findFirst()
                        .orElse(null));
    }

    private static List<Integer> years(SourceTotals.@Nullable Span span, List<SourceTotals.OfYear> annual) {
        IntStream months =
                span == null ? IntStream.empty() : IntStream.rangeClosed(span.first() / MONTHS, span.last() / MONTHS);
        return IntStream.concat(months, annual.stream().mapToInt(SourceTotals.OfYear::year))
                .distinct()
                .map(year -> -year)
                .sorted()
                .mapToObj(year -> -year)
                .toList();
    }

    private static Map<Integer, Integer> open(List<Differences.Count> counts) {
        return counts.stream()
                .collect(Collectors.groupingBy(
                        Differences.Count::period, Collectors.summingInt(Differences.Count::open)));
    }

    private static ReconciliationView.OfMonth month(SourceTotals.OfMonth month, Map<Integer, Integer> open) {
        return new ReconciliationView.OfMonth(
                new Month(month.month()).toString(),
                month.people(),
                month.declaredPeople(),
                month.days(),
                month.declaredDays(),
                dirhams(month.rbi()),
                dirhams(month.declaredPay()),
                open.getOrDefault(month.month(), 0));
    }

    private ReconciliationView.OfYear year(UUID companyId, SourceTotals.OfYear year) {
        Period period = Period.year(year.year());
        return new ReconciliationView.OfYear(
                year.year(),
                year.people(),
                year.declaredPeople(),
                dirhams(year.rbi()),
                dirhams(year.declaredRbi()),
                dirhams(year.ir()),
                dirhams(year.declaredIr()),
                open(differences.counts(companyId, period, period)).getOrDefault(period.index(), 0));
    }

    private static @Nullable BigDecimal dirhams(@Nullable Long centimes) {
        return centimes == null ? null : BigDecimal.valueOf(centimes, 2);
    }

    TemplateInstance differences(
            Asked asked,
            boolean mayDecide,
            boolean nothingDecided,
            DifferencesView.@Nullable Typed typed,
            @Nullable ProblemDocument problem) {
        Period period = asked.period();
        CompanyIdentity company = CompanyIdentity.of(companies.get(asked.companyId()));
        List<Difference> open = differences.open(asked.companyId(), period, asked.kind(), asked.after(), ROWS + 1);
        List<Differences.Decided> decided =
                differences.decided(asked.companyId(), period, asked.decidedAfter(), ROWS + 1);
        String filter = asked.kind() == null ? "?" : "?kind=" + asked.kind() + "&";
        return new DifferencesView(
                company,
                period.toString(),
                period.source(),
                mayDecide,
                nothingDecided,
                differences.counts(asked.companyId(), period, period).stream()
                        .map(count -> new DifferencesView.OfKind(
                                count.kind().name(),
                                count.open(),
                                count.kind().takeable(),
                                "?kind=" + count.kind(),
                                count.kind() == asked.kind(),
                                typedOf(typed, count.kind(), "")))
                        .toList(),
                open.stream().limit(ROWS).map(each -> row(each, typed)).toList(),
                open.size() > ROWS
                        ? filter + "after="
                                + URLEncoder.encode(open.get(ROWS - 1).key(), StandardCharsets.UTF_8)
                        : null,
                decided.stream()
                        .limit(ROWS)
                        .map(each -> row(each, language.get()))
                        .toList(),
                decided.size() > ROWS ? "?decided=" + decided.get(ROWS - 1).id() + "#decided" : null,
                problem);
    }

    private DifferencesView.Row row(Difference difference, DifferencesView.@Nullable Typed typed) {
        DifferenceKind kind = difference.kind();
        Language in = language.get();
        return new DifferencesView.Row(
                kind.name(),
                difference.person(),
                difference.cnss(),
                difference.name(),
                SaidValue.of(kind, difference.payrollSays(), in),
                SaidValue.of(kind, difference.sourceSays(), in),
                kind.takeable(),
                difference.seen(),
                typedOf(typed, kind, difference.person()));
    }

    private static DifferencesView.@Nullable Typed typedOf(
            DifferencesView.@Nullable Typed typed, DifferenceKind kind, String person) {
        return typed != null
                        && typed.kind().equals(kind.name())
                        && typed.person().equals(person)
                ? typed
                : null;
    }

    private static DifferencesView.Decided row(Differences.Decided decided, Language language) {
        return new DifferencesView.Decided(
                decided.kind().name(),
                decided.name(),
                SaidValue.of(decided.kind(), decided.payrollSays(), language),
                SaidValue.of(decided.kind(), decided.sourceSays(), language),
                decided.choice().name(),
                decided.ground(),
                decided.decidedBy(),
                decided.decidedAt());
    }
}
