package ma.hawafiz.company;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** The account a company is paid into, of which the last digits are shown, and the form to declare it. */
@CheckedTemplate(basePath = "company", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record BankAccountView(
        CompanyIdentity company,
        BankAccounts.@Nullable Known account,
        boolean maySign,
        String typed,
        @Nullable ProblemDocument problem,
        boolean saved)
        implements TemplateInstance {}
