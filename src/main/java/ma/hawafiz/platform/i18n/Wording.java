package ma.hawafiz.platform.i18n;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The sentences of one room, {@code messages/NAME_fr.properties} and its two siblings: a key and its figures in, a
 * sentence in the asked language out. A missing key is a mistake of ours and fails loudly; a test reads all three files.
 */
public final class Wording {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<Language, ResourceBundle> sentences = new EnumMap<>(Language.class);

    private Wording(String name) {
        for (Language language : Language.values()) {
            sentences.put(
                    language,
                    ResourceBundle.getBundle(
                            "messages." + name,
                            Locale.of(language.code()),
                            Wording.class.getClassLoader(),
                            NO_FALLBACK));
        }
    }

    public static Wording of(String name) {
        return new Wording(name);
    }

    /** The sentence of the key, its {@code {0}}, {@code {1}} … replaced by the figures written for the language. */
    public String say(Language language, String key, Object... figures) {
        Object[] written = new Object[figures.length];
        for (int i = 0; i < figures.length; i++) {
            written[i] = Figures.write(language, figures[i]);
        }
        return new MessageFormat(sentences(language).getString(key), Locale.ROOT).format(written);
    }

    public boolean knows(String key) {
        return sentences(Language.FR).containsKey(key);
    }

    public Set<String> keys(Language language) {
        return sentences(language).keySet();
    }

    private ResourceBundle sentences(Language language) {
        ResourceBundle bundle = sentences.get(language);
        if (bundle == null) {
            throw new IllegalStateException("no sentences in " + language);
        }
        return bundle;
    }
}
