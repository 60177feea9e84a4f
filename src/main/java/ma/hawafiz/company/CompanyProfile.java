package ma.hawafiz.company;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * The facts a company declares, as a form. Fields hold what was typed, so that a refused form comes back as it was
 * sent; the problem's violations carry the field's name as their path ({@code turnover.0.total}).
 *
 * @param version what the form was opened on: a form sent on an older one is refused
 * @param confirmed by register, the certificates a register is to confirm: they are no question to the company any more
 * @param otherAid {@code yes}, {@code no}, or empty where the question is not answered
 */
@CheckedTemplate(basePath = "company", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record CompanyProfile(
        CompanyIdentity company,
        boolean mayPrepare,
        String version,
        List<Choice> filieres,
        List<Choice> activities,
        String operationStart,
        String taxCertificate,
        String cnssCertificate,
        Map<String, CertificateStanding> confirmed,
        String otherAid,
        List<Turnover> turnover,
        List<Site> sites,
        List<String> regions,
        List<String> p2is,
        @Nullable ProblemDocument problem,
        boolean saved)
        implements TemplateInstance {

    public record Choice(String code, boolean chosen) {}

    /** Rows left empty are ignored, so that a form without scripts can offer one to fill. */
    public record Turnover(String year, String total, String export) {}

    public record Site(String id, String region, String p2i) {}
}
