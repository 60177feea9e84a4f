package ma.hawafiz.committee;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as pages, API and minutes show it.
 *
 * @param seats and quorum as they were counted at the opening; before, as they would be
 * @param votes who said what is shown once the session is closed; before, only how many said so
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SessionDocument(
        UUID id,
        String number,
        LocalDate day,
        String place,
        String state,
        String convenedBy,
        Instant convenedAt,
        int seats,
        int quorum,
        @Nullable String chair,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String cancelledFor,
        List<Present> present,
        List<Item> agenda,
        List<Minutes> minutes) {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Present(UUID memberId, String name, boolean deputy) {}

    /**
     * @param proposed what the opinion proposes to grant
     * @param derogations lines it proposes although the rules refuse them; it is then followed by consensus alone
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Item(
            UUID dossierId,
            String number,
            String companyName,
            String measure,
            int exercice,
            String preparedBy,
            String opinion,
            long linesGranted,
            long linesRefused,
            long derogations,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal proposed,
            List<Aside> conflicts,
            int voters,
            int votesFor,
            int votesAgainst,
            int abstentions,
            List<Cast> votes,
            @Nullable String outcome,
            @Nullable String reason) {}

    /** A member who takes no part in the vote. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Aside(
            String name, String source, @Nullable String ground) {}

    public record Cast(String name, String vote) {}

    public record Minutes(String language, String sha256) {}
}
