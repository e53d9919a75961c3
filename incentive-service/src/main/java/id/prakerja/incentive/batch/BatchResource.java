package id.prakerja.incentive.batch;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.approvals.Approvals;
import id.prakerja.approvals.Submission;
import id.prakerja.incentive.batch.PreparedBatches.Prepared;
import id.prakerja.incentive.batch.domain.BatchStatus;
import id.prakerja.incentive.ledger.LedgerConfig;
import id.prakerja.incentive.lists.Day;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Batches: those that went out by themselves, and those that people decide. */
@Path("/v1/batches")
@Tag(name = "Batches", description = "What is handed to one partner in one go, and who has decided it")
public class BatchResource {

    private final PreparedBatches batches;
    private final BatchQueries queries;
    private final ApprovingBatches approving;
    private final Approvals approvals;
    private final Pool pool;
    private final LedgerConfig ledger;
    private final Caller caller;

    BatchResource(
            PreparedBatches batches,
            BatchQueries queries,
            ApprovingBatches approving,
            Approvals approvals,
            Pool pool,
            LedgerConfig ledger,
            Caller caller) {
        this.batches = batches;
        this.queries = queries;
        this.approving = approving;
        this.approvals = approvals;
        this.pool = pool;
        this.ledger = ledger;
        this.caller = caller;
    }

    /** Lists batches. */
    @GET
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "listBatches", summary = "List batches, in the order in which they were made")
    @APIResponse(responseCode = "200", description = "A part of the list")
    @APIResponse(responseCode = "400", description = "BATCH_STATUS_UNKNOWN, LIMIT_OUT_OF_RANGE, CURSOR_INVALID")
    public Uni<Page<BatchView>> list(
            @QueryParam("partner") @Parameter(description = "Only to this partner", example = "gopay") String partner,
            @QueryParam("status") @Parameter(description = "Only those in this state", example = "PREPARED")
                    String status,
            @QueryParam("amount") @Parameter(description = "Only those of so many rupiah", example = "60000000") @Min(1)
                    Long amount,
            @QueryParam("day") @Parameter(description = "Only those made on this day", example = "2020-10-05")
                    LocalDate day,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        BatchFilter filter =
                new BatchFilter(partner, PreparedBatches.status(status), amount, Day.of(day, ledger.zone()));
        return queries.list(filter, page.positionAsId(), limit + 1)
                .map(views -> Page.of(views, limit, BatchView::batchId));
    }

    /** Shows one batch. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.FINANCE, Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "getBatch", summary = "Show a batch, and what became of it to the rupiah")
    @APIResponse(responseCode = "200", description = "The batch")
    @APIResponse(responseCode = "404", description = "BATCH_UNKNOWN")
    public Uni<BatchView> get(@PathParam("id") UUID id) {
        return queries.one(id);
    }

    /** Prepares a batch. */
    @POST
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "prepareBatch",
            summary = "Prepare a batch of what waits for one, which somebody else approves",
            description = "Its payouts and their sum are fixed, and the sum is compared with the budget. Needs no"
                    + " Idempotency-Key: one batch for a partner is open at a time.")
    @APIResponse(responseCode = "202", description = "The proposal")
    @APIResponse(responseCode = "409", description = "NOTHING_TO_PREPARE, BATCH_OPEN, BUDGET_EXCEEDED")
    public Uni<Response> prepare(@NotNull @Valid BatchView.ToPrepare wanted) {
        return pool.withTransaction(tx -> batches.prepare(tx, wanted.partner(), caller.subject())
                        .chain(batch -> approvals.submit(
                                tx,
                                approving,
                                ApprovingBatches.subject(batch.id()),
                                batch.content(),
                                wanted.note(),
                                caller.subject())))
                .map(Submission::toResponse);
    }

    /** Pauses a batch. */
    @POST
    @Path("/{id}/pause")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "pauseBatch",
            summary = "Pause an approved batch",
            description =
                    "No further instruction of it is given. Needs no Idempotency-Key: a paused batch is not paused.")
    @APIResponse(responseCode = "200", description = "Paused")
    @APIResponse(responseCode = "404", description = "BATCH_UNKNOWN")
    @APIResponse(responseCode = "409", description = "BATCH_NOT_POSSIBLE")
    public Uni<BatchView> pause(@PathParam("id") UUID id, @NotNull @Valid BatchView.Reason why) {
        return move(id, BatchStatus.PAUSED, why);
    }

    /** Lets a paused batch go on. */
    @POST
    @Path("/{id}/resumption")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "resumeBatch",
            summary = "Let a paused batch go on",
            description = "Needs no Idempotency-Key: a batch that is not paused is not resumed.")
    @APIResponse(responseCode = "200", description = "Its instructions are given")
    @APIResponse(responseCode = "404", description = "BATCH_UNKNOWN")
    @APIResponse(responseCode = "409", description = "BATCH_NOT_POSSIBLE")
    public Uni<BatchView> resume(@PathParam("id") UUID id, @NotNull @Valid BatchView.Reason why) {
        return change(id, (tx, batch) -> batches.resume(tx, batch, caller.subject(), why.reason()));
    }

    /** Gives a batch up. */
    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "cancelBatch",
            summary = "Give up a batch that is not approved, or is paused",
            description = "What has not been instructed waits for another batch. Needs no Idempotency-Key: a batch is"
                    + " given up once.")
    @APIResponse(responseCode = "200", description = "Given up")
    @APIResponse(responseCode = "404", description = "BATCH_UNKNOWN")
    @APIResponse(responseCode = "409", description = "BATCH_NOT_POSSIBLE")
    public Uni<BatchView> cancel(@PathParam("id") UUID id, @NotNull @Valid BatchView.Reason why) {
        return move(id, BatchStatus.CANCELLED, why);
    }

    private Uni<BatchView> move(UUID id, BatchStatus next, BatchView.Reason why) {
        return change(id, (tx, batch) -> batches.move(tx, batch, next, caller.subject(), why.reason()));
    }

    private Uni<BatchView> change(UUID id, BiFunction<SqlConnection, Prepared, Uni<Void>> change) {
        return pool.withTransaction(tx -> batches.load(tx, id).chain(batch -> change.apply(tx, batch)))
                .chain(() -> queries.one(id));
    }
}
