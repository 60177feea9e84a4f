package ma.hawafiz.document;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What is said of a document in texts, as a form or {@code Upload-Metadata} give it. */
record UploadMetadata(Map<String, String> texts) {
    /** Of tus: names and base64 values, between commas. */
    static UploadMetadata ofHeader(@Nullable String header) {
        Map<String, String> texts = new HashMap<>();
        if (header != null && !header.isBlank()) {
            for (String pair : header.split(",")) {
                String[] parts = pair.strip().split(" ", 2);
                texts.put(parts[0], parts.length < 2 ? "" : decoded(parts[1]));
            }
        }
        return new UploadMetadata(texts);
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of(Tus.METADATA, value, "upload.header")));
        }
    }

    /** @throws Refusal REQUEST_INVALID with everything that cannot be read */
    NewDocument document() {
        List<Violation> wrong = new ArrayList<>();
        NewDocument read = new NewDocument(
                text("piece"),
                read("year", Integer::valueOf, wrong),
                text("fileName"),
                read("issuedOn", LocalDate::parse, wrong),
                read("validUntil", LocalDate::parse, wrong),
                read("dossierId", UUID::fromString, wrong),
                read("replaces", UUID::fromString, wrong));
        if (!wrong.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, wrong);
        }
        return read;
    }

    String typed(String name) {
        return texts.getOrDefault(name, "");
    }

    private @Nullable String text(String name) {
        String text = texts.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private <T> @Nullable T read(String name, Function<String, T> reader, List<Violation> wrong) {
        String text = text(name);
        try {
            return text == null ? null : reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException malformed) {
            wrong.add(Violation.of("$." + name, text, "request.form"));
            return null;
        }
    }
}
