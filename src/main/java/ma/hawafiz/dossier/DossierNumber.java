package ma.hawafiz.dossier;

import ma.hawafiz.law.situation.Measure;

/**
 * The number people read and say: {@code PAE-2026-000123-7}. The last digit is a check digit over the digits of exercice
 * and sequence (ISO/IEC 7064, MOD 11,10): it finds every single wrong digit and nearly every two exchanged.
 */
public record DossierNumber(Measure measure, int exercice, long sequence) {
    @Override
    public String toString() {
        String digits = "%04d%06d".formatted(exercice, sequence);
        return "%s-%04d-%06d-%d".formatted(measure, exercice, sequence, checkDigit(digits));
    }

    /** Whether the text has the form of a number and its check digit is right. */
    public static boolean isSound(String text) {
        if (!text.matches("(AIR|AIS|PAE|PAF)-\\d{4}-\\d{6,}-\\d")) {
            return false;
        }
        String digits = text.substring(4).replace("-", "");
        int last = digits.length() - 1;
        return checkDigit(digits.substring(0, last)) == Character.digit(digits.charAt(last), 10);
    }

    private static int checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + Character.digit(digits.charAt(i), 10)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
