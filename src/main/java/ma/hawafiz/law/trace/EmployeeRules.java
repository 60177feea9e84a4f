package ma.hawafiz.law.trace;

import java.util.List;
import ma.hawafiz.law.situation.Employee;

/** A measure that is determined employee by employee, with its reasons or without: the same rules, written once. */
public interface EmployeeRules {
    /** What the conditions on the employee come to; creates nothing. */
    Standing standing(Employee employee);

    /**
     * What the line of an employee of that standing comes to; creates nothing.
     *
     * @param company the outcome of the conditions on the company
     * @param granted centimes already granted to the person that count under the cap; nothing where the measure has none
     */
    void weigh(Employee employee, Standing standing, Outcome company, long granted, LineAmounts into);

    /**
     * The line with its conditions, its steps and its warnings.
     *
     * @param common the warnings that every line carries
     */
    Line line(Employee employee, Outcome company, long granted, List<Warning> common);
}
