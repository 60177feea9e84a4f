package ma.hawafiz.review.worklist;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.review.assignment.RegisterReviewer;
import org.jspecify.annotations.Nullable;

/** The ministry's work list, its views kept, and the list to take along. */
@Path("/review")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class WorkListPages {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DescribeWorkList describeWorkList;
    private final WriteWorkList writeWorkList;
    private final RegisterReviewer registerReviewer;
    private final SaveView saveView;
    private final ForgetView forgetView;
    private final CurrentLanguage language;

    WorkListPages(
            DescribeWorkList describeWorkList,
            WriteWorkList writeWorkList,
            RegisterReviewer registerReviewer,
            SaveView saveView,
            ForgetView forgetView,
            CurrentLanguage language) {
        this.describeWorkList = describeWorkList;
        this.writeWorkList = writeWorkList;
        this.registerReviewer = registerReviewer;
        this.saveView = saveView;
        this.forgetView = forgetView;
        this.language = language;
    }

    @GET
    public Response list(
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("before") @Nullable UUID before,
            @Context UriInfo asked) {
        registerReviewer.register();
        var parameters = asked.getQueryParameters();
        try {
            TemplateInstance list = describeWorkList.page(
                    parameters, ReadFilter.of(parameters), new WorkItems.Place(after, before), null);
            return Response.ok(list).build();
        } catch (Refusal refused) {
            ProblemDocument problem = ProblemDocument.of(refused, language.get());
            return Response.status(problem.status())
                    .entity(describeWorkList.page(parameters, null, WorkItems.Place.BEGINNING, problem))
                    .build();
        }
    }

    @GET
    @Path("export")
    @Produces(WORKBOOK)
    public Response export(@Context UriInfo asked) {
        WorkFilter filter = ReadFilter.of(asked.getQueryParameters());
        return Response.ok(writeWorkList.write(filter, language.get()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dossiers.xlsx\"")
                .build();
    }

    @POST
    @Path("views")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@FormParam("name") @Nullable String name, @FormParam("address") @Nullable String address) {
        return Response.seeOther(URI.create(saveView.save(name, address).address()))
                .build();
    }

    @POST
    @Path("views/{viewId}/forget")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response forget(@PathParam("viewId") UUID viewId) {
        forgetView.forget(viewId);
        return Response.seeOther(URI.create("/review")).build();
    }
}
