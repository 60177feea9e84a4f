package ma.hawafiz.platform.i18n;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sentence in the form of {@link MessageFormat} whose figures are already written. Taken apart once: a determination of
 * five hundred lines says four thousand of them.
 */
record Sentence(List<String> texts, List<Integer> figures) {
    /** Of the private use area: it stands in no sentence. */
    private static final char MARK = '\ue000';

    static Sentence of(String pattern) {
        MessageFormat format = new MessageFormat(pattern, Locale.ROOT);
        Object[] marks = new Object[format.getFormatsByArgumentIndex().length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = "" + MARK + (char) (MARK + 1 + i);
        }
        List<String> texts = new ArrayList<>();
        List<Integer> figures = new ArrayList<>();
        String rest = format.format(marks);
        for (int mark = rest.indexOf(MARK); mark >= 0; mark = rest.indexOf(MARK)) {
            texts.add(rest.substring(0, mark));
            figures.add(rest.charAt(mark + 1) - MARK - 1);
            rest = rest.substring(mark + 2);
        }
        texts.add(rest);
        return new Sentence(List.copyOf(texts), List.copyOf(figures));
    }

    String say(String[] written) {
        StringBuilder sentence = new StringBuilder(texts.getFirst());
        for (int i = 0; i < figures.size(); i++) {
            sentence.append(written[figures.get(i)]).append(texts.get(i + 1));
        }
        return sentence.toString();
    }
}
