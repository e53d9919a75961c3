package id.prakerja.registration.privacy.retention;

import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For how long data are kept. */
@Path("/v1/retention")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data")
@RolesAllowed({Role.OPERATOR, Role.AUDITOR})
public class RetentionResource {

    private final Retention retention;

    RetentionResource(Retention retention) {
        this.retention = retention;
    }

    /** What is due now, and what has been removed. */
    @GET
    @Operation(
            operationId = "showRetention",
            summary = "Show what the next run would remove, and what has been removed",
            description = "Counting removes nothing; the runs remove by themselves.")
    public Uni<List<RetentionView>> retention() {
        return retention.view();
    }
}
