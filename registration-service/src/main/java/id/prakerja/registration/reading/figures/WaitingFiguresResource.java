package id.prakerja.registration.reading.figures;

import id.prakerja.access.Role;
import id.prakerja.registration.people.applicant.RegionScope;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for somebody. */
@Path("/v1/figures/waiting")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Figures")
public class WaitingFiguresResource {

    private final WaitingQuery query;
    private final RegionScope scope;
    private final Clock clock;

    WaitingFiguresResource(WaitingQuery query, RegionScope scope, Clock clock) {
        this.query = query;
        this.scope = scope;
        this.clock = clock;
    }

    /** Counts what waits. */
    @GET
    @RolesAllowed({Role.OFFICER, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "countWaiting",
            summary = "Count what waits for somebody: complaints, refused files, reviews, likely duplicates",
            description =
                    "As many as there are, while the lists of them come in pages. Officers see their own region only.")
    @APIResponse(responseCode = "200", description = "At this moment")
    public Uni<WaitingFigures> count() {
        return query.count(scope.of(null), clock.instant());
    }
}
