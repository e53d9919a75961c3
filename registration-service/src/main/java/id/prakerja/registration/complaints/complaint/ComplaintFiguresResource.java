package id.prakerja.registration.complaints.complaint;

import id.prakerja.access.Role;
import id.prakerja.registration.people.applicant.RegionScope;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many complain, about what, and how long they wait. */
@Path("/v1/figures/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
public class ComplaintFiguresResource {

    private final ComplaintFigures figures;
    private final RegionScope scope;
    private final Clock clock;

    ComplaintFiguresResource(ComplaintFigures figures, RegionScope scope, Clock clock) {
        this.figures = figures;
        this.scope = scope;
        this.clock = clock;
    }

    /** Counts complaints by category and age. */
    @GET
    @RolesAllowed({Role.OFFICER, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "countComplaints",
            summary = "Count complaints by what they are about and how long they wait",
            description = "Officers see their own region only.")
    @APIResponse(responseCode = "200", description = "A row for each category with complaints")
    @APIResponse(responseCode = "400", description = "PROVINCE_UNKNOWN")
    public Uni<List<ComplaintFigures.Figures>> count(
            @Parameter(description = "Only of this province", example = "32") @QueryParam("province") String province) {
        return figures.count(scope.ofPresent(province), clock.instant());
    }
}
