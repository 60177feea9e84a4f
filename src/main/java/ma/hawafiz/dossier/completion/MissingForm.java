package ma.hawafiz.dossier.completion;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import ma.hawafiz.dossier.completion.DeclareIncomplete.Missing;

/** A list of missing pieces as it was ticked: {@code piece.CODE} and {@code note.CODE}. */
record MissingForm(List<Missing> missing) {
    private static final String PIECE = "piece.";

    static MissingForm of(MultivaluedMap<String, String> form) {
        return new MissingForm(form.keySet().stream()
                .filter(name -> name.startsWith(PIECE))
                .sorted()
                .map(name -> name.substring(PIECE.length()))
                .map(code -> new Missing(code, form.getFirst("note." + code)))
                .toList());
    }

    boolean lists(String code) {
        return missing.stream().anyMatch(each -> code.equals(each.code()));
    }

    String note(String code) {
        return missing.stream()
                .filter(each -> code.equals(each.code()))
                .map(each -> each.note() == null ? "" : each.note())
                .findFirst()
                .orElse("");
    }

    /** {@code pieces.2.note} is told beside the field it came from. */
    String field(String path) {
        String[] parts = path.split("\\.");
        if (parts.length != 3) {
            return path;
        }
        String code = missing.get(Integer.parseInt(parts[1])).code();
        return (parts[2].equals("code") ? PIECE : "note.") + code;
    }
}
