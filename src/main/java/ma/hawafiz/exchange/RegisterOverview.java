package ma.hawafiz.exchange;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import ma.hawafiz.company.CompanyIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What the registers may be asked about a company, and a copy of everything they answered.
 *
 * @param maySign whether the visitor may give and withdraw consent
 * @param mayAsk whether the visitor may have a register asked again: one at least may be asked
 * @param asked they have just been asked again
 */
@CheckedTemplate(basePath = "exchange", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record RegisterOverview(
        CompanyIdentity company,
        List<RegisterStatus> registers,
        String textVersion,
        boolean maySign,
        boolean mayAsk,
        boolean asked,
        List<Copy> copies,
        @Nullable String next)
        implements TemplateInstance {

    /**
     * @param address of the document; null where there is none
     * @param silence why there was no answer; null where there was one
     */
    public record Copy(
            String register,
            String question,
            String subject,
            Instant askedAt,
            int attempts,
            String outcome,
            @Nullable String silence,
            @Nullable String address,
            @Nullable String sha256) {}
}
