package ma.hawafiz.evaluation;

import java.util.List;
import java.util.stream.Stream;
import ma.hawafiz.law.air.Air;
import ma.hawafiz.law.ais.Ais;
import ma.hawafiz.law.company.CompanyConditions;
import ma.hawafiz.law.pae.Pae;
import ma.hawafiz.law.paf.Paf;
import ma.hawafiz.law.trace.Condition;

/** Every condition of the law. */
final class Conditions {
    private Conditions() {}

    static Stream<Condition<?, ?>> all() {
        return Stream.of(
                        CompanyConditions.ALL,
                        List.of(Air.NATIONALITY),
                        Air.CONDITIONS,
                        Ais.CONDITIONS,
                        Pae.CONDITIONS,
                        Paf.CONDITIONS,
                        List.of(Paf.STABILITY))
                .flatMap(List::stream);
    }
}
