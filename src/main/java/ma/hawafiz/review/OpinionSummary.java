package ma.hawafiz.review;

import java.time.Instant;
import java.util.UUID;

/**
 * An opinion in a list.
 *
 * @param granted lines proposed for grant
 * @param amount proposed in all, in centimes
 * @param derogations lines proposed although the rules refuse them
 */
public record OpinionSummary(
        UUID id,
        UUID dossierId,
        String authorName,
        Instant givenAt,
        String summary,
        long granted,
        long refused,
        long amount,
        long derogations) {}
