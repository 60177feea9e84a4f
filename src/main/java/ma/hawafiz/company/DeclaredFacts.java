package ma.hawafiz.company;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a company declares of itself: the facts on which the conditions on the company are decided. A fact that is null
 * is not known, and the engine will say so. Amounts in dirhams with at most two decimals.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeclaredFacts(
        List<String> filieres,
        List<String> activities,
        @Nullable LocalDate operationStart,
        @Nullable LocalDate taxCertificate,
        @Nullable LocalDate cnssCertificate,
        @Nullable Boolean otherAid,
        List<DeclaredTurnover> turnover,
        List<DeclaredSite> sites) {

    public static final DeclaredFacts NONE =
            new DeclaredFacts(List.of(), List.of(), null, null, null, null, List.of(), List.of());

    public DeclaredFacts {
        filieres = listOf(filieres);
        activities = listOf(activities);
        turnover = listOf(turnover);
        sites = listOf(sites);
    }

    public record DeclaredTurnover(
            int year,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal total,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal export) {}

    public record DeclaredSite(
            String id, String region, @Nullable String p2i) {}

    private static <T> List<T> listOf(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
