package ma.hawafiz.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.hawafiz.dossier.Reasons;

/** Numbers the sources of a part in the order in which they are first named. */
final class Sources {
    private final Map<Reasons.Source, Integer> numbers = new LinkedHashMap<>();

    int number(Reasons.Source source) {
        return numbers.computeIfAbsent(source, first -> numbers.size() + 1);
    }

    List<LetterPart.Source> all() {
        return numbers.entrySet().stream()
                .map(each -> new LetterPart.Source(
                        each.getValue(), each.getKey().text(), each.getKey().confidence()))
                .toList();
    }
}
