package ma.hawafiz.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.reference.RuleSets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a session counts, under the law as it stands: half of the seats plus one, a simple majority, the chair in a tie. */
class VotingRulesTest {
    private static final VotingRules RULES = VotingRules.on(LocalDate.of(2027, 3, 31), new RuleSets().current());

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,2", "4,3", "5,3", "6,4", "7,4", "12,7"})
    void theQuorumIsHalfOfTheSeatsPlusOne(int seats, int quorum) {
        assertThat(RULES.quorumOf(seats)).isEqualTo(quorum);
    }

    @ParameterizedTest
    @CsvSource({
        "3,3,0,0,FOR,FOLLOWED",
        "3,2,1,0,AGAINST,FOLLOWED",
        "3,1,2,0,FOR,RETURNED",
        "3,0,3,0,AGAINST,RETURNED",
        "3,1,0,2,ABSTAIN,FOLLOWED",
        "3,0,1,2,ABSTAIN,RETURNED",
        // A tie goes as the chair's vote goes, and falls where the chair has none.
        "2,1,1,0,FOR,FOLLOWED",
        "2,1,1,0,AGAINST,RETURNED",
        "3,1,1,1,ABSTAIN,RETURNED",
        "2,1,1,0,,RETURNED",
        // Nobody for or against: nothing is said of the opinion.
        "3,0,0,3,ABSTAIN,POSTPONED",
        "3,0,0,0,,POSTPONED",
        // Two of three seats are needed; one that may vote is not enough, whatever it says.
        "1,1,0,0,FOR,POSTPONED",
        "1,0,1,0,AGAINST,POSTPONED"
    })
    void theOutcomeFollowsFromTheVotes(
            int voters, int votesFor, int votesAgainst, int abstentions, @Nullable Choice chair, Result result) {
        assertThat(RULES.resultOf(new Tally(voters, votesFor, votesAgainst, abstentions, chair), 2, false))
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "3,3,0,0,FOLLOWED",
        "3,2,1,0,RETURNED",
        "3,2,0,1,RETURNED",
        // One who is there and says nothing has not agreed.
        "3,2,0,0,RETURNED",
        "3,0,0,3,POSTPONED",
        "1,1,0,0,POSTPONED"
    })
    void aDerogationTakesTheVoteOfEachOfThem(
            int voters, int votesFor, int votesAgainst, int abstentions, Result result) {
        Tally tally = new Tally(voters, votesFor, votesAgainst, abstentions, Choice.FOR);
        assertThat(RULES.resultOf(tally, 2, true)).isEqualTo(result);
    }

    @Test
    void anotherLawCountsOtherwise() {
        VotingRules strict = new VotingRules(Share.parse("0.75"), Share.parse("0.6"), false);
        assertThat(strict.quorumOf(4)).isEqualTo(4);
        assertThat(strict.resultOf(new Tally(5, 3, 2, 0, Choice.FOR), 4, false)).isEqualTo(Result.RETURNED);
        assertThat(strict.resultOf(new Tally(5, 4, 1, 0, Choice.FOR), 4, false)).isEqualTo(Result.FOLLOWED);
    }
}
