package id.prakerja.registration.people.reverification;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.people.applicant.domain.ApplicantStatus;
import id.prakerja.registration.privacy.audit.Reason;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Verifying many people again. */
@Path("/v1/reverifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Identity verification")
public class ReverificationsResource {

    private static final Set<ApplicantStatus> VERIFIABLE = Set.of(
            ApplicantStatus.IDENTITY_REJECTED,
            ApplicantStatus.IDENTITY_VERIFIED,
            ApplicantStatus.TESTED,
            ApplicantStatus.READY);

    private final Reverifications reverifications;
    private final Caller caller;

    ReverificationsResource(Reverifications reverifications, Caller caller) {
        this.reverifications = reverifications;
        this.caller = caller;
    }

    /** Has people verified again. */
    @POST
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "reverifyApplicants",
            summary = "Ask the registry about many people again, or count them first",
            description =
                    "They are asked about when there is room. Who was confirmed keeps the status unless the registry does not"
                            + " confirm any more.")
    @APIResponse(responseCode = "200", description = "How many a dry run counts; nothing is done")
    @APIResponse(
            responseCode = "201",
            description = "Started, now or before under the same key",
            content = @Content(schema = @Schema(implementation = ReverificationView.class)))
    @APIResponse(responseCode = "400", description = "STATUS_NOT_VERIFIABLE, VALIDATION_FAILED")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_KEY_REUSED")
    public Uni<Response> reverify(
            @Parameter(required = true, description = "1 to 100 printable characters", example = "reverify-2020-09")
                    @HeaderParam(IdempotencyKey.HEADER)
                    String idempotencyKey,
            @NotNull @Valid ReverificationRequest wanted) {
        IdempotencyKey key = IdempotencyKey.required(idempotencyKey);
        if (!VERIFIABLE.containsAll(wanted.statuses())) {
            throw Refusal.of(ReverificationProblem.STATUS_NOT_VERIFIABLE).toException();
        }
        if (Boolean.TRUE.equals(wanted.dryRun())) {
            return reverifications
                    .count(wanted)
                    .map(people -> Response.ok(dryRun(wanted, people)).build());
        }
        return reverifications
                .create(caller.subject(), key, wanted)
                .map(job -> Response.created(URI.create("/v1/reverifications/" + job.id()))
                        .entity(job)
                        .build());
    }

    private ReverificationView dryRun(ReverificationRequest wanted, long people) {
        return new ReverificationView(
                null,
                "DRY_RUN",
                wanted.statuses().stream().map(Enum::name).sorted().toList(),
                people,
                0,
                caller.subject(),
                wanted.reason(),
                null,
                null);
    }

    /** Jobs, latest first. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listReverifications", summary = "List the re-verifications, latest first")
    public Uni<Page<ReverificationView>> list(@BeanParam PageRequest request) {
        int limit = request.limit();
        return reverifications
                .list(request.positionAsId().orElse(null), limit + 1)
                .map(found -> Page.of(found, limit, ReverificationView::id));
    }

    /** One job. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "getReverification", summary = "Read how far a re-verification is")
    @APIResponse(responseCode = "200", description = "Progress")
    @APIResponse(responseCode = "404", description = "REVERIFICATION_UNKNOWN")
    public Uni<ReverificationView> job(@PathParam("id") UUID id) {
        return reverifications.find(id);
    }

    /** Ends a job. */
    @POST
    @Path("{id}/cancellation")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "cancelReverification",
            summary = "Put nobody more into the queue",
            description = "Who is in the queue already is asked about.")
    @APIResponse(responseCode = "200", description = "Cancelled, or over already")
    @APIResponse(responseCode = "404", description = "REVERIFICATION_UNKNOWN")
    public Uni<ReverificationView> cancel(@PathParam("id") UUID id, @NotNull @Valid Reason why) {
        return reverifications.cancel(id, caller.subject(), why.reason());
    }
}
