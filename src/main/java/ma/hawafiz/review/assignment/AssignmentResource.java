package ma.hawafiz.review.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/dossiers/{dossierId}")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentResource {
    private final Dossiers dossiers;
    private final Assignments assignments;
    private final AssignDossier assignDossier;
    private final CurrentActor currentActor;

    AssignmentResource(
            Dossiers dossiers, Assignments assignments, AssignDossier assignDossier, CurrentActor currentActor) {
        this.dossiers = dossiers;
        this.assignments = assignments;
        this.assignDossier = assignDossier;
        this.currentActor = currentActor;
    }

    /** @param assigneeId to whom it is given; none to take it oneself */
    public record NewAssignment(@Nullable UUID assigneeId) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record AssignmentDocument(
            UUID id, @Nullable UUID assigneeId, @Nullable String assignee, String by, Instant at) {
        static AssignmentDocument of(Assignments.Assignment one) {
            return new AssignmentDocument(one.id(), one.assignee(), one.assigneeName(), one.by(), one.at());
        }
    }

    @GET
    @Path("assignments")
    public Page<AssignmentDocument> list(
            @PathParam("dossierId") UUID dossierId,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @Nullable Integer limit) {
        dossiers.get(dossierId);
        Slice slice = Slice.of(after, limit);
        return slice.page(assignments.latest(dossierId, slice.after(), slice.fetch()), Assignments.Assignment::id)
                .map(AssignmentDocument::of);
    }

    @PUT
    @Path("assignment")
    @RolesAllowed({"agent", "instructor", "approver"})
    public AssignmentDocument assign(@PathParam("dossierId") UUID dossierId, NewAssignment wanted) {
        UUID person = wanted.assigneeId();
        if (person == null || person.equals(currentActor.get().id())) {
            assignDossier.take(dossierId);
        } else {
            assignDossier.give(dossierId, person);
        }
        return AssignmentDocument.of(assignments.current(dossierId).orElseThrow());
    }

    @DELETE
    @Path("assignment")
    @RolesAllowed({"agent", "instructor", "approver"})
    public void giveBack(@PathParam("dossierId") UUID dossierId) {
        assignDossier.giveBack(dossierId);
    }
}
