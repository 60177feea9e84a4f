package ma.hawafiz.platform.i18n;

/** A name that reference data give in the three languages. As a figure it is written in that of the sentence. */
public record Trilingual(String fr, String ar, String en) {
    public String in(Language language) {
        return switch (language) {
            case FR -> fr;
            case AR -> ar;
            case EN -> en;
        };
    }
}
