package ma.hawafiz.review.note;

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
import java.net.URI;
import java.util.UUID;
import ma.hawafiz.company.Companies;
import ma.hawafiz.dossier.DossierHead;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.payroll.Employees;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What the ministry notes of a dossier, for itself. */
@Path("/review/dossiers/{dossierId}/notes")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class NotePages {
    private static final int NOTES = 30;

    private final ExamineDossier examineDossier;
    private final Companies companies;
    private final Employees employees;
    private final Notes notes;
    private final WriteNote writeNote;
    private final CurrentLanguage language;

    NotePages(
            ExamineDossier examineDossier,
            Companies companies,
            Employees employees,
            Notes notes,
            WriteNote writeNote,
            CurrentLanguage language) {
        this.examineDossier = examineDossier;
        this.companies = companies;
        this.employees = employees;
        this.notes = notes;
        this.writeNote = writeNote;
        this.language = language;
    }

    @GET
    public TemplateInstance show(
            @PathParam("dossierId") UUID dossierId,
            @QueryParam("line") @Nullable String line,
            @QueryParam("after") @Nullable UUID after) {
        return page(dossierId, new NoteView.Typed(line == null ? "" : line, ""), after, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"agent", "instructor", "committee", "approver", "payer"})
    public Response write(
            @PathParam("dossierId") UUID dossierId,
            @FormParam("cnss") @Nullable String cnss,
            @FormParam("text") @Nullable String text) {
        try {
            writeNote.write(dossierId, cnss, text);
            return Response.seeOther(URI.create("/review/dossiers/" + dossierId + "/notes"))
                    .build();
        } catch (Refusal refused) {
            if (refused.violations().isEmpty()) {
                throw refused;
            }
            ProblemDocument problem = FormProblem.of(refused, language.get());
            NoteView.Typed typed = new NoteView.Typed(cnss == null ? "" : cnss, text == null ? "" : text);
            return Response.status(problem.status())
                    .entity(page(dossierId, typed, null, problem))
                    .build();
        }
    }

    private TemplateInstance page(
            UUID dossierId, NoteView.Typed typed, @Nullable UUID after, @Nullable ProblemDocument problem) {
        ExamineDossier.Examined examined = examineDossier.examine(dossierId);
        UUID companyId = examined.dossier().companyId();
        var names = employees.names(companyId);
        Slice slice = new Slice(after, NOTES);
        Page<Notes.Note> page = slice.page(notes.latest(dossierId, after, slice.fetch()), Notes.Note::id);
        return new NoteView(
                DossierHead.of(examined, companies.get(companyId)),
                page.items().stream()
                        .map(note -> new NoteView.Note(
                                note.cnss(),
                                note.cnss() == null ? null : names.get(note.cnss()),
                                note.text(),
                                note.author(),
                                note.writtenAt()))
                        .toList(),
                page.next() == null ? null : "?after=" + page.next(),
                typed,
                problem);
    }
}
