package ma.hawafiz.law.trace;

import java.util.List;
import ma.hawafiz.law.parameter.Citation;

/** Something a human should look at, and what its sentence names; it blocks nothing. */
public record Warning(String id, Citation citation, String sentence, List<Object> figures) {}
