package ma.hawafiz.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.company.Register;
import org.jspecify.annotations.Nullable;

/** A question and what became of it, without the document itself. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AnswerSummary(
        UUID id,
        Register register,
        Question question,
        String subject,
        Instant askedAt,
        short attempts,
        RegisterAnswer.Outcome outcome,
        @Nullable Instant answeredAt,
        @Nullable String silence,
        @Nullable String sha256,
        @Nullable LocalDate issued) {}
