package ma.hawafiz.evaluation;

import java.util.List;
import java.util.Map;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.parameter.RuleSet;

/** A change of the law: the versions to add, by key of their parameter. What it does not name stays as it is. */
public record Amendment(String title, String version, Map<String, List<Parameter.Version>> versions) {

    public RuleSet on(RuleSet rules) {
        return rules.amended(version, versions);
    }
}
