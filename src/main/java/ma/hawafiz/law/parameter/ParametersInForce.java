package ma.hawafiz.law.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Share;

/**
 * The rule set as it stands on one date. Asking for what is not in force, or for another kind, is a mistake of ours. What
 * was found once is remembered, since each line cites the same few texts.
 */
public final class ParametersInForce {
    private final RuleSet rules;
    private final LocalDate on;
    private final Map<String, Optional<Parameter.Version>> found = new ConcurrentHashMap<>();

    ParametersInForce(RuleSet rules, LocalDate on) {
        this.rules = rules;
        this.on = on;
    }

    public RuleSet rules() {
        return rules;
    }

    public Share share(String key) {
        return value(key, Share.class);
    }

    public int integer(String key) {
        return value(key, Integer.class);
    }

    public Dirham amount(String key) {
        return value(key, Dirham.class);
    }

    public boolean flag(String key) {
        return value(key, Boolean.class);
    }

    public LocalDate date(String key) {
        return value(key, LocalDate.class);
    }

    public String text(String key) {
        return value(key, String.class);
    }

    @SuppressWarnings("unchecked")
    public List<String> list(String key) {
        return value(key, List.class);
    }

    @SuppressWarnings("unchecked")
    public List<Bracket> tariff(String key) {
        return value(key, List.class);
    }

    /** A text that may not be in force on the date, such as the class of a P2I before it opens. */
    public Optional<String> textIfInForce(String key) {
        return valueIfInForce(key, String.class);
    }

    public Optional<Share> shareIfInForce(String key) {
        return valueIfInForce(key, Share.class);
    }

    /** What a condition, a step or a warning rests on. */
    public Citation citation(String rule) {
        RuleSet.Ground ground = rules.ground(rule);
        if (ground.citation() != null) {
            return ground.citation();
        }
        return inForce(String.valueOf(ground.parameter())).citation();
    }

    private <T> Optional<T> valueIfInForce(String key, Class<T> kind) {
        return find(key).map(version -> kind.cast(version.value()));
    }

    private <T> T value(String key, Class<T> kind) {
        return kind.cast(inForce(key).value());
    }

    private Parameter.Version inForce(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException(key + " has no value on " + on));
    }

    private Optional<Parameter.Version> find(String key) {
        return found.computeIfAbsent(key, asked -> rules.parameter(asked).flatMap(parameter -> parameter.at(on)));
    }
}
