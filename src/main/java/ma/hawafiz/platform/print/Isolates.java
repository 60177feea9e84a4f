package ma.hawafiz.platform.print;

/**
 * Bidirectional isolates as elements: the printing library orders elements by their direction, and would print the
 * characters. Vowel marks go too: it sets them beside their letters, and official Arabic is written without.
 */
public final class Isolates {
    private static final char OPEN = '\u2068';
    private static final char CLOSE = '\u2069';
    /** The fonts have no sign of subtraction. */
    private static final char MINUS = '\u2212';

    private static final String INVISIBLE = "[\u200e\u200f\u061c\u064b-\u0652\u0670]";
    private static final int LONGEST_UNBROKEN = 40;

    private Isolates() {}

    public static String asElements(String html) {
        StringBuilder with = new StringBuilder(html.length() + html.length() / 4);
        for (int i = 0; i < html.length(); i++) {
            char each = html.charAt(i);
            switch (each) {
                case OPEN -> with.append(opening(html.substring(i + 1, end(html, i))));
                case CLOSE -> with.append("</span>");
                case MINUS -> with.append('–');
                default -> with.append(each);
            }
        }
        return with.toString().replaceAll(INVISIBLE, "");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static int end(String html, int open) {
        int depth = 0;
        for (int i = open; i < html.length(); i++) {
            if (html.charAt(i) == OPEN) {
                depth++;
            } else if (html.charAt(i) == CLOSE && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("an isolate without end");
    }

    private static String opening(String isolated) {
        boolean arabic = isolated.codePoints()
                .anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.ARABIC);
        if (arabic) {
            return "<span dir=\"rtl\">";
        }
        boolean unbroken = isolated.length() <= LONGEST_UNBROKEN && isolated.indexOf(' ') < 0;
        return "<span dir=\"ltr\" class=\"" + (unbroken ? "latin unbroken" : "latin") + "\">";
    }
}
