package ma.hawafiz.review;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a session of the committee made of an opinion.
 *
 * @param itemId the item of its agenda
 * @param number the session's
 * @param followed the opinion stands; otherwise the dossier went back to review
 */
public record SessionOutcome(
        UUID itemId, String number, LocalDate day, boolean followed, int votesFor, int votesAgainst, int abstentions) {}
