package ma.hawafiz.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.hawafiz.dossier.FrozenDetermination;
import ma.hawafiz.dossier.FrozenDeterminations;
import ma.hawafiz.evaluation.Sentences;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;
import ma.hawafiz.review.opinion.ReasonCatalogue;
import ma.hawafiz.review.opinion.ReasonCode;
import org.jspecify.annotations.Nullable;

/** A decision with its reasons: what was decided of each line beside what the law of that day said of it. */
@ApplicationScoped
public class ReadDecision {
    private static final Wording WORDS = Wording.of("decisions");

    private final FrozenDeterminations frozen;
    private final SessionOutcomes sessions;
    private final ReasonCatalogue catalogue;

    ReadDecision(FrozenDeterminations frozen, SessionOutcomes sessions, ReasonCatalogue catalogue) {
        this.frozen = frozen;
        this.sessions = sessions;
        this.catalogue = catalogue;
    }

    /**
     * @param obstacles what the law found not met or not known: of the company, then of the line
     * @param coded the instructor's reason, where she chose one from the list
     */
    public record ReadLine(
            Decision.DecisionLine decided,
            Line line,
            List<Answer> obstacles,
            @Nullable ReasonCode coded) {

        /** The instructor's own reason in the reader's language, where she gave one. */
        public @Nullable String own(Language language) {
            return coded == null ? decided.reason() : coded.sentence(language, decided.remark());
        }

        /** On what ground it was granted although the law refuses it, where it was. */
        public @Nullable String derogated(Language language) {
            String ground = decided.derogation();
            return ground == null ? null : WORDS.say(language, "derogation", ground);
        }

        /** Why it was refused: the instructor's own reason, then what the law has against it. */
        public String sentence(Language language) {
            Sentences sentences = new Sentences(language);
            return Stream.concat(
                            Stream.ofNullable(own(language)),
                            obstacles.stream().map(answer -> sentences.say(answer.sentence(), answer.figures())))
                    .collect(Collectors.joining(" "));
        }
    }

    /** The session that followed its opinion; null where an appeal brought it. */
    @Nullable
    SessionOutcome session(Decision decision) {
        UUID item = decision.agendaItemId;
        return item == null ? null : sessions.ofItem(item).orElse(null);
    }

    public Determination determination(Decision decision) {
        FrozenDetermination determination = decision.determination();
        return new Determine(frozen.rules(determination)).determine(frozen.situation(determination));
    }

    public List<ReadLine> lines(Decision decision, Determination determination) {
        return IntStream.range(0, decision.lines.size())
                .mapToObj(i -> {
                    Line line = determination.lines().get(i);
                    Decision.DecisionLine decided = decision.lines.get(i);
                    return new ReadLine(
                            decided,
                            line,
                            obstacles(determination, line),
                            catalogue.find(decided.reasonCode()).orElse(null));
                })
                .toList();
    }

    /** What the law found not met or not known: of the company, then of the line. */
    public static List<Answer> obstacles(Determination determination, Line line) {
        return Stream.concat(determination.conditions().stream(), line.conditions().stream())
                .filter(answer -> answer.outcome() != Outcome.MET)
                .toList();
    }
}
