package ma.hawafiz.review.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ma.hawafiz.dossier.GrantedBefore;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.Confidence;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Finding;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines an instructor can give a reason to: the law's own refusal needs none, and what waits for time is not refused. */
class CheckRefusalsTest {
    private static final GrantedBefore NOTHING = new GrantedBefore(Map.of());

    private record Found(String name, Outcome outcome) implements Finding {}

    @ParameterizedTest
    @CsvSource({
        "123456789,MET,1000,1000,0,true",
        "123456789,UNKNOWN,1000,0,0,true",
        "123456789,UNKNOWN,1000,0,1000,false",
        "123456789,NOT_MET,1000,0,0,false",
        "123456789,UNKNOWN,0,0,0,false",
        // Those without a number yet share one: a reason would be given to all of them.
        "000000000,MET,1000,1000,0,false"
    })
    void aLineWithSomethingAtStakeThatTheLawDoesNotRefuse(
            String cnss, Outcome outcome, long capped, long payable, long conditional, boolean refusable) {
        Amounts amounts =
                new Amounts(new Dirham(capped), new Dirham(capped), new Dirham(payable), new Dirham(conditional));
        Answer answer = new Answer(
                "pae.contract",
                new Found("FOUND", outcome),
                new Citation("f", "a", "e", Confidence.B),
                "s",
                List.of(),
                () -> null);
        Line line = new Line(cnss, List.of(answer), amounts, List.of(), List.of());
        assertThat(CheckRefusals.refusable(line, NOTHING)).isEqualTo(refusable);
    }
}
