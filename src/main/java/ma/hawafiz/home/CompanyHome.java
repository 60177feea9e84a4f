package ma.hawafiz.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import ma.hawafiz.company.CompanyIdentity;
import org.jspecify.annotations.Nullable;

/**
 * A company's home: who it is, what to do next, what it has asked for and what it has been granted.
 *
 * @param mayPrepare whether the visitor may open a dossier and import payroll, or only reads
 */
@CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record CompanyHome(
        CompanyIdentity company,
        boolean mayPrepare,
        List<Step> steps,
        List<Claim> dossiers,
        @Nullable String nextDossiers,
        List<Import> imports,
        List<Granted> granted,
        BigDecimal grantedInAll)
        implements TemplateInstance {

    /** @param code PROFILE, PAYROLL, DOSSIER or LODGE */
    public record Step(String code, boolean done, String address) {}

    public record Claim(
            String address,
            @Nullable String number,
            String measure,
            int exercice,
            String state,
            @Nullable BigDecimal payable,
            @Nullable BigDecimal conditional,
            @Nullable Instant lodgedAt) {}

    public record Import(String fileName, Instant importedAt, String importedBy, int lines, int employees) {}

    public record Granted(String measure, int exercice, int employees, BigDecimal amount, BigDecimal paid) {}
}
