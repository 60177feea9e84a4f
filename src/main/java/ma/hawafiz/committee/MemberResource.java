package ma.hawafiz.committee;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import org.jspecify.annotations.Nullable;

/** Who sits on the committee, as the secretariat keeps it. */
@Path("/api/v1/committee-members")
@RolesAllowed({"agent", "committee", "approver", "auditor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {
    private final Members members;
    private final AppointMember appointMember;
    private final EndMembership endMembership;

    MemberResource(Members members, AppointMember appointMember, EndMembership endMembership) {
        this.members = members;
        this.appointMember = appointMember;
        this.endMembership = endMembership;
    }

    /** @param deputyOf null for a titular member */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record MemberDocument(
            UUID id,
            UUID person,
            String name,
            @Nullable UUID deputyOf,
            LocalDate since,
            @Nullable LocalDate until) {
        static MemberDocument of(CommitteeMember member) {
            return new MemberDocument(
                    member.id,
                    member.person,
                    member.name,
                    member.titular() ? null : member.seat,
                    member.since,
                    member.until);
        }
    }

    public record LastDay(@Nullable LocalDate until) {}

    @GET
    public Page<MemberDocument> list(
            @QueryParam("after") @Nullable UUID after, @QueryParam("limit") @Nullable Integer limit) {
        return members.list(Slice.of(after, limit)).map(MemberDocument::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("agent")
    public Response appoint(AppointMember.Appointment appointment) {
        return Response.status(Response.Status.CREATED)
                .entity(MemberDocument.of(members.get(appointMember.appoint(appointment))))
                .build();
    }

    @POST
    @Path("{memberId}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("agent")
    public MemberDocument end(@PathParam("memberId") UUID memberId, LastDay day) {
        endMembership.end(memberId, day.until());
        return MemberDocument.of(members.get(memberId));
    }
}
