package ma.hawafiz.committee;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The votes on one opinion.
 *
 * @param voters present and in no conflict, whether they have voted or not
 * @param chair what the chair has said; null where the chair has not, or may not
 */
record Tally(
        int voters,
        int votesFor,
        int votesAgainst,
        int abstentions,
        @Nullable Choice chair) {

    static Tally of(int voters, List<Vote> votes, @Nullable UUID chair) {
        return new Tally(
                voters,
                count(votes, Choice.FOR),
                count(votes, Choice.AGAINST),
                count(votes, Choice.ABSTAIN),
                votes.stream()
                        .filter(vote -> vote.memberId.equals(chair))
                        .map(vote -> vote.vote)
                        .findFirst()
                        .orElse(null));
    }

    private static int count(List<Vote> votes, Choice choice) {
        return (int) votes.stream().filter(vote -> vote.vote == choice).count();
    }
}
