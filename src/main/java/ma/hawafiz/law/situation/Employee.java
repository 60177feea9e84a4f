package ma.hawafiz.law.situation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one employee. Null is not known, except for the exit and the end of a previous employment by the same
 * company, where it is none.
 */
public record Employee(
        @Nullable String cnss,
        @Nullable String nationality,
        @Nullable String contract,
        @Nullable Integer dependants,
        @Nullable LocalDate hired,
        @Nullable LocalDate exited,
        @Nullable ExitReason exitReason,
        @Nullable LocalDate previousEmploymentEnd,
        Payroll payroll) {

    /** By CNSS number, those without one first; among equals by content, so that the order of input is nothing. */
    public static final Comparator<Employee> IN_ORDER = by(Employee::cnss)
            .thenComparing(by(Employee::hired))
            .thenComparing(by(Employee::exited))
            .thenComparing(by(Employee::exitReason))
            .thenComparing(by(Employee::previousEmploymentEnd))
            .thenComparing(by(Employee::nationality))
            .thenComparing(by(Employee::contract))
            .thenComparing(by(Employee::dependants))
            .thenComparing(Employee::payroll);

    public Employee withCnss(String then) {
        return new Employee(
                then, nationality, contract, dependants, hired, exited, exitReason, previousEmploymentEnd, payroll);
    }

    public Employee withNationality(String then) {
        return new Employee(
                cnss, then, contract, dependants, hired, exited, exitReason, previousEmploymentEnd, payroll);
    }

    public Employee withContract(String then) {
        return new Employee(
                cnss, nationality, then, dependants, hired, exited, exitReason, previousEmploymentEnd, payroll);
    }

    public Employee withHired(LocalDate then) {
        return new Employee(
                cnss, nationality, contract, dependants, then, exited, exitReason, previousEmploymentEnd, payroll);
    }

    public Employee withPayroll(Payroll then) {
        return new Employee(
                cnss, nationality, contract, dependants, hired, exited, exitReason, previousEmploymentEnd, then);
    }

    private static <C extends Comparable<? super C>> Comparator<Employee> by(Function<Employee, @Nullable C> fact) {
        return Comparator.comparing(fact, Comparator.nullsFirst(Comparator.naturalOrder()));
    }
}
