package ma.hawafiz.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import ma.hawafiz.law.money.Month;

/**
 * A payroll file of a given size, always the same for the same arguments: {@code FILE EMPLOYEES MONTHS [WRONG]}, where every
 * WRONG-th line has an amount that is none.
 */
public final class PayrollFileMaker {
    private static final int SEED = 15_2025;
    /** The last month the portal of the tests may know. */
    private static final Month LAST = Month.of(2027, 3);

    private PayrollFileMaker() {}

    public static void main(String[] arguments) throws IOException {
        int wrong = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 0;
        write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), wrong);
    }

    public static void write(Path file, int employees, int months, int wrong) throws IOException {
        Random random = new Random(SEED);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("cnss;cin;nom;prenom;nationalite;contrat;embauche;mois;site;rbi;ir;jours\n");
            int line = 0;
            for (int employee = 0; employee < employees; employee++) {
                long rbi = 400_000 + random.nextInt(2_600_000);
                for (int month = 0; month < months; month++) {
                    boolean bad = wrong > 0 && ++line % wrong == 0;
                    out.write("%d;AB%06d;NOM%d;PRENOM%d;MA;CDI;2015-01-05;%s;S1;%s;%d.%02d;26%n"
                            .formatted(
                                    100_000_000 + employee,
                                    employee,
                                    employee % 997,
                                    employee % 991,
                                    LAST.plus(month + 1 - months),
                                    bad ? "9 000" : rbi / 100 + "." + rbi % 100 / 10 + rbi % 10,
                                    rbi / 1000,
                                    rbi % 100));
                }
            }
        }
    }
}
