package ma.hawafiz.review.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.review.Decision;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as the API tells it.
 *
 * @param lines empty where it is against the whole decision
 * @param daysLeft to answer it, negative once the delay is over; null once it is answered
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AppealDocument(
        UUID id,
        UUID dossierId,
        String grounds,
        List<Line> lines,
        String filedBy,
        Instant filedAt,
        LocalDate answerDue,
        @Nullable Integer daysLeft,
        @Nullable Answer answer) {

    public record Line(String cnss, String ground) {}

    public record Answer(String outcome, String ground, String answeredBy, Instant answeredAt) {}

    /** For a sentence. */
    public int daysOver() {
        return daysLeft == null ? 0 : -daysLeft;
    }

    static AppealDocument of(Appeal appeal, Decision against, @Nullable AppealAnswer answer, LocalDate today) {
        return new AppealDocument(
                appeal.id,
                appeal.dossierId,
                appeal.grounds,
                appeal.lines.stream()
                        .map(line ->
                                new Line(against.lines().get(line.position()).cnss(), line.ground()))
                        .toList(),
                appeal.filedByName,
                appeal.filedAt,
                appeal.answerDue,
                answer == null ? daysLeft(appeal.answerDue, today) : null,
                answer == null
                        ? null
                        : new Answer(answer.outcome.name(), answer.ground, answer.answeredByName, answer.answeredAt));
    }

    static int daysLeft(LocalDate until, LocalDate today) {
        return Math.toIntExact(ChronoUnit.DAYS.between(today, until));
    }
}
