package ma.hawafiz.company;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * The account a company is paid into, of which the last digits are shown, the change that waits for its second person, and
 * the form to propose one.
 *
 * @param mayConfirm the visitor may be that second person
 * @param done {@code proposed} or {@code confirmed}, just now; else empty
 */
@CheckedTemplate(basePath = "company", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record BankAccountView(
        CompanyIdentity company,
        BankAccounts.@Nullable Known account,
        BankAccounts.@Nullable Proposed proposal,
        boolean maySign,
        boolean mayConfirm,
        String typed,
        @Nullable ProblemDocument problem,
        String done)
        implements TemplateInstance {}
