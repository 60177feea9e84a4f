package ma.hawafiz.law.parameter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All legal parameters, and the text every rule rests on. Immutable; its sha256 is that of its document, which holds the
 * whole of it, so that two determinations with the same hash were made under the same law.
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
        this.sha256 = hash(document());
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

    /** The rule set as it will be with these versions, by key of their parameter; what it says already stays as it is. */
    public RuleSet amended(String newVersion, Map<String, List<Parameter.Version>> added) {
        Map<String, Parameter> amended = new TreeMap<>(parameters);
        added.forEach((key, versions) -> amended.computeIfPresent(key, (same, was) -> was.plus(versions)));
        return new RuleSet(id, newVersion, amended, grounds);
    }

    /** The rule set with one parameter as another rule set has it, to see what that parameter alone changes. */
    public RuleSet taking(String key, RuleSet other) {
        Map<String, Parameter> taken = new TreeMap<>(parameters);
        taken.remove(key);
        other.parameter(key).ifPresent(parameter -> taken.put(key, parameter));
        return new RuleSet(id, version, taken, grounds);
    }

    /** The keys of the parameters that the other says otherwise, has not, or has in addition. */
    public Set<String> parametersChangedBy(RuleSet other) {
        Set<String> changed = new TreeSet<>(parameters.keySet());
        changed.addAll(other.parameters.keySet());
        changed.removeIf(key -> parameter(key).equals(other.parameter(key)));
        return changed;
    }

    /** Its canonical writing, whose UTF-8 bytes have the hash; a simulation has none. */
    public String document() {
        if (hypothetical) {
            throw new IllegalStateException("a simulation is no rule set");
        }
        return RuleSetDocument.of(this);
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
        return Collections.unmodifiableSortedMap(parameters);
    }

    public Map<String, Ground> grounds() {
        return Collections.unmodifiableSortedMap(grounds);
    }

    Ground ground(String rule) {
        Ground ground = grounds.get(rule);
        if (ground == null) {
            throw new IllegalStateException("nothing is cited for " + rule);
        }
        return ground;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleSet rules
                && id.equals(rules.id)
                && version.equals(rules.version)
                && parameters.equals(rules.parameters)
                && grounds.equals(rules.grounds);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    private static String hash(String document) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
