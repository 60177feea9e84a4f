package ma.hawafiz.law.trace;

import java.util.List;
import ma.hawafiz.law.situation.Employee;

/** A measure that is determined employee by employee. */
public interface EmployeeRules {
    /**
     * @param company the outcome of the conditions on the company
     * @param common the warnings that every line carries
     */
    Line line(Employee employee, Outcome company, List<Warning> common);
}
