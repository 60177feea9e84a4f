package ma.hawafiz.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What an instructor thinks of a dossier, line by line; a dossier sent back gets a new one, and the last one counts. */
@Entity
@Immutable
public class Opinion {
    @Id
    UUID id;

    UUID dossierId;
    UUID companyId;
    UUID author;
    String authorName;
    Instant givenAt;
    String summary;

    /** Under which rules it was given. */
    String ruleSetSha256;

    @Immutable
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "opinion_line", joinColumns = @JoinColumn(name = "opinion_id"))
    @OrderColumn(name = "position")
    List<OpinionLine> lines = new ArrayList<>();

    /**
     * @param amount centimes proposed, 0 for a refusal
     * @param reason the instructor's own words; null where it is the law that refuses, and the determination says why
     * @param reasonCode or her reason from the list, with what she remarked
     * @param derogation her ground for granting it although the law refuses it; null on every other line
     */
    @Embeddable
    public record OpinionLine(
            UUID companyId,
            String cnss,
            @Enumerated(EnumType.STRING) Proposal proposal,
            long amount,
            @Nullable String reason,
            @Nullable String reasonCode,
            @Nullable String remark,
            @Nullable String derogation) {

        /** It is she who refuses, whatever the law says. */
        public boolean refusedForAReason() {
            return reason != null || reasonCode != null;
        }
    }

    /** Whether it asks the committee for a derogation, which takes the consensus of a session. */
    public boolean derogates() {
        return lines.stream().anyMatch(line -> line.derogation() != null);
    }

    public UUID id() {
        return id;
    }

    public UUID author() {
        return author;
    }

    public String authorName() {
        return authorName;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public String summary() {
        return summary;
    }

    public List<OpinionLine> lines() {
        return List.copyOf(lines);
    }
}
