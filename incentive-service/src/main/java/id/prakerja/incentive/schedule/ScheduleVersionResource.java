package id.prakerja.incentive.schedule;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What participants are paid and on what evidence, version by version. */
@Path("/v1/schedule-versions")
@RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Schedule", description = "What participants are paid, when and on what evidence, version by version")
public class ScheduleVersionResource {

    private final ScheduleVersions versions;
    private final EnteringSchedules entering;
    private final Approvals approvals;
    private final Pool pool;
    private final Caller caller;

    ScheduleVersionResource(
            ScheduleVersions versions, EnteringSchedules entering, Approvals approvals, Pool pool, Caller caller) {
        this.versions = versions;
        this.entering = entering;
        this.approvals = approvals;
        this.pool = pool;
        this.caller = caller;
    }

    /** Lists the versions. */
    @GET
    @Operation(operationId = "listScheduleVersions", summary = "List the versions of the schedule, in their order")
    @APIResponse(responseCode = "200", description = "A part of the list")
    @APIResponse(responseCode = "400", description = "LIMIT_OUT_OF_RANGE, CURSOR_INVALID")
    public Uni<Page<ScheduleVersionView>> list(@BeanParam PageRequest page) {
        int limit = page.limit();
        return versions.list(pool, page.positionAsNumber().orElse(0L), limit + 1)
                .map(views -> Page.of(views, limit, ScheduleVersionView::version));
    }

    /** Shows one version. */
    @GET
    @Path("/{version}")
    @Operation(operationId = "getScheduleVersion", summary = "Show a version of the schedule")
    @APIResponse(responseCode = "200", description = "The version")
    @APIResponse(responseCode = "404", description = "SCHEDULE_VERSION_UNKNOWN")
    public Uni<ScheduleVersionView> get(
            @PathParam("version") @Parameter(description = "Its number", example = "1") int version) {
        return versions.one(pool, version);
    }

    /** Proposes a version. */
    @POST
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "enterScheduleVersion",
            summary = "Propose a version of the schedule, which somebody else approves",
            description =
                    "It holds for people who complete their training once it is valid; everybody else keeps the version by which"
                            + " they became entitled. Needs no Idempotency-Key: a version is entered once, and the same proposal"
                            + " again is the one that waits.")
    @APIResponse(responseCode = "202", description = "The proposal")
    @APIResponse(
            responseCode = "409",
            description = "SCHEDULE_VERSION_NOT_NEXT, SCHEDULE_TOO_SOON, SCHEDULE_NOT_LATER, PROPOSAL_PENDING")
    @APIResponse(responseCode = "422", description = "SCHEDULE_QUESTIONS_UNKNOWN")
    public Uni<Response> enter(@NotNull @Valid ScheduleToEnter wanted) {
        return approvals.submit(entering, EnteringSchedules.subject(wanted), wanted, wanted.note(), caller.subject());
    }
}
