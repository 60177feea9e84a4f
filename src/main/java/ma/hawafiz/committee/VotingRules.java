package ma.hawafiz.committee;

import java.time.LocalDate;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.RuleSet;

/**
 * How a session counts.
 *
 * @param quorum more than this share of the seats must be there
 * @param majority more than this share of the votes for and against must be for
 * @param chairBreaksTie exactly that share is enough where the chair is for
 */
record VotingRules(Share quorum, Share majority, boolean chairBreaksTie) {

    static VotingRules on(LocalDate day, RuleSet rules) {
        ParametersInForce inForce = rules.at(day);
        return new VotingRules(
                inForce.share("procedure.committee.quorum"),
                inForce.share("procedure.committee.majority"),
                inForce.flag("procedure.committee.chairBreaksTie"));
    }

    /** How many must be there, of so many seats. */
    int quorumOf(int seats) {
        return Math.toIntExact(seats * quorum.numerator() / quorum.denominator()) + 1;
    }

    /**
     * @param needed the quorum of the session
     * @param consensus a derogation is asked for: each of those present and in no conflict must be for
     */
    Result resultOf(Tally tally, int needed, boolean consensus) {
        int cast = tally.votesFor() + tally.votesAgainst();
        if (tally.voters() < needed || cast == 0) {
            return Result.POSTPONED;
        }
        if (consensus) {
            return tally.votesFor() == tally.voters() ? Result.FOLLOWED : Result.RETURNED;
        }
        boolean tie = majority.isReachedBy(tally.votesFor(), cast) && !majority.isExceededBy(tally.votesFor(), cast);
        boolean followed =
                tie ? chairBreaksTie && tally.chair() == Choice.FOR : majority.isExceededBy(tally.votesFor(), cast);
        return followed ? Result.FOLLOWED : Result.RETURNED;
    }
}
