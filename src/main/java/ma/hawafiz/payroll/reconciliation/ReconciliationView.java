package ma.hawafiz.payroll.reconciliation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.util.List;
import ma.hawafiz.company.CompanyIdentity;
import org.jspecify.annotations.Nullable;

/** What the payroll, the e-BDS and the états 9421 add up to, side by side, the months of one year at a time. */
@CheckedTemplate(basePath = "payroll", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record ReconciliationView(
        CompanyIdentity company,
        List<Integer> years,
        int shown,
        List<OfMonth> months,
        @Nullable OfYear year) implements TemplateInstance {

    /** @param open differences nobody has decided on */
    public record OfMonth(
            String month,
            @Nullable Long people,
            @Nullable Long declaredPeople,
            @Nullable Long days,
            @Nullable Long declaredDays,
            @Nullable BigDecimal rbi,
            @Nullable BigDecimal declaredPay,
            int open) {}

    public record OfYear(
            int year,
            @Nullable Long people,
            @Nullable Long declaredPeople,
            @Nullable BigDecimal rbi,
            @Nullable BigDecimal declaredRbi,
            @Nullable BigDecimal ir,
            @Nullable BigDecimal declaredIr,
            int open) {}
}
