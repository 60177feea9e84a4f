package ma.hawafiz.committee;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** Who sits on the committee, as the secretariat keeps it. */
@Path("/committee/members")
@RolesAllowed({"agent", "committee", "approver", "auditor", "admin"})
@Produces(MediaType.TEXT_HTML)
public class MemberPages {
    private static final int ROWS = 50;

    private final Members members;
    private final AppointMember appointMember;
    private final EndMembership endMembership;
    private final PortalClock clock;
    private final CurrentLanguage language;

    MemberPages(
            Members members,
            AppointMember appointMember,
            EndMembership endMembership,
            PortalClock clock,
            CurrentLanguage language) {
        this.members = members;
        this.appointMember = appointMember;
        this.endMembership = endMembership;
        this.clock = clock;
        this.language = language;
    }

    @GET
    public TemplateInstance list(@QueryParam("after") @Nullable UUID after, @Context SecurityContext visitor) {
        return page(after, visitor, MemberList.Typed.NOTHING, null);
    }

    private MemberList page(
            @Nullable UUID after, SecurityContext visitor, MemberList.Typed typed, @Nullable ProblemDocument problem) {
        Page<CommitteeMember> page = members.list(new Slice(after, ROWS));
        List<CommitteeMember> titulars = members.on(clock.today()).stream()
                .filter(CommitteeMember::titular)
                .toList();
        Map<UUID, String> names = titulars.stream().collect(Collectors.toMap(each -> each.id, each -> each.name));
        return new MemberList(
                page.items().stream()
                        .map(member -> new MemberList.Row(
                                member.id.toString(),
                                member.name,
                                member.titular() ? null : name(member.seat, names),
                                member.since,
                                member.until,
                                member.appointedByName))
                        .toList(),
                page.next() == null ? null : "/committee/members?after=" + page.next(),
                titulars.stream()
                        .map(each -> new MemberList.Titular(each.id.toString(), each.name))
                        .toList(),
                visitor.isUserInRole("agent"),
                clock.today(),
                typed,
                problem);
    }

    private String name(UUID titular, Map<UUID, String> known) {
        String name = known.get(titular);
        return name == null ? members.get(titular).name : name;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("agent")
    public Response appoint(
            @FormParam("person") @Nullable String person,
            @FormParam("name") @Nullable String name,
            @FormParam("since") @Nullable String since,
            @FormParam("deputyOf") @Nullable String deputyOf,
            @Context SecurityContext visitor) {
        try {
            appointMember.appoint(new AppointMember.Appointment(id(person), name, TypedDay.of(since), id(deputyOf)));
            return back();
        } catch (Refusal refusal) {
            return again(
                    refusal,
                    visitor,
                    new MemberList.Typed(Objects.requireNonNullElse(person, ""), Objects.requireNonNullElse(name, "")));
        }
    }

    @POST
    @Path("{memberId}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("agent")
    public Response end(
            @PathParam("memberId") UUID memberId,
            @FormParam("until") @Nullable String until,
            @Context SecurityContext visitor) {
        try {
            endMembership.end(memberId, TypedDay.of(until));
            return back();
        } catch (Refusal refusal) {
            return again(refusal, visitor, MemberList.Typed.NOTHING);
        }
    }

    private static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private Response again(Refusal refusal, SecurityContext visitor, MemberList.Typed typed) {
        ProblemDocument problem = FormProblem.of(refusal, language.get());
        return Response.status(problem.status())
                .entity(page(null, visitor, typed, problem))
                .build();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/committee/members")).build();
    }
}
