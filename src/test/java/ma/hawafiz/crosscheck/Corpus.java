package ma.hawafiz.crosscheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import ma.hawafiz.law.money.Month;
import org.jspecify.annotations.Nullable;

/**
 * A made-up labour market, the same for the same seed, and the truth about it: who works, and worked, for whom. Then what
 * clerks make of it: numbers not yet known or left out, a digit wrong, two changed places, names spelt another way, a number
 * copied from the line above; and the people that are easily confused: namesakes, and relatives registered on the same day.
 */
final class Corpus {
    static final int FIRST_MONTH = Month.of(2026, 1).index();
    static final int LAST_MONTH = Month.of(2026, 12).index();
    private static final int FIRMS = 60;
    private static final List<String> LAST_NAMES = List.of(
            "ALAMI",
            "EL AMRANI",
            "BENNANI",
            "BERRADA",
            "CHRAIBI",
            "EL IDRISSI",
            "FASSI",
            "HADDAD",
            "IDRISSI",
            "JABRI",
            "KADIRI",
            "LAHLOU",
            "MANSOURI",
            "NACIRI",
            "OUAZZANI",
            "OUHADDOU",
            "RACHIDI",
            "SKALLI",
            "TAZI",
            "ZOUITEN",
            "AIT TALEB",
            "BENJELLOUN",
            "CHERKAOUI",
            "DAOUDI",
            "GHAZALI",
            "HARRAK",
            "MOUSSAOUI",
            "SEFRIOUI",
            "TOUZANI",
            "YACOUBI");
    private static final List<String> FIRST_NAMES = List.of(
            "MOHAMMED",
            "FATIMA",
            "YOUSSEF",
            "KHADIJA",
            "AHMED",
            "IMANE",
            "OMAR",
            "SALMA",
            "HAMZA",
            "ZINEB",
            "MEHDI",
            "MERYEM",
            "TARIQ",
            "LAILA",
            "ANAS",
            "NADIA",
            "RACHID",
            "HIND",
            "SOUFIANE",
            "SARA",
            "KARIM",
            "GHIZLANE",
            "BILAL",
            "HAJAR",
            "ADIL",
            "SOUKAINA",
            "NABIL",
            "WAFAE",
            "SAID",
            "ASMAE");
    private static final Map<String, String> OTHER_SPELLINGS = Map.of(
            "MOHAMMED", "MOHAMED",
            "YOUSSEF", "YOUSEF",
            "MERYEM", "MARIAM",
            "LAILA", "LEILA",
            "SOUKAINA", "SOUKEINA",
            "ASMAE", "ASMA",
            "OUAZZANI", "OUAZANI",
            "CHRAIBI", "CHRAÏBI",
            "EL AMRANI", "ELAMRANI",
            "EL IDRISSI", "IDRISSI EL");

    private final SplittableRandom random;
    private final List<Employment> employments = new ArrayList<>();
    private final List<String> cins = new ArrayList<>();
    /** Of each employment the person it is of. */
    private final Map<UUID, Integer> persons = new HashMap<>();

    private final Map<UUID, Employment> asTheyAre = new HashMap<>();
    private final List<UUID> firms = new ArrayList<>();
    private int lastCnss = 100_000_000;
    private @Nullable String cnssAbove;

    /** A person as the registers know them. */
    private record Person(int number, String cnss, String cin, String lastName, String firstName) {}

    Corpus(int people, long seed) {
        random = new SplittableRandom(seed);
        for (int firm = 0; firm < FIRMS; firm++) {
            firms.add(new UUID(seed, firm));
        }
        for (int number = 0; number < people; number++) {
            works(person(number));
        }
    }

    /** What the payrolls say. */
    List<Employment> employments() {
        return employments;
    }

    /** The same employment without a clerk's slip. */
    Employment asItIs(Employment employment) {
        return Objects.requireNonNull(asTheyAre.get(employment.id()));
    }

    @Nullable
    String cin(int employment) {
        return cins.get(employment);
    }

    boolean samePerson(Employment one, Employment other) {
        return Objects.equals(persons.get(one.id()), persons.get(other.id()));
    }

    /** Firms come in pairs; of each third pair one account pays both. */
    Set<Tie> ties(UUID one, UUID other) {
        int first = firms.indexOf(one);
        int second = firms.indexOf(other);
        return first / 2 == second / 2 && first / 2 % 3 == 0 ? EnumSet.of(Tie.SAME_ACCOUNT) : EnumSet.noneOf(Tie.class);
    }

    private Person person(int number) {
        // Now and then a relative, registered with the next number.
        lastCnss += random.nextInt(25) == 0 ? 1 : 1 + random.nextInt(40_000);
        return new Person(
                number,
                String.valueOf(lastCnss),
                cardOf(number),
                LAST_NAMES.get(random.nextInt(LAST_NAMES.size())),
                FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size())));
    }

    /** No two alike: counted through in steps that jump about. */
    private static String cardOf(int number) {
        String letters = List.of("A", "BE", "D", "JC", "K").get(number % 5);
        return String.format(Locale.ROOT, "%s%06d", letters, number * 48_271L % 1_000_003 % 1_000_000);
    }

    private void works(Person person) {
        int firm = random.nextInt(FIRMS);
        int hired = FIRST_MONTH - random.nextInt(30);
        switch (random.nextInt(40)) {
            // Two jobs at once, half of the time each; or both at full time.
            case 0 -> both(person, firm, elsewhere(firm), hired, 13, 13);
            case 1 -> both(person, firm, elsewhere(firm), hired, 26, 26);
            // Changed firms: nothing to find but the same person.
            case 2 -> changed(person, firm, elsewhere(firm), random.nextInt(6));
            // To the sister firm and hired anew.
            case 3 -> changed(person, firm, firm ^ 1, random.nextInt(18));
            default -> employ(person, firm, hired, LAST_MONTH, 26, false);
        }
    }

    private int elsewhere(int firm) {
        return (firm + 2 + random.nextInt(FIRMS - 4)) % FIRMS;
    }

    private void both(Person person, int firm, int other, int hired, int days, int otherDays) {
        employ(person, firm, hired, LAST_MONTH, days, false);
        employ(person, other, FIRST_MONTH + random.nextInt(8), LAST_MONTH, otherDays, false);
    }

    private void changed(Person person, int firm, int other, int pause) {
        int left = FIRST_MONTH - 6 + random.nextInt(8);
        employ(person, firm, left - 8, left, 26, true);
        int hired = left + 1 + pause;
        if (hired <= LAST_MONTH) {
            employ(person, other, hired, LAST_MONTH, 26, false);
        }
    }

    private void employ(Person person, int firm, int hired, int last, int days, boolean left) {
        SortedMap<Integer, Integer> months = new TreeMap<>();
        for (int month = hired; month <= last; month++) {
            months.put(month, days);
        }
        LocalDate hire = new Month(hired).firstDay();
        LocalDate exit = left ? new Month(last).firstDay().plusDays(20) : null;
        UUID id = new UUID(random.nextLong(), random.nextLong());
        persons.put(id, person.number());
        asTheyAre.put(
                id,
                new Employment(
                        id,
                        firms.get(firm),
                        person.cnss(),
                        person.cin(),
                        person.lastName(),
                        person.firstName(),
                        hire,
                        exit,
                        months));
        String cnss = written(person.cnss(), 30, 150);
        String cin = written(person.cin(), 4, 150);
        if (random.nextInt(1_000) == 0 && cnssAbove != null) {
            cnss = cnssAbove;
        }
        if (cnss == null && cin == null) {
            cin = person.cin();
        }
        cnssAbove = person.cnss();
        employments.add(new Employment(
                id,
                firms.get(firm),
                cnss,
                cin,
                spelt(person.lastName()),
                spelt(person.firstName()),
                hire,
                exit,
                months));
        cins.add(cin);
    }

    /** One in so many is left out, one in so many has a slip. */
    private @Nullable String written(String number, int leftOut, int slip) {
        if (random.nextInt(leftOut) == 0) {
            return null;
        }
        if (random.nextInt(slip) != 0) {
            return number;
        }
        char[] digits = number.toCharArray();
        int at = number.length() - 1 - random.nextInt(5);
        if (random.nextBoolean()) {
            digits[at] = (char) ('0' + (digits[at] - '0' + 1 + random.nextInt(9)) % 10);
        } else {
            char moved = digits[at];
            digits[at] = digits[at - 1];
            digits[at - 1] = moved;
        }
        return new String(digits);
    }

    private String spelt(String name) {
        return random.nextInt(8) == 0 ? OTHER_SPELLINGS.getOrDefault(name, name) : name;
    }
}
