package ma.hawafiz.law.bonus;

import java.util.ArrayList;
import java.util.List;
import ma.hawafiz.law.cap.CapMode;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.EmployeeRules;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.law.trace.Step;
import ma.hawafiz.law.trace.Warning;

/**
 * What PAE and PAF have in common: conditions on a recruit, a rate on gross taxable income, and the cap.
 *
 * @param prefix what the ids of the steps start with: {@code pae} or {@code paf}
 */
public record Bonus(
        String prefix, List<Condition<Employee, BonusTerms>> conditions, BonusTerms terms, ParametersInForce law)
        implements EmployeeRules {

    @Override
    public Line line(Employee employee, Outcome company, List<Warning> warnings) {
        List<Answer> answers = conditions.stream()
                .map(condition -> Answer.of(condition, employee, terms, law))
                .toList();
        BonusAmount amount = new BonusAmount(terms);
        Amounts amounts = Amounts.of(
                amount.computed(employee),
                amount.capped(employee),
                company,
                Answer.outcome(answers),
                onlyAwaitsTime(answers));
        return new Line(employee.cnss(), answers, amounts, steps(employee, amount), warnings);
    }

    private static boolean onlyAwaitsTime(List<Answer> answers) {
        boolean awaits = false;
        for (Answer answer : answers) {
            if (answer.finding().awaitsTime()) {
                awaits = true;
            } else if (answer.outcome() != Outcome.MET) {
                return false;
            }
        }
        return awaits;
    }

    private List<Step> steps(Employee employee, BonusAmount amount) {
        List<Step> steps = new ArrayList<>();
        Dirham rbi = new Dirham(amount.rbi(employee));
        Dirham base = new Dirham(amount.base(employee));
        Dirham computed = new Dirham(amount.computed(employee));
        steps.add(base(employee, amount, rbi));
        Dirham cap = new Dirham(terms.cap().amount());
        if (terms.cap().mode() == CapMode.ANNUAL_BASE) {
            steps.add(step("bonus.cap", base, "bonus.cap.ANNUAL_BASE", cap, rbi, base));
        }
        steps.add(step(prefix + ".amount", computed, "bonus.amount", terms.rate(), base, computed));
        if (terms.cap().mode() != CapMode.ANNUAL_BASE) {
            Dirham left = new Dirham(terms.cap().left(employee.cnss()));
            Dirham capped = new Dirham(amount.capped(employee));
            steps.add(step("bonus.cap", capped, "bonus.cap." + terms.cap().mode(), cap, left, capped));
        }
        return steps;
    }

    private Step base(Employee employee, BonusAmount amount, Dirham rbi) {
        int first = amount.firstMonth(employee);
        int last = amount.lastMonth(employee);
        String exercice = String.valueOf(terms.exercice());
        if (employee.hired() == null) {
            return step(prefix + ".base", rbi, "bonus.base.NO_HIRE");
        }
        if (amount.isOnce() && !amount.isDueNow(employee)) {
            return step(prefix + ".base", rbi, "bonus.base.NOT_DUE", exercice);
        }
        if (first > last) {
            return step(prefix + ".base", rbi, "bonus.base.NO_MONTH", exercice);
        }
        return step(prefix + ".base", rbi, "bonus.base", new Month(first), new Month(last), rbi);
    }

    private Step step(String id, Dirham value, String sentence, Object... figures) {
        return new Step(id, value, law.citation(id), sentence, List.of(figures));
    }
}
