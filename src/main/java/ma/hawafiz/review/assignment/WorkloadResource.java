package ma.hawafiz.review.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

@Path("/api/v1/workload")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class WorkloadResource {
    private final Workload workload;

    WorkloadResource(Workload workload) {
        this.workload = workload;
    }

    public record WorkloadDocument(List<Integer> ageSteps, List<Workload.Share> shares) {}

    @GET
    public WorkloadDocument workload() {
        return new WorkloadDocument(Workload.STEPS, workload.shares());
    }
}
