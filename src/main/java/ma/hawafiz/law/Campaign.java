package ma.hawafiz.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ma.hawafiz.law.air.Air;
import ma.hawafiz.law.air.AirLaw;
import ma.hawafiz.law.bonus.Bonus;
import ma.hawafiz.law.company.CompanyConditions;
import ma.hawafiz.law.company.Eligibility;
import ma.hawafiz.law.pae.Pae;
import ma.hawafiz.law.paf.Paf;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.parameter.SchemeWindow;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.law.trace.LineAmounts;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.law.trace.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The engine for a whole sector: AIR, PAE and PAF of several exercices, employee by employee, seen from one date, amounts
 * without reasons. In each exercice PAE is taken before PAF, and what becomes payable counts towards the cap of what
 * follows. The same rules as {@link Determine}, which explains any of its lines on demand.
 */
public final class Campaign {
    private final List<Year> years = new ArrayList<>();
    private final LocalDate asOf;

    /**
     * What the law says for one exercice, read once for all companies.
     *
     * @param recruitsAsBefore whether recruits stand as they did for the exercice before
     */
    private record Year(
            int exercice, ParametersInForce law, AirLaw air, Bonus pae, Bonus paf, boolean recruitsAsBefore) {}

    public Campaign(RuleSet rules, int firstExercice, int lastExercice, LocalDate asOf) {
        this.asOf = asOf;
        SchemeWindow scheme = SchemeWindow.of(rules);
        for (int exercice = firstExercice; exercice <= lastExercice; exercice++) {
            ParametersInForce law = rules.at(scheme.readingDay(exercice));
            Bonus pae = Pae.of(law, scheme, exercice, asOf);
            Bonus paf = Paf.of(law, scheme, exercice, asOf);
            boolean asBefore = !years.isEmpty()
                    && pae.asksTheSameAs(years.getLast().pae)
                    && paf.asksTheSameAs(years.getLast().paf);
            years.add(new Year(exercice, law, AirLaw.of(law, scheme, exercice), pae, paf, asBefore));
        }
    }

    /** Hears what each line comes to, in the order of exercices; the amounts are good until the next is said. */
    @FunctionalInterface
    public interface Ledger {
        void enter(int exercice, Measure measure, LineAmounts amounts);
    }

    /** What a person was granted before the campaign, in centimes, as far as it counts under the cap. */
    public interface Granted {
        /** Nobody was granted anything. */
        Granted NOTHING = new Granted() {
            @Override
            public long besides(int exercice, Measure measure) {
                return 0;
            }

            @Override
            public long already(int exercice, Measure measure) {
                return 0;
            }
        };

        /** What counts against this claim: everything but what was granted for the claim itself. */
        long besides(int exercice, Measure measure);

        /** What was granted for this very claim; where it comes up again it does not count twice. */
        long already(int exercice, Measure measure);
    }

    public OfCompany of(Company company, List<Site> sites) {
        return new OfCompany(company, sites);
    }

    /** The campaign among the employees of one company; one thread at a time. */
    public final class OfCompany {
        private final Outcome[] eligible = new Outcome[years.size()];
        private final Air[] air = new Air[years.size()];
        private final LineAmounts amounts = new LineAmounts();
        private final @Nullable Employee[] always = new Employee[years.size()];

        private OfCompany(Company company, List<Site> sites) {
            for (int i = 0; i < air.length; i++) {
                Year year = years.get(i);
                eligible[i] = CompanyConditions.outcome(company, Eligibility.of(year.law, year.exercice, asOf));
                air[i] = new Air(year.air, company, sites);
            }
        }

        public void weigh(Employee employee, Granted granted, Ledger ledger) {
            Arrays.fill(always, employee);
            weigh(always, granted, ledger);
        }

        /**
         * One person.
         *
         * @param employments by which employment the person claims in each exercice; null where by none
         */
        public void weigh(@Nullable Employee[] employments, Granted granted, Ledger ledger) {
            long taken = 0;
            Employee before = null;
            Standing ofPae = Standing.UNKNOWN;
            Standing ofPaf = Standing.UNKNOWN;
            for (int i = 0; i < air.length; i++) {
                Year year = years.get(i);
                Employee employee = employments[i];
                taken = year.pae.terms().cap().countsWholeLife() ? taken : 0;
                if (employee == null) {
                    before = null;
                    continue;
                }
                Outcome company = eligible[i];
                air[i].weigh(employee, company, 0, amounts);
                ledger.enter(year.exercice, Measure.AIR, amounts);
                if (!year.recruitsAsBefore || employee != before) {
                    ofPae = year.pae.standing(employee);
                    ofPaf = year.paf.standing(employee);
                    before = employee;
                }
                year.pae.weigh(employee, ofPae, company, granted.besides(year.exercice, Measure.PAE) + taken, amounts);
                ledger.enter(year.exercice, Measure.PAE, amounts);
                taken += beyond(granted.already(year.exercice, Measure.PAE));
                year.paf.weigh(employee, ofPaf, company, granted.besides(year.exercice, Measure.PAF) + taken, amounts);
                ledger.enter(year.exercice, Measure.PAF, amounts);
                taken += beyond(granted.already(year.exercice, Measure.PAF));
            }
        }

        private long beyond(long already) {
            return Math.max(0, amounts.payable() - already);
        }
    }
}
