package ma.hawafiz;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import ma.hawafiz.campaign.CampaignCommand;
import ma.hawafiz.demo.bank.BankSimulator;
import ma.hawafiz.demo.registers.RegisterSimulators;
import ma.hawafiz.evaluation.EvaluateCommand;
import ma.hawafiz.evaluation.RemediesCommand;
import ma.hawafiz.evaluation.ReplayCommand;
import ma.hawafiz.letter.VerifyCommand;
import ma.hawafiz.platform.local.Surroundings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Starts the portal or, asked to {@code evaluate}, to {@code replay} or for {@code remedies}, only the engine, and to {@code
 * verify} a letter not even that: no server, no database; or, asked for {@code campaign}, the engine over a database, and no server.
 */
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Object command = args.length == 0 ? null : command(args[0]);
        if (command != null) {
            int code = new CommandLine(command).execute(Arrays.copyOfRange(args, 1, args.length));
            System.out.flush();
            // Not exit: it would start the whole of logging, only to log that it exits.
            Runtime.getRuntime().halt(code);
        }
        Surroundings.prepare((realm, port) -> {
            BankSimulator.start(port);
            return RegisterSimulators.start(realm, port);
        });
        Quarkus.run(args);
    }

    private static @Nullable Object command(String name) {
        return switch (name) {
            case "evaluate" -> new EvaluateCommand(System.in, System.out);
            case "remedies" -> new RemediesCommand(System.in, System.out);
            case "campaign" -> new CampaignCommand(System.out);
            case "verify" -> new VerifyCommand(System.out);
            case "replay" -> new ReplayCommand(System.out);
            default -> null;
        };
    }
}
