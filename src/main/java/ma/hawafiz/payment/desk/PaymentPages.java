package ma.hawafiz.payment.desk;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.identity.Role;
import ma.hawafiz.payment.answer.ImportBankAnswer;
import ma.hawafiz.payment.run.ConfirmRun;
import ma.hawafiz.payment.run.DiscardRun;
import ma.hawafiz.payment.run.ExportRun;
import ma.hawafiz.payment.run.MakeRun;
import ma.hawafiz.payment.run.PaymentRuns;
import ma.hawafiz.payment.run.RunHead;
import ma.hawafiz.payment.run.RunLine;
import ma.hawafiz.payment.run.WaitingDossier;
import ma.hawafiz.payment.run.WaitingDossiers;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.ReceivedFile;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The treasury's pages: what waits to be paid, the runs, and what the bank answers. */
@Path("/payments")
@RolesAllowed({"payer", "auditor"})
@Produces(MediaType.TEXT_HTML)
public class PaymentPages {
    private static final int DOSSIERS = 50;
    private static final int RUNS = 20;
    private static final int LINES = 50;

    private final WaitingDossiers waiting;
    private final PaymentRuns runs;
    private final MakeRun makeRun;
    private final ConfirmRun confirmRun;
    private final DiscardRun discardRun;
    private final ExportRun exportRun;
    private final ImportBankAnswer importBankAnswer;
    private final CurrentActor currentActor;
    private final CurrentLanguage language;

    PaymentPages(
            WaitingDossiers waiting,
            PaymentRuns runs,
            MakeRun makeRun,
            ConfirmRun confirmRun,
            DiscardRun discardRun,
            ExportRun exportRun,
            ImportBankAnswer importBankAnswer,
            CurrentActor currentActor,
            CurrentLanguage language) {
        this.waiting = waiting;
        this.runs = runs;
        this.makeRun = makeRun;
        this.confirmRun = confirmRun;
        this.discardRun = discardRun;
        this.exportRun = exportRun;
        this.importBankAnswer = importBankAnswer;
        this.currentActor = currentActor;
        this.language = language;
    }

    @GET
    public TemplateInstance desk(
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("runs") @Nullable UUID runsAfter,
            SecurityContext visitor) {
        return desk(after, runsAfter, visitor, null);
    }

    private TemplateInstance desk(
            @Nullable UUID after,
            @Nullable UUID runsAfter,
            SecurityContext visitor,
            @Nullable ProblemDocument problem) {
        Page<WaitingDossier> dossiers = waiting.list(new Slice(after, DOSSIERS));
        Page<RunHead> made = runs.list(new Slice(runsAfter, RUNS));
        return new WaitingOrders(
                dossiers.items(),
                dossiers.next() == null ? null : "?after=" + dossiers.next(),
                made.items(),
                made.next() == null ? null : "?runs=" + made.next() + "#runs",
                visitor.isUserInRole(Role.PAYER.code()),
                problem);
    }

    @POST
    @Path("runs")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("payer")
    public Response make(@RestForm("dossier") @Nullable List<UUID> dossiers, SecurityContext visitor) {
        try {
            return backTo(makeRun.make(dossiers == null ? List.of() : dossiers));
        } catch (Refusal refusal) {
            ProblemDocument problem = FormProblem.of(refusal, language.get());
            return Response.status(problem.status())
                    .entity(desk(null, null, visitor, problem))
                    .build();
        }
    }

    @GET
    @Path("runs/{runId}")
    public TemplateInstance run(
            @PathParam("runId") UUID runId, @QueryParam("after") @Nullable UUID after, SecurityContext visitor) {
        return view(runId, after, visitor, null, null);
    }

    private TemplateInstance view(
            UUID runId,
            @Nullable UUID after,
            SecurityContext visitor,
            ImportBankAnswer.@Nullable Imported imported,
            @Nullable ProblemDocument problem) {
        RunHead run = runs.get(runId);
        Page<RunLine> lines = runs.lines(runId, new Slice(after, LINES));
        return new RunView(
                run,
                lines.items(),
                lines.next() == null ? null : "?after=" + lines.next() + "#lines",
                visitor.isUserInRole(Role.PAYER.code()),
                run.madeById().equals(currentActor.get().id()),
                imported,
                problem);
    }

    @POST
    @Path("runs/{runId}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("payer")
    public Response confirm(@PathParam("runId") UUID runId, @FormParam("sha256") @Nullable String seen) {
        confirmRun.confirm(runId, seen);
        return backTo(runId);
    }

    @POST
    @Path("runs/{runId}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("payer")
    public Response discard(@PathParam("runId") UUID runId) {
        discardRun.discard(runId);
        return Response.seeOther(URI.create("/payments")).build();
    }

    @GET
    @Path("runs/{runId}/pain.001.xml")
    @RolesAllowed("payer")
    @Produces(MediaType.APPLICATION_XML)
    public Response file(@PathParam("runId") UUID runId) {
        return Pain001Answer.of(exportRun.export(runId));
    }

    @POST
    @Path("runs/{runId}/answer")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("payer")
    public Response answer(
            @PathParam("runId") UUID runId, @RestForm("file") @Nullable FileUpload file, SecurityContext visitor) {
        try {
            return Response.ok(view(runId, null, visitor, taken(file), null)).build();
        } catch (Refusal refusal) {
            ProblemDocument problem = FormProblem.of(refusal, language.get());
            return Response.status(problem.status())
                    .entity(view(runId, null, visitor, null, problem))
                    .build();
        }
    }

    private ImportBankAnswer.Imported taken(@Nullable FileUpload file) {
        if (file == null || file.fileName().isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("$.file", null, "member.missing")));
        }
        try (InputStream sent = Files.newInputStream(file.uploadedFile());
                ReceivedFile received = ReceivedFile.receive(sent, ImportBankAnswer.MOST_BYTES)) {
            return importBankAnswer.importFile(received);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Response backTo(UUID runId) {
        return Response.seeOther(URI.create("/payments/runs/" + runId)).build();
    }
}
