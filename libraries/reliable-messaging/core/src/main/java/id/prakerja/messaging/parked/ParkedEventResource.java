package id.prakerja.messaging.parked;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an operator sees of parked events and does about them. */
@Path("/v1/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messaging", description = "Events on their way out and in; events put aside")
public class ParkedEventResource {

    private final ParkedEvents parkedEvents;
    private final ParkedEventStore store;
    private final ObjectMapper json;
    private final Caller caller;

    /**
     * Makes it with what the application provides.
     *
     * @param parkedEvents settles events
     * @param store reads events
     * @param json shows their payload
     * @param caller who asks
     */
    public ParkedEventResource(ParkedEvents parkedEvents, ParkedEventStore store, ObjectMapper json, Caller caller) {
        this.parkedEvents = parkedEvents;
        this.store = store;
        this.json = json;
        this.caller = caller;
    }

    /** Lists parked events, ordered by id. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(summary = "List parked events", description = "Those still open, unless a status is asked for.")
    @APIResponse(responseCode = "200", description = "A page of parked events")
    public Uni<Page<ParkedEventSummary>> list(
            @Parameter(description = "Only this topic", example = "participant.selected") @QueryParam("topic")
                    String topic,
            @Parameter(description = "Only this status", example = "PARKED") @QueryParam("status") ParkedStatus status,
            @Parameter(description = "Only those whose error holds this text", example = "The header ce_id is missing")
                    @QueryParam("error")
                    String error,
            @Parameter(description = "Only those put aside then or later", example = "2020-09-01T03:00:00Z")
                    @QueryParam("parkedFrom")
                    Instant parkedFrom,
            @Parameter(description = "Only those put aside before", example = "2020-09-01T04:00:00Z")
                    @QueryParam("parkedUntil")
                    Instant parkedUntil,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        return store.list(new ParkedQuery(
                        topic,
                        status,
                        error,
                        parkedFrom,
                        parkedUntil,
                        page.position().orElse(null),
                        limit + 1))
                .map(events ->
                        Page.of(events.stream().map(ParkedEventSummary::of).toList(), limit, ParkedEventSummary::id));
    }

    /** Shows one parked event. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(summary = "Show a parked event")
    @APIResponse(responseCode = "200", description = "The event")
    @APIResponse(responseCode = "404", description = "PARKED_EVENT_UNKNOWN")
    public Uni<ParkedEventView> show(
            @PathParam("id") @Parameter(example = "participant.selected-3-1024-kefd1q8g") String id) {
        return store.find(id)
                .map(found -> found.map(event -> ParkedEventView.of(event, json))
                        .orElseThrow(() -> Problems.of(ParkedProblem.PARKED_EVENT_UNKNOWN, id)));
    }

    /** Tries a parked event again. */
    @POST
    @Path("/{id}/retry")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Apply a parked event again",
            description = "If it passes, those of its key behind it follow by themselves, in order.")
    @APIResponse(responseCode = "200", description = "Applied; how many followed")
    @APIResponse(responseCode = "404", description = "PARKED_EVENT_UNKNOWN")
    @APIResponse(responseCode = "409", description = "PARKED_EVENT_NOT_PARKED, PARKED_EVENT_WITHOUT_HANDLER")
    @APIResponse(responseCode = "422", description = "PARKED_EVENT_STILL_FAILING")
    public Uni<Outcome> retry(@PathParam("id") @Parameter(example = "participant.selected-3-1024-kefd1q8g") String id) {
        return parkedEvents.retry(id, caller.subject()).map(settlement -> outcome(id, settlement));
    }

    /** Gives a parked event up. */
    @POST
    @Path("/{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            summary = "Give a parked event up",
            description = "It is kept for the auditor but never applied. Those of its key behind it follow in order.")
    @APIResponse(responseCode = "200", description = "Discarded; how many followed")
    @APIResponse(responseCode = "404", description = "PARKED_EVENT_UNKNOWN")
    @APIResponse(responseCode = "409", description = "PARKED_EVENT_NOT_PARKED")
    public Uni<Outcome> discard(
            @PathParam("id") @Parameter(example = "participant.selected-3-1024-kefd1q8g") String id,
            @NotNull @Valid DiscardRequest request) {
        return parkedEvents.discard(id, caller.subject(), request.reason()).map(settlement -> outcome(id, settlement));
    }

    /** Tries many parked events again. */
    @POST
    @Path("/retry")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "retryParkedEvents",
            summary = "Apply many parked events again",
            description = "At most a hundred at once, in the order of their ids; ask again with what next says.")
    @APIResponse(responseCode = "200", description = "How many passed, followed and failed again")
    public Uni<BulkOutcome> retryMany(@NotNull @Valid BulkSelection selection) {
        return parkedEvents.retryAll(selection.query(), caller.subject()).map(BulkOutcome::of);
    }

    /** Gives many parked events up. */
    @POST
    @Path("/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "discardParkedEvents",
            summary = "Give many parked events up",
            description =
                    "At most a hundred at once, in the order of their ids; ask again with what next says. They are kept for the"
                            + " auditor but never applied.")
    @APIResponse(responseCode = "200", description = "How many were given up, and how many followed")
    public Uni<BulkOutcome> discardMany(@NotNull @Valid BulkDiscard discard) {
        return parkedEvents
                .discardAll(discard.which().query(), caller.subject(), discard.reason())
                .map(BulkOutcome::of);
    }

    private static Outcome outcome(String id, Settlement settlement) {
        if (settlement instanceof Settlement.Settled settled) {
            return new Outcome(id, settled.followers());
        } else if (settlement instanceof Settlement.StillFailing failing) {
            throw Problems.of(ParkedProblem.PARKED_EVENT_STILL_FAILING, failing.error());
        } else if (settlement instanceof Settlement.NotAllowed refused) {
            throw Problems.of(ParkedProblem.PARKED_EVENT_NOT_PARKED, refused.status());
        } else if (settlement instanceof Settlement.NoHandler) {
            throw Problems.of(ParkedProblem.PARKED_EVENT_WITHOUT_HANDLER, id);
        }
        throw Problems.of(ParkedProblem.PARKED_EVENT_UNKNOWN, id);
    }

    /**
     * Why an event is given up.
     *
     * @param reason for the auditor
     */
    @Schema(name = "DiscardRequest")
    public record DiscardRequest(
            @NotBlank @Size(max = 500) @Schema(examples = "Sent twice by a test of the partner")
            String reason) {}

    /**
     * An event that is settled.
     *
     * @param id names the event
     * @param followers how many of its key followed
     */
    @Schema(name = "ParkedEventOutcome")
    public record Outcome(
            @Schema(examples = "participant.selected-3-1024-kefd1q8g")
            String id,

            @Schema(examples = "2") int followers) {}
}
