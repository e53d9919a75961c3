package id.prakerja.selection.waves.recovery;

import id.prakerja.access.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The seats that wait for a decision, and what was decided before. */
@Path("/v1/recovery-releases")
@Tag(name = "Waves")
@Produces(MediaType.APPLICATION_JSON)
public class RecoveryReleasesResource {

    private final RecoveryPool recovery;
    private final Pool pool;

    RecoveryReleasesResource(RecoveryPool recovery, Pool pool) {
        this.recovery = recovery;
        this.pool = pool;
    }

    /** Shows the releases. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listRecoveryReleases",
            summary = "List what decisions have released from the recovery pool",
            description =
                    "Seats freed by revocations. A wave planned with a recoveryDecree takes its quota from here; where it"
                            + " is cancelled, its seats return.")
    public Uni<RecoveryReleasesView> show() {
        return recovery.free(pool)
                .chain(free -> recovery.releases(pool).map(releases -> new RecoveryReleasesView(free, releases)));
    }
}
