package ma.hawafiz.evaluation;

import java.io.InputStream;
import java.io.OutputStream;
import ma.hawafiz.platform.i18n.Language;
import picocli.CommandLine.Command;

/** What would make met the conditions of a situation that are not. */
@Command(name = "remedies", description = "Says of a situation (JSON) what would make met each condition that is not.")
public final class RemediesCommand extends SituationCommand {

    public RemediesCommand(InputStream in, OutputStream out) {
        super(in, out);
    }

    @Override
    byte[] answer(Evaluate evaluate, InputStream situation, Language asked) {
        return evaluate.remedies(situation, asked);
    }
}
