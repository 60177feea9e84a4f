package ma.hawafiz.crosscheck;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is left of a name when two clerks wrote it down: its consonants, the words in one order. Moroccan names have many
 * Latin spellings (MOHAMED, MOHAMMED, MUHAMMAD), and last and first name change places.
 */
final class NameSkeleton {
    private static final int SHORTEST_WORD = 2;

    private NameSkeleton() {}

    static String of(String lastName, String firstName) {
        String plain = Normalizer.normalize(lastName + " " + firstName, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replace("OU", "W")
                .replace("PH", "F");
        return Arrays.stream(plain.split("[^\\p{L}]+"))
                .map(word -> word.replaceAll("(?<=.)[AEIOUYW]", "").replaceAll("(.)\\1+", "$1"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .filter(word -> !word.equals("EL") && !word.equals("AL"))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
