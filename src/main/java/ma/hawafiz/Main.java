package ma.hawafiz;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import ma.hawafiz.evaluation.EvaluateCommand;
import ma.hawafiz.platform.local.Surroundings;
import picocli.CommandLine;

/** Starts the portal or, asked to {@code evaluate}, only the engine: no server, no database, within a second. */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("evaluate")) {
            int code = new CommandLine(new EvaluateCommand(System.in, System.out))
                    .execute(Arrays.copyOfRange(args, 1, args.length));
            System.out.flush();
            // Not exit: it would start the whole of logging, only to log that it exits.
            Runtime.getRuntime().halt(code);
        }
        Surroundings.prepare();
        Quarkus.run(args);
    }
}
