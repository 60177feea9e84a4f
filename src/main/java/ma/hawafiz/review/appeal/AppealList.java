package ma.hawafiz.review.appeal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The appeals the ministry has to answer, the oldest first. */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record AppealList(List<Row> rows, @Nullable String next) implements TemplateInstance {

    /** @param daysLeft negative once the delay is over */
    public record Row(
            String address,
            String number,
            String companyName,
            String measure,
            int exercice,
            Instant filedAt,
            LocalDate answerDue,
            int daysLeft) {

        /** For a sentence. */
        public int daysOver() {
            return -daysLeft;
        }
    }
}
