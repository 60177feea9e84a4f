package ma.hawafiz.dossier.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.PayrollMonth;
import ma.hawafiz.law.situation.Situation;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is no more what it was.
 *
 * @param fact what it is, as {@code fact.*} names it
 * @param of which one, where there are several: a month, a year, a site
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ChangedFact(
        String fact,
        @Nullable String of,
        @Nullable String before,
        @Nullable String after) {

    static List<ChangedFact> ofCompany(Situation before, Situation after) {
        List<ChangedFact> changed = new ArrayList<>();
        Company was = before.company();
        Company is = after.company();
        compare(changed, "filieres", null, String.join(", ", was.filieres()), String.join(", ", is.filieres()));
        compare(changed, "activities", null, String.join(", ", was.activities()), String.join(", ", is.activities()));
        compare(changed, "operationStart", null, was.operationStart(), is.operationStart());
        compare(changed, "taxCertificate", null, was.taxCertificate(), is.taxCertificate());
        compare(changed, "cnssCertificate", null, was.cnssCertificate(), is.cnssCertificate());
        compare(changed, "otherAid", null, was.otherAid(), is.otherAid());
        compare(changed, "turnover", turnover(was), turnover(is));
        compare(changed, "site", sites(before), sites(after));
        return changed;
    }

    /** @param lodged the months after it are no change: nobody could have known them */
    static List<ChangedFact> of(@Nullable Employee was, @Nullable Employee is, LocalDate lodged) {
        List<ChangedFact> changed = new ArrayList<>();
        if (was == null || is == null) {
            return changed;
        }
        compare(changed, "nationality", null, was.nationality(), is.nationality());
        compare(changed, "contract", null, was.contract(), is.contract());
        compare(changed, "dependants", null, was.dependants(), is.dependants());
        compare(changed, "hired", null, was.hired(), is.hired());
        compare(changed, "exited", null, was.exited(), is.exited());
        compare(changed, "exitReason", null, was.exitReason(), is.exitReason());
        compare(changed, "previousEmploymentEnd", null, was.previousEmploymentEnd(), is.previousEmploymentEnd());
        compare(changed, "month", months(was, lodged), months(is, lodged));
        return changed;
    }

    private static Map<String, String> turnover(Company company) {
        Map<String, String> said = new TreeMap<>();
        company.turnover()
                .forEach(each ->
                        said.put(String.valueOf(each.year()), amount(each.total()) + "; " + amount(each.export())));
        return said;
    }

    private static Map<String, String> sites(Situation situation) {
        Map<String, String> said = new TreeMap<>();
        situation.sites().forEach(site -> said.put(site.id(), site.region() + "; " + orNothing(site.p2i())));
        return said;
    }

    private static Map<String, String> months(Employee employee, LocalDate until) {
        Map<String, String> said = new TreeMap<>();
        for (PayrollMonth row : employee.payroll().rows()) {
            if (row.month().index() > Month.indexOf(until)) {
                continue;
            }
            said.put(
                    row.month().toString(),
                    String.join(
                            "; ",
                            amount(row.rbi()),
                            amount(row.ir()),
                            String.valueOf(row.days()),
                            orNothing(row.situation()),
                            orNothing(row.site())));
        }
        return said;
    }

    private static String amount(@Nullable Dirham amount) {
        return amount == null ? "–" : amount.toBigDecimal().toPlainString();
    }

    private static String orNothing(@Nullable Object value) {
        return value == null ? "–" : value.toString();
    }

    private static void compare(
            List<ChangedFact> changed, String fact, Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(after);
        all.keySet().forEach(of -> compare(changed, fact, of, before.get(of), after.get(of)));
    }

    private static void compare(
            List<ChangedFact> changed,
            String fact,
            @Nullable String of,
            @Nullable Object before,
            @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(new ChangedFact(
                    fact, of, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }
}
