package ma.hawafiz.law.trace;

import java.util.List;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.ParametersInForce;

/** One step of a calculation: what it came to, the text it rests on, and what its sentence names. */
public record Step(String id, Dirham value, Citation citation, String sentence, List<Object> figures) {

    public static Step of(ParametersInForce law, String id, Dirham value, String sentence, Object... figures) {
        return new Step(id, value, law.citation(id), sentence, List.of(figures));
    }
}
