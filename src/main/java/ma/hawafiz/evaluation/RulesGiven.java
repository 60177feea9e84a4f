package ma.hawafiz.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.reference.RuleSetReader;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The rule set a command is given as a file, in place of that of the package. */
final class RulesGiven {
    private RulesGiven() {}

    static RuleSet read(Path file, CommandSpec spec) {
        try {
            return RuleSetReader.read(new String(bytes(file, spec), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException none) {
            throw new CommandLine.ParameterException(spec.commandLine(), file + " is no rule set", none);
        }
    }

    static byte[] bytes(Path file, CommandSpec spec) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new CommandLine.ParameterException(spec.commandLine(), "cannot read " + file, unreadable);
        }
    }
}
