package id.prakerja.oversight.rebuild;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Decision;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Proves the figures: everything is told anew by the topics and compared. */
@Path("/v1/rebuilds")
@Tag(
        name = "Rebuilds",
        description = "The memory, filled a second time from the topics and compared with the running one")
public class RebuildResource {

    private final Rebuilding rebuilding;
    private final Rebuilds rebuilds;
    private final Caller caller;

    RebuildResource(Rebuilding rebuilding, Rebuilds rebuilds, Caller caller) {
        this.rebuilding = rebuilding;
        this.rebuilds = rebuilds;
        this.caller = caller;
    }

    /**
     * Asks for a rebuild.
     *
     * @param idempotencyKey names the request
     * @param request what is asked for
     * @return the rebuild, which goes on by itself
     */
    @POST
    @ResponseStatus(202)
    @RolesAllowed(Role.OPERATOR)
    @Operation(operationId = "startRebuild", summary = "Rebuild the memory from the topics and compare every figure")
    @APIResponse(responseCode = "202", description = "The rebuild, which goes on by itself")
    @APIResponse(responseCode = "409", description = "REBUILD_UNDER_WAY, NO_ARCHIVE")
    public Uni<RebuildView> start(
            @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey, @NotNull @Valid RebuildRequest request) {
        return rebuilding
                .ask(IdempotencyKey.required(idempotencyKey).value(), caller.subject(), request)
                .map(Decision::orThrow);
    }

    /**
     * Shows a rebuild.
     *
     * @param rebuild its id
     * @return how far it is, or what came of it
     */
    @GET
    @Path("/{rebuild}")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "getRebuild", summary = "Show how far a rebuild is, or what came of it")
    @APIResponse(responseCode = "200", description = "The rebuild")
    @APIResponse(responseCode = "404", description = "REBUILD_UNKNOWN")
    public Uni<RebuildView> show(
            @PathParam("rebuild") @Parameter(example = "01890000-0000-7000-8000-000000000001") UUID rebuild) {
        return rebuilds.find(rebuild)
                .map(found -> found.orElseThrow(() -> Problems.of(RebuildProblem.REBUILD_UNKNOWN, rebuild)));
    }

    /**
     * Lists rebuilds.
     *
     * @param page which part of the list
     * @return newest first
     */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listRebuilds", summary = "List rebuilds, newest first")
    @APIResponse(responseCode = "200", description = "A part of the list")
    public Uni<Page<RebuildView>> list(@BeanParam PageRequest page) {
        int limit = page.limit();
        return rebuilds.list(page.positionAsId(), limit + 1)
                .map(found -> Page.of(found, limit, RebuildView::rebuildId));
    }
}
