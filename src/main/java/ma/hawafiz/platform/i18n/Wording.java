package ma.hawafiz.platform.i18n;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of one room, {@code messages/NAME_fr.properties} and its two siblings: a key and its figures in, a
 * sentence in the asked language out. A missing key is a mistake of ours and fails loudly; a test reads all three files.
 */
public final class Wording {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<Language, Spoken> spoken = new EnumMap<>(Language.class);

    /** The sentences in one language, each taken apart when first said. */
    private record Spoken(ResourceBundle written, Map<String, Sentence> takenApart) {
        Sentence sentence(String key) {
            return takenApart.computeIfAbsent(key, asked -> Sentence.of(written.getString(asked)));
        }
    }

    private Wording(String name) {
        for (Language language : Language.values()) {
            ResourceBundle written = ResourceBundle.getBundle(
                    "messages." + name, Locale.of(language.code()), Wording.class.getClassLoader(), NO_FALLBACK);
            spoken.put(language, new Spoken(written, new ConcurrentHashMap<>()));
        }
    }

    public static Wording of(String name) {
        return new Wording(name);
    }

    /** The sentence of the key, its {@code {0}}, {@code {1}} … replaced by the figures written for the language. */
    public String say(Language language, String key, Object... figures) {
        String[] written = new String[figures.length];
        for (int i = 0; i < figures.length; i++) {
            written[i] = Figures.write(language, figures[i]);
        }
        return in(language).sentence(key).say(written);
    }

    public boolean knows(String key) {
        return in(Language.FR).written.containsKey(key);
    }

    public Set<String> keys(Language language) {
        return in(language).written.keySet();
    }

    private Spoken in(Language language) {
        Spoken in = spoken.get(language);
        if (in == null) {
            throw new IllegalStateException("no sentences in " + language);
        }
        return in;
    }
}
