package ma.hawafiz.law.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SituationTest {
    private static final Payroll NONE = new Payroll(List.of());
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void isTheSameWhateverTheOrderOfItsFacts() {
        List<Employee> inOrder = List.of(
                employee(null, null, NONE),
                employee(null, DAY, NONE),
                employee(null, DAY, payroll("2026-03 1.00")),
                employee(null, DAY, payroll("2026-03 1.00", "2026-04 1.00")),
                employee(null, DAY, payroll("2026-03 1.00", "2026-04 2.00")),
                employee(null, DAY.plusDays(1), NONE),
                employee("000000000", DAY, NONE),
                employee("000000000", DAY, payroll("2026-03 1.00")),
                employee("123456789", null, NONE),
                employee("123456790", null, NONE));
        List<Grant> granted = List.of(
                grant("123456789", Measure.PAE, 2025, "2.00"),
                grant("123456789", Measure.PAE, 2026, "1.00"),
                grant("123456789", Measure.PAF, 2025, "1.00"),
                grant("123456790", Measure.PAE, 2025, "1.00"));
        for (int seed = 0; seed < 20; seed++) {
            List<Employee> employees = new ArrayList<>(inOrder);
            List<Grant> grants = new ArrayList<>(granted);
            Collections.shuffle(employees, new Random(seed));
            Collections.shuffle(grants, new Random(seed));
            assertThat(situation(employees, grants).employees()).isEqualTo(inOrder);
            assertThat(situation(employees, grants).granted()).isEqualTo(granted);
        }
    }

    @Test
    void tellsPayrollsApartByTheirRows() {
        assertThat(payroll("2026-03 1.00", "2026-04 2.00"))
                .isEqualTo(payroll("2026-04 2.00", "2026-03 1.00"))
                .hasSameHashCodeAs(payroll("2026-04 2.00", "2026-03 1.00"))
                .isNotEqualTo(payroll("2026-03 1.00", "2026-04 2.01"))
                .isNotEqualTo(NONE);
        assertThat(payroll("2026-03 1.00").rows()).hasSize(1);
        assertThat(payroll("2026-03 1.00")).asString().contains("2026-03");
    }

    @Test
    void sumsTheIncomeOfTheMonthsBetween() {
        Payroll payroll = payroll("2026-01 1.00", "2026-02 2.00", "2026-04 4.00");
        assertThat(payroll.rbiBetween(
                        Month.parse("2026-01").index(), Month.parse("2026-02").index()))
                .isEqualTo(300);
        assertThat(payroll.rbiBetween(
                        Month.parse("2026-02").index(), Month.parse("2026-04").index()))
                .isEqualTo(600);
        assertThat(payroll.rbiBetween(
                        Month.parse("2026-03").index(), Month.parse("2026-03").index()))
                .isZero();
        assertThat(payroll.hasIr(0)).isFalse();
        assertThat(payroll.ir(0)).isZero();
    }

    @Test
    void keepsAllItsFactsWhenTheLedgerIsReadAgain() {
        Situation lodged = situation(List.of(employee("123456789", DAY, NONE)), List.of());
        List<Grant> now = List.of(grant("123456789", Measure.PAE, 2025, "1.00"));
        assertThat(lodged.withGranted(now)).isEqualTo(situation(lodged.employees(), now));
    }

    private static Situation situation(List<Employee> employees, List<Grant> granted) {
        Company company = new Company(null, List.of(), List.of(), null, null, null, null, List.of(), List.of());
        return new Situation(Measure.PAE, 2026, DAY, company, List.of(), employees, granted, Map.of());
    }

    private static Employee employee(@Nullable String cnss, @Nullable LocalDate hired, Payroll payroll) {
        return new Employee(cnss, null, null, null, hired, null, null, null, payroll);
    }

    private static Payroll payroll(String... rows) {
        List<PayrollMonth> months = new ArrayList<>();
        for (String row : rows) {
            months.add(new PayrollMonth(
                    Month.parse(row.substring(0, 7)), null, Dirham.parse(row.substring(8)), null, 26, null));
        }
        return new Payroll(months);
    }

    private static Grant grant(String cnss, Measure measure, int exercice, String amount) {
        return new Grant(cnss, measure, exercice, Dirham.parse(amount));
    }
}
