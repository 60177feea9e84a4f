package ma.hawafiz.evaluation;

import java.io.InputStream;
import java.io.OutputStream;
import ma.hawafiz.platform.i18n.Language;
import picocli.CommandLine.Command;

/** What the law says of a situation. */
@Command(
        name = "evaluate",
        description = "Evaluates a situation (JSON) and writes its determination to the standard output.")
public final class EvaluateCommand extends SituationCommand {

    public EvaluateCommand(InputStream in, OutputStream out) {
        super(in, out);
    }

    @Override
    byte[] answer(Evaluate evaluate, InputStream situation, Language asked) {
        return evaluate.evaluate(situation, asked);
    }
}
