package ma.hawafiz.review.appeal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.identity.Actor;
import org.hibernate.annotations.Immutable;

/** What the ministry answered to an appeal, by a person who had no hand in the decision. */
@Entity
@Immutable
class AppealAnswer {
    enum Outcome {
        UPHELD,
        REVISED
    }

    @Id
    UUID appealId;

    UUID dossierId;
    UUID companyId;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    String ground;
    UUID answeredBy;
    String answeredByName;
    Instant answeredAt;

    static AppealAnswer to(Appeal appeal, Outcome outcome, String ground, Actor by, Instant at) {
        AppealAnswer answer = new AppealAnswer();
        answer.appealId = appeal.id;
        answer.dossierId = appeal.dossierId;
        answer.companyId = appeal.companyId;
        answer.outcome = outcome;
        answer.ground = ground;
        answer.answeredBy = by.id();
        answer.answeredByName = by.name();
        answer.answeredAt = at;
        return answer;
    }
}
