package ma.hawafiz.dossier;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.evaluation.DeterminationRecord;
import ma.hawafiz.evaluation.ReplayReport;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.payroll.Employees;
import ma.hawafiz.platform.page.CurrentLanguage;

/** A frozen determination made again, before the eyes of the company, the ministry and the auditor alike. */
@Path("/determinations/{determinationId}")
@Authenticated
public class DeterminationPages {
    private static final int MOST_DIFFERENCES_SHOWN = 100;

    private final FrozenDeterminations frozen;
    private final ReplayDetermination replayDetermination;
    private final ExamineDossier examineDossier;
    private final Companies companies;
    private final Employees employees;
    private final CurrentActor currentActor;
    private final CurrentLanguage language;

    DeterminationPages(
            FrozenDeterminations frozen,
            ReplayDetermination replayDetermination,
            ExamineDossier examineDossier,
            Companies companies,
            Employees employees,
            CurrentActor currentActor,
            CurrentLanguage language) {
        this.frozen = frozen;
        this.replayDetermination = replayDetermination;
        this.examineDossier = examineDossier;
        this.companies = companies;
        this.employees = employees;
        this.currentActor = currentActor;
        this.language = language;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(
            @PathParam("determinationId") UUID determinationId, @QueryParam("moved") int movedFrom) {
        FrozenDetermination found = frozen.get(determinationId);
        ReplayReport report = replayDetermination.replay(determinationId);
        ExamineDossier.Examined examined = examineDossier.examine(found.dossierId);
        DescribeDetermination describe = new DescribeDetermination(language.get(), employees.names(found.companyId));
        boolean readable = report.now().identical() != null;
        return new DeterminationReplay(
                DossierHead.of(examined, companies.get(found.companyId)),
                found.id.toString(),
                found.occasion.name(),
                found.madeAt,
                replayDetermination.record(determinationId),
                report,
                report.then().differences().stream()
                        .limit(MOST_DIFFERENCES_SHOWN)
                        .toList(),
                readable ? describe.moved(replayDetermination.compare(found), movedFrom) : null,
                (currentActor.get().ministry() ? "/review/dossiers/" : "/dossiers/") + found.dossierId);
    }

    /** The record to take away and replay elsewhere. */
    @GET
    @Path("record")
    @Produces(MediaType.APPLICATION_JSON)
    public Response record(@PathParam("determinationId") UUID determinationId) {
        DeterminationRecord record = replayDetermination.record(determinationId);
        return Response.ok(record)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s.json\"".formatted(record.number(), record.occasion()))
                .build();
    }
}
