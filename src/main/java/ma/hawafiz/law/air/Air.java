package ma.hawafiz.law.air;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import ma.hawafiz.law.bonus.MoroccanNational;
import ma.hawafiz.law.company.ExportRatioKnown;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Payroll;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.law.situation.Turnover;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.EmployeeRules;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.LineAmounts;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.law.trace.Standing;
import ma.hawafiz.law.trace.Step;
import ma.hawafiz.law.trace.Warning;

/** Avantage sur l'impôt sur le revenu: what was withheld above a share of gross taxable income, as far as exported. */
public final class Air implements EmployeeRules {
    public static final List<Condition<AirFacts, AirTerms>> CONDITIONS =
            List.of(new ExportRatioKnown<>("air.exportRatio"), new MonthsKnown());

    /** Asked only where the advantage is restricted to nationals, which by default it is not. */
    public static final Condition<AirFacts, AirTerms> NATIONALITY =
            new MoroccanNational<>("air.nationality", AirFacts::employee, AirTerms::nationality);

    private final ParametersInForce law;
    private final AirTerms terms;
    private final AirAmount amount;
    private final List<Condition<AirFacts, AirTerms>> conditions = new ArrayList<>(CONDITIONS);

    public Air(AirLaw exercice, Company company, List<Site> sites) {
        this.law = exercice.law();
        this.terms = new AirTerms(
                exercice.exercice(),
                exercice.firstMonth(),
                exercice.lastMonth(),
                new Ceilings(exercice.ceilings(), sites),
                company.turnoverOf(exercice.exercice()),
                exercice.nationality());
        this.amount = new AirAmount(terms);
        if (exercice.restricted()) {
            conditions.addFirst(NATIONALITY);
        }
    }

    /** There is no cap: what was granted counts for nothing. */
    @Override
    public void weigh(Employee employee, Outcome company, long granted, LineAmounts into) {
        weigh(AirFacts.of(employee, terms), company, into);
    }

    private void weigh(AirFacts facts, Outcome company, LineAmounts into) {
        Standing standing = Standing.MET;
        for (int i = 0; i < conditions.size(); i++) {
            standing = standing.and(conditions.get(i).find(facts, terms));
        }
        long computed = amount.computed(facts);
        into.set(computed, computed, company, standing);
    }

    @Override
    public Line line(Employee employee, Outcome company, long granted, List<Warning> common) {
        AirFacts facts = AirFacts.of(employee, terms);
        List<Answer> answers = Answer.all(conditions, facts, terms, law);
        LineAmounts amounts = new LineAmounts();
        weigh(facts, company, amounts);
        IncomeTax.Parts recomputed = new IncomeTax(law).of(employee, terms.firstMonth(), terms.lastMonth());
        List<Warning> warnings = new ArrayList<>(common);
        warnings.addAll(plausibility(new Dirham(facts.ir()), recomputed.tax()));
        return new Line(employee.cnss(), answers, amounts.amounts(), steps(facts, recomputed), warnings);
    }

    private List<Step> steps(AirFacts facts, IncomeTax.Parts recomputed) {
        List<Step> steps = new ArrayList<>();
        Dirham declared = new Dirham(facts.ir());
        Dirham rbi = new Dirham(facts.rbi());
        Dirham ceiling = amount.shown(amount.ceiling(facts));
        Dirham excess = amount.shown(amount.excess(facts));
        Dirham computed = new Dirham(amount.computed(facts));
        if (terms.firstMonth() > terms.lastMonth()) {
            steps.add(Step.of(law, "air.ir", declared, "air.ir.NO_MONTH", String.valueOf(terms.exercice())));
        } else {
            steps.add(Step.of(
                    law,
                    "air.ir",
                    declared,
                    "air.ir",
                    new Month(terms.firstMonth()),
                    new Month(terms.lastMonth()),
                    declared));
        }
        if (facts.monthsAreKnown()) {
            steps.add(Step.of(law, "air.ceiling", ceiling, "air.ceiling", applied(facts.employee()), rbi, ceiling));
            steps.add(Step.of(law, "air.excess", excess, "air.excess", declared, ceiling, excess));
        } else {
            steps.add(Step.of(law, "air.ceiling", ceiling, "air.ceiling.UNKNOWN"));
            steps.add(Step.of(law, "air.excess", excess, "air.excess.UNKNOWN"));
        }
        steps.add(proportion(excess, computed));
        steps.addAll(control(facts.employee(), declared, rbi, recomputed));
        return steps;
    }

    private List<Step> control(Employee employee, Dirham declared, Dirham rbi, IncomeTax.Parts recomputed) {
        Dirham difference = declared.minus(recomputed.tax());
        return List.of(
                Step.of(
                        law,
                        "air.irRecomputed",
                        recomputed.tax(),
                        "air.irRecomputed",
                        recomputed.tax(),
                        rbi,
                        requireNonNullElse(employee.dependants(), 0),
                        recomputed.expenses(),
                        recomputed.social(),
                        recomputed.net(),
                        recomputed.onNet(),
                        recomputed.reduction()),
                Step.of(
                        law,
                        "air.irDifference",
                        difference,
                        "air.irDifference",
                        declared,
                        recomputed.tax(),
                        difference));
    }

    private Step proportion(Dirham excess, Dirham computed) {
        Turnover turnover = terms.turnover();
        return turnover == null
                        || turnover.export() == null
                        || turnover.total() == null
                        || !ExportRatioKnown.isKnown(terms)
                ? Step.of(law, "air.amount", computed, "air.amount.NO_RATIO")
                : Step.of(
                        law,
                        "air.amount",
                        computed,
                        "air.amount",
                        excess,
                        turnover.export(),
                        turnover.total(),
                        computed);
    }

    /** The different ceilings of the employee's months, in percent, the lowest first. */
    private List<String> applied(Employee employee) {
        SortedSet<BigDecimal> applied = new TreeSet<>();
        Payroll payroll = employee.payroll();
        for (int row = terms.firstRow(payroll); terms.counts(payroll, row); row++) {
            long[] ceilings = terms.ceilings().of(payroll.site(row));
            if (terms.ceilings().isKnown(ceilings, payroll.month(row))) {
                long numerator = terms.ceilings().numerator(ceilings, payroll.month(row));
                applied.add(new Share(numerator, terms.ceilings().denominator()).toPercent());
            }
        }
        return applied.isEmpty()
                ? List.of(Condition.ABSENT)
                : applied.stream().map(BigDecimal::toPlainString).toList();
    }

    private List<Warning> plausibility(Dirham declared, Dirham recomputed) {
        Share tolerance = law.share("air.irToleranceShare");
        Dirham distance = new Dirham(Math.abs(declared.minus(recomputed).centimes()));
        return tolerance.isExceededBy(distance.centimes(), recomputed.centimes())
                ? List.of(Warning.of(
                        law, "air.irPlausibility", "air.irPlausibility", declared, recomputed, distance, tolerance))
                : List.of();
    }
}
