package ma.hawafiz.simulation;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.reference.AdoptedRules;
import org.jspecify.annotations.Nullable;

/**
 * Simulations, for everyone: nothing is stored, and nobody is known. The address is the simulation, so whoever has the
 * address has it. One request is answered under one law.
 */
@Path("/")
@PermitAll
@RequestScoped
public class SimulationPages {
    /** More than the longest form that says something in every field comes to. */
    private static final int LONGEST_QUERY = 8_000;

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ChangeableLaw law;
    private final CurrentLanguage language;

    SimulationPages(AdoptedRules rules, CurrentLanguage language) {
        this.law = new ChangeableLaw(rules.current());
        this.language = language;
    }

    /**
     * A form sends all its fields, empty ones too, and which button was pressed: it is led on to the address that says
     * the same and nothing else.
     */
    @GET
    @Path("simulation")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public Response simulate(
            @QueryParam("do") @Nullable String action,
            @QueryParam("year") @Nullable String year,
            @Context UriInfo asked) {
        PlanForm form = form(asked);
        if (action != null) {
            PlanForm after = form.after(action);
            return onwards(after, asked, action.equals("add") ? "#group." + after.groups() : "#groups");
        }
        if (!saysOnly(form, asked.getQueryParameters())) {
            return onwards(form, asked, "");
        }
        if (form.isEmpty()) {
            return Response.ok(page(PlanForm.example(law), null, null)).build();
        }
        try {
            return Response.ok(page(form, null, view(form, year, asked))).build();
        } catch (Refusal refused) {
            ProblemDocument problem = ProblemDocument.of(refused, language.get());
            return Response.status(problem.status())
                    .entity(page(form, problem, null))
                    .build();
        }
    }

    @GET
    @Path("simulation.xlsx")
    @Produces(WORKBOOK)
    public Response workbook(@Context UriInfo asked) {
        SimulationView view = view(form(asked), null, asked);
        return Response.ok(new WriteWorkbook(view, language.get()).write())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"simulation-hawafiz.xlsx\"")
                .build();
    }

    private PlanForm form(UriInfo asked) {
        String query = asked.getRequestUri().getRawQuery();
        if (query != null && query.length() > LONGEST_QUERY) {
            throw new Refusal(
                    ProblemType.REQUEST_INVALID,
                    List.of(Violation.of(
                            "query", String.valueOf(query.length()), "simulation.tooLong", LONGEST_QUERY)));
        }
        return PlanForm.of(asked.getQueryParameters(), law);
    }

    private SimulationView view(PlanForm form, @Nullable String year, UriInfo asked) {
        Simulation simulation = new Simulate(law).simulate(ReadPlan.read(form, law));
        Integer looked = year != null && year.matches("\\d{4}") ? Integer.valueOf(year) : null;
        return new DescribeSimulation(law, simulation, language.get())
                .view(looked, form.query(), asked.getBaseUri().toString());
    }

    private SimulationPage page(PlanForm form, @Nullable ProblemDocument problem, @Nullable SimulationView result) {
        return new SimulationPage(
                new DescribeForm(law, form, language.get()).page(),
                problem,
                result,
                "/simulation?" + PlanForm.EXAMPLE + "#result");
    }

    /** Whether the query holds nothing but the form, the language and the year looked at. */
    private static boolean saysOnly(PlanForm form, MultivaluedMap<String, String> query) {
        Map<String, List<String>> said = new TreeMap<>(query);
        said.keySet().removeAll(List.of("lang", "year"));
        MultivaluedMap<String, String> whole = new MultivaluedHashMap<>();
        form.filieres().forEach(code -> whole.add("filiere", code));
        form.fields().forEach(whole::add);
        return said.equals(new TreeMap<>(whole));
    }

    private static Response onwards(PlanForm form, UriInfo asked, String place) {
        String lang = asked.getQueryParameters().getFirst("lang");
        String kept = lang != null && lang.matches("[a-z]{2}") ? "&lang=" + lang : "";
        return Response.seeOther(URI.create("/simulation?" + form.query() + kept + place))
                .build();
    }
}
