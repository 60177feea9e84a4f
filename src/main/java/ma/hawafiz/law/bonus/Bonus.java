package ma.hawafiz.law.bonus;

import java.util.ArrayList;
import java.util.List;
import ma.hawafiz.law.cap.CapMode;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.EmployeeRules;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.LineAmounts;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.law.trace.Standing;
import ma.hawafiz.law.trace.Step;
import ma.hawafiz.law.trace.Warning;

/**
 * What PAE and PAF have in common: conditions on a recruit, a rate on gross taxable income, and the cap.
 *
 * @param prefix what the ids of the steps start with: {@code pae} or {@code paf}
 */
public record Bonus(
        String prefix, List<Condition<Employee, RecruitTerms>> conditions, BonusTerms terms, ParametersInForce law)
        implements EmployeeRules {

    @Override
    public void weigh(Employee employee, Outcome company, long granted, LineAmounts into) {
        weigh(employee, standing(employee), company, granted, into);
    }

    /** What the conditions on the recruit come to; creates nothing. */
    public Standing standing(Employee employee) {
        return Standing.of(conditions, employee, terms.recruit());
    }

    /** What the line of a recruit of that standing comes to. */
    public void weigh(Employee employee, Standing standing, Outcome company, long granted, LineAmounts into) {
        long computed = new BonusAmount(terms).computed(employee);
        into.set(computed, terms.cap().capped(computed, granted), company, standing);
    }

    /** Whether a recruit stands the same under both, so that it need be asked once only. */
    public boolean asksTheSameAs(Bonus other) {
        return conditions.equals(other.conditions) && terms.recruit().equals(other.terms.recruit());
    }

    @Override
    public Line line(Employee employee, Outcome company, long granted, List<Warning> warnings) {
        List<Answer> answers = Answer.all(conditions, employee, terms.recruit(), law);
        LineAmounts amounts = new LineAmounts();
        weigh(employee, company, granted, amounts);
        return new Line(employee.cnss(), answers, amounts.amounts(), steps(employee, granted), warnings);
    }

    private List<Step> steps(Employee employee, long granted) {
        BonusAmount amount = new BonusAmount(terms);
        List<Step> steps = new ArrayList<>();
        Dirham rbi = new Dirham(amount.rbi(employee));
        Dirham base = new Dirham(amount.base(employee));
        Dirham computed = new Dirham(amount.computed(employee));
        steps.add(base(employee, amount, rbi));
        Dirham cap = new Dirham(terms.cap().amount());
        if (terms.cap().mode() == CapMode.ANNUAL_BASE) {
            steps.add(Step.of(law, "bonus.cap", base, "bonus.cap.ANNUAL_BASE", cap, rbi, base));
        }
        steps.add(Step.of(law, prefix + ".amount", computed, "bonus.amount", terms.rate(), base, computed));
        if (terms.cap().mode() != CapMode.ANNUAL_BASE) {
            Dirham left = new Dirham(terms.cap().left(granted));
            Dirham capped = new Dirham(terms.cap().capped(computed.centimes(), granted));
            steps.add(
                    Step.of(law, "bonus.cap", capped, "bonus.cap." + terms.cap().mode(), cap, left, capped, computed));
        }
        return steps;
    }

    private Step base(Employee employee, BonusAmount amount, Dirham rbi) {
        int first = amount.firstMonth(employee);
        int last = amount.lastMonth(employee);
        String exercice = String.valueOf(terms.exercice());
        if (employee.hired() == null) {
            return Step.of(law, prefix + ".base", rbi, "bonus.base.NO_HIRE");
        }
        if (amount.isOnce() && !amount.isDueNow(employee)) {
            return Step.of(law, prefix + ".base", rbi, "bonus.base.NOT_DUE", exercice);
        }
        if (first > last) {
            return Step.of(law, prefix + ".base", rbi, "bonus.base.NO_MONTH", exercice);
        }
        int months = employee.payroll().monthsBetween(first, last);
        return Step.of(law, prefix + ".base", rbi, "bonus.base", new Month(first), new Month(last), rbi, months);
    }
}
