package ma.hawafiz.law.air;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.Bracket;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Payroll;

/**
 * Income tax recomputed from the tariff of the exercice (CGI, articles 59, 73 and 74): to check what is declared, and to
 * suppose what would be withheld from a salary nobody has paid yet. Exact to the last step, and rounded there, half up to
 * the centime. No amount that may be paid rests on it, so it may allocate.
 */
public record IncomeTax(ParametersInForce law) {

    /** The recomputed tax and what it is made of, each shown to the centime. */
    public record Parts(Dirham expenses, Dirham social, Dirham net, Dirham onNet, Dirham reduction, Dirham tax) {}

    /** The tax on the months from one to another, both counted, as if they were the whole year; unknown dependants are none. */
    public Parts of(Employee employee, int firstMonth, int lastMonth) {
        BigDecimal rbi = BigDecimal.valueOf(employee.payroll().rbiBetween(firstMonth, lastMonth), 2);
        BigDecimal expenses = expenses(rbi);
        BigDecimal social = social(rbi, employee.payroll(), firstMonth, lastMonth);
        BigDecimal net = rbi.subtract(expenses).subtract(social);
        BigDecimal onNet = onNet(net);
        int dependants = employee.dependants() == null ? 0 : employee.dependants();
        BigDecimal reduction = amount("tax.ir.family.perDependant")
                .multiply(BigDecimal.valueOf(dependants))
                .min(amount("tax.ir.family.most"));
        BigDecimal tax = onNet.subtract(reduction).max(BigDecimal.ZERO);
        return new Parts(
                toCentime(expenses),
                toCentime(social),
                toCentime(net),
                toCentime(onNet),
                toCentime(reduction),
                toCentime(tax));
    }

    private static Dirham toCentime(BigDecimal exact) {
        return new Dirham(
                exact.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact());
    }

    private BigDecimal expenses(BigDecimal rbi) {
        return rbi.compareTo(amount("tax.ir.expenses.threshold")) <= 0
                ? part("tax.ir.expenses.rateUpToThreshold", rbi)
                : part("tax.ir.expenses.rateAbove", rbi).min(amount("tax.ir.expenses.most"));
    }

    private BigDecimal social(BigDecimal rbi, Payroll payroll, int firstMonth, int lastMonth) {
        long ceiling = law.amount("social.cnss.monthlyCeiling").centimes();
        long capped = 0;
        for (int row = payroll.rowFrom(firstMonth); row < payroll.size() && payroll.month(row) <= lastMonth; row++) {
            capped += Math.min(payroll.rbi(row), ceiling);
        }
        return part("social.cnss.rate", BigDecimal.valueOf(capped, 2)).add(part("social.amo.rate", rbi));
    }

    private BigDecimal onNet(BigDecimal net) {
        List<Bracket> tariff = law.tariff("tax.ir.tariff");
        BigDecimal tax = BigDecimal.ZERO;
        for (int i = 0; i < tariff.size(); i++) {
            BigDecimal floor = tariff.get(i).floor().toBigDecimal();
            BigDecimal inside = (i + 1 < tariff.size()
                            ? net.min(tariff.get(i + 1).floor().toBigDecimal())
                            : net)
                    .subtract(floor)
                    .max(BigDecimal.ZERO);
            tax = tax.add(part(tariff.get(i).rate(), inside));
        }
        return tax;
    }

    private BigDecimal part(String share, BigDecimal of) {
        return part(law.share(share), of);
    }

    private static BigDecimal part(Share share, BigDecimal of) {
        return new BigDecimal(share.toDecimal()).multiply(of);
    }

    private BigDecimal amount(String key) {
        return law.amount(key).toBigDecimal();
    }
}
