package ma.hawafiz.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.hawafiz.evaluation.Documents;
import ma.hawafiz.evaluation.Evaluate;
import ma.hawafiz.evaluation.Sentences;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.platform.i18n.Language;

/** A decision with its reasons: what was decided of each line beside what the law said of it, from the frozen facts. */
@ApplicationScoped
class ReadDecision {
    private final Documents documents;
    private final Evaluate evaluate;

    ReadDecision(Documents documents, Evaluate evaluate) {
        this.documents = documents;
        this.evaluate = evaluate;
    }

    /** @param obstacles what the law found not met or not known: of the company, then of the line */
    record ReadLine(Decision.DecisionLine decided, Line line, List<Answer> obstacles) {

        /** Why it was refused: the instructor's own reason, else the law's. */
        String sentence(Language language) {
            Sentences sentences = new Sentences(language);
            return decided.reason() != null
                    ? decided.reason()
                    : obstacles.stream()
                            .map(answer -> sentences.say(answer.sentence(), answer.figures()))
                            .collect(Collectors.joining(" "));
        }
    }

    Determination determination(Decision decision) {
        return evaluate.determine(documents.read(decision.situation));
    }

    List<ReadLine> lines(Decision decision, Determination determination) {
        return IntStream.range(0, decision.lines.size())
                .mapToObj(i -> {
                    Line line = determination.lines().get(i);
                    return new ReadLine(decision.lines.get(i), line, obstacles(determination, line));
                })
                .toList();
    }

    private static List<Answer> obstacles(Determination determination, Line line) {
        return Stream.concat(determination.conditions().stream(), line.conditions().stream())
                .filter(answer -> answer.outcome() != Outcome.MET)
                .toList();
    }
}
