package ma.hawafiz.law.company;

import java.time.LocalDate;
import java.util.List;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.ParametersInForce;

/** The terms on which a company is eligible, for one exercice seen from one date. */
public record Eligibility(
        int exercice,
        LocalDate asOf,
        List<String> filieres,
        List<String> excludedActivities,
        Share minExportShare,
        int certificateMaxAgeMonths) {

    public static Eligibility of(ParametersInForce law, int exercice, LocalDate asOf) {
        return new Eligibility(
                exercice,
                asOf,
                law.list("eligibility.filieres"),
                law.list("eligibility.excludedActivities"),
                law.share("eligibility.minExportShare"),
                law.integer("eligibility.certificateMaxAgeMonths"));
    }
}
