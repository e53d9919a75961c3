package id.prakerja.incentive.ledger;

import id.prakerja.access.Role;
import id.prakerja.rest.page.Page;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The books, for those who audit them. */
@Path("/v1/ledger")
@RolesAllowed({Role.FINANCE, Role.AUDITOR})
@Tag(name = "Ledger", description = "Double entry; every movement sums to zero")
public class LedgerResource {

    private final LedgerQueries queries;

    LedgerResource(LedgerQueries queries) {
        this.queries = queries;
    }

    /**
     * Shows the balances.
     *
     * @return every account, and the sum, which is 0
     */
    @GET
    @Path("/accounts")
    @Operation(operationId = "getBalances", summary = "Show the balances of all accounts, and their sum, which is 0")
    @APIResponse(responseCode = "200", description = "The balances, derived from the entries at this moment")
    public Uni<BalancesView> accounts() {
        return queries.balances();
    }

    /**
     * Lists entries.
     *
     * @param payout only those of this payout, or null
     * @param page which part
     * @return oldest first
     */
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
}
