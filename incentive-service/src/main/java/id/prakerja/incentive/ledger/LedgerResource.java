package id.prakerja.incentive.ledger;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Decision;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import id.prakerja.rest.problem.Problems;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The books, for those who audit them. */
@Path("/v1/ledger")
@RolesAllowed({Role.FINANCE, Role.AUDITOR})
@Tag(name = "Ledger", description = "Double entry; every movement sums to zero")
public class LedgerResource {

    private final LedgerQueries queries;
    private final LedgerExport export;
    private final Checkpoints checkpoints;
    private final Periods periods;
    private final Caller caller;

    LedgerResource(
            LedgerQueries queries, LedgerExport export, Checkpoints checkpoints, Periods periods, Caller caller) {
        this.queries = queries;
        this.export = export;
        this.checkpoints = checkpoints;
        this.periods = periods;
        this.caller = caller;
    }

    /**
     * The end of the chain at one moment.
     *
     * @param note signed note (C2SP): origin, number of the last batch, its hash, signature
     * @param key with which the signature is checked, as C2SP writes verifier keys
     */
    @Schema(name = "LedgerCheckpoint")
    public record CheckpointView(
            @Schema(examples = "prakerja.example.org/ledger\n12\nq83v…=\n\n— prakerja.example.org/ledger 9a…=\n")
            String note,

            @Schema(examples = "prakerja.example.org/ledger+1f2e3d4c+AZ…=")
            String key) {}

    /** Shows the balances. */
    @GET
    @Path("/accounts")
    @Operation(operationId = "getBalances", summary = "Show the balances of all accounts, and their sum, which is 0")
    @APIResponse(responseCode = "200", description = "The balances at the moment asked for, or now")
    public Uni<BalancesView> accounts(
            @QueryParam("at") @Parameter(description = "At this moment, UTC", example = "2020-09-30T16:59:59Z")
                    Instant at) {
        return queries.balances(Optional.ofNullable(at));
    }

    /** Lists entries. */
    @GET
    @Path("/entries")
    @Operation(operationId = "listLedgerEntries", summary = "List ledger entries, oldest first")
    @APIResponse(responseCode = "200", description = "A part of the books")
    public Uni<Page<EntryView>> entries(
            @QueryParam("payout") @Parameter(description = "Only those of this payout") UUID payout,
            @BeanParam PageRequest page) {
        int limit = page.limit();
        return queries.entries(payout, page.position().map(EntryPosition::parse), limit + 1)
                .map(entries -> Page.of(entries, limit, EntryPosition::of));
    }

    /** Writes the chained books out. */
    @GET
    @Path("/export")
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "exportLedger",
            summary = "Export the chained books, for a check elsewhere",
            description =
                    "Streamed. Each batch has a head with its place and hash, then its entries as they were digested;"
                            + " checkpoints stand behind the batch they sign. `prakerja check-ledger` finds what was edited, removed or"
                            + " reordered.")
    @APIResponse(responseCode = "200", description = "NDJSON")
    public Multi<byte[]> export(
            @QueryParam("after")
                    @DefaultValue("0")
                    @Parameter(description = "Go on after the batch of this number", example = "0")
                    long after) {
        return export.from(after);
    }

    /** Shows the latest checkpoint. */
    @GET
    @Path("/checkpoint")
    @Operation(
            operationId = "getLedgerCheckpoint",
            summary = "Show the latest signed checkpoint of the books",
            description = "Keep it elsewhere: no later export can contradict it unseen.")
    @APIResponse(responseCode = "200", description = "The checkpoint")
    @APIResponse(responseCode = "404", description = "NO_CHECKPOINT")
    public Uni<CheckpointView> checkpoint() {
        return checkpoints
                .latest()
                .map(note -> new CheckpointView(
                        note.orElseThrow(() -> Problems.of(LedgerProblem.NO_CHECKPOINT)),
                        checkpoints.key().orElse(null)));
    }

    /** Lists the closed periods. */
    @GET
    @Path("/periods")
    @Operation(operationId = "listLedgerPeriods", summary = "List the closed periods, oldest first")
    @APIResponse(responseCode = "200", description = "All of them")
    public Uni<List<Periods.Period>> periods() {
        return periods.list();
    }

    /** Closes the books up to a day. */
    @PUT
    @Path("/periods/{lastDay}")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "closeLedgerPeriod",
            summary = "Close the books up to a day",
            description =
                    "For good: nothing is posted into these days any more. The same day once more changes nothing.")
    @APIResponse(responseCode = "200", description = "Closed")
    @APIResponse(responseCode = "409", description = "PERIOD_NOT_OVER, PERIOD_CLOSED")
    public Uni<Periods.Period> close(@PathParam("lastDay") LocalDate lastDay) {
        return periods.close(lastDay, caller.subject()).map(Decision::orThrow);
    }
}
