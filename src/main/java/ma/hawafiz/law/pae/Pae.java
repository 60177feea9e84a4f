package ma.hawafiz.law.pae;

import java.time.LocalDate;
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

/** Prime à l'emploi: a share of the gross taxable income of each new permanent job, once it has lasted. */
public final class Pae {
    public static final List<Condition<Employee, RecruitTerms>> CONDITIONS = List.of(
            new MoroccanNational<>("pae.nationality", employee -> employee, RecruitTerms::nationality),
            new NewlyHired("pae.newHire"),
            new PermanentContract(),
            new RegisteredWithCnss("pae.cnss"),
            new JobKept("pae.stability"));

    private Pae() {}

    public static Bonus of(ParametersInForce law, SchemeWindow scheme, int exercice, LocalDate asOf) {
        boolean once = law.text("pae.paymentMode").equals("ONCE");
        BonusTerms terms = BonusTerms.of(
                exercice,
                RecruitTerms.of(law, scheme, asOf, law.list("pae.contracts"), law.integer("pae.minMonths")),
                scheme,
                law.share("pae.rate"),
                law.integer("pae.maxYears"),
                once ? law.integer("pae.onceMonths") : BonusTerms.YEARLY,
                Cap.of(law));
        return new Bonus("pae", CONDITIONS, terms, law);
    }
}
