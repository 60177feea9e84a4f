package ma.hawafiz.dossier.completion;

import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;

/** A piece of the published list as people call it; by its code where it has no other name. */
final class PieceName {
    private static final Wording NAMES = Wording.of("names");

    private PieceName() {}

    static String of(String code, Language language) {
        String key = "piece." + code;
        return NAMES.knows(key) ? NAMES.say(language, key) : code;
    }
}
