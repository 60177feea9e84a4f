package ma.hawafiz.payroll.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import org.jspecify.annotations.Nullable;

/**
 * A firm made from a seed, which writes the same story in the three formats it has: e-BDS, état 9421, and the portal's own file.
 * Everybody is paid the same each month; some leave.
 */
public final class PaperFirm {
    public static final Sender SENDER = new Sender("001524789000019", "40183726", "7103452", LocalDate.of(2027, 3, 31));

    private static final int MOST_DAYS = 26;
    private static final long CAP = 600_000;
    private static final String[] LAST_NAMES = {"ALAMI", "BERRADA", "EL AMRANI", "FASSI", "OUAZZANI", "TAZI", "ZNIBER"};
    private static final String[] FIRST_NAMES = {"AMINE", "GHITA", "IMANE", "KHADIJA", "MEHDI", "SARA", "YOUSSEF"};

    /** @param last the month of the exit, null while employed */
    public record Person(
            long insured,
            String cin,
            String lastName,
            String firstName,
            Month hired,
            @Nullable Month last,
            long pay,
            long ir) {
        boolean paidIn(Month month) {
            return month.compareTo(hired) >= 0 && (last == null || month.compareTo(last) <= 0);
        }

        int days(Month month) {
            return month.equals(hired) ? 13 : MOST_DAYS;
        }

        long capped() {
            return Math.min(pay, CAP);
        }

        String situation(Month month) {
            return month.equals(last) ? "SO" : "  ";
        }
    }

    private final List<Person> persons = new ArrayList<>();

    /** Hired over the two years from January 2025 on, one in four before. */
    public static PaperFirm of(long seed, int headcount) {
        Random random = new Random(seed);
        PaperFirm firm = new PaperFirm();
        long insured = 100_000_000;
        for (int i = 0; i < headcount; i++) {
            insured += 1 + random.nextInt(Math.max(2, 899_999_998 / headcount));
            Month hired = random.nextInt(4) == 0
                    ? Month.of(2024, 12)
                    : Month.of(2025, 1).plus(random.nextInt(24));
            @Nullable Month last = random.nextInt(6) == 0 ? hired.plus(3 + random.nextInt(12)) : null;
            long pay = 350_000 + random.nextInt(3_000_000);
            firm.persons.add(new Person(
                    insured,
                    letters(i) + (100_000 + i % 900_000),
                    LAST_NAMES[random.nextInt(LAST_NAMES.length)],
                    FIRST_NAMES[random.nextInt(FIRST_NAMES.length)],
                    hired,
                    last,
                    pay,
                    pay / 11));
        }
        return firm;
    }

    private static String letters(int i) {
        return "B" + (char) ('A' + i / 900_000);
    }

    public List<Person> persons() {
        return persons;
    }

    /** The declaration of the month: who was hired in it is an entrant. */
    public String ebds(Month month) {
        EbdsText text = new EbdsText(SENDER.affiliation(), month);
        List<Person> paid = persons.stream()
                .filter(person -> person.paidIn(month))
                .sorted(Comparator.comparingLong(Person::insured))
                .toList();
        paid.stream()
                .filter(person -> !person.hired.equals(month))
                .forEach(person -> text.known(
                        person.insured,
                        person.lastName + " " + person.firstName,
                        person.days(month),
                        person.pay,
                        person.capped(),
                        person.situation(month)));
        paid.stream()
                .filter(person -> person.hired.equals(month))
                .forEach(person -> text.entrant(
                        person.insured,
                        person.lastName + " " + person.firstName,
                        person.cin,
                        person.days(month),
                        person.pay,
                        person.capped()));
        return text.toString();
    }

    /** The annual return, all on the permanent staff. */
    public String annual(int year) {
        StringBuilder list = new StringBuilder();
        long rbi = 0;
        long ir = 0;
        int count = 0;
        for (Person person : persons) {
            int months = 0;
            int days = 0;
            for (int m = 1; m <= 12; m++) {
                if (person.paidIn(Month.of(year, m))) {
                    months++;
                    days += person.days(Month.of(year, m));
                }
            }
            if (months > 0) {
                count++;
                rbi += months * person.pay;
                ir += months * person.ir;
                list.append("  <PersonnelPermanent><nom>%s</nom><prenom>%s</prenom><numCNI>%s</numCNI>"
                                .formatted(person.lastName, person.firstName, person.cin))
                        .append("<numCNSS>%09d</numCNSS><periode>%d</periode><nbrReductions>0</nbrReductions>"
                                .formatted(person.insured, days))
                        .append("<mtRevenuBrutImposable>%s</mtRevenuBrutImposable><irPreleve>%s</irPreleve>"
                                .formatted(new Dirham(months * person.pay), new Dirham(months * person.ir)))
                        .append("</PersonnelPermanent>\n");
            }
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <TraitementEtSalaire>
                 <identifiantFiscal>%s</identifiantFiscal><raisonSociale>ESSAI</raisonSociale>
                 <exerciceFiscalDu>%4$d-01-01</exerciceFiscalDu><exerciceFiscalAu>%4$d-12-31</exerciceFiscalAu><annee>%4$d</annee>
                 <numeroCNSS>%s</numeroCNSS><numeroCE>%s</numeroCE>
                 <effectifTotal>%5$d</effectifTotal><nbrPersoPermanent>%5$d</nbrPersoPermanent>
                 <totalMtRevenuBrutImposablePP>%6$s</totalMtRevenuBrutImposablePP><totalMtIrPrelevePP>%7$s</totalMtIrPrelevePP>
                 <listPersonnelPermanent>
                %8$s </listPersonnelPermanent>
                </TraitementEtSalaire>
                """.formatted(
                        SENDER.fiscalId(),
                        SENDER.affiliation(),
                        SENDER.ice(),
                        year,
                        count,
                        new Dirham(rbi),
                        new Dirham(ir),
                        list);
    }

    /** The portal's file, of the months asked for. */
    public String csv(Month from, Month to) {
        StringBuilder csv = new StringBuilder(
                "cnss;cin;nom;prenom;nationalite;contrat;embauche;sortie;motif_sortie;mois;site;rbi;ir;jours;situation;personnes_a_charge\n");
        for (Person person : persons) {
            for (Month month = from; month.compareTo(to) <= 0; month = month.plus(1)) {
                if (person.paidIn(month)) {
                    csv.append("%09d;%s;%s;%s;MA;CDI;%s;%s;%s;%s;S1;%s;%s;%d;%s;0\n"
                            .formatted(
                                    person.insured,
                                    person.cin,
                                    person.lastName,
                                    person.firstName,
                                    person.hired.firstDay(),
                                    person.last == null ? "" : person.last.lastDay(),
                                    person.last == null ? "" : "SO",
                                    month,
                                    new Dirham(person.pay),
                                    new Dirham(person.ir),
                                    person.days(month),
                                    person.situation(month).strip()));
                }
            }
        }
        return csv.toString();
    }
}
