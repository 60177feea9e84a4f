package ma.hawafiz.law.trace;

import java.util.List;
import ma.hawafiz.law.situation.Employee;

/** A measure that is determined employee by employee, with its reasons or without: the same rules, written once. */
public interface EmployeeRules {
    /**
     * What the line comes to, nothing said of why.
     *
     * @param company the outcome of the conditions on the company
     * @param granted centimes already granted to the person that count under the cap; nothing where the measure has none
     */
    void weigh(Employee employee, Outcome company, long granted, LineAmounts into);

    /**
     * The same with its conditions, its steps and its warnings.
     *
     * @param common the warnings that every line carries
     */
    Line line(Employee employee, Outcome company, long granted, List<Warning> common);
}
