package id.prakerja.registration.complaints.complaint;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.registration.complaints.complaint.domain.Complaint;
import id.prakerja.registration.complaints.complaint.domain.Complaint.Handler;
import id.prakerja.registration.complaints.complaint.domain.ComplaintCategory;
import id.prakerja.registration.complaints.complaint.domain.ComplaintProblem;
import id.prakerja.registration.complaints.complaint.domain.ComplaintStatus;
import id.prakerja.registration.people.applicant.Actor;
import id.prakerja.rest.idempotency.IdempotencyKey;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.query.QueryValues;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Complaints and appeals. */
@Path("/v1/complaints")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Complaints",
        description = "What people complain about: answered with a reason within a term, appealed once")
public class ComplaintsResource {

    private final Complaints complaints;
    private final ComplaintStore store;
    private final ComplaintTexts texts;
    private final Caller caller;
    private final Clock clock;

    ComplaintsResource(Complaints complaints, ComplaintStore store, ComplaintTexts texts, Caller caller, Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.texts = texts;
        this.caller = caller;
        this.clock = clock;
    }

    /** Files a complaint. */
    @POST
    @RolesAllowed({Role.APPLICANT, Role.OFFICER, Role.OPERATOR})
    @Operation(
            operationId = "fileComplaint",
            summary = "File a complaint",
            description =
                    "By the person, or for the person by an officer of the region or an operator. The answer is due by dueAt.")
    @APIResponse(
            responseCode = "201",
            description = "Filed, now or before under the same key",
            content = @Content(schema = @Schema(implementation = FiledComplaint.class)))
    @APIResponse(responseCode = "400", description = "VALIDATION_FAILED, COMPLAINT_REFERENCE_WRONG")
    @APIResponse(responseCode = "403", description = "FORBIDDEN: not the own person, nor one of the own region")
    @APIResponse(responseCode = "409", description = "COMPLAINTS_TOO_MANY, IDEMPOTENCY_KEY_REUSED")
    public Uni<Response> file(
            @Parameter(required = true, description = "1 to 100 printable characters", example = "complaint-000001")
                    @HeaderParam(IdempotencyKey.HEADER)
                    String idempotencyKey,
            @NotNull @Valid NewComplaint complaint) {
        return complaints
                .file(
                        Actor.of(caller),
                        caller.hasRole(Role.OPERATOR),
                        IdempotencyKey.required(idempotencyKey),
                        complaint)
                .map(filed -> Response.created(URI.create("/v1/complaints/" + filed.complaintId()))
                        .entity(filed)
                        .build());
    }

    /** Lists complaints, in the order in which they were filed. */
    @GET
    @RolesAllowed({Role.APPLICANT, Role.OFFICER, Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listComplaints",
            summary = "List complaints, oldest first",
            description =
                    "A person's own, an officer's of the own region, all for operators and auditors; without the texts.")
    @APIResponse(responseCode = "200", description = "A page of complaints")
    @APIResponse(responseCode = "400", description = "FIELD_MALFORMED")
    public Uni<Page<ComplaintView>> list(
            @Parameter(description = "Only about this", schema = @Schema(implementation = ComplaintCategory.class))
                    @QueryParam("category")
                    String category,
            @Parameter(
                            description = "Only those that stand here",
                            schema = @Schema(implementation = ComplaintStatus.class))
                    @QueryParam("status")
                    String status,
            @Parameter(description = "Only of people of this province", example = "32") @QueryParam("province")
                    String province,
            @Parameter(description = "Only those that this account has in hand", example = "officer-32")
                    @QueryParam("assignee")
                    String assignee,
            @Parameter(description = "Only of this person") @QueryParam("applicantId") UUID applicantId,
            @Parameter(description = "Only about this payout or training") @QueryParam("reference") UUID reference,
            @Parameter(description = "Only those whose answer is late, or not") @QueryParam("overdue") Boolean overdue,
            @Parameter(description = "Only those that were escalated, or not") @QueryParam("escalated")
                    Boolean escalated,
            @BeanParam PageRequest request) {
        int limit = request.limit();
        ComplaintFilter filter = new ComplaintFilter(
                QueryValues.oneOf("category", category, ComplaintCategory.class),
                QueryValues.oneOf("status", status, ComplaintStatus.class),
                province,
                assignee,
                applicantId,
                reference,
                overdue,
                escalated);
        return store.list(
                        ComplaintScope.of(caller),
                        filter,
                        clock.instant(),
                        request.positionAsId().orElse(null),
                        limit + 1)
                .map(found -> Page.of(
                        found.stream().map(each -> view(each, null)).toList(), limit, ComplaintView::complaintId));
    }

    /** Shows a complaint with what was written. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.APPLICANT, Role.OFFICER, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "showComplaint", summary = "Show a complaint with what was written and answered")
    @APIResponse(responseCode = "200", description = "The complaint")
    @APIResponse(responseCode = "404", description = "COMPLAINT_UNKNOWN")
    public Uni<ComplaintView> show(@PathParam("id") UUID id) {
        return store.find(id, ComplaintScope.of(caller))
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(ComplaintProblem.COMPLAINT_UNKNOWN).toException()))
                .chain(this::withTexts);
    }

    /** Gives a complaint to somebody. */
    @POST
    @Path("{id}/assignment")
    @RolesAllowed({Role.OFFICER, Role.OPERATOR})
    @Operation(operationId = "assignComplaint", summary = "Give a complaint to somebody who handles it")
    @APIResponse(responseCode = "200", description = "The complaint")
    @APIResponse(responseCode = "403", description = "COMPLAINT_WITH_OPERATORS")
    @APIResponse(responseCode = "404", description = "COMPLAINT_UNKNOWN")
    @APIResponse(responseCode = "409", description = "COMPLAINT_NOT_OPEN")
    public Uni<ComplaintView> assign(
            @PathParam("id") UUID id, @NotNull @Valid ComplaintRequests.Assignment assignment) {
        return complaints
                .assign(ComplaintScope.of(caller), handler(), id, assignment.assignee())
                .chain(this::withTexts);
    }

    /** Takes a complaint to the operators. */
    @POST
    @Path("{id}/escalation")
    @RolesAllowed({Role.OFFICER, Role.OPERATOR})
    @Operation(
            operationId = "escalateComplaint",
            summary = "Take a complaint to the management office",
            description =
                    "From then on operators alone handle it. What is not answered in time is escalated by itself.")
    @APIResponse(responseCode = "200", description = "The complaint, escalated now or before")
    @APIResponse(responseCode = "404", description = "COMPLAINT_UNKNOWN")
    @APIResponse(responseCode = "409", description = "COMPLAINT_NOT_OPEN")
    public Uni<ComplaintView> escalate(@PathParam("id") UUID id, @NotNull @Valid ComplaintRequests.Reason reason) {
        return complaints
                .escalate(ComplaintScope.of(caller), handler(), id, reason.text())
                .chain(this::withTexts);
    }

    /** Answers a complaint, or the appeal. */
    @POST
    @Path("{id}/decision")
    @RolesAllowed({Role.OFFICER, Role.OPERATOR})
    @Operation(
            operationId = "decideComplaint",
            summary = "Answer a complaint, or the appeal against the first answer",
            description =
                    "With a reason that the person reads. An appeal is answered by an operator who did not give the first answer.")
    @APIResponse(responseCode = "200", description = "The complaint")
    @APIResponse(responseCode = "403", description = "COMPLAINT_WITH_OPERATORS, APPEAL_NEEDS_ANOTHER_PERSON")
    @APIResponse(responseCode = "404", description = "COMPLAINT_UNKNOWN")
    @APIResponse(responseCode = "409", description = "COMPLAINT_NOT_OPEN, COMPLAINT_WITH_ANOTHER")
    public Uni<ComplaintView> decide(@PathParam("id") UUID id, @NotNull @Valid ComplaintRequests.Answer answer) {
        return complaints
                .decide(ComplaintScope.of(caller), handler(), id, answer.outcome(), answer.reason())
                .chain(this::withTexts);
    }

    /** Appeals against the answer. */
    @POST
    @Path("{id}/appeal")
    @RolesAllowed(Role.APPLICANT)
    @Operation(
            operationId = "appealComplaint",
            summary = "Appeal against the answer to one's own complaint",
            description = "Once, within the term after the answer.")
    @APIResponse(responseCode = "200", description = "The complaint")
    @APIResponse(responseCode = "404", description = "COMPLAINT_UNKNOWN")
    @APIResponse(responseCode = "409", description = "COMPLAINT_NOT_DECIDED, COMPLAINT_APPEALED, APPEAL_TOO_LATE")
    public Uni<ComplaintView> appeal(@PathParam("id") UUID id, @NotNull @Valid ComplaintRequests.Reason reason) {
        return complaints
                .appeal(ComplaintScope.of(caller), caller.subject(), id, reason.text())
                .chain(this::withTexts);
    }

    private Handler handler() {
        return new Handler(caller.subject(), caller.hasRole(Role.OPERATOR));
    }

    private Uni<ComplaintView> withTexts(Complaint complaint) {
        return texts.of(complaint.id()).map(written -> view(complaint, written));
    }

    /** A person does not learn who of the staff handles it. */
    private ComplaintView view(Complaint complaint, List<ComplaintTexts.Text> written) {
        ComplaintView view = ComplaintView.of(complaint, clock.instant(), written);
        return caller.hasAnyRole(Role.OFFICER, Role.OPERATOR, Role.AUDITOR) ? view : view.forThePerson();
    }
}
