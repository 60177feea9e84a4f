package ma.hawafiz.review.note;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/dossiers/{dossierId}/notes")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class NoteResource {
    private final Dossiers dossiers;
    private final Notes notes;
    private final WriteNote writeNote;

    NoteResource(Dossiers dossiers, Notes notes, WriteNote writeNote) {
        this.dossiers = dossiers;
        this.notes = notes;
        this.writeNote = writeNote;
    }

    public record NewNote(@Nullable String cnss, @Nullable String text) {}

    @GET
    public Page<Notes.Note> list(
            @PathParam("dossierId") UUID dossierId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        dossiers.get(dossierId);
        Slice slice = Slice.of(after, limit);
        return slice.page(notes.latest(dossierId, slice.after(), slice.fetch()), Notes.Note::id);
    }

    @POST
    @RolesAllowed({"agent", "instructor", "committee", "approver", "payer"})
    public Response write(@PathParam("dossierId") UUID dossierId, NewNote note) {
        return Response.status(Response.Status.CREATED)
                .entity(writeNote.write(dossierId, note.cnss(), note.text()))
                .build();
    }
}
