package ma.hawafiz.evaluation;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.reference.RuleSets;

/** What each value of the law does to the worked cases, found by putting another in its place and determining again. */
final class Effects {
    static final RuleSet LAW = new RuleSets().current();

    /** A worked case with what comes of it under the law. */
    record Worked(Examples.Example example, Situation situation, Determination determination, Said said) {}

    static final List<Worked> CASES = Examples.all().stream()
            .map(example -> {
                Situation situation = new SituationReader(LAW).read(new ByteArrayInputStream(example.situation()));
                Determination determination = new Determine(LAW).determine(situation);
                return new Worked(example, situation, determination, Said.of(determination));
            })
            .toList();

    /** One value of the law, and another in its place. */
    record Change(Parameter parameter, Parameter.Version version, Object other) {

        /** The cases in which anything but a source changes, with the rules that say something else. */
        Map<Worked, Set<String>> effects() {
            Determine changed = new Determine(law());
            Map<Worked, Set<String>> effects = new LinkedHashMap<>();
            for (Worked worked : CASES) {
                Said now = Said.of(changed.determine(worked.situation()));
                if (!now.equals(worked.said())) {
                    effects.put(worked, worked.said().differences(now));
                }
            }
            return effects;
        }

        private RuleSet law() {
            List<Parameter.Version> versions = new ArrayList<>(parameter.versions());
            versions.replaceAll(each -> each.equals(version)
                    ? new Parameter.Version(
                            other, each.inForceFrom(), each.inForceTo(), each.knownSince(), each.citation())
                    : each);
            Map<String, Parameter> parameters = new LinkedHashMap<>(LAW.parameters());
            parameters.put(
                    parameter.key(), new Parameter(parameter.key(), parameter.kind(), parameter.choices(), versions));
            return new RuleSet(LAW.id(), LAW.version(), parameters, LAW.grounds());
        }

        @Override
        public String toString() {
            return parameter.key() + " from " + version.inForceFrom() + ": " + other;
        }
    }

    private Effects() {}

    static Stream<Change> changes(Parameter parameter, Parameter.Version version) {
        return OtherValues.of(parameter, version.value()).map(other -> new Change(parameter, version, other));
    }
}
