package ma.hawafiz.law.ais;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ma.hawafiz.law.company.ExportRatioKnown;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.SchemeWindow;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.FinancialYear;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.situation.Turnover;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Condition;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.LineAmounts;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.law.trace.Standing;
import ma.hawafiz.law.trace.Step;
import ma.hawafiz.law.trace.Warning;
import org.jspecify.annotations.Nullable;

/** Avantage sur l'impôt sur les sociétés: a share of the tax of a financial year, as far as exported. One line. */
public final class Ais {
    public static final List<Condition<Company, AisTerms>> CONDITIONS =
            List.of(new ExemptionOver(), new FinancialYearGiven(), new ExportRatioKnown<>("ais.exportRatio"));

    private final Situation situation;
    private final ParametersInForce law;
    private final AisTerms terms;
    private final AisAmount amount;

    public Ais(Situation situation, ParametersInForce law, SchemeWindow scheme) {
        this.situation = situation;
        this.law = law;
        this.terms = new AisTerms(
                situation.exercice(),
                AisTerms.endingIn(situation.exercice(), situation.company()),
                situation.company().turnoverOf(situation.exercice()),
                scheme,
                new Exemption(
                        situation.company().operationStart(),
                        situation.company().financialYears(),
                        law.integer("ais.exemptYears")),
                law.text("ais.base").equals("TAX_AT_20"));
        this.amount = new AisAmount(law, terms);
    }

    /** The line of the company, which has no CNSS number. */
    public Line line(Outcome company, List<Warning> common) {
        List<Answer> answers = Answer.all(CONDITIONS, situation.company(), terms, law);
        Dirham computed = amount.computed();
        LineAmounts amounts = new LineAmounts();
        amounts.set(
                computed.centimes(), computed.centimes(), company, Standing.of(CONDITIONS, situation.company(), terms));
        List<Step> steps = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>(common.isEmpty() ? forecast() : common);
        for (FinancialYear year : terms.years()) {
            if (!terms.counted().contains(year)) {
                steps.add(exempt(year));
            } else if (year.taxDue() != null) {
                steps.addAll(base(year));
            }
        }
        steps.add(proportion(computed));
        for (FinancialYear year : terms.counted()) {
            if (year.taxDue() != null && year.netProfit() != null) {
                control(year, year.taxDue(), year.netProfit(), steps, warnings);
            }
        }
        return new Line(null, answers, amounts.amounts(), steps, warnings);
    }

    private List<Step> base(FinancialYear year) {
        Dirham base = shown(amount.base(year));
        int months = amount.months(year);
        int inScheme = amount.monthsInScheme(year);
        Dirham counted = inScheme(year);
        return List.of(
                tax(year, base),
                Step.of(
                        law,
                        "ais.months",
                        counted,
                        "ais.months",
                        year.start(),
                        year.end(),
                        inScheme,
                        months,
                        counted,
                        base));
    }

    private Step tax(FinancialYear year, Dirham base) {
        Dirham due = orZero(year.taxDue());
        Dirham netProfit = orZero(year.netProfit());
        return terms.onNetProfit()
                ? Step.of(
                        law,
                        "ais.tax",
                        base,
                        "ais.tax.TAX_AT_20",
                        year.end(),
                        base,
                        law.share("ais.baseRate"),
                        netProfit,
                        due)
                : Step.of(law, "ais.tax", base, "ais.tax", year.end(), base);
    }

    private Step exempt(FinancialYear year) {
        return Step.of(
                law,
                "ais.tax",
                Dirham.ZERO,
                "ais.tax.EXEMPT",
                year.end(),
                terms.exemption().years());
    }

    private Step proportion(Dirham computed) {
        Turnover turnover = terms.turnover();
        if (turnover == null
                || turnover.export() == null
                || turnover.total() == null
                || !ExportRatioKnown.isKnown(terms)
                || FinancialYearGiven.find(terms) != FinancialYearGiven.Found.GIVEN) {
            return Step.of(law, "ais.amount", computed, "ais.amount.NOT_COMPUTED");
        }
        Share rate = law.share("ais.rate");
        if (terms.counted().size() > 1) {
            return Step.of(
                    law,
                    "ais.amount",
                    computed,
                    "ais.amount.SEVERAL",
                    rate,
                    inScheme(),
                    turnover.export(),
                    turnover.total(),
                    computed);
        }
        FinancialYear year = terms.counted().getFirst();
        return Step.of(
                law,
                "ais.amount",
                computed,
                "ais.amount",
                rate,
                shown(amount.base(year)),
                turnover.export(),
                turnover.total(),
                computed,
                amount.monthsInScheme(year),
                amount.months(year));
    }

    /** As the steps of the months show it; the amount is computed on the exact fractions. */
    private Dirham inScheme() {
        return terms.counted().stream().map(this::inScheme).reduce(Dirham.ZERO, Dirham::plus);
    }

    private Dirham inScheme(FinancialYear year) {
        return AisAmount.rounded(
                amount.base(year).multiply(BigDecimal.valueOf(amount.monthsInScheme(year))),
                BigDecimal.valueOf(amount.months(year)));
    }

    /** What is declared is taken as it is; a difference with what the net profit would give is shown. */
    private void control(
            FinancialYear year, Dirham declared, Dirham netProfit, List<Step> steps, List<Warning> warnings) {
        CorporateTax tax = new CorporateTax(law);
        Dirham recomputed = tax.of(year);
        String sentence = amount.isLoss(year) ? "ais.taxRecomputed.LOSS" : "ais.taxRecomputed";
        steps.add(Step.of(law, "ais.taxRecomputed", recomputed, sentence, tax.rate(year), netProfit, recomputed));
        Dirham difference = declared.minus(recomputed);
        steps.add(Step.of(law, "ais.taxDifference", difference, "ais.taxDifference", declared, recomputed, difference));
        Share tolerance = law.share("ais.taxToleranceShare");
        Dirham distance = new Dirham(Math.abs(difference.centimes()));
        if (tolerance.isExceededBy(distance.centimes(), recomputed.centimes())) {
            warnings.add(Warning.of(
                    law, "ais.taxPlausibility", "ais.taxPlausibility", declared, recomputed, distance, tolerance));
        }
    }

    /** A financial year not yet over at the as-of date is taken as given, and said so. */
    private List<Warning> forecast() {
        return terms.years().stream()
                .filter(year -> year.end().isAfter(situation.asOf()))
                .limit(1)
                .map(year -> Warning.of(law, "company.forecast", "company.forecast.FINANCIAL_YEAR", year.end()))
                .toList();
    }

    private static Dirham orZero(@Nullable Dirham amount) {
        return amount == null ? Dirham.ZERO : amount;
    }

    private static Dirham shown(BigDecimal amount) {
        return AisAmount.rounded(amount, BigDecimal.ONE);
    }
}
