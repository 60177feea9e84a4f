package ma.hawafiz.dossier.completion;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;

/**
 * The beginning of a request for a complement: the facts that would settle what is in question, each written {@code
 * CONDITION:CNSS}, or {@code CONDITION} alone where it is the company's. What names no condition is left out.
 */
final class QuestionsToAsk {
    private static final Wording NAMES = Wording.of("names");
    private static final int MOST = 100;

    private QuestionsToAsk() {}

    static String in(Language language, List<String> asked, Map<String, String> names) {
        return asked.stream()
                .limit(MOST)
                .filter(question -> NAMES.knows("condition." + condition(question)))
                .map(question -> line(language, question, names))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Language language, String question, Map<String, String> names) {
        String said = NAMES.say(language, "condition." + condition(question));
        int colon = question.indexOf(':');
        if (colon < 0) {
            return "– " + said;
        }
        String cnss = question.substring(colon + 1);
        String name = names.get(cnss);
        return "– %s%s : %s".formatted(cnss, name == null ? "" : " (" + name + ")", said);
    }

    private static String condition(String question) {
        int colon = question.indexOf(':');
        return colon < 0 ? question : question.substring(0, colon);
    }
}
