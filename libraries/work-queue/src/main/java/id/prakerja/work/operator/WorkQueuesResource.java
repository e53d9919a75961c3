package id.prakerja.work.operator;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.problem.Problems;
import id.prakerja.work.StoredItem;
import id.prakerja.work.WorkItems;
import id.prakerja.work.WorkQueues;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an operator sees of the service's queues and does about what has failed in them. */
@Path("/v1/work-queues")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work queues", description = "Work that waits in the background, and what of it has failed")
public class WorkQueuesResource {

    private final WorkQueues queues;
    private final WorkItems items;
    private final Caller caller;

    WorkQueuesResource(WorkQueues queues, WorkItems items, Caller caller) {
        this.queues = queues;
        this.items = items;
        this.caller = caller;
    }

    /** Lists the service's queues, by name. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listWorkQueues", summary = "List the work queues")
    @APIResponse(responseCode = "200", description = "How each queue stands")
    public Uni<List<WorkQueueView>> list() {
        return Multi.createFrom()
                .iterable(queues.all())
                .onItem()
                .transformToUniAndConcatenate(
                        queue -> queue.figures().map(figures -> WorkQueueView.of(queue.name(), figures)))
                .collect()
                .asList();
    }

    /** Lists the items of a queue, by key. */
    @GET
    @Path("/{queue}/items")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listWorkItems",
            summary = "List the items of a queue",
            description = "Those that have failed, unless another status is asked for.")
    @APIResponse(responseCode = "200", description = "A page of items")
    @APIResponse(responseCode = "404", description = "WORK_QUEUE_UNKNOWN")
    public Uni<Page<WorkItemView>> listItems(
            @PathParam("queue") @Parameter(example = "notices") String queue,
            @QueryParam("status") @DefaultValue("FAILED") @Parameter(example = "FAILED") WorkItemView.Status status,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        return items.list(
                        known(queue),
                        status == WorkItemView.Status.FAILED,
                        page.position().orElse(null),
                        limit + 1)
                .map(found -> Page.of(found.stream().map(WorkItemView::of).toList(), limit, WorkItemView::key));
    }

    /** Shows one item. */
    @GET
    @Path("/{queue}/items/{key}")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "showWorkItem", summary = "Show an item of a queue")
    @APIResponse(responseCode = "200", description = "The item")
    @APIResponse(responseCode = "404", description = "WORK_QUEUE_UNKNOWN, WORK_ITEM_UNKNOWN")
    public Uni<WorkItemView> show(
            @PathParam("queue") @Parameter(example = "notices") String queue,
            @PathParam("key") @Parameter(example = "01992f3e-7b1a-7c31-9a55-5d1f0a6b7c8d") String key) {
        return find(queue, key).map(WorkItemView::of);
    }

    /** Has a failed item tried again. */
    @POST
    @Path("/{queue}/items/{key}/retry")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "retryWorkItem",
            summary = "Try a failed item again",
            description = "It goes on from the position it had reached, with nothing held against it.")
    @APIResponse(responseCode = "200", description = "The item, which waits for its turn")
    @APIResponse(responseCode = "404", description = "WORK_QUEUE_UNKNOWN, WORK_ITEM_UNKNOWN")
    @APIResponse(responseCode = "409", description = "WORK_ITEM_NOT_FAILED")
    public Uni<WorkItemView> retry(
            @PathParam("queue") @Parameter(example = "notices") String queue,
            @PathParam("key") @Parameter(example = "01992f3e-7b1a-7c31-9a55-5d1f0a6b7c8d") String key,
            @NotNull @Valid DecisionReason request) {
        return find(queue, key)
                .chain(item -> items.retry(queue, key, caller.subject(), request.reason()))
                .invoke(retried -> requireFailed(retried.isPresent(), key))
                .map(retried -> WorkItemView.of(retried.orElseThrow()));
    }

    /** Gives a failed item up. */
    @POST
    @Path("/{queue}/items/{key}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @Operation(operationId = "discardWorkItem", summary = "Give a failed item up")
    @APIResponse(responseCode = "200", description = "The item as it was")
    @APIResponse(responseCode = "404", description = "WORK_QUEUE_UNKNOWN, WORK_ITEM_UNKNOWN")
    @APIResponse(responseCode = "409", description = "WORK_ITEM_NOT_FAILED")
    public Uni<WorkItemView> discard(
            @PathParam("queue") @Parameter(example = "notices") String queue,
            @PathParam("key") @Parameter(example = "01992f3e-7b1a-7c31-9a55-5d1f0a6b7c8d") String key,
            @NotNull @Valid DecisionReason request) {
        return find(queue, key)
                .call(item -> items.discard(queue, key, caller.subject(), request.reason())
                        .invoke(discarded -> requireFailed(discarded, key)))
                .map(WorkItemView::of);
    }

    private Uni<StoredItem> find(String queue, String key) {
        return items.find(known(queue), key)
                .map(found -> found.orElseThrow(() -> Problems.of(WorkProblem.WORK_ITEM_UNKNOWN, queue, key)));
    }

    private String known(String queue) {
        return queues.find(queue)
                .orElseThrow(() -> Problems.of(WorkProblem.WORK_QUEUE_UNKNOWN, queue))
                .name();
    }

    private static void requireFailed(boolean failed, String key) {
        if (!failed) {
            throw Problems.of(WorkProblem.WORK_ITEM_NOT_FAILED, key);
        }
    }

    /**
     * Why an operator decides so.
     *
     * @param reason for the auditor
     */
    @Schema(name = "WorkDecision")
    public record DecisionReason(
            @NotBlank @Size(max = 500) @Schema(examples = "The gateway has been repaired")
            String reason) {}
}
