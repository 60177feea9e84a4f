package ma.hawafiz.law.parameter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All legal parameters, and the text every rule rests on. Immutable; its sha256 is taken over a canonical writing of the
 * whole content, so that two determinations with the same hash were made under the same law.
 */
public final class RuleSet {
    private final String id;
    private final String version;
    private final SortedMap<String, Parameter> parameters;
    private final SortedMap<String, Ground> grounds;
    private final String sha256;
    private final boolean hypothetical;

    /** What a condition or a step rests on: a parameter, whose citation in force it takes, or a text of its own. */
    public record Ground(
            @Nullable String parameter, @Nullable Citation citation) {}

    public RuleSet(String id, String version, Map<String, Parameter> parameters, Map<String, Ground> grounds) {
        this.id = id;
        this.version = version;
        this.parameters = new TreeMap<>(parameters);
        this.grounds = new TreeMap<>(grounds);
        this.sha256 = hash(canonical());
        this.hypothetical = false;
    }

    private RuleSet(RuleSet law, Map<String, Object> overrides) {
        this.id = law.id;
        this.version = law.version;
        this.parameters = new TreeMap<>(law.parameters);
        this.grounds = law.grounds;
        this.sha256 = law.sha256;
        boolean differs = false;
        for (Map.Entry<String, Object> override : overrides.entrySet()) {
            Parameter was = law.parameter(override.getKey()).orElseThrow();
            parameters.put(was.key(), was.always(override.getValue()));
            differs |=
                    was.versions().stream().anyMatch(version -> !version.value().equals(override.getValue()));
        }
        this.hypothetical = differs;
    }

    /** The rule set under which a simulation runs; it keeps the identity of the law it departs from. */
    public RuleSet with(Map<String, Object> overrides) {
        return overrides.isEmpty() ? this : new RuleSet(this, overrides);
    }

    public ParametersInForce at(LocalDate on) {
        return new ParametersInForce(this, on);
    }

    public String id() {
        return id;
    }

    public String version() {
        return version;
    }

    public String sha256() {
        return sha256;
    }

    /** Whether a value differs from the law's own: nothing can be decided on what is found under it. */
    public boolean hypothetical() {
        return hypothetical;
    }

    public Optional<Parameter> parameter(String key) {
        return Optional.ofNullable(parameters.get(key));
    }

    public Map<String, Parameter> parameters() {
        return java.util.Collections.unmodifiableSortedMap(parameters);
    }

    public Map<String, Ground> grounds() {
        return java.util.Collections.unmodifiableSortedMap(grounds);
    }

    Ground ground(String rule) {
        Ground ground = grounds.get(rule);
        if (ground == null) {
            throw new IllegalStateException("nothing is cited for " + rule);
        }
        return ground;
    }

    /** One line for every dated value and every ground, in the order of their keys. */
    private String canonical() {
        StringBuilder text = new StringBuilder();
        line(text, id, version);
        parameters.forEach((key, parameter) -> parameter
                .versions()
                .forEach(dated -> line(
                        text,
                        key,
                        parameter.kind(),
                        parameter.choices(),
                        dated.value(),
                        dated.inForceFrom(),
                        dated.inForceTo(),
                        dated.knownSince(),
                        dated.citation())));
        grounds.forEach((rule, ground) -> line(text, rule, ground.parameter(), ground.citation()));
        return text.toString();
    }

    private static void line(StringBuilder text, @Nullable Object... parts) {
        for (Object part : parts) {
            text.append(part).append('\t');
        }
        text.append('\n');
    }

    private static String hash(String canonical) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
