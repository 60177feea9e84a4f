package ma.hawafiz.letter;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;

/** What the seal holds of a letter. Amounts in dirhams, with two decimals. */
@JsonPropertyOrder({
    "number",
    "measure",
    "exercice",
    "outcome",
    "granted",
    "deferred",
    "refused",
    "ruleSetSha256",
    "determinationSha256",
    "pdfSha256",
    "signedBy",
    "signedAt",
    "sealedAt"
})
record SealedLetter(
        String number,
        String measure,
        int exercice,
        String outcome,
        String granted,
        String deferred,
        String refused,
        String ruleSetSha256,
        String determinationSha256,
        String pdfSha256,
        String signedBy,
        Instant signedAt,
        Instant sealedAt) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalArgumentException if the payload is none of ours */
    static SealedLetter read(String payload) {
        try {
            return JSON.readValue(payload, SealedLetter.class);
        } catch (JsonProcessingException none) {
            throw new IllegalArgumentException("not what a letter's seal holds", none);
        }
    }
}
