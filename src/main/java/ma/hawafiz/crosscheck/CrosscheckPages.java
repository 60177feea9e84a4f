package ma.hawafiz.crosscheck;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

/** What payrolls of several firms do not let stand together: the evidence for the ministry, what to clarify for the firm. */
@Path("/companies/{companyId}/crosschecks/{exercice}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class CrosscheckPages {
    private static final int ROWS = 25;

    private final ReadCrosschecks readCrosschecks;
    private final Companies companies;
    private final CurrentActor currentActor;

    CrosscheckPages(ReadCrosschecks readCrosschecks, Companies companies, CurrentActor currentActor) {
        this.readCrosschecks = readCrosschecks;
        this.companies = companies;
        this.currentActor = currentActor;
    }

    @GET
    public TemplateInstance show(
            @PathParam("companyId") UUID companyId,
            @PathParam("exercice") int exercice,
            @QueryParam("after") @Nullable UUID after) {
        int year = Exercice.asked(exercice);
        Slice slice = new Slice(after, ROWS);
        CompanyIdentity company = CompanyIdentity.of(companies.get(companyId));
        if (currentActor.get().ministry()) {
            Page<Crosscheck> page = readCrosschecks.of(companyId, year, slice);
            return new CrosscheckView(company, year, page.items(), next(page));
        }
        Page<ToClarify> page = readCrosschecks.toClarify(companyId, year, slice);
        return new ToClarifyView(company, year, page.items(), next(page));
    }

    private static @Nullable String next(Page<?> page) {
        return page.next() == null ? null : "?after=" + page.next();
    }
}
