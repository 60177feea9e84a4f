package ma.hawafiz.payroll.reconciliation;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import ma.hawafiz.identity.Role;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The sources side by side, and deciding where they differ. */
@Path("/companies/{companyId}/reconciliation")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ReconciliationPages {
    private final DescribeReconciliation describe;
    private final DecideDifferences decideDifferences;
    private final CurrentLanguage language;

    ReconciliationPages(
            DescribeReconciliation describe, DecideDifferences decideDifferences, CurrentLanguage language) {
        this.describe = describe;
        this.decideDifferences = decideDifferences;
        this.language = language;
    }

    /** What the form sends; a code nobody knows is as good as none. */
    public static class Form {
        @FormParam("kind")
        @Nullable
        String kind;

        @FormParam("person")
        @Nullable
        String person;

        @FormParam("choice")
        @Nullable
        String choice;

        @FormParam("ground")
        @Nullable
        String ground;

        @FormParam("seen")
        @Nullable
        String seen;

        DecideDifferences.Asked asked() {
            String of = person == null || person.isEmpty() ? null : person;
            return new DecideDifferences.Asked(
                    named(DifferenceKind.values(), kind), of, named(Choice.values(), choice), ground, seen);
        }

        DifferencesView.Typed typed() {
            return new DifferencesView.Typed(
                    Objects.requireNonNullElse(kind, ""),
                    Objects.requireNonNullElse(person, ""),
                    Objects.requireNonNullElse(choice, ""),
                    Objects.requireNonNullElse(ground, ""));
        }
    }

    static <E extends Enum<E>> @Nullable E named(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @GET
    public TemplateInstance overview(
            @PathParam("companyId") UUID companyId, @QueryParam("year") @Nullable Integer year) {
        return describe.overview(companyId, year);
    }

    @GET
    @Path("{period}")
    public TemplateInstance differences(
            @PathParam("companyId") UUID companyId,
            @PathParam("period") String period,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("after") @Nullable String after,
            @QueryParam("decided") @Nullable UUID decidedAfter,
            @QueryParam("nothing") @Nullable String nothing,
            SecurityContext visitor) {
        var asked = new DescribeReconciliation.Asked(
                companyId, Period.of(period), named(DifferenceKind.values(), kind), after, decidedAfter);
        return describe.differences(asked, Role.mayPrepare(visitor), nothing != null, null, null);
    }

    @POST
    @Path("{period}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"declarant", "signatory"})
    public Response decide(
            @PathParam("companyId") UUID companyId, @PathParam("period") String period, @BeanParam Form form) {
        try {
            int decided = decideDifferences.decide(companyId, period, form.asked());
            return Response.seeOther(URI.create("/companies/%s/reconciliation/%s%s"
                            .formatted(companyId, Period.of(period), decided == 0 ? "?nothing=decided" : "")))
                    .build();
        } catch (Refusal refusal) {
            if (refusal.violations().isEmpty()) {
                throw refusal;
            }
            ProblemDocument problem = FormProblem.of(refusal, language.get());
            var asked = new DescribeReconciliation.Asked(companyId, Period.of(period), null, null, null);
            return Response.status(problem.status())
                    .entity(describe.differences(asked, true, false, form.typed(), problem))
                    .build();
        }
    }
}
