package ma.hawafiz.review.appeal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a company has against a decision, as a whole or line by line. */
@Entity
@Immutable
class Appeal {
    @Id
    UUID id;

    UUID dossierId;
    UUID companyId;
    UUID decisionId;
    String grounds;
    LocalDate answerDue;
    UUID filedBy;
    String filedByName;
    Instant filedAt;

    /** Empty where it is against the whole decision. */
    @Immutable
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "appeal_line", joinColumns = @JoinColumn(name = "appeal_id"))
    @OrderBy("position")
    List<Contested> lines = new ArrayList<>();

    /** @param position of the line in the decision */
    @Embeddable
    record Contested(int position, UUID companyId, UUID decisionId, String ground) {}
}
