package ma.hawafiz.evaluation;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.FinancialYear;
import ma.hawafiz.law.situation.Payroll;
import ma.hawafiz.law.situation.PayrollMonth;
import ma.hawafiz.law.situation.Situation;
import org.jspecify.annotations.Nullable;

/** Facts like others but for one of them. */
final class Changed {
    private Changed() {}

    /** The record with another value of one component. */
    static <R extends Record> R with(R record, String component, @Nullable Object value) {
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            @Nullable Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                boolean isIt = components[i].getName().equals(component);
                values[i] = isIt ? value : components[i].getAccessor().invoke(record);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            @SuppressWarnings("unchecked")
            R changed = (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
            return changed;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException(component, impossible);
        }
    }

    static Situation company(Situation s, UnaryOperator<Company> change) {
        return with(s, "company", change.apply(s.company()));
    }

    static Situation years(Situation s, UnaryOperator<FinancialYear> change) {
        List<FinancialYear> years =
                s.company().financialYears().stream().map(change).toList();
        return company(s, company -> with(company, "financialYears", years));
    }

    static Situation employees(Situation s, UnaryOperator<Employee> change) {
        return with(s, "employees", s.employees().stream().map(change).toList());
    }

    static Situation rows(Situation s, UnaryOperator<PayrollMonth> change) {
        return employees(s, employee -> {
            List<PayrollMonth> rows =
                    employee.payroll().rows().stream().map(change).toList();
            return with(employee, "payroll", new Payroll(rows));
        });
    }
}
