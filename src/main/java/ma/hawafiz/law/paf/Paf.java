package ma.hawafiz.law.paf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.hawafiz.law.bonus.Bonus;
import ma.hawafiz.law.bonus.BonusTerms;
import ma.hawafiz.law.bonus.JobKept;
import ma.hawafiz.law.bonus.MoroccanNational;
import ma.hawafiz.law.bonus.NewlyHired;
import ma.hawafiz.law.bonus.RecruitTerms;
import ma.hawafiz.law.bonus.RegisteredWithCnss;
import ma.hawafiz.law.cap.Cap;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.SchemeWindow;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.trace.Condition;

/** Prime à la formation: a share of the gross taxable income of each new recruit, over the first years. */
public final class Paf {
    public static final List<Condition<Employee, RecruitTerms>> CONDITIONS = List.of(
            new MoroccanNational<>("paf.nationality", employee -> employee, RecruitTerms::nationality),
            new NewlyHired("paf.newHire"),
            new RegisteredWithCnss("paf.cnss"));

    /** Asked only where a minimum of months is set, which by default it is not. */
    public static final Condition<Employee, RecruitTerms> STABILITY = new JobKept("paf.stability");

    private Paf() {}

    public static Bonus of(ParametersInForce law, SchemeWindow scheme, int exercice, LocalDate asOf) {
        int minMonths = law.integer("paf.minMonths");
        BonusTerms terms = BonusTerms.of(
                exercice,
                RecruitTerms.of(law, scheme, asOf, List.of(), minMonths),
                scheme,
                law.share("paf.rate"),
                law.integer("paf.years"),
                BonusTerms.YEARLY,
                Cap.of(law));
        List<Condition<Employee, RecruitTerms>> conditions = new ArrayList<>(CONDITIONS);
        if (minMonths > 0) {
            conditions.add(STABILITY);
        }
        return new Bonus("paf", conditions, terms, law);
    }
}
