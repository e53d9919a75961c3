package id.prakerja.selection.reading.figures;

import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for somebody. */
@Path("/v1/figures/waiting")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
public class WaitingFiguresResource {

    /** By the same conditions as the lists, which have an index each. */
    private static final String COUNT = """
            select (select count(*) from late_purchase where decision is null) as late_purchases,
                   (select count(*) from participant where status = 'DETERMINED') as revocations_due
            """;

    private final Pool pool;

    WaitingFiguresResource(Pool pool) {
        this.pool = pool;
    }

    /** Counts what waits. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "countWaiting",
            summary = "Count what waits for somebody: late purchases, revocations due",
            description = "As many as there are, while the lists of them come in pages.")
    @APIResponse(responseCode = "200", description = "At this moment")
    public Uni<WaitingFiguresView> count() {
        return pool.query(COUNT)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new WaitingFiguresView(row.getLong("late_purchases"), row.getLong("revocations_due")));
    }
}
