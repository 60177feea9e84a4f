package ma.hawafiz.law.air;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.remedy.Remedied;
import ma.hawafiz.law.remedy.Remedies;
import ma.hawafiz.law.remedy.Unmet;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Payroll;
import ma.hawafiz.law.situation.PayrollMonth;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.situation.Turnover;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.reference.RuleSets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of months whose tax or ceiling is not known: the one fact that is missing, or nothing. */
class MonthsKnownTest {
    private static final RuleSet RULES = new RuleSets().current();
    private static final LocalDate AS_OF = LocalDate.of(2027, 3, 31);
    private static final String PAYROLL = "$.employees[?@.cnss=='123456789'].payroll";
    private static final Site FES = new Site("FES", "FES_MEKNES", "FES_SHORE");
    private static final Site CASA = new Site("CASA", "CASABLANCA_SETTAT", null);
    private static final Site NOWHERE = new Site("NOWHERE", null, null);

    @Test
    void theTaxOfOneMonthOrOfSeveral() {
        Remedied one = remedied(List.of(FES), row(1, "FES", null), row(2, "FES", 50_000L));
        assertThat(one.path()).isEqualTo(PAYROLL + "[?@.month=='2026-01'].ir");
        assertThat(one.sentence()).endsWith("MISSING.remedy.TAX");
        assertThat(one.remedy().figures()).containsExactly(List.of(Month.of(2026, 1)));
        assertThat(one.outcome()).isEqualTo(Outcome.MET);

        Remedied several = remedied(List.of(FES), row(1, "FES", null), row(2, "FES", null), row(3, "FES", 50_000L));
        assertThat(several.path()).isEqualTo(PAYROLL);
        assertThat(several.remedy().figures()).containsExactly(List.of(Month.of(2026, 1), Month.of(2026, 2)));
        Payroll then = several.remedy()
                .applyTo(situation(List.of(FES), row(1, "FES", null), row(2, "FES", null), row(3, "FES", 50_000L)))
                .employees()
                .getFirst()
                .payroll();
        assertThat(then.rows())
                .extracting(PayrollMonth::ir)
                .containsExactly(Dirham.ZERO, Dirham.ZERO, new Dirham(50_000));
    }

    @Test
    void theSiteOfAMonthIsOneWhoseCeilingIsKnown() {
        Situation situation = situation(List.of(NOWHERE, FES, CASA), row(1, null, 40_000L), row(2, "FES", 50_000L));
        Remedied site = remedied(situation);
        assertThat(site.path()).isEqualTo(PAYROLL + "[?@.month=='2026-01'].site");
        assertThat(site.sentence()).endsWith("MISSING.remedy.SITE");
        assertThat(site.remedy()
                        .applyTo(situation)
                        .employees()
                        .getFirst()
                        .payroll()
                        .rows())
                .extracting(PayrollMonth::site)
                .containsExactly("CASA", "FES");
        assertThat(unmet(situation(List.of(NOWHERE), row(1, null, 40_000L))).remedied())
                .isNull();
    }

    @Test
    void theRegionOfTheOneSiteThatHasNone() {
        Remedied region = remedied(List.of(NOWHERE, FES), row(1, "NOWHERE", 40_000L), row(2, "FES", 50_000L));
        assertThat(region.path()).isEqualTo("$.sites[?@.id=='NOWHERE'].region");
        assertThat(region.sentence()).endsWith("MISSING.remedy.REGION");
    }

    @Test
    void nothingWhereMoreThanOneFactIsMissing() {
        Site elsewhere = new Site("ELSEWHERE", null, null);
        assertThat(List.of(
                        unmet(situation(List.of(FES), row(1, "FES", null), row(2, null, 50_000L))),
                        unmet(situation(List.of(FES), row(1, null, null))),
                        unmet(situation(List.of(NOWHERE), row(1, "NOWHERE", null))),
                        unmet(situation(
                                List.of(NOWHERE, elsewhere), row(1, "NOWHERE", 40_000L), row(2, "ELSEWHERE", 50_000L))),
                        unmet(situation(List.of(NOWHERE), row(1, "NOWHERE", 40_000L), row(2, null, 50_000L)))))
                .extracting(Unmet::remedied)
                .containsOnlyNulls();
    }

    @Test
    void monthsOfOtherExercicesAreNotAskedFor() {
        PayrollMonth before = new PayrollMonth(Month.of(2025, 12), "FES", new Dirham(900_000), null, 26, null);
        PayrollMonth after = new PayrollMonth(Month.of(2027, 1), null, new Dirham(900_000), null, 26, null);
        Remedied one = remedied(List.of(FES), before, row(1, "FES", null), row(12, "FES", 50_000L), after);
        assertThat(one.remedy().figures()).containsExactly(List.of(Month.of(2026, 1)));
        assertThat(Remedies.of(situation(List.of(FES), before, row(1, "FES", 50_000L), after), RULES))
                .isEmpty();
    }

    private static Remedied remedied(List<Site> sites, PayrollMonth... rows) {
        return remedied(situation(sites, rows));
    }

    private static Remedied remedied(Situation situation) {
        Remedied remedied = unmet(situation).remedied();
        assertThat(remedied).isNotNull();
        return Objects.requireNonNull(remedied);
    }

    private static Unmet unmet(Situation situation) {
        List<Unmet> unmet = new ArrayList<>(Remedies.of(situation, RULES));
        assertThat(unmet).extracting(each -> each.answer().id()).containsExactly("air.months");
        return unmet.getFirst();
    }

    private static PayrollMonth row(int month, @Nullable String site, @Nullable Long ir) {
        return new PayrollMonth(
                Month.of(2026, month), site, new Dirham(900_000), ir == null ? null : new Dirham(ir), 26, null);
    }

    private static Situation situation(List<Site> sites, PayrollMonth... rows) {
        Company company = new Company(
                null,
                List.of("CRM"),
                List.of(),
                null,
                AS_OF,
                AS_OF,
                false,
                List.of(new Turnover(2026, new Dirham(1_200_000_000), new Dirham(900_000_000))),
                List.of());
        Employee employee = new Employee(
                "123456789", "MA", "CDI", 0, LocalDate.of(2025, 9, 10), null, null, null, new Payroll(List.of(rows)));
        return new Situation(Measure.AIR, 2026, AS_OF, company, sites, List.of(employee), List.of(), Map.of());
    }
}
