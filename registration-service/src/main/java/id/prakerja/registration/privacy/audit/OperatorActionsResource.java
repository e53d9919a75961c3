package id.prakerja.registration.privacy.audit;

import id.prakerja.access.Role;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What operators have done. */
@Path("/v1/operator-actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who did what, who saw whose data, and why")
@RolesAllowed({Role.OPERATOR, Role.AUDITOR})
public class OperatorActionsResource {

    private final OperatorActions actions;
    private final Pool pool;

    OperatorActionsResource(OperatorActions actions, Pool pool) {
        this.actions = actions;
        this.pool = pool;
    }

    /** What operators have done, latest first. */
    @GET
    @Operation(operationId = "listOperatorActions", summary = "List what operators have done, latest first")
    public Uni<Page<OperatorActionView>> actions(
            @Parameter(description = "Only deeds of this kind", example = "ADMISSION_CHANGED") @QueryParam("action")
                    String action,
            @BeanParam PageRequest request) {
        int limit = request.limit();
        return actions.list(pool, action, request.positionAsId().orElse(null), limit + 1)
                .map(found -> Page.of(found, limit, OperatorActionView::id));
    }
}
