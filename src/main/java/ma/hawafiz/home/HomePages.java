package ma.hawafiz.home;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.Company;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.platform.page.Home;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

/** Where everybody begins: the public home, and after signing in the home of one's side. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class HomePages {
    private static final int COMPANIES = 25;

    private final CurrentActor currentActor;
    private final Companies companies;
    private final DescribeCompanyHome describeCompanyHome;

    HomePages(CurrentActor currentActor, Companies companies, DescribeCompanyHome describeCompanyHome) {
        this.currentActor = currentActor;
        this.companies = companies;
        this.describeCompanyHome = describeCompanyHome;
    }

    @GET
    @PermitAll
    public TemplateInstance publicHome() {
        return new Home();
    }

    /** The ministry goes to its work list; who acts for one company to that company; who acts for several chooses. */
    @GET
    @Path("home")
    public Response home(@QueryParam("after") @Nullable UUID after) {
        if (currentActor.get().ministry()) {
            return Response.seeOther(URI.create("/review")).build();
        }
        Page<Company> mine = companies.list(new Slice(after, COMPANIES));
        if (mine.items().size() == 1 && after == null) {
            return Response.seeOther(
                            URI.create("/companies/" + mine.items().getFirst().id()))
                    .build();
        }
        return Response.ok(new CompanyChoice(
                        mine.items().stream().map(CompanyIdentity::of).toList(),
                        mine.next() == null ? null : "/home?after=" + mine.next()))
                .build();
    }

    @GET
    @Path("companies/{companyId}")
    public TemplateInstance company(
            @PathParam("companyId") UUID companyId,
            @QueryParam("dossiers") @Nullable UUID dossiersAfter,
            SecurityContext visitor) {
        boolean mayPrepare = Role.mayPrepare(visitor);
        return describeCompanyHome.page(companyId, mayPrepare, dossiersAfter);
    }
}
