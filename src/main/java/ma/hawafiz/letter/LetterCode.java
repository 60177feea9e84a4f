package ma.hawafiz.letter;

import java.security.SecureRandom;

/** What stands in the address on a letter and cannot be guessed: 130 bits, in letters that are not mistaken for others. */
final class LetterCode {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LetterCode() {}

    static String next() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (code, each) -> code.append(LETTERS.charAt(each)), StringBuilder::append)
                .toString();
    }
}
