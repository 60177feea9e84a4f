package ma.hawafiz.law.parameter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A legal value under its stable key, with everything it has been and will be.
 *
 * @param choices the only values allowed for a text, or inside a list; empty where any is
 */
public record Parameter(String key, Kind kind, List<String> choices, List<Version> versions) {

    /** A value on two time axes: from when to when it is the law, and since when we know it. */
    public record Version(
            Object value,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            LocalDate knownSince,
            Citation citation) {

        boolean inForce(LocalDate on) {
            return !on.isBefore(inForceFrom) && (inForceTo == null || !on.isAfter(inForceTo));
        }
    }

    public Parameter {
        choices = List.copyOf(choices);
        versions = List.copyOf(versions);
    }

    /** The version in force on the date; where a later-known one corrects another, the later-known. */
    public Optional<Version> at(LocalDate on) {
        return versions.stream().filter(version -> version.inForce(on)).max(Comparator.comparing(Version::knownSince));
    }

    /** Reads a value somebody proposes in place of the law's; {@link IllegalArgumentException} where it is none. */
    public Object read(Object plain) {
        Object value = kind.read(plain);
        List<?> chosen = value instanceof List<?> several ? several : List.of(value);
        if (!choices.isEmpty() && !choices.containsAll(chosen)) {
            throw new IllegalArgumentException(key + " is none of " + choices);
        }
        return value;
    }

    /** The same parameter with more versions: what it was stays, and what becomes known later prevails. */
    Parameter plus(List<Version> more) {
        return new Parameter(
                key,
                kind,
                choices,
                Stream.concat(versions.stream(), more.stream()).toList());
    }

    /** The same parameter with one value at all times, for a simulation. */
    Parameter always(Object value) {
        return new Parameter(
                key,
                kind,
                choices,
                versions.stream()
                        .map(was -> new Version(value, was.inForceFrom, was.inForceTo, was.knownSince, was.citation))
                        .toList());
    }
}
