package ma.hawafiz.law.trace;

import java.util.List;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.ParametersInForce;

/** Something a human should look at, and what its sentence names; it blocks nothing. */
public record Warning(String id, Citation citation, String sentence, List<Object> figures) {

    public static Warning of(ParametersInForce law, String id, String sentence, Object... figures) {
        return new Warning(id, law.citation(id), sentence, List.of(figures));
    }
}
